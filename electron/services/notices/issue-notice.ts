import { AppError } from '#shared/contract/errors.ts';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import { dayInWords } from '#shared/lib/date-words.ts';
import type { NoticeId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { isLookedAfter } from '../../store/care/looked-after.ts';
import type { ReadDb, WriteDb } from '../../store/handles.ts';
import { addDocument } from '../../store/notices/documents.ts';
import { lastNoticeNumber } from '../../store/notices/notice-numbers.ts';
import { noticeEntries } from '../../store/notices/notice-steps.ts';
import { changeNotice, type StoredNotice } from '../../store/notices/notices.ts';
import { command, type Desk, read } from '../desk.ts';
import { localDate } from '../local-date.ts';
import { theCalendar } from '../school/school.ts';
import { contentOf, type DatedParts, type LetterContent } from './letter-content.ts';
import { datedParts, letterModel } from './letter-model.ts';
import { type NoticeRow, noticeRows } from './letter-rows.ts';
import { sendObjections, staleSentence } from './letter-standing.ts';
import { assertNoObjection, stepTo, theNotice } from './notice-acts.ts';
import { assertTemplate, type NoticeTemplate, noticeTemplate } from './notice-template.ts';
import { docxType, writeLetter } from './write-letter.ts';

export type IssueNotice = {
  readonly notice: NoticeId;
  readonly issuedOn: PlainDate;
  readonly means: 'first-class post' | 'by hand' | 'e-mail agreed by the parent';
};

/** Numbers the letter, writes and keeps the copy that goes out, and freezes its dates and amounts; all of it or nothing. */
export async function issueNotice(desk: Desk, input: IssueNotice): Promise<NoticeRow> {
  const template = await noticeTemplate(desk);
  await assertTemplate(template);
  const today = desk.ports.clock.today();
  await command(desk, { procedure: 'notices.issue' }, async (write) => {
    const notice = await theNotice(write.db, input.notice);
    stepTo(desk, 'issue', { state: notice.state });
    await assertDay(write.db, notice, { issuedOn: input.issuedOn, today });
    assertNoObjection(await sendObjections(write.db, { desk, notice, on: input.issuedOn }));
    await assertStillCleared(write.db, notice, today);
    await writeIssued(write, { desk, notice, input, template });
  });
  return read(desk, async (db) => {
    const [row] = await noticeRows(db, [await theNotice(db, input.notice)], today);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  });
}

/**
 * Between approval and issue a child may have become looked after (practice rule 13). Whoever issues is told what is said
 * of every letter that the records have left behind: draft it anew, and the welfare check answers.
 */
async function assertStillCleared(db: ReadDb, notice: StoredNotice, today: PlainDate): Promise<void> {
  if (await isLookedAfter(db, notice.pupil, today)) assertNoObjection([{ code: 'stale', sentence: staleSentence }]);
}

type Issuing = {
  readonly desk: Desk;
  readonly notice: StoredNotice;
  readonly input: IssueNotice;
  readonly template: NoticeTemplate;
};

async function writeIssued(write: WriteDb, { desk, notice, input, template }: Issuing): Promise<void> {
  const content = contentOf(notice);
  const issued = await datesOf(write.db, content, input.issuedOn);
  const number = await nextNumber(write.db, input.issuedOn);
  const model = letterModel(content, issued, number);
  const bytes = await writeLetter(write.db, desk, { notice, model, template: template.bytes });
  const document = await addDocument(write, { bytes, mediaType: docxType });
  await changeNotice(write, {
    ...notice,
    state: 'issued',
    number,
    content: JSON.stringify({ ...content, issued } satisfies LetterContent),
    issuedOn: input.issuedOn,
    means: input.means,
    document: document.id,
    templateVersion: template.version,
  });
}

/** A date beyond the calendar refuses the letter: its deadlines could not be named. */
async function datesOf(db: ReadDb, content: LetterContent, on: PlainDate): Promise<DatedParts> {
  try {
    return datedParts(content, on, await theCalendar(db));
  } catch (cause) {
    if (!(cause instanceof AppError && cause.code === 'OUTSIDE_CALENDAR')) throw cause;
    throw new AppError('NOTICE_REFUSED', { details: [{ message: cause.message, code: cause.code }] });
  }
}

/** `PNWL/2026-27/0001`: running through the school year of the date of issue, without a gap. */
async function nextNumber(db: ReadDb, on: PlainDate): Promise<string> {
  const prefix = `PNWL/${academicYearOf(on).label.replace('/', '-')}/`;
  return `${prefix}${String((await lastNoticeNumber(db, prefix)) + 1).padStart(4, '0')}`;
}

type Days = { readonly issuedOn: PlainDate; readonly today: PlainDate };

async function assertDay(db: ReadDb, notice: StoredNotice, { issuedOn, today }: Days): Promise<void> {
  const approved = (await noticeEntries(db, notice.id)).findLast((entry) => entry.state === 'approved');
  const approvedOn = approved ? localDate(approved.at) : today;
  if (issuedOn > today) {
    const sentence = `A letter cannot be issued on a day that has not come. Today is ${dayInWords(today)}.`;
    assertNoObjection([{ code: 'future', sentence }]);
  }
  if (issuedOn < approvedOn) {
    const sentence = `The letter was approved on ${dayInWords(approvedOn)}. It cannot go out before that.`;
    assertNoObjection([{ code: 'beforeApproval', sentence }]);
  }
}
