import { AppError } from '#shared/contract/errors.ts';
import type { LeaveStepKind } from '#shared/domain/leave/leave-step.ts';
import { isLongAbsence, type WelfareAnswer } from '#shared/domain/leave/long-absence.ts';
import type { LeaveId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import { addStep } from '../../store/leave/leave-steps.ts';
import { putWelfare, type StoredWelfare, welfareOf } from '../../store/leave/leave-welfare.ts';
import { command, type Desk, read } from '../desk.ts';
import { type LeaveRow, leaveCase, leaveCases } from './leave-facts.ts';

export type AddLeaveStep = { leave: LeaveId; kind: LeaveStepKind; doneOn: PlainDate; who: string; outcome: string };

/** Records what was done about a child who is not back; it stays as it was written. Throws LEAVE_REFUSED. */
export async function addLeaveStep(desk: Desk, step: AddLeaveStep): Promise<void> {
  const today = desk.ports.clock.today();
  await command(desk, { procedure: 'leave.addStep' }, async (write) => {
    const { leave, withdrawal } = await leaveCase(write.db, today, step.leave);
    if (withdrawal !== undefined) throw refused('This leave was withdrawn.');
    if (step.doneOn > today) throw refused('That day is still to come.');
    if (step.doneOn < leave.span.from) throw refused('That day comes before the leave began.');
    await addStep(write, step);
  });
}

export type WelfareReply = {
  forcedMarriage: WelfareAnswer;
  mutilation: WelfareAnswer;
  abduction: WelfareAnswer;
  note?: string | undefined;
};

export type WelfareRow = { leave: LeaveRow; answered?: WelfareReply & { by: string; at: Instant } };

/**
 * Every long absence alike, by its school days and never by origin, with the answer where there is one. Only the care right
 * asks this; nothing of it stands on the sheet or in the list of others (practice rule 10).
 */
export async function leaveWelfare(desk: Desk, { leave: id }: { leave?: LeaveId | undefined }): Promise<{ rows: WelfareRow[] }> {
  return read(desk, async (db) => {
    const answers = new Map((await welfareOf(db)).map((one) => [one.leave, one]));
    const cases = await leaveCases(db, desk.ports.clock.today(), { id });
    const long = cases.filter(({ row, withdrawal }) => withdrawal === undefined && isLongAbsence(row.schoolDays, row.span.from));
    const rows = long.map(({ row }) => welfareRow(row, answers.get(row.id)));
    return { rows: rows.sort((left, right) => Number(left.answered !== undefined) - Number(right.answered !== undefined)) };
  });
}

function welfareRow(leave: LeaveRow, held: StoredWelfare | undefined): WelfareRow {
  if (held === undefined) return { leave };
  const note = held.note === undefined ? {} : { note: held.note };
  return { leave, answered: { ...held.answers, ...note, by: held.by ?? 'the program', at: held.at } };
}

export async function answerLeaveWelfare(desk: Desk, input: { leave: LeaveId; answers: WelfareReply }): Promise<void> {
  await command(desk, { procedure: 'leave.answerWelfare' }, async (write) => {
    const { row } = await leaveCase(write.db, desk.ports.clock.today(), input.leave);
    if (!isLongAbsence(row.schoolDays, row.span.from)) throw refused('The list is for long absences.');
    const { note, ...answers } = input.answers;
    await putWelfare(write, { leave: input.leave, answers, note: note === '' ? undefined : note });
  });
}

function refused(message: string): AppError {
  return new AppError('LEAVE_REFUSED', { message: `${message} Nothing was saved.` });
}
