// The sessions behind a note, each with what the register says in words that a parent reads without the office.
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { codeAt } from '../codes.ts';
import type { NotedMark, NoteFigures } from './note-figures.ts';

export type NoteRow = {
  readonly date: PlainDate;
  readonly part: 'Morning' | 'Afternoon' | 'All day';
  readonly entry: string;
  /** Which of the three parts of the days missed it belongs to; of a day missed only. */
  readonly counted?: AbsencePart;
};

export const absenceParts = ['Explained', 'Not yet explained', 'Unauthorised'] as const;
export type AbsencePart = (typeof absenceParts)[number];

/** Other words than the code's title, where the title is the office's and not a parent's. */
const plainWords: ReadonlyMap<string, string> = new Map([
  ['I', 'Ill'],
  ['M', 'Medical or dental appointment'],
  ['C', 'Leave that the school agreed to'],
  ['C1', 'Leave for a performance or for work abroad'],
  ['C2', 'Part-time timetable that was agreed'],
  ['J1', 'Interview'],
  ['S', 'Study leave'],
  ['E', 'Suspended or excluded'],
  ['G', 'Holiday that the school did not agree to'],
  ['N', 'Not yet explained'],
  ['O', 'Away, and the school knows of no reason it can accept'],
]);

export function markInWords({ symbol, date }: Pick<NotedMark, 'symbol' | 'date'>): string {
  return plainWords.get(symbol) ?? codeAt(symbol, date)?.title ?? 'A mark that the school will look at again';
}

/** Days missed, oldest first; a morning and an afternoon that say the same are one row. */
export function absenceRows({ absences }: Pick<NoteFigures, 'absences'>): readonly NoteRow[] {
  const rows: NoteRow[] = [];
  for (const mark of absences) {
    const entry = markInWords(mark);
    const counted = absencePart(mark);
    const before = rows.at(-1);
    const goesOn = before?.date === mark.date && before.entry === entry && before.counted === counted;
    if (mark.session === 'PM' && goesOn) rows[rows.length - 1] = { date: mark.date, part: 'All day', entry, counted };
    else rows.push({ date: mark.date, part: partOf(mark), entry, counted });
  }
  return rows;
}

/** As the figures tell days missed apart (`noteFigures`). */
export function absencePart({ symbol, date }: Pick<NotedMark, 'symbol' | 'date'>): AbsencePart {
  if (codeAt(symbol, date)?.class === 'authorised') return 'Explained';
  return symbol === 'N' ? 'Not yet explained' : 'Unauthorised';
}

/** Late arrivals with their minutes, where they were written down. */
export function lateRows({ lates }: Pick<NoteFigures, 'lates'>): readonly NoteRow[] {
  return lates.map((mark): NoteRow => {
    const minutes =
      mark.minutesLate === undefined ? '' : `, ${mark.minutesLate} ${mark.minutesLate === 1 ? 'minute' : 'minutes'}`;
    const when = mark.symbol === 'U' ? 'after the register had closed' : 'before the register closed';
    return { date: mark.date, part: partOf(mark), entry: `Came ${when}${minutes}` };
  });
}

function partOf({ session }: NotedMark): 'Morning' | 'Afternoon' {
  return session === 'AM' ? 'Morning' : 'Afternoon';
}
