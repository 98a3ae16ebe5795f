import type { WriteDb } from '#electron/store/handles.ts';
import { canonicalPupil } from '#electron/store/ledger/audited-tables.ts';
import { addVersions, type NewVersion } from '#electron/store/versions.ts';
import { codeId } from './demo-codes.ts';
import type { DemoPupil } from './demo-pupils.ts';
import { demoLaCode } from './demo-school.ts';
import type { DemoContact, Household } from './household.ts';
import type { DemoPlan } from './plan.ts';

/** Classes and pupils with all that belongs to them; care status into its own table and nowhere else. */
export async function writePeople(write: WriteDb, plan: DemoPlan): Promise<void> {
  await addVersions(
    write,
    'school_class',
    plan.classes.map(({ id, name }) => ({ id, name })),
  );
  await writeIdentities(write, plan.pupils);
  await addVersions(write, 'pupil_detail', plan.pupils.map(detailRow));
  await addVersions(write, 'enrolment', plan.pupils.map(enrolmentRow));
  await addVersions(
    write,
    'class_membership',
    plan.places.map((place, index) => ({
      id: index + 1,
      pupil: place.pupil.id,
      class_id: place.classId,
      year_group: place.yearGroup,
      from_on: place.from,
      to_on: place.to ?? null,
    })),
  );
  await addVersions(write, 'contact', contactRows(plan.pupils));
  await addVersions(write, 'family_member', familyRows(plan.pupils));
  await addVersions(
    write,
    'letter_hold',
    plan.holds.map((hold, index) => ({ id: index + 1, pupil: hold.pupil, review_on: hold.reviewOn, cause: hold.cause })),
  );
  await addVersions(write, 'looked_after', lookedAfterRows(plan.pupils));
  await addVersions(
    write,
    'planned_absence',
    plan.plannedAbsences.map((absence, index) => ({
      id: index + 1,
      pupil: absence.pupil,
      from_on: absence.from,
      to_on: absence.to,
      session: absence.session,
      code: codeId(absence.symbol),
      note: absence.note,
    })),
  );
}

async function writeIdentities(write: WriteDb, pupils: readonly DemoPupil[]): Promise<void> {
  const insert = write.bulkInsert('pupil', ['id', 'from_command']);
  for (const { id } of pupils) {
    insert.add([id, write.command]);
    write.digest.add('pupil', [id], canonicalPupil(id));
  }
  await insert.flush();
}

function detailRow(pupil: DemoPupil): NewVersion<'pupil_detail'> {
  const { household } = pupil;
  return {
    id: pupil.id,
    upn: pupil.upn,
    former_upn: pupil.formerUpn,
    legal_surname: pupil.legalSurname,
    legal_forename: pupil.legalForename,
    middle_names: pupil.middleNames,
    known_surname: pupil.knownSurname,
    known_forename: pupil.knownForename,
    born_on: pupil.bornOn,
    sex: pupil.sex,
    address: JSON.stringify(household.address),
    address_withheld: flag(household.addressWithheld),
    sen: pupil.sen,
    fsm: flag(pupil.fsm),
    eal: flag(pupil.eal),
    ethnicity: household.tradition.ethnicity,
    language: pupil.eal ? household.tradition.language : 'ENG',
  };
}

function enrolmentRow(pupil: DemoPupil): NewVersion<'enrolment'> {
  return { id: pupil.id, pupil: pupil.id, starts_on: pupil.startsOn, leaves_on: pupil.leavesOn ?? null, status: 'C' };
}

function contactRows(pupils: readonly DemoPupil[]): readonly NewVersion<'contact'>[] {
  let id = 0;
  return pupils.flatMap((pupil) =>
    pupil.household.contacts.map((contact, index) => {
      id += 1;
      return contactRow({ id, pupil: pupil.id, position: index + 1, contact });
    }),
  );
}

type NumberedContact = { readonly id: number; readonly pupil: number; readonly position: number; readonly contact: DemoContact };

function contactRow({ id, pupil, position, contact }: NumberedContact): NewVersion<'contact'> {
  return {
    id,
    pupil,
    position,
    title: contact.title,
    name: contact.name,
    relationship: contact.relationship,
    parental_responsibility: maybeFlag(contact.parentalResponsibility),
    lives_with: maybeFlag(contact.livesWith),
    address: contact.address.length === 0 ? null : JSON.stringify(contact.address),
    address_withheld: flag(contact.addressWithheld),
    phones: JSON.stringify(contact.phones),
    email: contact.email,
  };
}

/** Two families in three are confirmed; the others wait to be proposed by the contacts that they share. */
function familyRows(pupils: readonly DemoPupil[]): readonly NewVersion<'family_member'>[] {
  const families = [...Map.groupBy(pupils, (pupil) => pupil.household).entries()].filter(
    ([household, members]) => members.length > 1 && isFamily(household) && household.id % 3 !== 0,
  );
  return families
    .flatMap(([, members], family) => members.map((member) => ({ family: family + 1, pupil: member.id })))
    .map((row, index) => ({ id: index + 1, ...row }));
}

function isFamily(household: Household): boolean {
  return household.kind !== 'foster' && household.kind !== 'refuge';
}

function lookedAfterRows(pupils: readonly DemoPupil[]): readonly NewVersion<'looked_after'>[] {
  return pupils
    .filter((pupil) => pupil.lookedAfter)
    .map((pupil, index) => ({
      id: index + 1,
      pupil: pupil.id,
      status: 'looked-after',
      authority: demoLaCode,
      from_on: pupil.startsOn,
      to_on: pupil.leavesOn ?? null,
      source: 'Demo school',
    }));
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}

function maybeFlag(value: boolean | null): number | null {
  return value === null ? null : flag(value);
}
