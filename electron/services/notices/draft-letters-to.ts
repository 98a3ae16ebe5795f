// For the terminal: the letters about one pupil, drafted or taken up again, and with a head's approval issued.
import { AppError } from '#shared/contract/errors.ts';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import type { NoticeId, PupilId } from '#shared/lib/ids.ts';
import { noticesOf, type StoredNotice } from '../../store/notices/notices.ts';
import { contactsOf, type StoredContact } from '../../store/people/contacts.ts';
import { type Desk, read } from '../desk.ts';
import { approveNotice } from './approve-notice.ts';
import { clearNotice } from './clear-notice.ts';
import { livesWithAsParent } from './contact-standing.ts';
import { draftWarning } from './draft-warning.ts';
import { issueNotice } from './issue-notice.ts';
import { letterStanding, staleSentence } from './letter-standing.ts';
import { isUnderWay, stepTo, theNotice } from './notice-acts.ts';
import { letterBytes } from './show-letter.ts';
import { withdrawNotice } from './withdraw-notice.ts';
import { letterFileName } from './write-letter.ts';

export type LettersTo = {
  readonly pupil: PupilId;
  /** Place of the contact in the call order, 1 first; without it those the pupil lives with. */
  readonly parent?: number | undefined;
  /** Only a head's approval counts; with anyone else the letters stay drafts. */
  readonly approve: boolean;
};

export type WrittenLetter = { fileName: string; bytes: Uint8Array; notice: NoticeId; draft: boolean };

/** One Word file per parent. An open draft is taken up again; one that the register has left behind is drafted anew. */
export async function draftLettersTo(desk: Desk, input: LettersTo): Promise<WrittenLetter[]> {
  stepTo(desk, 'withdraw', { state: 'draft', reason: 'asked for' });
  const recipients = await recipientsOf(desk, input);
  const open = await freshOpenLetters(desk, input.pupil);
  const missing = recipients.filter(({ id }) => !open.some((notice) => notice.contact === id));
  const kept = open.filter((notice) => recipients.some(({ id }) => id === notice.contact)).map(({ id }) => id);
  const drafted = recipients.length > 0 && missing.length === 0 ? [] : await draft(desk, input, missing);
  const letters: WrittenLetter[] = [];
  for (const id of [...kept, ...drafted]) {
    if (input.approve && mayDo(desk.actor.role, 'notices.approve')) await issueNow(desk, id);
    letters.push(await written(desk, id));
  }
  return letters;
}

async function recipientsOf(desk: Desk, { pupil, parent }: LettersTo): Promise<readonly StoredContact[]> {
  const contacts = await read(desk, (db) => contactsOf(db, [pupil]));
  if (parent === undefined) return contacts.filter(livesWithAsParent);
  const found = contacts.filter(({ position }) => position === parent);
  if (found.length === 0) throw new AppError('NOT_FOUND', { message: `This pupil has no contact number ${parent}.` });
  return found;
}

async function freshOpenLetters(desk: Desk, pupil: PupilId): Promise<readonly StoredNotice[]> {
  const letters = await read(desk, async (db) => {
    const open = (await noticesOf(db, { pupil })).filter(isUnderWay);
    return Promise.all(open.map(async (notice) => ({ notice, stale: (await letterStanding(db, notice)).stale })));
  });
  for (const { notice, stale } of letters) {
    if (stale) await withdrawNotice(desk, { notice: notice.id, reason: staleSentence });
  }
  return letters.filter(({ stale }) => !stale).map(({ notice }) => notice);
}

async function draft(desk: Desk, { pupil }: LettersTo, contacts: readonly StoredContact[]): Promise<readonly NoticeId[]> {
  const recipients = contacts.length === 0 ? undefined : contacts.map(({ id }) => ({ contact: id }));
  return (await draftWarning(desk, { pupil, on: desk.ports.clock.today(), recipients })).map(({ id }) => id);
}

async function issueNow(desk: Desk, id: NoticeId): Promise<void> {
  const stateOf = async () => (await read(desk, (db) => theNotice(db, id))).state;
  if ((await stateOf()) === 'draft') await clearNotice(desk, { notice: id, answer: 'cleared' });
  if ((await stateOf()) === 'cleared') await approveNotice(desk, { notice: id });
  await issueNotice(desk, { notice: id, issuedOn: desk.ports.clock.today(), means: 'first-class post' });
}

async function written(desk: Desk, id: NoticeId): Promise<WrittenLetter> {
  return read(desk, async (db) => {
    const notice = await theNotice(db, id);
    const bytes = await letterBytes(db, desk, notice);
    return { fileName: letterFileName(notice, 'docx'), bytes, notice: id, draft: notice.state !== 'issued' };
  });
}
