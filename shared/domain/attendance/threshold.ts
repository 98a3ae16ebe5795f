// The threshold of the national framework for penalty notices: 10 unauthorised sessions in a rolling period of 10 school
// weeks, not necessarily in a row, across terms and school years. Meeting it asks for a decision and decides nothing.
import { mondayOf, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { lastSchoolWeeks, type SchoolCalendar } from '../school/calendar.ts';

export type ThresholdRule = {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  /** Sessions at which the threshold is met. */
  readonly sessions: number;
  readonly schoolWeeks: number;
  readonly counted: readonly string[];
  /** Codes that must soon become another, and so may or may not count in the end. */
  readonly provisional: readonly string[];
  /** Sessions, provisional ones included, from which a pupil is near. */
  readonly near: number;
  readonly reference: string;
};

export type ThresholdStatus = 'met' | 'provisional' | 'near' | 'below';

/** `weeks` are the Mondays of the school weeks of the window; marks count from `from` up to and on `to`. */
export type ThresholdWindow = { readonly from: PlainDate; readonly to: PlainDate; readonly weeks: readonly PlainDate[] };

export type ThresholdCounts = { readonly counted: number; readonly provisional: number };

const nationalFramework: ThresholdRule = {
  from: plainDate('2024-08-19'),
  sessions: 10,
  schoolWeeks: 10,
  counted: ['G', 'O', 'U'],
  provisional: ['N'],
  near: 7,
  reference: 'WTISA August 2024 paras 174–200; SI 2007/1867 as amended by SI 2024/210',
};

export const thresholdRules: readonly ThresholdRule[] = [nationalFramework];

/** The rule at a date; throws a RangeError before 19 August 2024, when each local authority had its own. */
export function thresholdRuleAt(on: PlainDate): ThresholdRule {
  const rule = thresholdRules.find((row) => row.from <= on && (row.to === undefined || on <= row.to));
  if (rule === undefined) throw new RangeError(`no national threshold covers ${on}`);
  return rule;
}

/**
 * The 10 school weeks that end with the week of `on`, or the last school week before it, where that week is none. Where
 * fewer are known, those there are. Throws as `thresholdRuleAt` does.
 */
export function thresholdWindow(calendar: SchoolCalendar, on: PlainDate): ThresholdWindow {
  const weeks = lastSchoolWeeks(calendar, on, thresholdRuleAt(on).schoolWeeks);
  return { from: weeks[0] ?? mondayOf(on), to: on, weeks };
}

/** Where these counts of one window stand by its rule. */
export function thresholdStatus(counts: ThresholdCounts, rule: Pick<ThresholdRule, 'sessions' | 'near'>): ThresholdStatus {
  const together = counts.counted + counts.provisional;
  if (counts.counted >= rule.sessions) return 'met';
  if (together >= rule.sessions) return 'provisional';
  return together >= rule.near ? 'near' : 'below';
}

/** The more urgent first: one order for every list. */
export const thresholdUrgency: Readonly<Record<ThresholdStatus, number>> = { met: 0, provisional: 1, near: 2, below: 3 };
