import type { PupilId } from '#shared/lib/ids.ts';
import type { ReadDb } from '../../store/handles.ts';
import { classesOf, type Membership, membershipsOf, type SchoolClass } from '../../store/people/classes.ts';
import { contactsOf, type StoredContact } from '../../store/people/contacts.ts';
import { type Enrolment, enrolmentsOf } from '../../store/people/enrolments.ts';
import { pupilsOf, type StoredPupil } from '../../store/people/pupil-details.ts';

/** All that is known of one pupil and that a roll can change; care records are no part of it. */
export type HeldPupil = {
  readonly pupil: StoredPupil;
  readonly enrolments: readonly Enrolment[];
  readonly memberships: readonly Membership[];
  readonly contacts: readonly StoredContact[];
  /** The class that stands last. */
  readonly className: string;
};

export type HeldRoll = { readonly byUpn: ReadonlyMap<string, HeldPupil>; readonly classes: readonly SchoolClass[] };

export async function heldRoll(db: ReadDb): Promise<HeldRoll> {
  const enrolments = Map.groupBy(await enrolmentsOf(db), (one) => one.pupil);
  const memberships = Map.groupBy(await membershipsOf(db), (one) => one.pupil);
  const contacts = Map.groupBy(await contactsOf(db), (one) => one.pupil);
  const rowsOf = <Row>(rows: ReadonlyMap<PupilId, readonly Row[]>, id: PupilId): readonly Row[] => rows.get(id) ?? [];
  const classes = await classesOf(db);
  const names = new Map(classes.map((one) => [one.id, one.name]));
  const pupils = (await pupilsOf(db)).map((pupil) => {
    const last = rowsOf(memberships, pupil.id).at(-1)?.classId;
    return {
      pupil,
      enrolments: rowsOf(enrolments, pupil.id),
      memberships: rowsOf(memberships, pupil.id),
      contacts: rowsOf(contacts, pupil.id),
      className: last === undefined ? '' : (names.get(last) ?? ''),
    };
  });
  return { byUpn: new Map(pupils.map((held) => [held.pupil.upn, held])), classes };
}
