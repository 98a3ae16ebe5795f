import { addSchoolDays, type SchoolCalendar } from '#shared/domain/school/calendar.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

/**
 * Dated things of one pupil, in order of time, as runs: a day belongs to the run before it when no school day lies
 * between, so that a weekend or a half-term breaks nothing.
 */
export function dayRuns<Dated extends { readonly date: PlainDate }>(
  dated: readonly Dated[],
  calendar: SchoolCalendar,
): readonly (readonly Dated[])[] {
  const runs: Dated[][] = [];
  let last: PlainDate | undefined;
  for (const one of dated) {
    const follows = last !== undefined && (one.date === last || addSchoolDays(calendar, last, 1) === one.date);
    if (follows) runs.at(-1)?.push(one);
    else runs.push([one]);
    last = one.date;
  }
  return runs;
}
