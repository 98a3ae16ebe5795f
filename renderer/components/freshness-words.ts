import { shortDay } from '#shared/lib/date-words.ts';
import { daysBetween, type Instant, type PlainDate } from '#shared/lib/plain-date.ts';

type Freshness = {
  readonly today: PlainDate;
  readonly completeTo?: { readonly date: PlainDate; readonly session: 'AM' | 'PM' } | undefined;
  readonly lastSent?: { readonly at: Instant } | undefined;
};

/** `Marks complete to Tue 24 Nov AM`. */
export function completeInWords({ completeTo }: Pick<Freshness, 'completeTo'>): string {
  return completeTo === undefined
    ? 'No register complete yet'
    : `Marks complete to ${shortDay(completeTo.date)} ${completeTo.session}`;
}

/** `2 registers missing`. */
export function missingInWords(count: number): string {
  if (count === 0) return 'no register missing';
  return count === 1 ? '1 register missing' : `${count} registers missing`;
}

/** `last sent to the authority 2 days ago`; the day that the authority's figures can be no newer than. */
export function sentInWords({ lastSent, today }: Pick<Freshness, 'lastSent' | 'today'>): string {
  if (lastSent === undefined) return 'nothing sent to the authority yet';
  const days = daysBetween(lastSent.at.slice(0, 10) as PlainDate, today);
  if (days <= 0) return 'sent to the authority today';
  return days === 1 ? 'last sent to the authority yesterday' : `last sent to the authority ${days} days ago`;
}
