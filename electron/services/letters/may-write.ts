import { AppError } from '#shared/contract/errors.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { doNotRing } from '../../store/care/do-not-ring.ts';
import { lettersAskFirst } from '../../store/care/letters-ask-first.ts';
import { namedRecipientsAmong } from '../../store/care/named-recipients.ts';
import type { ReadDb } from '../../store/handles.ts';
import { contactsOf } from '../../store/people/contacts.ts';
import { letterHoldOf } from '../../store/people/letter-holds.ts';
import { pupilOf } from '../../store/people/pupil-details.ts';
import type { Desk } from '../desk.ts';
import { waitsForLead } from '../people/letter-release.ts';

/** What everybody reads, whatever the cause (practice rules 2, 3, 4 and 13). */
export const waitsSentence = 'No letter goes out here now. Ask the head teacher or the safeguarding lead first.';

type About = { readonly pupil: PupilId; readonly contact?: ContactId | undefined; readonly asked: boolean };

/** Throws LETTER_REFUSED in the same words whether letters are held, somebody is asked first or an address is withheld. */
export async function assertMayWrite(db: ReadDb, desk: Desk, { pupil, contact, asked }: About): Promise<void> {
  if ((await letterHoldOf(db, pupil)) !== undefined) throw refused();
  if (asked) return;
  const ask = await lettersAskFirst(db, desk.ports.clock.today());
  if (ask.waits.has(pupil) || ask.never.has(pupil)) throw refused();
  if (contact !== undefined && (await waits(db, { pupil, contact }))) throw refused();
}

async function waits(db: ReadDb, { pupil, contact }: { pupil: PupilId; contact: ContactId }): Promise<boolean> {
  const found = await pupilOf(db, pupil);
  if (found === undefined) throw new AppError('NOT_FOUND');
  const family = {
    pupil: found,
    contacts: await contactsOf(db, [pupil]),
    notRung: await doNotRing(db, [pupil]),
    named: await namedRecipientsAmong(db, [pupil]),
  };
  return waitsForLead(family, contact);
}

function refused(): AppError {
  return new AppError('LETTER_REFUSED', { message: waitsSentence });
}
