import { AppError } from '#shared/contract/errors.ts';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import type { ContactId, NoticeId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { wordingObjections } from '../../documents/warning-notice/wording-guard.ts';
import type { ReadDb, WriteDb } from '../../store/handles.ts';
import { addGrounds, type StoredGround } from '../../store/notices/notice-grounds.ts';
import { addNotice, noticesOf, type StoredNotice } from '../../store/notices/notices.ts';
import type { StoredContact } from '../../store/people/contacts.ts';
import { marksOf } from '../../store/registers/marks.ts';
import type { ThresholdEntry } from '../attendance/thresholds.ts';
import { command, type Desk, read } from '../desk.ts';
import { addressedName } from './contact-standing.ts';
import { decideWarning } from './decide-warning.ts';
import { freezeLetter, type Support } from './freeze-letter.ts';
import type { LetterContent } from './letter-content.ts';
import { datedParts, letterModel } from './letter-model.ts';
import { type NoticeRow, noticeRows } from './letter-rows.ts';
import type { Objection } from './letter-standing.ts';
import { livesWithAsParent } from './may-warn.ts';
import { assertNoObjection, theNotice } from './notice-acts.ts';
import { otherPeople } from './other-people.ts';
import { isAnyAddressWithheld, type WarningCase, warningCase } from './warning-case.ts';

export type DraftWarning = {
  readonly pupil: PupilId;
  readonly on: PlainDate;
  readonly recipients?: readonly { readonly contact: ContactId; readonly reason?: string | undefined }[] | undefined;
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
  const plan = planOf(known, desk, input);
  const open = (await noticesOf(write.db, { pupil: input.pupil })).filter(isOpen);
  assertNoObjection([...plan.objections, ...plan.recipients.flatMap(({ contact }) => alreadyOpen(contact, open))]);
  if (!chosen || !threshold) throw new Error('a decision for a letter without a policy or a threshold');
  const grounds = await groundsNow(write.db, input.pupil, threshold);
  const support = supportOf(desk, input.support);
  const ids: NoticeId[] = [];
  for (const { contact, reason, released, because } of plan.recipients) {
    const content = freezeLetter({ known, chosen, threshold, recipient: contact, support, released });
    await assertWritable(write.db, { desk, known, contact, content });
    const id = await addNotice(write, {
      kind: 'warning',
      pupil: input.pupil,
      contact: contact.id,
      state: 'draft',
      number: null,
      draftedOn: desk.ports.clock.today(),
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

type Planned = {
  readonly contact: StoredContact;
  readonly reason: string | null;
  readonly released: boolean;
  readonly because: string;
};
type Plan = { readonly count: string; readonly recipients: readonly Planned[]; readonly objections: readonly Objection[] };

/** Who gets a letter, and every reason against it. Only who holds the care right names a recipient past a withheld address. */
function planOf(known: WarningCase, desk: Desk, { recipients }: DraftWarning): Plan {
  const asked = recipients && new Map(recipients.map(({ contact, reason }) => [contact, reason?.trim() ?? '']));
  const lives = new Set(known.contacts.filter(livesWithAsParent).map(({ id }) => id));
  const added = [...(asked ?? [])]
    .filter(([contact]) => !lives.has(contact))
    .map(([contactId, reason]) => ({ contactId, reason }));
  const releases = isAnyAddressWithheld(known) && mayDo(desk.actor.role, 'care.welfareCheck');
  const isWritten = (id: ContactId): boolean => asked?.has(id) ?? true;
  const isReleased = (id: ContactId): boolean => releases && (asked?.get(id) ?? '') !== '';
  const outcome = decideWarning(known, { added, isNamed: ({ id }) => !isWritten(id) || isReleased(id) });
  if (outcome.kind === 'mayNot') return { count: '', recipients: [], objections: outcome.because };
  const chosen = outcome.recipients.filter(({ contactId }) => isWritten(contactId));
  if (chosen.length === 0) {
    return {
      count: '',
      recipients: [],
      objections: [{ code: 'nobody', sentence: 'Choose at least one person who gets the letter.' }],
    };
  }
  const planned = chosen.flatMap(({ contactId, reason: because }): Planned[] => {
    const contact = known.contacts.find(({ id }) => id === contactId);
    return contact ? [{ contact, reason: asked?.get(contactId) || null, released: isReleased(contactId), because }] : [];
  });
  return { count: outcome.count, recipients: planned, objections: [] };
}

export function isOpen({ state }: Pick<StoredNotice, 'state'>): boolean {
  return state === 'draft' || state === 'cleared' || state === 'approved';
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

type Writable = {
  readonly desk: Desk;
  readonly known: WarningCase;
  readonly contact: StoredContact;
  readonly content: LetterContent;
};

/** What could not be issued is not drafted either: a missing part, or words that a letter may not say. */
async function assertWritable(db: ReadDb, { desk, known, contact, content }: Writable): Promise<void> {
  const model = letterModel(content, datedParts(content, desk.ports.clock.today(), known.calendar), null);
  const objections = wordingObjections(model, await otherPeople(db, { pupil: known.pupil.id, contact: contact.id }));
  assertNoObjection(objections.map(({ code, sentence }) => ({ code, sentence })));
}
