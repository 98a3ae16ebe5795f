import { daysInWords } from '#shared/domain/registers/half-term-notes/days-in-words.ts';
import { noteMeansWords } from '#shared/domain/registers/half-term-notes/note-means.ts';
import { standingSentences } from '#shared/domain/registers/half-term-notes/note-standing.ts';
import { dayInWords } from '#shared/lib/date-words.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { formatInstant } from '../../components/format-date.ts';

export type NoteRow = Outputs['registers']['previewNotes']['rows'][number];
export type NoteRun = Outputs['registers']['noteRuns'][number];
type EarlierRun = Outputs['registers']['previewNotes']['earlier'][number];
type Given = NonNullable<Outputs['registers']['noteRun']['notes'][number]['given']>;

/** `4 and a half days of 37`; half a day of the whole is a decimal here, for there is no room. */
export function missedWords({ missed, possible }: Pick<NoteRow, 'missed' | 'possible'>): string {
  if (possible === 0) return 'No session counts';
  return `${daysInWords(missed)} of ${possible / 2}`;
}

/** `4½ days of 37`, for the list. */
export function missedInList({ missed, possible }: Pick<NoteRow, 'missed' | 'possible'>): string {
  if (possible === 0) return 'No session counts';
  return `${missed === 0 ? 'none' : partWords(missed)} of ${possible / 2}`;
}

/** `1½ days`, for narrow columns; a dash where there is nothing to read. */
export function partWords(sessions: number): string {
  if (sessions === 0) return '–';
  const days = `${Math.floor(sessions / 2) || ''}${sessions % 2 === 0 ? '' : '½'}`;
  return `${days} ${sessions <= 2 ? 'day' : 'days'}`;
}

/** `3 times, 52 min`. */
export function lateWords({ lateBeforeClose, lateAfterClose, minutesLate }: NoteRow): string {
  const count = lateBeforeClose + lateAfterClose;
  if (count === 0) return '–';
  const minutes = minutesLate === 0 ? '' : `, ${minutesLate} min`;
  return `${count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`}${minutes}`;
}

/** To whom it goes, or why to nobody. */
export function toWhom(row: NoteRow): string {
  if (row.standing !== 'write') return standingSentences[row.standing];
  const names = row.recipients.map(({ name, careOfSchool }) => (careOfSchool ? `${name}, c/o the school` : name));
  return [...names, ...furtherWords(row)].join('; ');
}

function furtherWords({ othersWait, withoutAddress }: NoteRow): readonly string[] {
  return [
    ...(othersWait === 0 ? [] : [`${othersWait === 1 ? 'one more waits' : `${othersWait} more wait`} for the safeguarding lead`]),
    ...(withoutAddress === 0 ? [] : [`${withoutAddress === 1 ? 'one' : withoutAddress} without an address`]),
  ];
}

export function counted(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}

/** `Made 24 Nov 2026, 12:30 by Owen Brook: class 7A. 3 of these pupils had a note then.` */
export function earlierWords({ madeAt, madeBy, forWhom, pupils }: EarlierRun): string {
  return `Made ${formatInstant(madeAt)} by ${madeBy}: ${forWhom}. ${counted(pupils, 'pupil')} of this list had a note then.`;
}

/** `posted on 27 November 2026`, or that nobody has said so. */
export function givenWords(given: Given | undefined): string {
  return given === undefined ? 'not said to be given' : `${noteMeansWords[given.means]} on ${dayInWords(given.on)}`;
}

/** What a run is about: the half-term's name, or its days. */
export function runTitle({ name, from, to }: Pick<NoteRun, 'name' | 'from' | 'to'>): string {
  return name === '' ? `${dayInWords(from)} to ${dayInWords(to)}` : `${name} (${dayInWords(from)} to ${dayInWords(to)})`;
}
