import { shortDate } from '#shared/lib/date-words.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import { schoolTime } from '#shared/lib/school-time.ts';

export { shortDate as formatDate, shortDay as formatDay } from '#shared/lib/date-words.ts';

/** `Tue 24 Nov 2026 08:41`, the school's time: every school of England keeps London's. */
export function formatInstant(instant: Instant): string {
  const { date, time } = schoolTime(instant);
  return `${shortDate(date)} ${time}`;
}

/** `08:41`, the school's time. */
export function formatTime(instant: Instant): string {
  return schoolTime(instant).time;
}

/** `08:41` from minutes since midnight. */
export function formatMinuteOfDay(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
