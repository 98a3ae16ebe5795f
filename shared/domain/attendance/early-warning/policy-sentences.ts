// The rules of early warning in words, made from the policy's own numbers.
import type { EarlyWarningPolicy } from './warning-policy.ts';
import type { WarningKind } from './warning-reason.ts';

export const warningTitles: Readonly<Record<WarningKind, string>> = {
  rising: 'More absence',
  weekday: 'Mondays and Fridays',
  afterBreaks: 'After holidays',
  sameDays: 'Brothers and sisters',
  lateness: 'More lateness',
};

export function policySentence(policy: EarlyWarningPolicy, kind: WarningKind): string {
  const { recentWeeks, pastWeeks, rising, lateness, weekday, afterBreaks, sameDays } = policy;
  const change = (what: string, least: { leastSessions: number; times: number }): string =>
    `At least ${least.leastSessions} sessions ${what} in the last ${recentWeeks} school weeks, and at least ${least.times} times the share of the ${pastWeeks} school weeks before, which must hold ${policy.leastPastPossible} possible sessions.`;
  const whole = recentWeeks + pastWeeks;
  const sentences: Readonly<Record<WarningKind, string>> = {
    rising: change('absent', rising),
    lateness: change('late (L or U)', lateness),
    weekday: `In the last ${whole} school weeks at least ${weekday.leastDays} days of absence on one weekday, Monday or Friday, and ${weekday.singleOfTen} in 10 of all; or on the two together, and ${weekday.bothOfTen} in 10.`,
    afterBreaks: `Absent within the first ${afterBreaks.firstDays} school days after at least ${afterBreaks.leastBreaks} of the last ${afterBreaks.breaks} holidays, and ${afterBreaks.ofTen} in 10 of them. A holiday is ${afterBreaks.gapDays} days or more from one school day to the next.`,
    sameDays: `In the last ${whole} school weeks at least ${sameDays.leastDays} days of absence that a brother or sister on the roll shares, and ${sameDays.ofTen} in 10 of all.`,
  };
  return sentences[kind];
}
