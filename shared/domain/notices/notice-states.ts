// Rule 18: every notice passes one welfare check and waits for it in the same state, so that waiting tells nothing.
import { notClearedSentence } from './refusal-sentences.ts';

export type NoticeState = 'draft' | 'cleared' | 'approved' | 'issued' | 'withdrawn';

export type NoticeRight = 'notices.draft' | 'care.welfareCheck' | 'notices.approve';

export type NoticeAction = 'clear' | 'refuseClearance' | 'approve' | 'issue' | 'amend' | 'withdraw';

type ActionRule = {
  readonly from: readonly NoticeState[];
  readonly to: NoticeState;
  readonly right: NoticeRight;
  readonly reason: 'required' | 'none';
};

/** Which action leads where, and the right it needs. Amending undoes clearance and approval: they were of another text. */
export const noticeActions: Readonly<Record<NoticeAction, ActionRule>> = {
  clear: { from: ['draft'], to: 'cleared', right: 'care.welfareCheck', reason: 'none' },
  refuseClearance: { from: ['draft', 'cleared', 'approved'], to: 'withdrawn', right: 'care.welfareCheck', reason: 'none' },
  approve: { from: ['cleared'], to: 'approved', right: 'notices.approve', reason: 'none' },
  issue: { from: ['approved'], to: 'issued', right: 'notices.draft', reason: 'none' },
  amend: { from: ['cleared', 'approved'], to: 'draft', right: 'notices.draft', reason: 'required' },
  withdraw: { from: ['draft', 'cleared', 'approved'], to: 'withdrawn', right: 'notices.draft', reason: 'required' },
};

export type NoticeTransition =
  | { readonly kind: 'done'; readonly from: NoticeState; readonly to: NoticeState; readonly reason: string | null }
  | { readonly kind: 'refused'; readonly code: 'wrongState' | 'noRight' | 'reasonMissing'; readonly sentence: string };

/** What `action` does to a notice in `state`, when a person with `rights` asks for it. */
export function noticeTransition(
  state: NoticeState,
  action: NoticeAction,
  asked: { readonly rights: readonly string[]; readonly reason?: string },
): NoticeTransition {
  const rule = noticeActions[action];
  const reason = asked.reason?.trim() ?? '';
  if (!asked.rights.includes(rule.right)) return refused('noRight', rightSentences[rule.right]);
  if (!rule.from.includes(state)) return refused('wrongState', wrongStateSentence(state, action));
  if (rule.reason === 'required' && reason === '')
    return refused('reasonMissing', 'Give the reason. It is kept with the notice.');
  return { kind: 'done', from: state, to: rule.to, reason: keptReason(action, reason) };
}

/** Who withholds clearance leaves no reason on the notice: every reader of the list would learn it. */
function keptReason(action: NoticeAction, reason: string): string | null {
  if (action === 'refuseClearance') return notClearedSentence;
  return noticeActions[action].reason === 'required' ? reason : null;
}

const rightSentences: Readonly<Record<NoticeRight, string>> = {
  'notices.draft': 'You do not have the right to prepare notices.',
  'care.welfareCheck': 'The welfare check is made by the safeguarding lead, the designated teacher or the head.',
  'notices.approve': 'Only the head, or a deputy authorised to sign, can approve a notice.',
};

const stateSentences: Readonly<Record<NoticeState, string>> = {
  draft: 'This notice is a draft that waits for the welfare check.',
  cleared: 'This notice is cleared and waits for approval.',
  approved: 'This notice is approved and has not been issued yet.',
  issued: 'This notice has been issued. It cannot be changed or taken back; a new letter can put it right.',
  withdrawn: 'This notice was withdrawn. Start a new one if it is needed.',
};

function wrongStateSentence(state: NoticeState, action: NoticeAction): string {
  if (action === 'approve' && state === 'draft')
    return 'This notice has not passed the welfare check yet, so it cannot be approved.';
  if (action === 'issue' && state !== 'issued' && state !== 'withdrawn') return 'Only an approved notice can be issued.';
  return stateSentences[state];
}

function refused(code: 'wrongState' | 'noRight' | 'reasonMissing', sentence: string): NoticeTransition {
  return { kind: 'refused', code, sentence };
}
