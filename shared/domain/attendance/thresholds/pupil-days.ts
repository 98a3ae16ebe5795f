import { mondayOf, type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import type { PupilWeek } from '../threshold-sessions.ts';

/** What stands in one pupil's register on one school day; undefined where there is no mark. */
export type PupilDay = { readonly date: PlainDate; readonly AM: string | undefined; readonly PM: string | undefined };

/** One pupil's marks on these school days, from the rows of the weekly summary. Rows of other weeks are passed over. */
export function pupilDays(weeks: Iterable<PupilWeek>, schoolDays: readonly PlainDate[]): readonly PupilDay[] {
  const byMonday = new Map<PlainDate, (string | undefined)[]>();
  for (const { monday, symbol, slots } of weeks) {
    const marks = byMonday.get(monday) ?? [];
    byMonday.set(monday, marks);
    for (let slot = 0; slot < 10; slot += 1) if ((slots & (1 << slot)) !== 0) marks[slot] = symbol;
  }
  return schoolDays.map((date) => {
    const marks = byMonday.get(mondayOf(date));
    const slot = (weekdayOf(date) - 1) * 2;
    return { date, AM: marks?.[slot], PM: marks?.[slot + 1] };
  });
}
