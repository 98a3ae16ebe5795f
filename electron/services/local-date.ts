import { type Instant, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

const local = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The school's local day of a moment: half past midnight of a summer's day is the evening before in UTC. */
export function localDate(at: Instant): PlainDate {
  const parts = new Map(local.formatToParts(Date.parse(at)).map(({ type, value }) => [type, value]));
  return plainDate(`${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`);
}
