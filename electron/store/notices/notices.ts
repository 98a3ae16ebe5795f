import type { NoticeState } from '#shared/domain/notices/notice-states.ts';
import type { ContactId, NoticeId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, type CurrentVersion, nextId, replaceVersion } from '../versions.ts';

/** One letter to one parent about one child, as it stands now; its earlier entries are its history. */
export type StoredNotice = {
  readonly id: NoticeId;
  readonly kind: 'warning';
  readonly pupil: PupilId;
  readonly contact: ContactId;
  readonly state: NoticeState;
  readonly number: string | null;
  readonly draftedOn: PlainDate;
  readonly windowFrom: PlainDate;
  readonly windowTo: PlainDate;
  readonly counted: number;
  readonly provisional: number;
  /** Why a person was added whom the pupil does not live with, or whom an address is withheld from. */
  readonly recipientReason: string | null;
  /** The frozen letter as JSON; its shape is the service's. */
  readonly content: string;
  readonly reasons: readonly string[];
  /** The answer of the welfare check; null while it waits. */
  readonly cleared: boolean | null;
  readonly issuedOn: PlainDate | null;
  readonly means: string | null;
  readonly document: number | null;
  readonly templateVersion: string | null;
};

export type NoticeFilter = { readonly state?: NoticeState | undefined; readonly pupil?: PupilId | undefined };

/** Letters as they stand, newest first. */
export async function noticesOf(db: ReadDb, filter: NoticeFilter = {}): Promise<readonly StoredNotice[]> {
  let query = db.selectFrom('notice').selectAll().where('to_command', 'is', null);
  if (filter.state !== undefined) query = query.where('state', '=', filter.state);
  if (filter.pupil !== undefined) query = query.where('pupil', '=', filter.pupil);
  return (await query.orderBy('id', 'desc').execute()).map(noticeFrom);
}

export async function noticeOf(db: ReadDb, id: NoticeId): Promise<StoredNotice | undefined> {
  const row = await db.selectFrom('notice').selectAll().where('id', '=', id).where('to_command', 'is', null).executeTakeFirst();
  return row && noticeFrom(row);
}

export async function addNotice(write: WriteDb, notice: Omit<StoredNotice, 'id'>): Promise<NoticeId> {
  const id = (await nextId(write, 'notice')) as NoticeId;
  await addVersion(write, 'notice', rowFrom({ ...notice, id }));
  return id;
}

/** The next entry of a letter's life; the one before stays as it was. */
export async function changeNotice(write: WriteDb, notice: StoredNotice): Promise<void> {
  await replaceVersion(write, 'notice', rowFrom(notice));
}

export function noticeFrom(row: CurrentVersion<'notice'>): StoredNotice {
  return {
    id: row.id as NoticeId,
    kind: 'warning',
    pupil: row.pupil as PupilId,
    contact: row.contact as ContactId,
    state: row.state as NoticeState,
    number: row.number,
    draftedOn: row.drafted_on as PlainDate,
    windowFrom: row.window_from as PlainDate,
    windowTo: row.window_to as PlainDate,
    counted: row.counted,
    provisional: row.provisional,
    recipientReason: row.recipient_reason,
    content: row.content,
    reasons: JSON.parse(row.reasons) as string[],
    cleared: row.cleared === null ? null : row.cleared === 1,
    issuedOn: row.issued_on as PlainDate | null,
    means: row.means,
    document: row.document,
    templateVersion: row.template_version,
  };
}

function rowFrom(notice: StoredNotice) {
  return {
    id: notice.id,
    kind: notice.kind,
    pupil: notice.pupil,
    contact: notice.contact,
    state: notice.state,
    number: notice.number,
    drafted_on: notice.draftedOn,
    window_from: notice.windowFrom,
    window_to: notice.windowTo,
    counted: notice.counted,
    provisional: notice.provisional,
    recipient_reason: notice.recipientReason,
    content: notice.content,
    reasons: JSON.stringify(notice.reasons),
    cleared: notice.cleared === null ? null : Number(notice.cleared),
    issued_on: notice.issuedOn,
    means: notice.means,
    document: notice.document,
    template_version: notice.templateVersion,
  };
}
