// Meeting a threshold for a penalty makes a decision due: support, notice, request or nothing, with reasons and a name.
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { addSchoolDays, type SchoolCalendar } from '../../school/calendar.ts';
import { coveringRule } from './absence-rules.ts';

type DecisionRule = {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly schoolDays: number;
  readonly reference: string;
};

export const decisionRules: readonly DecisionRule[] = [
  { from: plainDate('2024-08-19'), schoolDays: 10, reference: 'Practice of this program: no law names a period' },
];

/** By when to decide, given the day the threshold was met; undefined where no rule covers it or no term is known so far. */
export function decisionDue(calendar: SchoolCalendar, metOn: PlainDate): PlainDate | undefined {
  const rule = coveringRule(decisionRules, metOn);
  return rule && addSchoolDays(calendar, metOn, rule.schoolDays);
}
