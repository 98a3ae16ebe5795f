import type { ClassId, ContactId, PupilId } from '#shared/lib/ids.ts';
import { type CareStatement, recordCare } from '../../store/care/looked-after.ts';
import type { WriteDb } from '../../store/handles.ts';
import type { SchoolClass } from '../../store/people/classes.ts';
import { contactRowOf } from '../../store/people/contacts.ts';
import { pupilRowOf } from '../../store/people/pupil-details.ts';
import { addPupil, addVersions, endVersion, type NewVersion, nextId } from '../../store/versions.ts';
import { classKey } from './merge-places.ts';
import type { PupilPlan, RollPlan } from './roll-plan.ts';

type Rows = {
  readonly pupil_detail: NewVersion<'pupil_detail'>[];
  readonly enrolment: NewVersion<'enrolment'>[];
  readonly class_membership: NewVersion<'class_membership'>[];
  readonly contact: NewVersion<'contact'>[];
};

type Numbers = { enrolment: number; class_membership: number; contact: number };

/** Writes a whole plan within one command: replaced entries end first, then all new ones are added. */
export async function writeRoll(
  write: WriteDb,
  { plan, classes }: { plan: RollPlan; classes: readonly SchoolClass[] },
): Promise<void> {
  const touched = [...plan.added, ...plan.changed];
  const classIds = await withNewClasses(write, { classes, plans: touched });
  const rows: Rows = { pupil_detail: [], enrolment: [], class_membership: [], contact: [] };
  const next: Numbers = {
    enrolment: await nextId(write, 'enrolment'),
    class_membership: await nextId(write, 'class_membership'),
    contact: await nextId(write, 'contact'),
  };
  const care: CareStatement[] = [];
  for (const one of [...touched, ...plan.unchanged]) {
    const pupil = one.held?.pupil.id ?? ((await addPupil(write)) as PupilId);
    if (one.care !== undefined) care.push({ pupil, care: one.care });
    await endReplaced(write, one);
    gather(rows, { plan: one, pupil, next, classIds });
  }
  await addVersions(write, 'pupil_detail', rows.pupil_detail);
  await addVersions(write, 'enrolment', rows.enrolment);
  await addVersions(write, 'class_membership', rows.class_membership);
  await addVersions(write, 'contact', rows.contact);
  await recordCare(write, { statements: care, source: 'roll import' });
}

async function withNewClasses(
  write: WriteDb,
  { classes, plans }: { classes: readonly SchoolClass[]; plans: readonly PupilPlan[] },
): Promise<ReadonlyMap<string, ClassId>> {
  const ids = new Map(classes.map((one) => [classKey(one.name), one.id]));
  const first = await nextId(write, 'school_class');
  const added: NewVersion<'school_class'>[] = [];
  for (const { className } of plans.flatMap((plan) => plan.memberships)) {
    if (className === undefined || ids.has(classKey(className))) continue;
    const id = first + added.length;
    ids.set(classKey(className), id as ClassId);
    added.push({ id, name: className });
  }
  await addVersions(write, 'school_class', added);
  return ids;
}

async function endReplaced(
  write: WriteDb,
  { held, pupil, detailChanged, enrolments, memberships, contacts }: PupilPlan,
): Promise<void> {
  if (held !== undefined && detailChanged) await endVersion(write, 'pupil_detail', pupil.id);
  for (const { id } of enrolments) if (id !== 0) await endVersion(write, 'enrolment', id);
  for (const { id } of memberships) if (id !== 0) await endVersion(write, 'class_membership', id);
  for (const { before } of contacts) if (before !== undefined) await endVersion(write, 'contact', before.id);
}

type Gathering = {
  readonly plan: PupilPlan;
  readonly pupil: PupilId;
  readonly next: Numbers;
  readonly classIds: ReadonlyMap<string, ClassId>;
};

function gather(rows: Rows, { plan, pupil, next, classIds }: Gathering): void {
  if (plan.detailChanged) rows.pupil_detail.push(pupilRowOf({ ...plan.pupil, id: pupil }));
  for (const { id, startsOn, leavesOn, status } of plan.enrolments) {
    const number = id === 0 ? next.enrolment++ : id;
    rows.enrolment.push({ id: number, pupil, starts_on: startsOn, leaves_on: leavesOn ?? null, status: status ?? null });
  }
  for (const { id, className, yearGroup, fromOn, toOn } of plan.memberships) {
    const number = id === 0 ? next.class_membership++ : id;
    const classId = className === undefined ? null : (classIds.get(classKey(className)) ?? null);
    rows.class_membership.push({
      id: number,
      pupil,
      class_id: classId,
      year_group: yearGroup,
      from_on: fromOn,
      to_on: toOn ?? null,
    });
  }
  for (const { after } of plan.contacts) {
    if (after === undefined) continue;
    const id = after.id === 0 ? (next.contact++ as ContactId) : after.id;
    rows.contact.push(contactRowOf({ ...after, id, pupil }));
  }
}
