// The watch list's own words and choices: who stands where, and what the office does next about it.
import { thresholdUrgency } from '#shared/domain/attendance/threshold.ts';
import type { ThresholdKind } from '#shared/domain/attendance/thresholds/threshold-kind.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { formatDate, formatDay } from '../../components/format-date.ts';

export type WatchList = Outputs['attendance']['watch'];
export type WatchRow = WatchList['rows'][number];

export type ThresholdLists = Outputs['attendance']['allThresholds'];
export type ThresholdKindList = ThresholdLists['kinds'][number];
export type ThresholdKindRow = ThresholdKindList['rows'][number];

export type WatchFilter = 'threshold' | 'persistent' | 'severe';
/** The watch list's own choices, and the further thresholds; the national one stands in `threshold`. */
export type WatchChoice = WatchFilter | Exclude<ThresholdKind, 'penalty'>;

export const watchChoices: readonly { readonly choice: WatchChoice; readonly title: string }[] = [
  { choice: 'threshold', title: 'Penalty notice' },
  { choice: 'authority', title: 'Authority’s own' },
  { choice: 'continuous', title: '10-day return' },
  { choice: 'sickness', title: 'Sickness' },
  { choice: 'removal', title: 'Ground (i)' },
  { choice: 'persistent', title: 'Persistent' },
  { choice: 'severe', title: 'Severe' },
];

export function isWatchFilter(choice: WatchChoice): choice is WatchFilter {
  return choice === 'threshold' || choice === 'persistent' || choice === 'severe';
}

/** What a threshold asks of a person; no step follows by itself. */
export const kindWords: Readonly<Record<ThresholdKind, string>> = {
  penalty: 'Somebody decides: support, a notice, a request, or nothing, with reasons and a name.',
  authority: 'Somebody decides: support, a notice, a request, or nothing, with reasons and a name.',
  continuous: 'The school returns the absence to the local authority, at least once in each calendar month.',
  sickness: 'Does somebody at the school believe that the child will miss so many days? Then the return is due at once.',
  removal: 'No place is lost by a number: school and authority first enquire together, and the head decides.',
};

/** Of the national threshold: since when each pupil has met it, and by when to decide. */
export function decisionsOf(lists: ThresholdLists | undefined): ReadonlyMap<PupilId, ThresholdKindRow> {
  const rows = lists?.kinds.find(({ kind }) => kind === 'penalty')?.rows ?? [];
  return new Map(rows.filter(({ metOn }) => metOn !== undefined).map((row) => [row.pupil.id, row]));
}

/** `A decision is due by Wed 4 Nov 2026.` */
export function dueWords({ due }: Pick<ThresholdKindRow, 'due'>): string {
  if (due === undefined) return '';
  return `${due.what === 'decision' ? 'A decision' : 'The return'} is due by ${formatDate(due.on)}.`;
}

const dueTitles = { decision: 'Decide', return: 'Return' } as const;

/** `Decide by Fri 27 Nov`, with the year where it is not the year of the day that is looked at, and with a day that is past said so. */
export function dueAct({ on, what }: NonNullable<ThresholdKindRow['due']>, asOf: PlainDate): string {
  const day = on.slice(0, 4) === asOf.slice(0, 4) ? formatDay(on) : formatDate(on);
  return `${dueTitles[what]} by ${day}${on < asOf ? ', overdue' : ''}`;
}

/** The rows of one list, the most urgent first. Severe absence is persistent absence too, so it stands in both. */
export function rowsFor(rows: readonly WatchRow[], filter: WatchFilter): readonly WatchRow[] {
  if (filter === 'severe') return byAbsence(rows.filter((row) => row.absence === 'severe'));
  if (filter === 'persistent') return byAbsence(rows.filter((row) => row.absence === 'severe' || row.absence === 'persistent'));
  return rows.filter((row) => row.threshold !== undefined).toSorted(byThreshold);
}

function byThreshold(left: WatchRow, right: WatchRow): number {
  return (
    thresholdUrgency[left.threshold?.status ?? 'near'] - thresholdUrgency[right.threshold?.status ?? 'near'] ||
    togetherOf(right) - togetherOf(left) ||
    left.pupil.knownName.localeCompare(right.pupil.knownName, 'en-GB')
  );
}

/** Share of sessions missed, most first, compared in whole numbers. */
function byAbsence(rows: readonly WatchRow[]): readonly WatchRow[] {
  return rows.toSorted((left, right) => missed(right) * left.year.possible - missed(left) * right.year.possible);
}

function missed(row: WatchRow): number {
  return row.year.authorised + row.year.unauthorised;
}

function togetherOf(row: WatchRow): number {
  return (row.threshold?.counted ?? 0) + (row.threshold?.provisional ?? 0);
}

export const statusWords = {
  met: { short: 'Met', long: 'The threshold is met: a decision is due.' },
  provisional: { short: 'Met if N stays', long: 'With the sessions that have no reason yet, the threshold would be met.' },
  near: { short: 'Near', long: 'Near the threshold.' },
} as const;

export const absenceWords = { severe: 'Severe', persistent: 'Persistent', none: '', uncovered: '' } as const;

export const absenceSentences = {
  severe: 'Severe absence: half of the possible sessions or more were missed.',
  persistent: 'Persistent absence: a tenth of the possible sessions or more were missed.',
  none: 'Neither persistent nor severe absence.',
  uncovered: 'No rule of persistent or severe absence covers this date.',
} as const;

/** `8`, or `8 + 2 N`: those without a reason are never added in unseen. */
export function countedText({ counted, provisional }: NonNullable<WatchRow['threshold']>): string {
  return provisional === 0 ? String(counted) : `${counted} + ${provisional} N`;
}

/** A letter belongs before the threshold, and one at a time; the office's own rules decide when it is pressed. */
export function offersLetter(row: WatchRow): boolean {
  return row.letters.length === 0 && row.threshold !== undefined && row.threshold.status !== 'met';
}
