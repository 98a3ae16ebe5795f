import { warningRefusals } from '#shared/domain/notices/refusal-sentences.ts';
import { mayWarn } from '#shared/domain/notices/warning-decision.ts';
import type { WarningRecipient } from '#shared/domain/notices/warning-recipients.ts';
import { type AskedRecipients, factsOf, type WarningCase } from './warning-case.ts';

export type WarningOutcome =
  | { readonly kind: 'may'; readonly count: string; readonly recipients: readonly WarningRecipient[] }
  | { readonly kind: 'mayNot'; readonly because: readonly { readonly code: string; readonly sentence: string }[] };

const notOnRoll = { code: 'notOnRoll', sentence: 'The pupil is not on the roll on this day.' };

/** The domain's decision, with what the roll and the policies add to it. */
export function decideWarning(known: WarningCase, asked: AskedRecipients): WarningOutcome {
  const roll = known.onRoll ? [] : [notOnRoll];
  const facts = factsOf(known, asked);
  if (!facts) return { kind: 'mayNot', because: [...roll, { code: 'policyMissing', sentence: warningRefusals.policyMissing }] };
  const decision = mayWarn(facts, known.on);
  if (decision.kind === 'mayNot') return { kind: 'mayNot', because: [...roll, ...decision.because] };
  if (roll.length > 0) return { kind: 'mayNot', because: roll };
  return { kind: 'may', count: decision.reasons[0] ?? '', recipients: decision.recipients };
}
