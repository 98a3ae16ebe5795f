import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { typedDay } from '#shared/lib/typed-day.ts';
import { formatDate } from './format-date.ts';

/** Which days a field takes, and near which day a year or week left out is sought. */
export type DayBounds = {
  readonly near: PlainDate;
  readonly earliest?: PlainDate | undefined;
  readonly latest?: PlainDate | undefined;
  /** Said instead of the general sentence about a day before `earliest`. */
  readonly tooEarly?: string | undefined;
};

/** The day that is meant: of a weekday alone the nearest one that the field takes, else simply the nearest. */
export function dayMeant(text: string, bounds: DayBounds): PlainDate | undefined {
  const nearest = typedDay(text, bounds.near);
  const others = [7, -7].map((days) => typedDay(text, addDays(bounds.near, days)));
  return [nearest, ...others].find((day) => day !== undefined && isTaken(day, bounds)) ?? nearest;
}

/** What is wrong with a day as it is typed, in a sentence; undefined of nothing typed and of a day that the field takes. */
export function dayFault(text: string, bounds: DayBounds): string | undefined {
  const { earliest, latest, tooEarly } = bounds;
  const typed = text.trim();
  if (typed === '') return undefined;
  const day = dayMeant(typed, bounds);
  if (day === undefined) return `“${typed}” is no day: type 24/11, 24 Nov or Thu.`;
  if (earliest !== undefined && day < earliest) return tooEarly ?? `${formatDate(day)} is before ${formatDate(earliest)}.`;
  return latest !== undefined && day > latest ? `${formatDate(day)} is after ${formatDate(latest)}.` : undefined;
}

function isTaken(day: PlainDate, { earliest, latest }: DayBounds): boolean {
  return (earliest === undefined || day >= earliest) && (latest === undefined || day <= latest);
}
