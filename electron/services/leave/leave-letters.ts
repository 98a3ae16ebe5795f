import { AppError } from '#shared/contract/errors.ts';
import { thresholdRuleAt } from '#shared/domain/attendance/threshold.ts';
import type { LetterMeans } from '#shared/domain/leave/leave-letter.ts';
import { expectedReturn } from '#shared/domain/leave/leave-return.ts';
import { type LeaveSpan, spanInWords, spanSchoolDays } from '#shared/domain/leave/leave-span.ts';
import { penaltyRegimeAt } from '#shared/domain/notices/penalty-regimes.ts';
import { compulsorySchoolAgeSpan } from '#shared/domain/people/compulsory-school-age.ts';
import { legalName } from '#shared/domain/people/name.ts';
import { weekdayInWords } from '#shared/lib/date-words.ts';
import type { ContactId, LeaveId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { buildLeaveDecision } from '../../documents/leave-decision/build.ts';
import type { LeaveLetterModel, MayFollow } from '../../documents/leave-decision/model.ts';
import { documentPage } from '../../documents/word/document-page.ts';
import type { WordDocument } from '../../documents/word/word-block.ts';
import { writeWord } from '../../documents/word/write-word.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { StoredDecision } from '../../store/leave/leave-decisions.ts';
import { addLetter, lettersOf } from '../../store/leave/leave-letters.ts';
import { addLetterWords, letterWordsOf } from '../../store/leave/letter-words.ts';
import { addDocument, documentBytes, documentOf } from '../../store/notices/documents.ts';
import { pupilOf } from '../../store/people/pupil-details.ts';
import { command, type Desk, read } from '../desk.ts';
import { recipientOf } from '../notices/freeze-letter.ts';
import { printLetter } from '../notices/print-letter.ts';
import { type FileTicket, offerDocument } from '../registers/print-words.ts';
import { theSchool } from '../school/school.ts';
import { grantedSpan, type LeaveCase, leaveCase } from './leave-facts.ts';
import { letterRefusals, recipientContact } from './letter-refusals.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type LetterFor = { leave: LeaveId; contact: ContactId };

/** The letter as it would go out to one parent today. Throws LEAVE_REFUSED. */
export async function previewLeaveLetter(desk: Desk, input: LetterFor): Promise<FileTicket> {
  const today = desk.ports.clock.today();
  const model = await read(desk, (db) => letterModel(db, desk, { ...input, issuedOn: today }));
  return offerDocument(desk, { document: buildLeaveDecision(model), fileName: nameOf(input, 'draft') });
}

export type IssueLetter = LetterFor & { means: LetterMeans; issuedOn: PlainDate };

/** Keeps the letter for ever as it goes out, with means and day. Throws LEAVE_REFUSED with every reason. */
export async function issueLeaveLetter(desk: Desk, input: IssueLetter): Promise<{ letter: number }> {
  const today = desk.ports.clock.today();
  return command(desk, { procedure: 'leave.issueLetter' }, async (write) => {
    if (input.issuedOn > today) throw refused('A letter cannot go out on a day that is still to come.');
    const { decision } = await decided(write.db, desk, input.leave);
    if (input.issuedOn < decision.decidedOn) throw refused('The letter cannot go out before the decision.');
    const document = buildLeaveDecision(await letterModel(write.db, desk, input));
    const documentId = desk.ports.ids.token(16);
    const bytes = await writeWord({ document, clockInstant: desk.ports.clock.now(), documentId });
    const kept = await addDocument(write, { bytes, mediaType: docxType });
    const letter = await addLetter(write, {
      ...input,
      decision: decision.command,
      outcome: decision.outcome,
      document: kept.id,
    });
    await addLetterWords(write, { letter, words: JSON.stringify(document) });
    return { letter };
  });
}

export type DownloadLetter = { letter: number; as: 'docx' | 'pdf' };

/** The copy that was kept for Word, or the same words printed to a PDF that names its hash. Throws `NO_PRINTER`. */
export async function downloadLeaveLetter(desk: Desk, { letter: id, as }: DownloadLetter): Promise<FileTicket> {
  const { letter, bytes, page } = await read(desk, async (db) => {
    const [found] = await lettersOf(db, { id });
    if (!found) throw new AppError('NOT_FOUND');
    const kept = await documentBytes(db, found.document);
    const named = await documentOf(db, found.document);
    if (!kept || !named) throw new AppError('STORE_DAMAGED');
    const words = await letterWordsOf(db, id);
    return {
      letter: found,
      bytes: kept,
      page: words === undefined ? undefined : documentPage(JSON.parse(words) as WordDocument, named.sha256),
    };
  });
  const fileName = nameOf(letter, letter.issuedOn, as);
  if (as === 'docx') return offer(desk, { bytes, fileName, mediaType: docxType });
  // A letter of the time before its words were kept is there for Word alone.
  if (page === undefined)
    throw new AppError('NO_PRINTER', { message: 'This letter is kept for Word alone; print it from there.' });
  return offer(desk, { bytes: await printLetter(desk, page), fileName, mediaType: 'application/pdf' });
}

function offer(desk: Desk, { bytes, ...file }: { bytes: Uint8Array; fileName: string; mediaType: string }): FileTicket {
  return desk.tickets.offer({ ...file, bytes: bytes.byteLength, open: async () => bytes });
}

function nameOf({ leave, contact }: LetterFor, what: string, as: 'docx' | 'pdf' = 'docx'): string {
  return `leave-${leave}-${contact}-${what}.${as}`;
}

async function decided(
  db: ReadDb,
  desk: Desk,
  id: LeaveId,
): Promise<{ readonly known: LeaveCase; readonly decision: StoredDecision }> {
  const known = await leaveCase(db, desk.ports.clock.today(), id);
  if (known.withdrawal !== undefined) throw refused('This leave was withdrawn, so its decision is told to nobody any more.');
  if (known.decision === undefined) throw refused('The leave is not decided yet, so there is nothing to write.');
  return { known, decision: known.decision };
}

type LetterOn = LetterFor & { readonly issuedOn: PlainDate };

async function letterModel(db: ReadDb, desk: Desk, { leave: id, contact: to, issuedOn }: LetterOn): Promise<LeaveLetterModel> {
  const { known, decision } = await decided(db, desk, id);
  const { leave, calendar } = known;
  const contact = await recipientContact(db, leave, to);
  const because = await letterRefusals(db, { known, contact, reasons: decision.reasons });
  if (because.length > 0) throw new AppError('LEAVE_REFUSED', { details: because.map((message) => ({ message })) });
  const pupil = await pupilOf(db, leave.pupil);
  if (!pupil) throw new AppError('NOT_FOUND');
  const { school } = await theSchool(db);
  const { name, address } = recipientOf(contact, { pupil });
  const granted = grantedSpan(known);
  const back = granted && expectedReturn(granted, calendar);
  return {
    school: { name: school.name, addressLines: school.address, phone: school.phone, email: school.email },
    recipient: { name, addressLines: address.kind === 'own' ? address.lines : [] },
    date: weekdayInWords(issuedOn),
    pupil: { legalName: legalName(pupil), firstName: pupil.knownForename?.trim() || pupil.legalForename },
    outcome: decision.outcome,
    asked: spanInWords(leave.span),
    askedDays: spanSchoolDays(leave.span, calendar),
    granted: granted && spanInWords(granted),
    grantedDays: granted === undefined ? 0 : spanSchoolDays(granted, calendar),
    reasons: decision.reasons,
    backOn: back && weekdayInWords(back),
    decided: { by: decision.decidedBy, on: weekdayInWords(decision.decidedOn) },
    authority: 'The local authority',
    mayFollow: whatMayFollow(pupil.bornOn, leave.span, issuedOn),
  };
}

/**
 * A penalty is for absence of a child of compulsory school age (Education Act 1996 s.444 and s.444A): undefined where the
 * child is not on any day of the leave, or no table covers the day of the letter.
 */
function whatMayFollow(bornOn: PlainDate, { from, to }: LeaveSpan, issuedOn: PlainDate): MayFollow | undefined {
  const compulsory = compulsorySchoolAgeSpan(bornOn);
  const penalty = penaltyRegimeAt(issuedOn);
  if (penalty === undefined || to < compulsory.from || compulsory.to < from) return undefined;
  const { sessions, schoolWeeks } = thresholdRuleAt(issuedOn);
  return { threshold: { sessions, schoolWeeks }, penalty };
}

function refused(message: string): AppError {
  return new AppError('LEAVE_REFUSED', { message: `${message} Nothing was saved.` });
}
