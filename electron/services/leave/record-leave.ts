import { AppError } from '#shared/contract/errors.ts';
import { type LeaveKind, leaveKindAt } from '#shared/domain/leave/leave-kinds.ts';
import { type LeaveSpan, spanRefusal, spanSessions } from '#shared/domain/leave/leave-span.ts';
import { dayStatus } from '#shared/domain/school/calendar.ts';
import type { ContactId, LeaveId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../../store/handles.ts';
import { addLeave, type Leave, replaceLeave } from '../../store/leave/leaves.ts';
import { contactsOf } from '../../store/people/contacts.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import { command, type Desk } from '../desk.ts';
import { theCalendar } from '../school/school.ts';
import { leaveCase } from './leave-facts.ts';
import { planLeave } from './plan-leave.ts';

export type RecordLeave = {
  pupil: PupilId;
  applicant?: ContactId | undefined;
  receivedOn?: PlainDate | undefined;
  span: LeaveSpan;
  kind: LeaveKind;
  reason: string;
  expectedOn?: PlainDate | undefined;
};

/**
 * Writes an application down, or leave taken without asking. Late ones are recorded as they came and can never be granted.
 * Throws LEAVE_REFUSED, NOT_ON_ROLL, OUTSIDE_CALENDAR or NOT_FOUND.
 */
export async function recordLeave(desk: Desk, input: RecordLeave): Promise<{ leave: LeaveId }> {
  const refusal = formRefusal(input, desk.ports.clock.today());
  if (refusal !== undefined) throw refused(refusal);
  return command(desk, { procedure: 'leave.record' }, async (write) => {
    const [row] = await rosterOn(write.db, { on: input.span.from, pupil: input.pupil });
    if (!row) throw new AppError('NOT_ON_ROLL', { place: input.span.from });
    await assertSchoolTime(write, input.span);
    const leave = await applied(write, input);
    const id = await addLeave(write, leave);
    if (leaveKindAt(input.kind, input.span.from)?.needsApplication === false) {
      await planLeave(desk, write, { pupil: input.pupil, kind: input.kind, span: input.span });
    }
    return { leave: id };
  });
}

function formRefusal(input: RecordLeave, today: PlainDate): string | undefined {
  const { span, receivedOn, applicant, expectedOn } = input;
  const refusal = spanRefusal(span);
  if (refusal !== undefined) return refusal;
  const rule = leaveKindAt(input.kind, span.from);
  if (rule === undefined) return 'No rule of leave covers that day.';
  if (receivedOn !== undefined && receivedOn > today) return 'An application cannot have come on a day that is still to come.';
  if (expectedOn !== undefined && expectedOn < span.to) return 'The child cannot be expected back before the leave ends.';
  if (!rule.needsApplication) return undefined;
  if (receivedOn !== undefined && applicant === undefined) return 'Say which parent or carer asked.';
  if (receivedOn === undefined && applicant !== undefined) return 'Say on which day the application came.';
  if (receivedOn !== undefined && input.reason.trim() === '') return 'Write the reason in the parent’s words.';
  return undefined;
}

async function assertSchoolTime(write: WriteDb, span: LeaveSpan): Promise<void> {
  const calendar = await theCalendar(write.db);
  for (const date of [span.from, span.to]) {
    if (dayStatus(calendar, date).kind === 'outside') throw new AppError('OUTSIDE_CALENDAR', { place: date });
  }
  if (spanSessions(span, calendar).length === 0) throw refused('The school has no session on those days.');
}

async function applied(write: WriteDb, input: RecordLeave): Promise<Leave> {
  const { applicant: id } = input;
  const applicant = id === undefined ? undefined : (await contactsOf(write.db, [input.pupil])).find((one) => one.id === id);
  if (id !== undefined && applicant === undefined) throw new AppError('NOT_FOUND');
  if (applicant?.livesWith === false) {
    throw refused(
      'Only a parent or carer whom the child normally lives with may ask for leave. The roll says that this one is not.',
    );
  }
  return {
    pupil: input.pupil,
    applicant: id,
    livesWith: undefined,
    receivedOn: input.receivedOn,
    span: input.span,
    kind: input.kind,
    reason: input.reason.trim(),
    expectedOn: input.expectedOn,
    returnedOn: undefined,
  };
}

/** The office’s answer stands only where the roll says nothing. */
export async function answerLivesWith(desk: Desk, input: { leave: LeaveId; livesWith: boolean }): Promise<void> {
  await command(desk, { procedure: 'leave.answerLivesWith' }, async (write) => {
    const { leave } = await leaveCase(write.db, desk.ports.clock.today(), input.leave);
    const applicant = (await contactsOf(write.db, [leave.pupil])).find((one) => one.id === leave.applicant);
    if (applicant === undefined) throw refused('Nobody asked for this leave, so there is nothing to answer.');
    if (applicant.livesWith !== undefined) throw refused('The roll says already whether the child lives with this person.');
    await replaceLeave(write, leave.id, { ...leave, livesWith: input.livesWith });
  });
}

/** Throws `LEAVE_REFUSED` for a day before the leave or one still to come. */
export async function markReturned(desk: Desk, input: { leave: LeaveId; returnedOn: PlainDate }): Promise<void> {
  const today = desk.ports.clock.today();
  await command(desk, { procedure: 'leave.markReturned' }, async (write) => {
    const { leave, withdrawal } = await leaveCase(write.db, today, input.leave);
    if (withdrawal !== undefined) throw refused('This leave was withdrawn, so nobody comes back from it.');
    if (input.returnedOn > today) throw refused('That day is still to come.');
    if (input.returnedOn < leave.span.from) throw refused('The child cannot have come back before the leave began.');
    await replaceLeave(write, leave.id, { ...leave, returnedOn: input.returnedOn });
  });
}

function refused(message: string): AppError {
  return new AppError('LEAVE_REFUSED', { message: `${message} Nothing was saved.` });
}
