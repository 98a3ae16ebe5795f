import type { Instant, PlainDate } from './plain-date.ts';

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Day and time of a moment at the school: every school of England keeps London's. */
export function schoolTime(instant: Instant): { readonly date: PlainDate; readonly time: string } {
  const parts = new Map(london.formatToParts(Date.parse(instant)).map((part) => [part.type, part.value]));
  const get = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return { date: `${get('year')}-${get('month')}-${get('day')}` as PlainDate, time: `${get('hour')}:${get('minute')}` };
}
