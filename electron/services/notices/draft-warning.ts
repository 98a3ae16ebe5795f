import { AppError } from '#shared/contract/errors.ts';
import type { NoticeId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../../store/handles.ts';
import { addGrounds, type StoredGround } from '../../store/notices/notice-grounds.ts';
import { addNotice, noticesOf, type StoredNotice } from '../../store/notices/notices.ts';
import type { StoredContact } from '../../store/people/contacts.ts';
import { marksOf } from '../../store/registers/marks.ts';
import type { ThresholdEntry } from '../attendance/thresholds.ts';
import { command, type Desk, read } from '../desk.ts';
import { assertWording } from './assert-wording.ts';
import { addressedName } from './contact-standing.ts';
import { freezeLetter, type Support } from './freeze-letter.ts';
import type { LetterContent } from './letter-content.ts';
import { datedParts, letterModel } from './letter-model.ts';
import { type NoticeRow, noticeRows } from './letter-rows.ts';
import type { Objection } from './letter-standing.ts';
import { assertNoObjection, isUnderWay, theNotice } from './notice-acts.ts';
import { type AskedFor, planRecipients } from './plan-recipients.ts';
import { warningCase } from './warning-case.ts';

export type DraftWarning = {
  readonly pupil: PupilId;
  readonly on: PlainDate;
  readonly recipients?: AskedFor | undefined;
  readonly support?: Support | undefined;
};

/**
 * One draft per parent and child, with the sessions it rests on frozen beside it. Refused whole (`NOTICE_REFUSED`, one
 * detail per reason) where any of them may not be written.
 */
export async function draftWarning(desk: Desk, input: DraftWarning): Promise<NoticeRow[]> {
  const today = desk.ports.clock.today();
  if (input.on > today) {
    throw new AppError('INVALID_INPUT', { place: input.on, message: 'A letter cannot be drafted for a day that has not come.' });
  }
  const ids = await command(desk, { procedure: 'notices.draftWarning' }, (write) => writeDrafts(write, desk, input));
  return read(desk, async (db) => {
    const notices = await Promise.all(ids.map((id) => theNotice(db, id)));
    return noticeRows(db, notices, today);
  });
}

async function writeDrafts(write: WriteDb, desk: Desk, input: DraftWarning): Promise<readonly NoticeId[]> {
  const known = await warningCase(write.db, { desk, pupil: input.pupil, on: input.on });
  const { chosen, threshold } = known;
  const plan = planRecipients(known, desk.actor, input.recipients);
  const open = (await noticesOf(write.db, { pupil: input.pupil })).filter(isUnderWay);
  assertNoObjection([...plan.objections, ...plan.recipients.flatMap(({ contact }) => alreadyOpen(contact, open))]);
  if (!chosen || !threshold) throw new Error('a decision for a letter without a policy or a threshold');
  const grounds = await groundsNow(write.db, input.pupil, threshold);
  const support = supportOf(desk, input.support);
  const draftedOn = desk.ports.clock.today();
  const ids: NoticeId[] = [];
  for (const { contact, reason, released, because } of plan.recipients) {
    const content = freezeLetter({ known, chosen, threshold, recipient: contact, support, released });
    // What could not be issued is not drafted either.
    const model = letterModel(content, datedParts(content, draftedOn, known.calendar), null);
    await assertWording(write.db, { pupil: input.pupil, contact: contact.id }, model);
    const id = await addNotice(write, {
      kind: 'warning',
      pupil: input.pupil,
      contact: contact.id,
      state: 'draft',
      number: null,
      draftedOn,
      windowFrom: threshold.windowFrom,
      windowTo: threshold.windowTo,
      counted: threshold.counted,
      provisional: threshold.provisional,
      recipientReason: reason,
      content: JSON.stringify(content),
      reasons: [plan.count, because],
      cleared: null,
      issuedOn: null,
      means: null,
      document: null,
      templateVersion: null,
    });
    await addGrounds(write, id, grounds);
    ids.push(id);
  }
  return ids;
}

function alreadyOpen(contact: StoredContact, open: readonly StoredNotice[]): readonly Objection[] {
  if (!open.some((notice) => notice.contact === contact.id)) return [];
  const sentence = `A letter to ${addressedName(contact)} about this pupil is under way already. Finish or withdraw it first.`;
  return [{ code: 'alreadyOpen', sentence }];
}

async function groundsNow(
  db: ReadDb,
  pupil: PupilId,
  { windowFrom, windowTo, sessions }: ThresholdEntry,
): Promise<readonly StoredGround[]> {
  const marks = await marksOf(db, { pupils: [pupil], from: windowFrom, to: windowTo });
  const commands = new Map(marks.map((mark) => [`${mark.date} ${mark.session} ${mark.symbol}`, mark.command]));
  return sessions.map(({ date, session, code }) => {
    const markCommand = commands.get(`${date} ${session} ${code}`);
    if (markCommand === undefined) throw new Error(`the week summary names ${code} on ${date} ${session}, the register does not`);
    return { date, session, code, markCommand };
  });
}

/** Lists that stand empty say who looked and found nothing. */
function supportOf({ actor }: Desk, support: Support | undefined): LetterContent['letter']['support'] {
  const lines = (texts: readonly string[] | undefined): readonly string[] => (texts ?? []).filter((text) => text.trim() !== '');
  return {
    checkedBy: actor.name,
    given: lines(support?.given),
    offered: lines(support?.offered),
    notTakenUp: lines(support?.notTakenUp),
  };
}
