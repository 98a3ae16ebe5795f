import type { Outputs } from '../../client/contract-types.ts';

export type NoticeSheet = Outputs['notices']['sheet'];
export type NoticeState = NoticeSheet['notice']['state'];

/** What a letter waits for, and for whom: the words of the worklist, in the order of a letter's life. */
export const stateWords: Readonly<Record<NoticeState, { readonly short: string; readonly waits: string }>> = {
  draft: { short: 'Draft', waits: 'Waits for the welfare check' },
  cleared: { short: 'Cleared', waits: 'Waits for the head teacher' },
  approved: { short: 'Approved', waits: 'Waits for the office to issue it' },
  issued: { short: 'Issued', waits: 'Is to be printed and sent to the parent' },
  withdrawn: { short: 'Withdrawn', waits: 'Will not be sent' },
};

export const stateOrder: readonly NoticeState[] = ['draft', 'cleared', 'approved', 'issued', 'withdrawn'];

/** How a letter may reach a parent, as the contract names it. */
export const means = ['first-class post', 'by hand', 'e-mail agreed by the parent'] as const;

export type Means = (typeof means)[number];

/** "5 sessions, and 3 without a reason yet": the grounds of a letter in one phrase. */
export function groundsPhrase(counted: number, provisional: number): string {
  const sessions = `${counted} ${counted === 1 ? 'session' : 'sessions'}`;
  return provisional === 0 ? sessions : `${sessions}, and ${provisional} without a reason yet`;
}

/** The link at the right of a row: what opening the letter is for. */
export const openWords: Readonly<Record<NoticeState, string>> = {
  draft: 'Open for the check',
  cleared: 'Open to approve',
  approved: 'Open to issue',
  issued: 'Open',
  withdrawn: 'Open',
};
