// Practice rules 13 and 18: every letter passes one welfare check by a person with the care right, and only here is a
// care record asked. Whoever has not that right is never told more than that the letter waits.
import { AppError } from '#shared/contract/errors.ts';
import type { NoticeId } from '#shared/lib/ids.ts';
import { isLookedAfter } from '../../store/care/looked-after.ts';
import type { ReadDb } from '../../store/handles.ts';
import { changeNotice, type StoredNotice } from '../../store/notices/notices.ts';
import { command, type Desk } from '../desk.ts';
import { stepTo, theNotice } from './notice-acts.ts';

export type ClearNotice = { readonly notice: NoticeId; readonly answer: 'cleared' | 'notCleared' };

export async function clearNotice(desk: Desk, input: ClearNotice): Promise<void> {
  const action = input.answer === 'cleared' ? 'clear' : 'refuseClearance';
  const { reason } = stepTo(desk, action, { state: 'draft' });
  await command(desk, { procedure: 'notices.clear', ...(reason === null ? {} : { reason }) }, async (write) => {
    const notice = await theNotice(write.db, input.notice);
    const { to } = stepTo(desk, action, { state: notice.state });
    if (action === 'clear') await assertNotLookedAfter(write.db, desk, notice);
    await changeNotice(write, { ...notice, state: to, cleared: action === 'clear' });
  });
}

/** Called only in acts that need the care right, or in the name of a person who has it. Throws `NOTICE_REFUSED`. */
export async function assertNotLookedAfter(db: ReadDb, desk: Desk, { pupil }: Pick<StoredNotice, 'pupil'>): Promise<void> {
  if (!(await isLookedAfter(db, pupil, desk.ports.clock.today()))) return;
  const message =
    'The pupil is looked after, so no warning letter may go out: the absence goes to the social worker, the virtual school and the PEP. Answer “not cleared”. Others only read that the letter was not cleared.';
  throw new AppError('NOTICE_REFUSED', { message, details: [{ message, code: 'welfare' }] });
}
