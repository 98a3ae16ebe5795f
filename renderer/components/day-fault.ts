import type { PlainDate } from '#shared/lib/plain-date.ts';
import { typedDay } from '#shared/lib/typed-day.ts';
import { formatDate } from './format-date.ts';

/** Which days a field takes, and near which day a year left out is sought. */
export type DayBounds = {
  readonly near: PlainDate;
  readonly earliest?: PlainDate | undefined;
  readonly latest?: PlainDate | undefined;
  /** Said instead of the general sentence about a day before `earliest`. */
  readonly tooEarly?: string | undefined;
};

/** What is wrong with a day as it is typed, in a sentence; undefined of nothing typed and of a day that the field takes. */
export function dayFault(text: string, { near, earliest, latest, tooEarly }: DayBounds): string | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  const day = typedDay(typed, near);
  if (day === undefined) return `“${typed}” is no day: type 24/11 or 24 Nov.`;
  if (earliest !== undefined && day < earliest) return tooEarly ?? `${formatDate(day)} is before ${formatDate(earliest)}.`;
  return latest !== undefined && day > latest ? `${formatDate(day)} is after ${formatDate(latest)}.` : undefined;
}
