import { type Instant, type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Tue 24 Nov 2026`. */
export function formatDate(date: PlainDate): string {
  return `${formatDay(date)} ${date.slice(0, 4)}`;
}

/** `Tue 24 Nov`, where the year is plain from what stands around. */
export function formatDay(date: PlainDate): string {
  return `${weekdays[weekdayOf(date) - 1] ?? ''} ${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1] ?? ''}`;
}

/** `Tue 24 Nov 2026 08:41`, the school's time: every school of England keeps London's. */
export function formatInstant(instant: Instant): string {
  const parts = londonParts(instant);
  return `${formatDate(parts.date)} ${parts.time}`;
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
