import { approveNotice } from '../../services/notices/approve-notice.ts';
import { clearNotice } from '../../services/notices/clear-notice.ts';
import { draftWarning } from '../../services/notices/draft-warning.ts';
import { issueNotice } from '../../services/notices/issue-notice.ts';
import { listNotices } from '../../services/notices/letter-rows.ts';
import { mayWarn } from '../../services/notices/may-warn.ts';
import { noticeSheet } from '../../services/notices/notice-sheet.ts';
import { downloadLetter, previewLetter } from '../../services/notices/show-letter.ts';
import { withdrawNotice } from '../../services/notices/withdraw-notice.ts';
import { done } from '../done.ts';
import { office } from '../office-router.ts';

const room = office.notices;

export const noticesRoom = {
  list: room.list.handler(({ context, input }) => listNotices(context.desk(), input)),
  sheet: room.sheet.handler(({ context, input }) => noticeSheet(context.desk(), input)),
  mayWarn: room.mayWarn.handler(({ context, input }) => mayWarn(context.desk(), input)),
  draftWarning: room.draftWarning.handler(({ context, input }) => draftWarning(context.desk(), input)),
  preview: room.preview.handler(({ context, input }) => previewLetter(context.desk(), input)),
  clear: room.clear.handler(({ context, input }) => done(clearNotice(context.desk(), input))),
  approve: room.approve.handler(({ context, input }) => done(approveNotice(context.desk(), input))),
  issue: room.issue.handler(({ context, input }) => issueNotice(context.desk(), input)),
  withdraw: room.withdraw.handler(({ context, input }) => done(withdrawNotice(context.desk(), input))),
  download: room.download.handler(({ context, input }) => downloadLetter(context.desk(), input)),
};
