// What waits for somebody, and by which right: nobody is told of work that they may not do (practice rules, "Roles").
import type { Right } from './roles.ts';

type WaitingRule = {
  readonly right: Right;
  /** `decide` waits for the one person who may say yes or no; `do` for whoever sits in the office. */
  readonly for: 'decide' | 'do';
};

export const waitingRules = {
  leave: { right: 'leave.decide', for: 'decide' },
  suspensions: { right: 'suspensions.decide', for: 'decide' },
  letters: { right: 'notices.approve', for: 'decide' },
  messageTexts: { right: 'messages.approve', for: 'decide' },
  targets: { right: 'targets.agree', for: 'decide' },
  longAbsences: { right: 'care.welfareCheck', for: 'decide' },
  expected: { right: 'registers.correct', for: 'do' },
  messageLists: { right: 'messages.prepare', for: 'do' },
  planReviews: { right: 'registers.plan', for: 'do' },
} as const satisfies Readonly<Record<string, WaitingRule>>;

export type WaitingKind = keyof typeof waitingRules;

/** In the order in which they are shown. */
export const waitingKinds = Object.keys(waitingRules) as readonly WaitingKind[];
