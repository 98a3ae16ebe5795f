import { documents } from '../../documents/registry.ts';
import type { WarningNotice } from '../../documents/warning-notice/model.ts';
import { writeWarningNotice } from '../../documents/warning-notice/write.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { StoredNotice } from '../../store/notices/notices.ts';
import type { Desk } from '../desk.ts';
import { theCalendar } from '../school/school.ts';
import { contentOf } from './letter-content.ts';
import { datedParts, letterModel } from './letter-model.ts';
import { noticeTemplate } from './notice-template.ts';
import { otherPeople } from './other-people.ts';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const letterTitle = documents[0].title;

export type LetterOrder = {
  readonly notice: Pick<StoredNotice, 'pupil' | 'contact'>;
  readonly model: WarningNotice;
  readonly template: Uint8Array;
};

/** The letter as .docx; what it may not say refuses it (`NOTICE_REFUSED`), and so does what it must and does not. */
export async function writeLetter(db: ReadDb, desk: Desk, { notice, model, template }: LetterOrder): Promise<Uint8Array> {
  return writeWarningNotice({
    model,
    template,
    others: await otherPeople(db, notice),
    clockInstant: desk.ports.clock.now(),
    documentId: desk.ports.ids.token(16),
  });
}

/** The model of a letter that has not been issued, dated today and marked as a draft. */
export async function draftModel(db: ReadDb, desk: Desk, notice: StoredNotice): Promise<WarningNotice> {
  const content = contentOf(notice);
  return letterModel(content, datedParts(content, desk.ports.clock.today(), await theCalendar(db)), null);
}

/** The letter as it would leave today; it says at its top that it is a draft. */
export async function draftBytes(db: ReadDb, desk: Desk, notice: StoredNotice): Promise<Uint8Array> {
  const model = await draftModel(db, desk, notice);
  return writeLetter(db, desk, { notice, model, template: (await noticeTemplate(desk)).bytes });
}

/** No name in it: files lie about in folders of downloads. */
export function letterFileName(notice: Pick<StoredNotice, 'id' | 'number'>, ending: 'docx' | 'pdf'): string {
  const name = notice.number === null ? `draft-warning-letter-${notice.id}` : notice.number.replaceAll('/', '-');
  return `${name}.${ending}`;
}
