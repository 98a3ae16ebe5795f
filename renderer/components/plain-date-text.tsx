import type { PlainDate } from '#shared/lib/plain-date.ts';
import { formatDate } from './format-date.ts';

/** A day as the office writes it: `Tue 24 Nov 2026`. */
export function PlainDateText({ date }: { readonly date: PlainDate }) {
  return (
    <time dateTime={date} className="ao-date">
      {formatDate(date)}
    </time>
  );
}
