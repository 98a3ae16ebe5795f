import { type Instant, parsePlainDate } from '#shared/lib/plain-date.ts';
import { formatDate, formatInstant } from '../../components/format-date.ts';

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** A moment or a session as a bundle writes it, as the office writes it: `Fri 20 Nov 2026 AM`. Anything else stays. */
export function asOfText(text: string): string {
  if (instant.test(text)) return formatInstant(text as Instant);
  const date = parsePlainDate(text.slice(0, 10));
  return date === undefined ? text : `${formatDate(date)}${text.slice(10)}`;
}
