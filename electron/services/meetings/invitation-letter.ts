import { AppError } from '#shared/contract/errors.ts';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import { type MeetingKind, meetingKinds } from '#shared/domain/meetings/meeting.ts';
import { legalName } from '#shared/domain/people/name.ts';
import { weekdayInWords } from '#shared/lib/date-words.ts';
import type { CommandId, MeetingId, PupilId } from '#shared/lib/ids.ts';
import { isLookedAfter } from '../../store/care/looked-after.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { StoredParty } from '../../store/meetings/meeting-parties.ts';
import { replaceParty, type StoredMeeting } from '../../store/meetings/meetings.ts';
import { contactsOf, type StoredContact } from '../../store/people/contacts.ts';
import { pupilOf } from '../../store/people/pupil-details.ts';
import { command, type Desk } from '../desk.ts';
import { letterRecipients } from '../leave/letter-recipients.ts';
import { waitsSentence } from '../letters/may-write.ts';
import { docxType, issueLetter, type LetterValues } from '../letters/write-letter.ts';
import { recipientOf } from '../notices/freeze-letter.ts';
import { pupilRows } from '../people/pupil-rows.ts';
import type { FileTicket } from '../registers/print-words.ts';
import { theSchool } from '../school/school.ts';
import { meetingRefused, plannedMeeting } from './meeting-refusals.ts';

/**
 * The invitation to one parent, from the school's template; kept, and written down as how the parent was invited. It names
 * nobody else of the family (practice rule 2), stops where letters are held (3), and one to a contract meeting never goes out
 * about a child for whom that way is closed (13). Throws `LETTER_REFUSED`, `MEETING_REFUSED`, `TEMPLATE_REFUSED`.
 */
export async function invitationLetter(
  desk: Desk,
  { party: id, ...of }: { meeting: MeetingId; seen: CommandId; party: number },
): Promise<FileTicket> {
  const today = desk.ports.clock.today();
  const { bytes } = await command(desk, { procedure: 'meetings.letter' }, async (write) => {
    const meeting = await plannedMeeting(write.db, of);
    const { party, contact } = await invited(write.db, meeting, id);
    await assertWay(write.db, desk, { kind: meeting.kind, pupil: contact.pupil });
    const pupil = await pupilOf(write.db, contact.pupil);
    if (pupil === undefined) throw new AppError('NOT_FOUND');
    const recipient = recipientOf(contact, { pupil });
    const letter = await issueLetter(write, desk, {
      kind: 'meeting-invitation',
      values: await valuesOf(write.db, desk, { meeting, contact }),
      pupil: contact.pupil,
      contact: contact.id,
      recipient: {
        name: recipient.name,
        addressLines: recipient.address.kind === 'own' ? recipient.address.lines : [],
        careOfSchool: recipient.address.kind === 'careOfSchool',
      },
      caseId: meeting.case,
      asked: mayDo(desk.actor.role, 'care.welfareCheck'),
    });
    await replaceParty(write, { ...party, invited: { on: today, means: 'letter', letter: letter.letter } });
    return letter;
  });
  const fileName = `invitation-${of.meeting}-${id}.docx`;
  return desk.tickets.offer({ fileName, mediaType: docxType, bytes: bytes.byteLength, open: async () => bytes });
}

async function invited(
  db: ReadDb,
  meeting: StoredMeeting,
  id: number,
): Promise<{ readonly party: StoredParty; readonly contact: StoredContact }> {
  const party = meeting.parties.find((one) => one.id === id);
  if (party === undefined) throw meetingRefused('That person is not asked to this meeting.');
  const contact = letterRecipients(await contactsOf(db, meeting.pupils)).find((one) => one.id === party.contact);
  if (contact === undefined)
    throw meetingRefused(`${party.name} is no parent in the file, so no letter can be addressed to them.`);
  return { party, contact };
}

/** In the words that every letter waits with, so that a reader learns of no cause. */
async function assertWay(db: ReadDb, desk: Desk, { kind, pupil }: { kind: MeetingKind; pupil: PupilId }): Promise<void> {
  if (kind !== 'contract' && kind !== 'review') return;
  if (await isLookedAfter(db, pupil, desk.ports.clock.today())) throw new AppError('LETTER_REFUSED', { message: waitsSentence });
}

async function valuesOf(
  db: ReadDb,
  desk: Desk,
  { meeting, contact }: { meeting: StoredMeeting; contact: StoredContact },
): Promise<LetterValues> {
  const today = desk.ports.clock.today();
  const { school } = await theSchool(db);
  const pupil = await pupilOf(db, contact.pupil);
  if (pupil === undefined) throw new AppError('NOT_FOUND');
  const [found] = await pupilRows(db, today, [contact.pupil]);
  const { name, address } = recipientOf(contact, { pupil });
  const forSchool = meeting.parties.filter(({ kind }) => kind === 'school').map((party) => party.name);
  return {
    schoolName: school.name,
    schoolAddress: school.address.join(', '),
    schoolContact: `Phone ${school.phone}  ·  E-mail ${school.email}`,
    signatoryName: school.headName,
    signatoryRole: 'Head teacher',
    recipientBlock: [name, ...(address.kind === 'own' ? address.lines : ['c/o the school'])].join('\n'),
    letterDate: weekdayInWords(today),
    recipientName: name,
    pupilName: legalName(pupil),
    pupilFirstName: pupil.knownForename?.trim() || pupil.legalForename,
    className: found?.row.className ?? '',
    meetingDay: weekdayInWords(meeting.on),
    meetingTime: timeInWords(meeting.minute),
    meetingPlace: meeting.place,
    meetingWith: forSchool.length === 0 ? 'the attendance office' : forSchool.join(', '),
    meetingAbout: meeting.about.trim() === '' ? `a ${meetingKinds[meeting.kind].toLowerCase()}` : meeting.about,
  };
}

/** `3:30 pm`. */
function timeInWords(minute: number): string {
  const hour = Math.floor(minute / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute % 60).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`;
}
