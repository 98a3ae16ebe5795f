import { AppError } from '#shared/contract/errors.ts';
import { rightsFor } from '#shared/domain/accounts/roles.ts';
import { type NoticeAction, type NoticeState, noticeTransition } from '#shared/domain/notices/notice-states.ts';
import type { NoticeId } from '#shared/lib/ids.ts';
import type { ReadDb } from '../../store/handles.ts';
import { noticeOf, type StoredNotice } from '../../store/notices/notices.ts';
import type { Desk } from '../desk.ts';
import type { Objection } from './letter-standing.ts';

export type ActStep = { readonly to: NoticeState; readonly reason: string | null };

export async function theNotice(db: ReadDb, id: NoticeId): Promise<StoredNotice> {
  const notice = await noticeOf(db, id);
  if (!notice) throw new AppError('NOT_FOUND');
  return notice;
}

/** A letter that somebody still has to do something about. */
export function isUnderWay({ state }: Pick<StoredNotice, 'state'>): boolean {
  return state !== 'issued' && state !== 'withdrawn';
}

/** Where the act leads. Throws `NOT_ALLOWED`, `NOTICE_STATE` or `REASON_NEEDED` in the domain's words. */
export function stepTo(desk: Desk, action: NoticeAction, { state, reason }: { state: NoticeState; reason?: string }): ActStep {
  const asked = { rights: rightsFor(desk.actor.role), ...(reason === undefined ? {} : { reason }) };
  const transition = noticeTransition(state, action, asked);
  if (transition.kind === 'done') return { to: transition.to, reason: transition.reason };
  const code = { noRight: 'NOT_ALLOWED', wrongState: 'NOTICE_STATE', reasonMissing: 'REASON_NEEDED' } as const;
  throw new AppError(code[transition.code], { message: transition.sentence });
}

/** Throws `NOTICE_REFUSED` with one detail for each reason. */
export function assertNoObjection(objections: readonly Objection[]): void {
  if (objections.length === 0) return;
  throw new AppError('NOTICE_REFUSED', { details: objections.map(({ code, sentence }) => ({ message: sentence, code })) });
}
