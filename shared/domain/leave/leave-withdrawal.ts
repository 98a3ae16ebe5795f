// Leave that will not be taken after all: the parent says so, or the office takes the application back.
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { LeaveStage } from './leave-return.ts';

export const leaveWithdrawers = ['parent', 'office'] as const;
export type LeaveWithdrawer = (typeof leaveWithdrawers)[number];

export type WithdrawalFacts = {
  readonly standing: 'toDecide' | 'granted' | 'part' | 'refused' | 'unasked' | 'asOfRight' | 'withdrawn';
  readonly stage: LeaveStage | 'ended';
  readonly receivedOn: PlainDate | undefined;
  /** The day on which it was said. */
  readonly on: PlainDate;
  readonly today: PlainDate;
};

/** Why a leave cannot be withdrawn; undefined where it can. */
export function withdrawalRefusal({ standing, stage, receivedOn, on, today }: WithdrawalFacts): string | undefined {
  if (standing === 'withdrawn') return 'This leave was withdrawn already.';
  if (standing === 'unasked') return 'Nobody asked for this leave, so there is nothing to withdraw.';
  if (standing === 'refused') return 'This leave was refused, so there is nothing to withdraw.';
  if (on > today) return 'It cannot have been withdrawn on a day that is still to come.';
  if (receivedOn !== undefined && on < receivedOn) return 'It cannot have been withdrawn before it was asked for.';
  if (standing !== 'toDecide' && stage !== 'before' && stage !== 'notTaken') {
    return 'This leave has begun. Mark the return instead; days that were not taken are corrected in the register.';
  }
  return undefined;
}
