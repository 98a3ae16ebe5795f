// A threshold that counts sessions in a period that ends with the day asked about: so many school weeks, or the term.
import { mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import { lastSchoolWeeks, type SchoolCalendar } from '../../school/calendar.ts';
import { termStart } from '../../school/term-start.ts';
import { type ThresholdWindow, thresholdRuleAt } from '../threshold.ts';

export type CountingSpan = { readonly schoolWeeks: number } | { readonly term: true };

export type CountingRule = {
  /** Sessions at which the threshold is met. */
  readonly sessions: number;
  /** Sessions, provisional ones included, from which a pupil is near. */
  readonly near: number;
  readonly span: CountingSpan;
  readonly counted: readonly string[];
  /** Codes that must soon become another, and so may or may not count in the end. */
  readonly provisional: readonly string[];
  readonly reference: string;
};

/** The national rule of a date; throws as `thresholdRuleAt` does. */
export function nationalCounting(on: PlainDate): CountingRule {
  const { schoolWeeks, ...rule } = thresholdRuleAt(on);
  return { ...rule, span: { schoolWeeks } };
}

/** The period of a rule that ends on `on`; without weeks where none is known. */
export function countingWindow(calendar: SchoolCalendar, on: PlainDate, span: CountingSpan): ThresholdWindow {
  if ('term' in span) {
    const from = termStart(calendar, on);
    if (from === undefined) return { from: mondayOf(on), to: on, weeks: [] };
    return { from, to: on, weeks: calendar.weeks.filter((monday) => mondayOf(from) <= monday && monday <= on) };
  }
  const weeks = lastSchoolWeeks(calendar, on, span.schoolWeeks);
  return { from: weeks[0] ?? mondayOf(on), to: on, weeks };
}
