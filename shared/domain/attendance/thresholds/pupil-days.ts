import { mondayOf, type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import type { PupilWeek } from '../threshold-sessions.ts';

/** A school day's place in its week, worked out once for all pupils. */
export type DayPlace = { readonly date: PlainDate; readonly monday: PlainDate; readonly morning: number };

/** What stands in one pupil's register on one school day; undefined where there is no mark. */
export type PupilDay = { readonly date: PlainDate; readonly AM: string | undefined; readonly PM: string | undefined };

export function dayPlaces(schoolDays: readonly PlainDate[]): readonly DayPlace[] {
  return schoolDays.map((date) => ({ date, monday: mondayOf(date), morning: (weekdayOf(date) - 1) * 2 }));
}

/** One pupil's marks on these school days, from the rows of the weekly summary. Rows of other weeks are passed over. */
export function pupilDays(weeks: Iterable<PupilWeek>, places: readonly DayPlace[]): readonly PupilDay[] {
  const byMonday = new Map<PlainDate, (string | undefined)[]>();
  for (const { monday, symbol, slots } of weeks) {
    const marks = byMonday.get(monday) ?? [];
    byMonday.set(monday, marks);
    for (let slot = 0; slot < 10; slot += 1) if ((slots & (1 << slot)) !== 0) marks[slot] = symbol;
  }
  return places.map(({ date, monday, morning }) => {
    const marks = byMonday.get(monday);
    return { date, AM: marks?.[morning], PM: marks?.[morning + 1] };
  });
}
