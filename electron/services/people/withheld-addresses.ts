import { AppError } from '#shared/contract/errors.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { doNotRing } from '../../store/care/do-not-ring.ts';
import { addNamedRecipient, endNamedRecipient, namedRecipientsOf } from '../../store/care/named-recipients.ts';
import { putWithholding, withheldCausesOf } from '../../store/care/withheld-addresses.ts';
import type { WriteDb } from '../../store/handles.ts';
import { contactRowOf, contactsOf, type StoredContact } from '../../store/people/contacts.ts';
import { pupilOf, pupilRowOf } from '../../store/people/pupil-details.ts';
import { replaceVersion } from '../../store/versions.ts';
import { command, type Desk, read } from '../desk.ts';
import { isAddressWithheld } from './shown-contact.ts';

type Withheld = { withheld: boolean; cause?: string };
export type WithheldAddresses = {
  home: Withheld;
  contacts: (Withheld & {
    id: ContactId;
    name: string;
    relationship: string;
    withHome: boolean;
    notRung: boolean;
    named?: string;
  })[];
};

/** What is withheld about a pupil, why, and who is named to get letters. Throws `NOT_FOUND`. */
export async function withheldAddresses(desk: Desk, { pupil }: { pupil: PupilId }): Promise<WithheldAddresses> {
  return read(desk, async (db) => {
    const found = await pupilOf(db, pupil);
    if (!found) throw new AppError('NOT_FOUND');
    const causes = new Map((await withheldCausesOf(db, pupil)).map(({ contact, cause }) => [contact, cause]));
    const named = await namedRecipientsOf(db, pupil);
    const notRung = await doNotRing(db, [pupil]);
    const withheld = (flag: boolean, contact: ContactId | undefined): Withheld => {
      const cause = causes.get(contact);
      return { withheld: flag, ...(flag && cause !== undefined ? { cause } : {}) };
    };
    const contacts = (await contactsOf(db, [pupil])).map((contact) => {
      const { id, name, relationship, addressWithheld } = contact;
      const because = named.get(id);
      const withHome = !addressWithheld && isAddressWithheld(contact, found);
      const standing = { ...withheld(addressWithheld, id), withHome, notRung: notRung.has(id) };
      return { id, name, relationship, ...standing, ...(because === undefined ? {} : { named: because }) };
    });
    return { home: withheld(found.addressWithheld, undefined), contacts };
  });
}

/** A contact's address, or with no contact the pupil's own home. */
type Whose = { readonly pupil: PupilId; readonly contact: ContactId | null };

/** Withheld from now on, or withheld for another cause (practice rules 1 and 2). Throws `NOT_FOUND`. */
export async function withholdAddress(desk: Desk, { cause, ...whose }: Whose & { readonly cause: string }): Promise<void> {
  await command(desk, { procedure: 'people.withholdAddress' }, async (write) => {
    await setWithheld(write, whose, true);
    await putWithholding(write, { ...whose, cause, lifted: null });
  });
}

/** Shown again, with the reason kept. Throws `NOT_FOUND`, and `INVALID_INPUT` where it is not withheld. */
export async function showAddress(desk: Desk, { reason, ...whose }: Whose & { readonly reason: string }): Promise<void> {
  await command(desk, { procedure: 'people.showAddress' }, async (write) => {
    const causes = await withheldCausesOf(write.db, whose.pupil);
    const cause = causes.find(({ contact }) => (contact ?? null) === whose.contact)?.cause ?? 'withheld by a roll file';
    if (!(await setWithheld(write, whose, false))) {
      throw new AppError('INVALID_INPUT', { message: 'This address is not withheld. Nothing was changed.' });
    }
    await putWithholding(write, { ...whose, cause, lifted: reason });
  });
}

/** True where that changed something. */
async function setWithheld(write: WriteDb, { pupil, contact }: Whose, addressWithheld: boolean): Promise<boolean> {
  const found = await pupilOf(write.db, pupil);
  if (!found) throw new AppError('NOT_FOUND');
  if (contact === null) {
    if (found.addressWithheld === addressWithheld) return false;
    await replaceVersion(write, 'pupil_detail', pupilRowOf({ ...found, addressWithheld }));
    return true;
  }
  const held = await contactOf(write, { pupil, contact });
  if (held.addressWithheld === addressWithheld) return false;
  await replaceVersion(write, 'contact', contactRowOf({ ...held, addressWithheld }));
  return true;
}

type OneContact = { readonly pupil: PupilId; readonly contact: ContactId };

async function contactOf(write: WriteDb, { pupil, contact }: OneContact): Promise<StoredContact> {
  const held = (await contactsOf(write.db, [pupil])).find(({ id }) => id === contact);
  if (!held) throw new AppError('NOT_FOUND');
  return held;
}

/** From now on letters about the pupil may go to this person although an address is withheld. Throws `NOT_FOUND`. */
export async function nameRecipient(desk: Desk, input: OneContact & { readonly cause: string }): Promise<void> {
  await command(desk, { procedure: 'people.nameRecipient' }, async (write) => {
    await contactOf(write, input);
    await endNamedRecipient(write, input);
    await addNamedRecipient(write, input);
  });
}

/** Throws `NOT_FOUND` where this person is not named. */
export async function unnameRecipient(desk: Desk, { reason, ...one }: OneContact & { readonly reason: string }): Promise<void> {
  await command(desk, { procedure: 'people.unnameRecipient', reason }, async (write) => {
    if (!(await endNamedRecipient(write, one))) throw new AppError('NOT_FOUND');
  });
}
