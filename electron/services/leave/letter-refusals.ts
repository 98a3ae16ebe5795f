// What stops a letter about leave: practice rules 2 (addresses), 4 (whom nobody rings), 3 (hold all letters) and 19 (nobody else in it).
import { AppError } from '#shared/contract/errors.ts';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import type { ContactId } from '#shared/lib/ids.ts';
import { containsWords } from '#shared/lib/words-in-text.ts';
import { doNotRing } from '../../store/care/do-not-ring.ts';
import { namedRecipientsOf } from '../../store/care/named-recipients.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { StoredLeave } from '../../store/leave/leaves.ts';
import { contactsOf, type StoredContact } from '../../store/people/contacts.ts';
import { letterHoldOf } from '../../store/people/letter-holds.ts';
import { pupilOf } from '../../store/people/pupil-details.ts';
import type { Desk } from '../desk.ts';
import { otherPeople } from '../notices/other-people.ts';
import type { LeaveCase } from './leave-facts.ts';
import { letterRecipients } from './letter-recipients.ts';

/** A parent in the file. Throws NOT_FOUND for somebody else. */
export async function recipientContact(db: ReadDb, leave: StoredLeave, id: ContactId): Promise<StoredContact> {
  const contact = letterRecipients(await contactsOf(db, [leave.pupil])).find((one) => one.id === id);
  if (!contact) throw new AppError('NOT_FOUND');
  return contact;
}

type LetterFacts = {
  readonly desk: Desk;
  readonly known: LeaveCase;
  readonly contact: StoredContact;
  readonly reasons: string;
};

/** Every reason why the letter may not go to this parent, each in a sentence; empty where it may. */
export async function letterRefusals(db: ReadDb, { desk, known, contact, reasons }: LetterFacts): Promise<readonly string[]> {
  const { pupil } = known.leave;
  const found: string[] = [];
  if ((await letterHoldOf(db, pupil)) !== undefined) found.push('All letters about this pupil are held.');
  const waits = await waitsFor(db, known.leave, contact);
  if (waits !== undefined && !mayDo(desk.actor.role, 'care.welfareCheck')) {
    const named = await namedRecipientsOf(db, pupil);
    if (!named.has(contact.id)) found.push(`${waits} The safeguarding lead names who may get letters; then this one can go.`);
  }
  const others = await otherPeople(db, { pupil, contact: contact.id });
  for (const words of [...others.names, ...others.details]) {
    if (containsWords(reasons, words)) {
      found.push(`The reasons would show “${words}”, which belongs to somebody else. Decide again with other words.`);
    }
  }
  return found;
}

/** Why this letter waits for the safeguarding lead, in words that the desk may read (practice rules 2 and 4). */
async function waitsFor(db: ReadDb, leave: StoredLeave, contact: StoredContact): Promise<string | undefined> {
  if (await isOtherInHiding(db, leave, contact)) return 'An address in this family is withheld.';
  return (await doNotRing(db, [leave.pupil])).has(contact.id) ? 'Nobody rings this person.' : undefined;
}

/** One withheld address in the family is enough: the days of a leave told to the other parent could lead to it. */
async function isOtherInHiding(db: ReadDb, leave: StoredLeave, contact: StoredContact): Promise<boolean> {
  if (contact.id === leave.applicant) return false;
  const pupil = await pupilOf(db, leave.pupil);
  const contacts = await contactsOf(db, [leave.pupil]);
  return (pupil?.addressWithheld ?? true) || contacts.some((one) => one.addressWithheld && one.id !== contact.id);
}
