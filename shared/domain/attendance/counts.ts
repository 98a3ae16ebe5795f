// Figures of attendance from counted codes. Integers only: whoever shows a percentage rounds there, once.
// D, X, Q, Y and its kinds, Z and # stand outside: in neither the possible sessions nor the absence (DfE absence statistics).
import { addDays, mondayOf, type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { type CodeClass, classOf, registerCodes } from '../registers/codes.ts';
import { bitCount, slotsToSessions, type WeekSlots } from './week-slots.ts';

/** `n` marks of a code on one day. */
export type DayCount = { readonly symbol: string; readonly date: PlainDate; readonly n: number };

/**
 * `n` marks of a code in one week. `slots` says in which sessions and is needed only in a week in which the code's class
 * changes; there `n` must be the number of its bits.
 */
export type WeekCount = { readonly symbol: string; readonly monday: PlainDate; readonly n: number; readonly slots?: WeekSlots };

export type CodeCount = DayCount | WeekCount;

export type CodeCounts = Iterable<CodeCount>;

export type AttendanceFigures = {
  /** present + authorised + unauthorised */
  readonly possible: number;
  /** Approved educational activity included. */
  readonly present: number;
  readonly authorised: number;
  readonly unauthorised: number;
  /** Every code counted, those outside the possible sessions too. */
  readonly byCode: Readonly<Record<string, number>>;
};

export const noFigures: AttendanceFigures = { possible: 0, present: 0, authorised: 0, unauthorised: 0, byCode: {} };

/** The weeks, by their Mondays, in which some code begins, ends or changes class between Tuesday and Friday. */
const weeksOfChange: ReadonlySet<PlainDate> = new Set(
  registerCodes
    .flatMap((row) => (row.to === undefined ? [row.from] : [row.from, addDays(row.to, 1)]))
    .filter((date) => weekdayOf(date) > 1 && weekdayOf(date) <= 5)
    .map(mondayOf),
);

/**
 * The figures of any number of counts, whole school or one pupil. Throws a RangeError for a code that its date does not
 * know, and for a weekly count in a week of change that its slots do not split exactly.
 */
export function figuresOf(counts: CodeCounts): AttendanceFigures {
  const byClass = { present: 0, educational: 0, authorised: 0, unauthorised: 0, notPossible: 0, notCollected: 0 };
  const byCode = new Map<string, number>();
  for (const count of counts) {
    byCode.set(count.symbol, (byCode.get(count.symbol) ?? 0) + count.n);
    for (const [codeClass, n] of classesOf(count)) byClass[codeClass] += n;
  }
  const present = byClass.present + byClass.educational;
  const { authorised, unauthorised } = byClass;
  return { possible: present + authorised + unauthorised, present, authorised, unauthorised, byCode: Object.fromEntries(byCode) };
}

export function addFigures(a: AttendanceFigures, b: AttendanceFigures): AttendanceFigures {
  const byCode: Record<string, number> = { ...a.byCode };
  for (const [symbol, n] of Object.entries(b.byCode)) byCode[symbol] = (byCode[symbol] ?? 0) + n;
  return {
    possible: a.possible + b.possible,
    present: a.present + b.present,
    authorised: a.authorised + b.authorised,
    unauthorised: a.unauthorised + b.unauthorised,
    byCode,
  };
}

function classesOf(count: CodeCount): readonly (readonly [CodeClass, number])[] {
  if ('date' in count) return [[classOf(count.symbol, count.date), count.n]];
  if (!weeksOfChange.has(count.monday)) return [[classOf(count.symbol, count.monday), count.n]];
  if (count.slots === undefined || bitCount(count.slots) !== count.n) {
    throw new RangeError(`the week of ${count.monday} changes the codes: ${count.n} marks of ${count.symbol} need their slots`);
  }
  return slotsToSessions(count.monday, count.slots).map(({ date }) => [classOf(count.symbol, date), 1]);
}
