import { addSchoolDays, type SchoolCalendar } from '#shared/domain/school/calendar.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

/**
 * Whether an entry of `session` corrected on `made` was corrected more than `days` school days after it. Where the
 * calendar does not reach so far it cannot be said, and is not.
 */
export function isLateCorrection(
  { session, made }: { readonly session: PlainDate; readonly made: PlainDate },
  days: number,
  calendar: SchoolCalendar,
): boolean {
  const last = addSchoolDays(calendar, session, days);
  return last !== undefined && made > last;
}

/** Whether `made` is `event` itself or one of the `days` school days before it; the days between them count too. */
export function isShortlyBefore(made: PlainDate, event: PlainDate, { days, calendar }: Within): boolean {
  if (made > event) return false;
  const first = addSchoolDays(calendar, event, -days);
  return first !== undefined && first <= made;
}

type Within = { readonly days: number; readonly calendar: SchoolCalendar };
