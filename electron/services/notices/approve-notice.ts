import { mayDo } from '#shared/domain/accounts/roles.ts';
import type { NoticeId } from '#shared/lib/ids.ts';
import { changeNotice } from '../../store/notices/notices.ts';
import { command, type Desk } from '../desk.ts';
import { assertWording } from './assert-wording.ts';
import { assertNotLookedAfter } from './clear-notice.ts';
import { sendObjections } from './letter-standing.ts';
import { assertNoObjection, stepTo, theNotice } from './notice-acts.ts';
import { assertTemplate, noticeTemplate } from './notice-template.ts';
import { draftModel } from './write-letter.ts';

/**
 * The head's yes. Refused where the letter could not be issued as it stands, so that nobody signs for what cannot go out;
 * what became known since the welfare check is asked once more of a head, who has the care right.
 */
export async function approveNotice(desk: Desk, input: { notice: NoticeId }): Promise<void> {
  await assertTemplate(await noticeTemplate(desk));
  await command(desk, { procedure: 'notices.approve' }, async (write) => {
    const notice = await theNotice(write.db, input.notice);
    const { to } = stepTo(desk, 'approve', { state: notice.state });
    if (mayDo(desk.actor.role, 'care.welfareCheck')) await assertNotLookedAfter(write.db, desk, notice);
    assertNoObjection(await sendObjections(write.db, { desk, notice, on: desk.ports.clock.today() }));
    await assertWording(write.db, notice, await draftModel(write.db, desk, notice));
    await changeNotice(write, { ...notice, state: to });
  });
}
