// What an office has under way on any day: leave, an off-roll sheet, targets, who went out and who came in late. Written by
// the services that the screens use, so that commands, plans, marks and letters agree.
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import { dayStatus, schoolDays } from '#shared/domain/school/calendar.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { targetVersions } from '../../store/attendance/targets.ts';
import { contactsOf } from '../../store/people/contacts.ts';
import { pupilsOf } from '../../store/people/pupil-details.ts';
import { answerTarget, proposeTarget } from '../attendance/targets/write-targets.ts';
import { type Desk, read } from '../desk.ts';
import { decideLeave } from '../leave/decide-leave.ts';
import { issueLeaveLetter } from '../leave/leave-letters.ts';
import { recordLeave } from '../leave/record-leave.ts';
import { leavingSheets } from '../people/leaving-sheets.ts';
import { fillLeaving, openLeaving } from '../people/prepare-leaving.ts';
import { pupilRows } from '../people/pupil-rows.ts';
import { signInLate } from '../registers/building/sign-in-late.ts';
import { signOut } from '../registers/building/sign-out.ts';
import { theCalendar } from '../school/school.ts';

export type OfficeWork = {
  readonly officer: Desk;
  readonly head: Desk;
  /** Pupils whose counts are known exactly, and those in care: nothing is made up about them. */
  readonly leftAlone: ReadonlySet<number>;
  /** Names of the classes whose afternoon is not marked yet. */
  readonly untaken: ReadonlySet<string>;
};

/** Left out, each by itself, where the day is no school day, the term is about to end or the school is too small. */
export async function writeOfficeWork(work: OfficeWork): Promise<void> {
  const today = work.officer.ports.clock.today();
  const children = await childrenOf(work, today);
  const marked = children.filter(({ className }) => !work.untaken.has(className));
  const { calendar, coming } = await read(work.officer, async (db) => {
    const held = await theCalendar(db);
    return { calendar: held, coming: schoolDays(held, addDays(today, 1), addDays(today, 40)) };
  });
  const [first, second, third, leaver, late, ...others] = marked;
  if (first && second && third && leaver && coming.length >= 12) {
    await writeLeave(work, { children: [first, second, third], coming, today });
    await writeLeaving(work, { pupil: leaver.pupil, today });
  }
  await writeTargets(work, today);
  if (dayStatus(calendar, today).kind !== 'open') return;
  if (late) await signInLate(work.officer, { pupil: late.pupil, anyway: true });
  await writeSignOuts(work, [...children.filter(({ className }) => work.untaken.has(className)), ...others]);
}

type Child = { readonly pupil: PupilId; readonly className: string; readonly parent: ContactId };

/** On the roll, at home with a parent, and no address in the family withheld; in the order of their numbers. */
async function childrenOf({ officer, leftAlone }: OfficeWork, today: PlainDate): Promise<readonly Child[]> {
  return read(officer, async (db) => {
    const hidden = new Set((await pupilsOf(db)).filter((one) => one.addressWithheld).map(({ id }) => id));
    const contacts = Map.groupBy(await contactsOf(db), (one) => one.pupil);
    return (await pupilRows(db, today))
      .filter(({ row }) => row.onRoll && !leftAlone.has(row.id) && !hidden.has(row.id))
      .toSorted((left, right) => left.row.id - right.row.id)
      .flatMap(({ row }): Child[] => {
        const own = contacts.get(row.id) ?? [];
        const parent = own.find((one) => one.livesWith === true && one.parentalResponsibility === true);
        return parent === undefined || own.some((one) => one.addressWithheld)
          ? []
          : [{ pupil: row.id, className: row.className, parent: parent.id }];
      });
  });
}

type LeaveOf = {
  readonly children: readonly [Child, Child, Child];
  readonly coming: readonly PlainDate[];
  readonly today: PlainDate;
};

/** One to decide, one granted, one refused; the last two told to the parent who asked. */
async function writeLeave({ officer, head }: OfficeWork, { children, coming, today }: LeaveOf): Promise<void> {
  const days = (from: number, to: number) => ({
    from: coming[from] ?? today,
    fromSession: 'AM' as const,
    to: coming[to] ?? today,
    toSession: 'PM' as const,
  });
  const asked = [
    { span: days(7, 11), reason: 'My brother marries abroad and we want to be there for the whole week.', outcome: undefined },
    { span: days(2, 3), reason: 'Her grandfather has died and is buried in Cornwall.', outcome: 'granted' as const },
    { span: days(4, 8), reason: 'The flights are half the price in term time.', outcome: 'refused' as const },
  ];
  const because = {
    granted: 'A funeral in the close family is an exceptional circumstance.',
    refused: 'The price of a journey is no exceptional circumstance, and the week holds assessments.',
  };
  for (const [index, { span, reason, outcome }] of asked.entries()) {
    const child = children[index];
    if (child === undefined) continue;
    const application = { pupil: child.pupil, applicant: child.parent, receivedOn: addDays(today, -3) };
    const { leave } = await recordLeave(officer, { ...application, span, kind: 'C', reason });
    if (outcome === undefined) continue;
    await decideLeave(head, { leave, outcome, reasons: because[outcome], decidedOn: today, seen: null });
    await issueLeaveLetter(officer, { leave, contact: child.parent, means: 'post', issuedOn: today });
  }
}

/** A sheet that is begun and not ready: one answer, the school named, no return made. */
async function writeLeaving({ officer }: OfficeWork, { pupil, today }: { pupil: PupilId; today: PlainDate }): Promise<void> {
  const { leaving } = await openLeaving(officer, { pupil, ground: 'a', leavesOn: today });
  const [sheet] = await read(officer, (db) => leavingSheets(db, today, leaving));
  if (sheet === undefined) return;
  await fillLeaving(officer, {
    ...{ leaving, seen: sheet.command, leavesOn: today },
    answers: [{ test: 'registered', answer: 'yes', evidence: 'e-mail of the admissions office, day of entry named' }],
    destination: 'school',
    destinationName: 'Rowanfield Academy',
  });
}

async function writeTargets({ officer, head }: OfficeWork, today: PlainDate): Promise<void> {
  const { from, to } = academicYearOf(today);
  const proposal = { from, to, proposedBy: 'Attendance support team of the authority', proposedOn: addDays(today, -21) };
  await proposeTarget(officer, { ...proposal, scope: 'school', tenths: 940 });
  const [school] = await read(officer, (db) => targetVersions(db));
  if (school !== undefined) {
    const answer = 'Agreed, with a look at the first weeks after each holiday.';
    await answerTarget(head, {
      ...{ id: school.id, seen: school.command, agreed: true, answer },
      ...{ answeredBy: head.actor.name, answeredOn: addDays(today, -14) },
    });
  }
  const yearGroup = (await read(officer, (db) => pupilRows(db, today))).find(({ row }) => row.onRoll)?.row.yearGroup;
  if (yearGroup !== undefined) await proposeTarget(officer, { ...proposal, scope: 'year', group: yearGroup, tenths: 930 });
}

/** One fetched for the dentist, one at work experience on foot. */
async function writeSignOuts({ officer }: OfficeWork, children: readonly Child[]): Promise<void> {
  const [fetched, walking] = children;
  const now = officer.ports.clock.minuteOfDay();
  const none = { contact: undefined, collectedBy: undefined, agreedBy: undefined };
  if (fetched) {
    const { pupil, parent } = fetched;
    await signOut(officer, { ...none, pupil, left: now - 40, reason: 'medical', contact: parent, back: now + 50 });
  }
  if (walking) {
    await signOut(officer, { ...none, pupil: walking.pupil, left: now - 25, reason: 'W', back: undefined });
  }
}
