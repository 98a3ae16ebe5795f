import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hourCycle: 'h23', hour: '2-digit' });
const minute = 60_000;

/** The moment at which the school's clock shows `minuteOfDay` on `date`; sessions never lie in the hour that summer time skips. */
export function schoolInstant(date: PlainDate, minuteOfDay: number): Instant {
  const asUtc = Date.parse(`${date}T00:00:00.000Z`) + minuteOfDay * minute;
  const shown = Number(london.formatToParts(asUtc).find((part) => part.type === 'hour')?.value);
  const ahead = (shown - Math.floor(minuteOfDay / 60) + 24) % 24;
  return new Date(asUtc - ahead * 60 * minute).toISOString() as Instant;
}
