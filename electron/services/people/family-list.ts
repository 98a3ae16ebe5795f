import { AppError } from '#shared/contract/errors.ts';
import { type FamilyProposal, type FamilyPupil, proposeFamilies } from '#shared/domain/people/families.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { contactsOf, type StoredContact } from '../../store/people/contacts.ts';
import { familiesOf, joinFamily } from '../../store/people/families.ts';
import { pupilsOf, type StoredPupil } from '../../store/people/pupil-details.ts';
import { command, type Desk, read } from '../desk.ts';
import { type FamilyMember, familyMembers } from './family-members.ts';
import { pupilRows } from './pupil-rows.ts';

export type FamilyRow = { members: FamilyMember[]; because: string; confirmed: boolean };

/** Confirmed families, and those that shared contacts propose; never by address alone (practice rule 1). */
export async function listFamilies(desk: Desk): Promise<FamilyRow[]> {
  const on = desk.ports.clock.today();
  return read(desk, async (db) => {
    const confirmed = [...(await familiesOf(db)).values()];
    const rows: FamilyRow[] = [];
    for (const proposal of await proposalsOf(db, on)) {
      const ids = proposal.pupilIds.map((id) => Number(id) as PupilId);
      if (confirmed.some((family) => ids.every((id) => family.includes(id)))) continue;
      rows.push({ members: await familyMembers(db, { pupils: ids, on }), because: becauseOf(proposal), confirmed: false });
    }
    for (const pupils of confirmed) {
      const members = await familyMembers(db, { pupils, on });
      if (members.length > 1) rows.push({ members, because: 'Confirmed by a person.', confirmed: true });
    }
    return rows;
  });
}

export async function confirmFamily(desk: Desk, { pupils }: { pupils: readonly PupilId[] }): Promise<{ done: true }> {
  const wanted = [...new Set(pupils)];
  const known = await read(desk, (db) => pupilRows(db, desk.ports.clock.today(), wanted));
  if (wanted.length < 2) throw new AppError('INVALID_INPUT', { message: 'A family needs two pupils. Nothing was saved.' });
  if (known.length !== wanted.length) throw new AppError('NOT_FOUND');
  await command(desk, { procedure: 'people.confirmFamily' }, (write) => joinFamily(write, wanted));
  return { done: true };
}

/** What the proposal rests on, each sentence once. */
export function becauseOf(proposal: FamilyProposal): string {
  return [...new Set(proposal.reasons.map((reason) => reason.sentence))].join(' ');
}

export function familyPupil(pupil: StoredPupil, contacts: readonly StoredContact[]): FamilyPupil {
  return {
    id: String(pupil.id),
    addressWithheld: pupil.addressWithheld,
    address: { lines: pupil.addressLines },
    contacts: contacts.map((contact) => ({
      name: contact.name,
      relationship: contact.relationship,
      parentalResponsibility: contact.parentalResponsibility,
      livesWith: contact.livesWith,
      phones: contact.phones,
      email: contact.email,
      addressWithheld: contact.addressWithheld,
    })),
  };
}

async function proposalsOf(db: ReadDb, on: PlainDate): Promise<readonly FamilyProposal[]> {
  const staying = new Set((await pupilRows(db, on)).filter((pupil) => !pupil.hasLeft).map(({ row }) => row.id));
  const contacts = Map.groupBy(await contactsOf(db), (contact) => contact.pupil);
  const pupils = (await pupilsOf(db)).filter((pupil) => staying.has(pupil.id));
  return proposeFamilies(pupils.map((pupil) => familyPupil(pupil, contacts.get(pupil.id) ?? [])));
}
