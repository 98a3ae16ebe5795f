import { type Role, rightsFor } from '#shared/domain/accounts/roles.ts';
import { type NoticeAction, type NoticeState, noticeTransition } from '#shared/domain/notices/notice-states.ts';
import { awaitingClearanceSentence } from '#shared/domain/notices/refusal-sentences.ts';

export type NextAct = { act: 'clear' | 'approve' | 'issue' | 'withdraw'; allowed: boolean; because: string };

const forward: Readonly<Partial<Record<NoticeState, 'clear' | 'approve' | 'issue'>>> = {
  draft: 'clear',
  cleared: 'approve',
  approved: 'issue',
};

/**
 * What may be done next by a person of that role. A draft waits in the same words whoever it is about (practice rule 18):
 * nothing of the welfare check is asked here. `objection` is what stands against sending the letter.
 */
export function nextActs(state: NoticeState, role: Role, objection: string | undefined): NextAct[] {
  const act = forward[state];
  if (act === undefined) return [];
  const step = allowance(state, act, role);
  const stopped = act !== 'clear' && step.allowed && objection !== undefined;
  return [
    { act, ...(stopped ? { allowed: false, because: objection } : step) },
    { act: 'withdraw', ...allowance(state, 'withdraw', role) },
  ];
}

function allowance(state: NoticeState, action: NoticeAction, role: Role): { allowed: boolean; because: string } {
  const transition = noticeTransition(state, action, { rights: rightsFor(role), reason: 'asked for' });
  if (transition.kind === 'done') return { allowed: true, because: '' };
  return { allowed: false, because: action === 'clear' ? awaitingClearanceSentence : transition.sentence };
}
