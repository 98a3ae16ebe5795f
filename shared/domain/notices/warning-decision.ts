// Rules 1–3, 16 and 17 of practice: when a Penalty Notice Warning Letter may be written, and to whom.
import type { ContactId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { thresholdRuleAt } from '../attendance/threshold.ts';
import { penaltyRegimeAt } from './penalty-regimes.ts';
import type { Policy } from './policy.ts';
import { policyCovers } from './policy.ts';
import type { WarningRefusal } from './refusal-sentences.ts';
import { warningRefusals } from './refusal-sentences.ts';
import type { WarningContact, WarningRecipient } from './warning-recipients.ts';
import { chooseRecipients } from './warning-recipients.ts';

/** What is known of one pupil on the day. Care status is not here and must not be: the welfare check asks that. */
export type WarningFacts = {
  readonly threshold: {
    readonly status: 'met' | 'provisional' | 'near' | 'below';
    /** Codes of the counted sessions (G, O, U) in the window. */
    readonly countedCodes: readonly string[];
    /** Number of sessions marked N in the window. */
    readonly provisional: number;
    /** School weeks the window holds; fewer than the rule's where the calendar begins later. */
    readonly weeks: number;
  };
  readonly compulsorySchoolAge: boolean;
  readonly holdAllLetters: boolean;
  readonly pupilAddressWithheld: boolean;
  readonly contacts: readonly WarningContact[];
  /** Persons the office adds to those the pupil lives with, each with its reason. */
  readonly added: readonly { readonly contactId: ContactId; readonly reason: string }[];
  readonly policy: Policy;
};

export type WarningDecision =
  | { readonly kind: 'may'; readonly recipients: readonly WarningRecipient[]; readonly reasons: readonly string[] }
  | { readonly kind: 'mayNot'; readonly because: readonly { readonly code: WarningRefusal; readonly sentence: string }[] };

/** Whether a warning letter may be drafted on `on`. Every reason against it is named, not only the first. */
export function mayWarn(facts: WarningFacts, on: PlainDate): WarningDecision {
  const { recipients, refusals } = chooseRecipients(facts);
  const codes = [...statusRefusals(facts), ...pupilRefusals(facts), ...policyRefusals(facts.policy, on), ...refusals];
  if (codes.length > 0) return { kind: 'mayNot', because: codes.map((code) => ({ code, sentence: warningRefusals[code] })) };
  return { kind: 'may', recipients, reasons: [countSentence(facts, on), ...recipients.map((recipient) => recipient.reason)] };
}

function statusRefusals({ threshold }: WarningFacts): readonly WarningRefusal[] {
  if (threshold.status === 'below') return ['belowThreshold'];
  if (threshold.status !== 'met') return [];
  const leave = threshold.countedCodes.filter((code) => code === 'G').length;
  return [leave === threshold.countedCodes.length && leave > 0 ? 'thresholdMetByLeave' : 'thresholdMet'];
}

function pupilRefusals(facts: WarningFacts): readonly WarningRefusal[] {
  const held: readonly WarningRefusal[] = facts.holdAllLetters ? ['lettersHeld'] : [];
  return facts.compulsorySchoolAge ? held : [...held, 'notCompulsoryAge'];
}

function policyRefusals(policy: Policy, on: PlainDate): readonly WarningRefusal[] {
  const amounts: readonly WarningRefusal[] = penaltyRegimeAt(on)?.second === undefined ? ['amountsMissing'] : [];
  if (!policyCovers(policy, on)) return ['policyMissing', ...amounts];
  if (!policy.warningLetter.kept) return ['letterNotKept', ...amounts];
  return policy.warningLetter.issuedBy === 'la' ? ['letterIsTheAuthoritys', ...amounts] : amounts;
}

function countSentence({ threshold }: WarningFacts, on: PlainDate): string {
  const limit = `the threshold is ${thresholdRuleAt(on).sessions}`;
  const counted = `${count(threshold.countedCodes.length, 'session is', 'sessions are')} recorded as unauthorised in ${count(threshold.weeks, 'school week', 'school weeks')}`;
  if (threshold.provisional === 0) return `${counted}; ${limit}.`;
  return `${counted}, and ${count(threshold.provisional, 'more has', 'more have')} no reason yet; ${limit}.`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
