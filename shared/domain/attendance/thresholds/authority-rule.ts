import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type Policy, policyCovers } from '../../notices/policy.ts';
import { thresholdRuleAt } from '../threshold.ts';
import type { CountingRule } from './counting-rule.ts';

/**
 * The threshold that a local authority keeps of its own, where its policy has one and covers `on`. What is provisional
 * follows the national rule of the day; throws as `thresholdRuleAt` does.
 */
export function authorityRule(policy: Policy, on: PlainDate): CountingRule | undefined {
  const { threshold } = policy;
  if (threshold === undefined || !policyCovers(policy, on)) return undefined;
  const { provisional } = thresholdRuleAt(on);
  return {
    sessions: threshold.sessions,
    near: threshold.near,
    span: threshold.weeks === undefined ? { term: true } : { schoolWeeks: threshold.weeks },
    counted: threshold.codes.filter((code) => !provisional.includes(code)),
    provisional: threshold.codes.filter((code) => provisional.includes(code)),
    reference: `${policy.laName}: ${policy.reference}${policy.example ? '. An example, not the rule of any authority' : ''}`,
  };
}
