import type { NoticeId } from '#shared/lib/ids.ts';
import { changeNotice } from '../../store/notices/notices.ts';
import { command, type Desk } from '../desk.ts';
import { stepTo, theNotice } from './notice-acts.ts';

/** Ends a letter that has not gone out. Its reason stays with it; an issued letter cannot be taken back. */
export async function withdrawNotice(desk: Desk, { notice: id, reason }: { notice: NoticeId; reason: string }): Promise<void> {
  await command(desk, { procedure: 'notices.withdraw', reason: reason.trim() }, async (write) => {
    const notice = await theNotice(write.db, id);
    const { to } = stepTo(desk, 'withdraw', { state: notice.state, reason });
    await changeNotice(write, { ...notice, state: to });
  });
}
