// What stops a letter about leave: practice rules 2 (addresses), 4 (whom nobody rings), 3 (hold all letters) and 19 (nobody else in it).
import { AppError } from '#shared/contract/errors.ts';
import { releaseWaitSentence } from '#shared/domain/people/letter-release.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { containsWords } from '#shared/lib/words-in-text.ts';
import { doNotRing } from '../../store/care/do-not-ring.ts';
import { namedRecipientsAmong } from '../../store/care/named-recipients.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { StoredLeave } from '../../store/leave/leaves.ts';
import { contactsOf, type StoredContact } from '../../store/people/contacts.ts';
import { letterHoldOf } from '../../store/people/letter-holds.ts';
import { pupilOf } from '../../store/people/pupil-details.ts';
import { otherPeople } from '../notices/other-people.ts';
import { type LetterFamily, waitsForLead } from '../people/letter-release.ts';
import type { LeaveCase } from './leave-facts.ts';
import { letterRecipients } from './letter-recipients.ts';

/** A parent in the file. Throws NOT_FOUND for somebody else. */
export async function recipientContact(db: ReadDb, leave: StoredLeave, id: ContactId): Promise<StoredContact> {
  const contact = letterRecipients(await contactsOf(db, [leave.pupil])).find((one) => one.id === id);
  if (!contact) throw new AppError('NOT_FOUND');
  return contact;
}

type LetterFacts = {
  readonly known: LeaveCase;
  readonly contact: StoredContact;
  readonly reasons: string;
};

/** Every reason why the letter may not go to this parent, each in a sentence; empty where it may. */
export async function letterRefusals(db: ReadDb, { known, contact, reasons }: LetterFacts): Promise<readonly string[]> {
  const { pupil } = known.leave;
  const found: string[] = [];
  if ((await letterHoldOf(db, pupil)) !== undefined) found.push('All letters about this pupil are held.');
  if (waitsForLead(await leaveFamily(db, pupil), contact.id)) found.push(releaseWaitSentence);
  const others = await otherPeople(db, { pupil, contact: contact.id });
  for (const words of [...others.names, ...others.details]) {
    if (containsWords(reasons, words)) {
      found.push(`The reasons would show “${words}”, which belongs to somebody else. Decide again with other words.`);
    }
  }
  return found;
}

/** Who of the family may be written to about a leave; whoever applied is in it like everybody else (practice rules 2 and 4). */
export async function leaveFamily(db: ReadDb, id: PupilId): Promise<LetterFamily> {
  const pupil = await pupilOf(db, id);
  return {
    pupil: { addressWithheld: pupil?.addressWithheld ?? true },
    contacts: await contactsOf(db, [id]),
    notRung: await doNotRing(db, [id]),
    named: await namedRecipientsAmong(db, [id]),
  };
}
