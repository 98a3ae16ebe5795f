import { AppError } from '#shared/contract/errors.ts';
import { checkMark } from '#shared/domain/registers/check-mark.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Entry, StoredMark } from '../../store/registers/marks.ts';

export type MarkValue = { symbol: string; minutesLate?: number | undefined; detail?: string | undefined };

/** The code must be one of the date's, right for the session, with what it needs. Throws `CODE_REFUSED` with the rule in words. */
export function assertMark(mark: MarkValue, at: { date: PlainDate; session: Session }): Entry {
  const check = checkMark({ ...at, ...mark });
  if (check.kind === 'invalid') throw new AppError('CODE_REFUSED', { place: mark.symbol, message: check.sentence });
  if (check.code.class === 'notCollected') {
    throw new AppError('CODE_REFUSED', { place: mark.symbol, message: `${mark.symbol} is set by the calendar, not by hand.` });
  }
  return { symbol: mark.symbol, minutesLate: mark.minutesLate, detail: mark.detail === '' ? undefined : mark.detail };
}

/** The writer must have seen what stands there now. Throws `MARK_CHANGED` with what somebody else wrote. */
export function assertSeen(held: StoredMark | undefined, seen: CommandId | null, pupil: { id: PupilId; name: string }): void {
  if ((held?.command ?? null) === seen) return;
  const now = held ? `It now says ${held.symbol}.` : 'The mark was taken away.';
  throw new AppError('MARK_CHANGED', {
    place: pupil.name,
    details: [{ message: `${pupil.name}: ${now}`, ...(held ? { value: held.symbol } : {}) }],
  });
}
