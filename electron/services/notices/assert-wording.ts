import type { WarningNotice } from '../../documents/warning-notice/model.ts';
import { wordingObjections } from '../../documents/warning-notice/wording-guard.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { StoredNotice } from '../../store/notices/notices.ts';
import { assertNoObjection } from './notice-acts.ts';
import { otherPeople } from './other-people.ts';

/** Throws `NOTICE_REFUSED` for each word that the letter may not say; asked when it is drafted, approved and written. */
export async function assertWording(
  db: ReadDb,
  notice: Pick<StoredNotice, 'pupil' | 'contact'>,
  model: WarningNotice,
): Promise<void> {
  const objections = wordingObjections(model, await otherPeople(db, notice));
  assertNoObjection(objections.map(({ code, sentence }) => ({ code, sentence })));
}
