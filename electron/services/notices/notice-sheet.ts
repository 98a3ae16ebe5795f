import { AppError } from '#shared/contract/errors.ts';
import { roles } from '#shared/domain/accounts/roles.ts';
import { codeAt } from '#shared/domain/registers/codes.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { NoticeId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import { careOfSchool } from '../../documents/warning-notice/content.ts';
import type { ReadDb } from '../../store/handles.ts';
import { documentOf } from '../../store/notices/documents.ts';
import { type NoticeEntry, noticeEntries } from '../../store/notices/notice-steps.ts';
import type { StoredNotice } from '../../store/notices/notices.ts';
import { type Desk, read } from '../desk.ts';
import { contentOf, type LetterContent } from './letter-content.ts';
import { type NoticeRow, noticeRows } from './letter-rows.ts';
import { type GroundNow, letterStanding, sendObjections } from './letter-standing.ts';
import { type NextAct, nextActs } from './next-acts.ts';
import { isUnderWay, theNotice } from './notice-acts.ts';

export type GroundLine = { date: PlainDate; session: Session; code: string; meaning: string; provisional: boolean; now: string };
export type NoticeStep = { what: string; at: Instant; by: string; role: string; reason?: string };

export type NoticeSheet = {
  notice: NoticeRow;
  windowFrom: PlainDate;
  windowTo: PlainDate;
  grounds: GroundLine[];
  stale: boolean;
  reasons: string[];
  rule: { sentence: string; reference: string };
  recipientAddress: string[];
  monitoringSchoolDays: number;
  monitoringTo?: PlainDate;
  steps: NoticeStep[];
  next: NextAct[];
  documentSha256?: string;
};

/** One letter in full for whoever asks; `next` by that person's rights. */
export async function noticeSheet(desk: Desk, input: { notice: NoticeId }): Promise<NoticeSheet> {
  return read(desk, async (db) => {
    const notice = await theNotice(db, input.notice);
    const today = desk.ports.clock.today();
    const [row] = await noticeRows(db, [notice], today);
    if (!row) throw new AppError('NOT_FOUND');
    const content = contentOf(notice);
    const standing = await letterStanding(db, notice);
    const document = notice.document === null ? undefined : await documentOf(db, notice.document);
    return {
      notice: row,
      windowFrom: notice.windowFrom,
      windowTo: notice.windowTo,
      grounds: standing.grounds.map(groundLine),
      stale: standing.stale && isUnderWay(notice),
      reasons: [...notice.reasons],
      rule: { ...content.rule },
      recipientAddress: addressOf(content),
      monitoringSchoolDays: content.schoolDays.monitoring,
      ...(content.issued ? { monitoringTo: content.issued.monitoring.until } : {}),
      steps: (await noticeEntries(db, notice.id)).map(stepOf),
      next: nextActs(notice.state, desk.actor.role, await objectionTo(db, desk, notice)),
      ...(document ? { documentSha256: document.sha256 } : {}),
    };
  });
}

async function objectionTo(db: ReadDb, desk: Desk, notice: StoredNotice): Promise<string | undefined> {
  if (notice.state !== 'cleared' && notice.state !== 'approved') return undefined;
  const objections = await sendObjections(db, { desk, notice, on: desk.ports.clock.today() });
  return objections.length === 0 ? undefined : objections.map(({ sentence }) => sentence).join(' ');
}

function groundLine({ date, session, code, now }: GroundNow): GroundLine {
  const meaning = codeAt(code, date)?.title ?? 'A code that is not valid at this date';
  return { date, session, code, meaning, provisional: code === 'N', now };
}

function addressOf({ letter }: LetterContent): string[] {
  return letter.recipient.address.kind === 'own' ? [...letter.recipient.address.lines] : [careOfSchool];
}

const stepWords = {
  draft: 'Drafted',
  cleared: 'Cleared in the welfare check',
  approved: 'Approved',
  issued: 'Issued',
  withdrawn: 'Withdrawn',
} as const;

function stepOf(entry: NoticeEntry): NoticeStep {
  return {
    what: whatOf(entry),
    at: entry.at,
    by: entry.by?.name ?? 'the program',
    role: entry.by ? roles[entry.by.role] : '',
    ...(entry.reason === null ? {} : { reason: entry.reason }),
  };
}

function whatOf({ state, cleared, means }: NoticeEntry): string {
  if (state === 'withdrawn' && cleared === false) return 'Not cleared in the welfare check';
  return state === 'issued' && means !== null ? `Issued: ${means}` : stepWords[state];
}
