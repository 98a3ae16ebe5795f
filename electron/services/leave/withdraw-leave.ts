import { AppError } from '#shared/contract/errors.ts';
import { type LeaveWithdrawer, withdrawalRefusal } from '#shared/domain/leave/leave-withdrawal.ts';
import type { CommandId, LeaveId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { endPlans, plansOfLeave } from '../../store/leave/leave-plans.ts';
import { addWithdrawal } from '../../store/leave/leave-withdrawals.ts';
import { command, type Desk } from '../desk.ts';
import { leaveCase } from './leave-facts.ts';

export type WithdrawLeave = {
  leave: LeaveId;
  by: LeaveWithdrawer;
  on: PlainDate;
  reason: string;
  seen: CommandId | null;
};

/**
 * Records that the leave will not be taken, and takes its planned days from beside the register. Application, decision and
 * letters stay in the file; no mark changes. Throws LEAVE_REFUSED, LEAVE_CHANGED or NOT_FOUND.
 */
export async function withdrawLeave(desk: Desk, { seen, ...said }: WithdrawLeave): Promise<void> {
  const today = desk.ports.clock.today();
  await command(desk, { procedure: 'leave.withdraw', reason: said.reason }, async (write) => {
    const { leave, row, decision } = await leaveCase(write.db, today, said.leave);
    if ((decision?.command ?? null) !== seen) throw new AppError('LEAVE_CHANGED');
    const { standing, stage } = row;
    const refusal = withdrawalRefusal({ standing, stage, receivedOn: leave.receivedOn, on: said.on, today });
    if (refusal !== undefined) throw new AppError('LEAVE_REFUSED', { message: `${refusal} Nothing was saved.` });
    await addWithdrawal(write, said);
    await endPlans(write, await plansOfLeave(write.db, leave));
  });
}
