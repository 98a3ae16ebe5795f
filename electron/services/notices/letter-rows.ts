import type { NoticeState } from '#shared/domain/notices/notice-states.ts';
import type { NoticeId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { type NoticeFilter, noticesOf, type StoredNotice } from '../../store/notices/notices.ts';
import { type Desk, read } from '../desk.ts';
import { type PupilRow, pupilRows } from '../people/pupil-rows.ts';
import { contentOf } from './letter-content.ts';
import { letterTitle } from './write-letter.ts';

export type NoticeRow = {
  id: NoticeId;
  kind: 'warning';
  title: string;
  pupil: PupilRow;
  recipient: string;
  state: NoticeState;
  number?: string;
  draftedOn: PlainDate;
  issuedOn?: PlainDate;
  counted: number;
  provisional: number;
};

/** Every letter, newest first; or those of one state or one pupil. */
export async function listNotices(desk: Desk, filter: NoticeFilter): Promise<NoticeRow[]> {
  return read(desk, async (db) => noticeRows(db, await noticesOf(db, filter), desk.ports.clock.today()));
}

/** Letters as lists show them, in the order given; the pupil's class is that of `on`. */
export async function noticeRows(db: ReadDb, notices: readonly StoredNotice[], on: PlainDate): Promise<NoticeRow[]> {
  const found = await pupilRows(db, on, [...new Set(notices.map((notice) => notice.pupil))]);
  const rows = new Map<PupilId, PupilRow>(found.map(({ row }) => [row.id, row]));
  return notices.flatMap((notice) => {
    const pupil = rows.get(notice.pupil);
    return pupil ? [noticeRow(notice, pupil)] : [];
  });
}

function noticeRow(notice: StoredNotice, pupil: PupilRow): NoticeRow {
  return {
    id: notice.id,
    kind: notice.kind,
    title: letterTitle,
    pupil,
    recipient: contentOf(notice).letter.recipient.name,
    state: notice.state,
    ...(notice.number === null ? {} : { number: notice.number }),
    draftedOn: notice.draftedOn,
    ...(notice.issuedOn === null ? {} : { issuedOn: notice.issuedOn }),
    counted: notice.counted,
    provisional: notice.provisional,
  };
}
