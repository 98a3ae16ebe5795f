// Whether a letter may still go out: the register, the family and the holds of now against what was frozen.
import { warningRefusals } from '#shared/domain/notices/refusal-sentences.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { ContactId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { groundsOf, type StoredGround } from '../../store/notices/notice-grounds.ts';
import type { StoredNotice } from '../../store/notices/notices.ts';
import { marksOf } from '../../store/registers/marks.ts';
import { thresholdsOn } from '../attendance/thresholds.ts';
import type { Desk } from '../desk.ts';
import { theCalendar } from '../school/school.ts';
import { decideWarning } from './decide-warning.ts';
import { recipientOf } from './freeze-letter.ts';
import { contentOf } from './letter-content.ts';
import { warningCase } from './warning-case.ts';

export type GroundNow = StoredGround & {
  /** The code that stands there now; empty where the mark was taken away. */
  readonly now: string;
};

export type LetterStanding = {
  readonly grounds: readonly GroundNow[];
  /** A ground was corrected since, or the marks of now no longer make the pupil near the threshold. */
  readonly stale: boolean;
};

const keyOf = ({ date, session }: { date: PlainDate; session: Session }): string => `${date} ${session}`;

export const staleSentence =
  'The register was corrected after this letter was drafted, so it cannot go out as it is. Withdraw it and draft it anew.';

export async function letterStanding(db: ReadDb, notice: StoredNotice): Promise<LetterStanding> {
  const grounds = (await groundsOf(db, [notice.id])).get(notice.id) ?? [];
  const marks = await marksOf(db, { pupils: [notice.pupil], from: notice.windowFrom, to: notice.windowTo });
  const current = new Map(marks.map((mark) => [keyOf(mark), mark.symbol]));
  const now = grounds.map((ground) => ({ ...ground, now: current.get(keyOf(ground)) ?? '' }));
  if (now.some((ground) => ground.now !== ground.code)) return { grounds: now, stale: true };
  const entries = await thresholdsOn(db, { calendar: await theCalendar(db), on: notice.windowTo, pupil: notice.pupil });
  const status = entries.get(notice.pupil)?.status;
  return { grounds: now, stale: status !== 'near' && status !== 'provisional' };
}

export type Objection = { readonly code: string; readonly sentence: string };

/** Every reason against sending the letter on a day; empty where it may go. */
export async function sendObjections(
  db: ReadDb,
  { desk, notice, on }: { desk: Desk; notice: StoredNotice; on: PlainDate },
): Promise<readonly Objection[]> {
  const { stale } = await letterStanding(db, notice);
  const content = contentOf(notice);
  const known = await warningCase(db, { desk, pupil: notice.pupil, on });
  const added = notice.recipientReason === null ? [] : [{ contactId: notice.contact, reason: notice.recipientReason }];
  const isNamed = ({ id }: { id: ContactId }): boolean => id !== notice.contact || content.released || known.named.has(id);
  const outcome = decideWarning(known, { added, isNamed });
  const found: Objection[] = stale ? [{ code: 'stale', sentence: staleSentence }] : [];
  if (outcome.kind === 'mayNot') found.push(...outcome.because);
  else if (!outcome.recipients.some(({ contactId }) => contactId === notice.contact)) {
    found.push({ code: 'recipientMoved', sentence: warningRefusals.addedWithoutReason });
  }
  const contact = known.contacts.find(({ id }) => id === notice.contact);
  if (!contact || JSON.stringify(recipientOf(contact, known)) !== JSON.stringify(content.letter.recipient)) {
    const sentence = 'The name or address of the recipient was changed since. Withdraw the letter and draft it anew.';
    found.push({ code: 'recipientChanged', sentence });
  }
  return found;
}
