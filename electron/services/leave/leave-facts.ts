import { AppError } from '#shared/contract/errors.ts';
import type { ApplicationFacts } from '#shared/domain/leave/leave-decision.ts';
import { leaveKindAt } from '#shared/domain/leave/leave-kinds.ts';
import type { LeaveForMarks } from '#shared/domain/leave/leave-marks.ts';
import { expectedReturn, type LeaveStage, leaveStage } from '#shared/domain/leave/leave-return.ts';
import { type LeaveSpan, spanSchoolDays } from '#shared/domain/leave/leave-span.ts';
import { saysPresent } from '#shared/domain/registers/correction-plan.ts';
import type { SchoolCalendar } from '#shared/domain/school/calendar.ts';
import type { LeaveId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { decisionsOf, type StoredDecision } from '../../store/leave/leave-decisions.ts';
import { type StoredWithdrawal, withdrawalsOf } from '../../store/leave/leave-withdrawals.ts';
import { leavesOf, type StoredLeave } from '../../store/leave/leaves.ts';
import { contactsOf, type StoredContact } from '../../store/people/contacts.ts';
import { marksOf } from '../../store/registers/marks.ts';
import { type PupilRow, pupilRows } from '../people/pupil-rows.ts';
import { theCalendar } from '../school/school.ts';

export type LeaveStanding = 'toDecide' | 'granted' | 'part' | 'refused' | 'unasked' | 'asOfRight' | 'withdrawn';

export type LeaveRow = {
  id: LeaveId;
  pupil: PupilRow;
  kind: StoredLeave['kind'];
  kindTitle: string;
  span: LeaveSpan;
  schoolDays: number;
  receivedOn?: PlainDate;
  standing: LeaveStanding;
  /** `ended` where it was withdrawn. */
  stage: LeaveStage | 'ended';
  expectedOn?: PlainDate;
  returnedOn?: PlainDate;
};

/** One leave with what stands beside it. */
export type LeaveCase = {
  readonly leave: StoredLeave;
  readonly row: LeaveRow;
  readonly decisions: readonly StoredDecision[];
  readonly decision: StoredDecision | undefined;
  readonly withdrawal: StoredWithdrawal | undefined;
  readonly calendar: SchoolCalendar;
};

/** Leaves with where they stand on `today`, the latest first. */
export async function leaveCases(
  db: ReadDb,
  today: PlainDate,
  of: { id?: LeaveId | undefined; pupil?: PupilId | undefined } = {},
): Promise<readonly LeaveCase[]> {
  const leaves = await leavesOf(db, of);
  if (leaves.length === 0) return [];
  const calendar = await theCalendar(db);
  const pupils = [...new Set(leaves.map((leave) => leave.pupil))];
  const people = new Map((await pupilRows(db, today, pupils)).map(({ row }) => [row.id, row]));
  const decisions = Map.groupBy(
    await decisionsOf(
      db,
      leaves.map((leave) => leave.id),
    ),
    (one) => one.leave,
  );
  const withdrawals = new Map(
    (
      await withdrawalsOf(
        db,
        leaves.map((leave) => leave.id),
      )
    ).map((one) => [one.leave, one]),
  );
  const present = await presentDays(db, leaves, today);
  return leaves.flatMap((leave): LeaveCase[] => {
    const pupil = people.get(leave.pupil);
    if (pupil === undefined) return [];
    const all = decisions.get(leave.id) ?? [];
    const decision = all.find((one) => one.current);
    const presentOn = (present.get(leave.pupil) ?? []).filter((date) => date >= leave.span.from);
    const withdrawal = withdrawals.get(leave.id);
    const row = rowOf({ leave, pupil, decision, withdrawal, calendar, today, presentOn });
    return [{ leave, decisions: all, decision, withdrawal, calendar, row }];
  });
}

/** Throws `NOT_FOUND`. */
export async function leaveCase(db: ReadDb, today: PlainDate, id: LeaveId): Promise<LeaveCase> {
  const [found] = await leaveCases(db, today, { id });
  if (!found) throw new AppError('NOT_FOUND');
  return found;
}

type RowParts = {
  readonly leave: StoredLeave;
  readonly pupil: PupilRow;
  readonly decision: StoredDecision | undefined;
  readonly withdrawal: StoredWithdrawal | undefined;
  readonly calendar: SchoolCalendar;
  readonly today: PlainDate;
  readonly presentOn: readonly PlainDate[];
};

function rowOf({ leave, pupil, decision, withdrawal, calendar, today, presentOn }: RowParts): LeaveRow {
  const { span, returnedOn } = leave;
  const expected = leave.expectedOn ?? expectedReturn(span, calendar);
  const rule = leaveKindAt(leave.kind, span.from);
  return {
    id: leave.id,
    pupil,
    kind: leave.kind,
    kindTitle: rule?.title ?? leave.kind,
    span,
    schoolDays: spanSchoolDays(span, calendar),
    ...(leave.receivedOn === undefined ? {} : { receivedOn: leave.receivedOn }),
    standing: withdrawal === undefined ? standingOf(leave, decision) : 'withdrawn',
    stage: withdrawal === undefined ? leaveStage({ span, expected, today, returnedOn, presentOn }) : 'ended',
    ...(expected === undefined ? {} : { expectedOn: expected }),
    ...(returnedOn === undefined ? {} : { returnedOn }),
  };
}

function standingOf(leave: StoredLeave, decision: StoredDecision | undefined): LeaveStanding {
  if (leaveKindAt(leave.kind, leave.span.from)?.needsApplication === false) return 'asOfRight';
  if (leave.receivedOn === undefined) return 'unasked';
  return decision?.outcome ?? 'toDecide';
}

/** The days that may be marked as leave; undefined where none may. */
export function grantedSpan({ leave, decision, row }: Pick<LeaveCase, 'leave' | 'decision' | 'row'>): LeaveSpan | undefined {
  if (row.standing === 'asOfRight' || row.standing === 'granted') return leave.span;
  return row.standing === 'part' ? decision?.part : undefined;
}

export function leaveForMarks(known: LeaveCase): LeaveForMarks {
  const { standing } = known.row;
  const named =
    standing === 'toDecide'
      ? 'open'
      : standing === 'unasked' || standing === 'asOfRight' || standing === 'withdrawn'
        ? standing
        : 'decided';
  return { kind: known.leave.kind, standing: named, granted: grantedSpan(known) };
}

/** The applicant, and what the application says for a decision. The contact's own word outranks the office's answer. */
export async function applicationFacts(
  db: ReadDb,
  { leave }: Pick<LeaveCase, 'leave'>,
): Promise<{ facts: ApplicationFacts; applicant: StoredContact | undefined }> {
  const { kind, span, receivedOn } = leave;
  const contacts = leave.applicant === undefined ? [] : await contactsOf(db, [leave.pupil]);
  const applicant = contacts.find((contact) => contact.id === leave.applicant);
  return { applicant, facts: { kind, span, receivedOn, livesWith: applicant?.livesWith ?? leave.livesWith } };
}

async function presentDays(
  db: ReadDb,
  leaves: readonly StoredLeave[],
  today: PlainDate,
): Promise<ReadonlyMap<PupilId, readonly PlainDate[]>> {
  const open = leaves.filter((leave) => leave.returnedOn === undefined && leave.span.from <= today);
  const first = open.map((leave) => leave.span.from).sort()[0];
  if (first === undefined) return new Map();
  const marks = await marksOf(db, { pupils: [...new Set(open.map((leave) => leave.pupil))], from: first, to: today });
  const here = marks.filter((mark) => saysPresent(mark.symbol, mark.date));
  return new Map([...Map.groupBy(here, (mark) => mark.pupil)].map(([pupil, own]) => [pupil, own.map((mark) => mark.date)]));
}
