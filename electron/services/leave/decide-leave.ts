import { AppError } from '#shared/contract/errors.ts';
import { grantedSpanRefusal, grantRefusals, type LeaveOutcome } from '#shared/domain/leave/leave-decision.ts';
import type { LeaveSpan } from '#shared/domain/leave/leave-span.ts';
import type { CommandId, LeaveId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../../store/handles.ts';
import { putDecision } from '../../store/leave/leave-decisions.ts';
import { endPlansOf } from '../../store/leave/leave-plans.ts';
import { command, type Desk } from '../desk.ts';
import { applicationFacts, type LeaveCase, leaveCase } from './leave-facts.ts';
import { planLeave } from './plan-leave.ts';

export type DecideLeave = {
  leave: LeaveId;
  outcome: LeaveOutcome;
  part?: LeaveSpan | undefined;
  reasons: string;
  decidedOn: PlainDate;
  seen: CommandId | null;
  changedBecause?: string | undefined;
};

/**
 * The decision of the person authorised by the proprietor (SI 2024/208 reg 11), in their name. Another one later takes its
 * place with a reason, and the first stays readable. Throws LEAVE_REFUSED, LEAVE_CHANGED or REASON_NEEDED.
 */
export async function decideLeave(desk: Desk, input: DecideLeave): Promise<void> {
  const today = desk.ports.clock.today();
  const reason = input.changedBecause?.trim();
  const noted = reason === undefined || reason === '' ? {} : { reason };
  await command(desk, { procedure: 'leave.decide', ...noted }, async (write) => {
    const known = await leaveCase(write.db, today, input.leave);
    if ((known.decision?.command ?? null) !== input.seen) throw new AppError('LEAVE_CHANGED');
    if (known.decision !== undefined && noted.reason === undefined) {
      throw new AppError('REASON_NEEDED', { message: 'A decision is changed with a reason. The one before stays as it is.' });
    }
    await assertMayDecide(write, known, { input, today });
    const decidedBy = desk.actor.name;
    await putDecision(write, { ...input, part: input.part, decidedBy }, known.decision);
    if (known.decision !== undefined) {
      await endPlansOf(write, { pupil: known.leave.pupil, command: known.decision.command });
    }
    const granted = input.outcome === 'part' ? input.part : input.outcome === 'granted' ? known.leave.span : undefined;
    if (granted !== undefined) {
      await planLeave(desk, write, { pupil: known.leave.pupil, kind: known.leave.kind, span: granted });
    }
  });
}

async function assertMayDecide(
  write: WriteDb,
  known: LeaveCase,
  { input, today }: { input: DecideLeave; today: PlainDate },
): Promise<void> {
  const { leave, row } = known;
  if (row.standing === 'withdrawn') throw refused(['This leave was withdrawn, so there is nothing to decide.']);
  if (row.standing === 'asOfRight') throw refused(['Religious observance is kept as of right: there is nothing to decide.']);
  if (leave.receivedOn === undefined) throw refused(['Nobody asked for this leave, so there is nothing to decide.']);
  if (input.decidedOn > today) throw refused(['A decision cannot be made on a day that is still to come.']);
  if (input.decidedOn < leave.receivedOn) throw refused(['The decision cannot come before the application.']);
  const span = grantedSpanRefusal(input.outcome, leave.span, input.part);
  if (span !== undefined) throw refused([span]);
  if (input.outcome === 'refused') return;
  const { facts } = await applicationFacts(write.db, known);
  const because = grantRefusals(facts);
  if (because.length > 0) throw refused(because);
}

function refused(because: readonly string[]): AppError {
  const [only] = because;
  return new AppError('LEAVE_REFUSED', {
    message: because.length === 1 && only !== undefined ? `${only} Nothing was saved.` : undefined,
    details: because.length === 1 ? [] : because.map((message) => ({ message })),
  });
}
