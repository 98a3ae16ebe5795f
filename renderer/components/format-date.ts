import { shortDate } from '#shared/lib/date-words.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';

export { shortDate as formatDate, shortDay as formatDay } from '#shared/lib/date-words.ts';

/** `Tue 24 Nov 2026 08:41`, the school's time: every school of England keeps London's. */
export function formatInstant(instant: Instant): string {
  const parts = londonParts(instant);
  return `${shortDate(parts.date)} ${parts.time}`;
}

/** `08:41`, the school's time. */
export function formatTime(instant: Instant): string {
  return londonParts(instant).time;
}

/** `08:41` from minutes since midnight. */
export function formatMinuteOfDay(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function londonParts(instant: Instant): { readonly date: PlainDate; readonly time: string } {
  const parts = new Map(london.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    date: `${get('year')}-${get('month')}-${get('day')}` as PlainDate,
    time: `${get('hour')}:${get('minute')}`,
  };
}
