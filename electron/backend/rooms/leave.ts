import { decideLeave } from '../../services/leave/decide-leave.ts';
import { addLeaveStep, answerLeaveWelfare, leaveWelfare } from '../../services/leave/follow-leave.ts';
import { downloadLeaveLetter, issueLeaveLetter, previewLeaveLetter } from '../../services/leave/leave-letters.ts';
import { previewLeaveMarks, writeLeaveMarks } from '../../services/leave/leave-marks.ts';
import { leaveSheet, listLeave } from '../../services/leave/list-leave.ts';
import { answerLivesWith, markReturned, recordLeave } from '../../services/leave/record-leave.ts';
import { withdrawLeave } from '../../services/leave/withdraw-leave.ts';
import { done } from '../done.ts';
import { office } from '../office-router.ts';

const room = office.leave;

export const leaveRoom = {
  list: room.list.handler(({ context, input }) => listLeave(context.desk(), input)),
  withdraw: room.withdraw.handler(({ context, input }) => done(withdrawLeave(context.desk(), input))),
  sheet: room.sheet.handler(({ context, input }) => leaveSheet(context.desk(), input)),
  record: room.record.handler(({ context, input }) => recordLeave(context.desk(), input)),
  answerLivesWith: room.answerLivesWith.handler(({ context, input }) => done(answerLivesWith(context.desk(), input))),
  decide: room.decide.handler(({ context, input }) => done(decideLeave(context.desk(), input))),
  previewLetter: room.previewLetter.handler(({ context, input }) => previewLeaveLetter(context.desk(), input)),
  issueLetter: room.issueLetter.handler(({ context, input }) => issueLeaveLetter(context.desk(), input)),
  downloadLetter: room.downloadLetter.handler(({ context, input }) => downloadLeaveLetter(context.desk(), input)),
  previewMarks: room.previewMarks.handler(({ context, input }) => previewLeaveMarks(context.desk(), input)),
  writeMarks: room.writeMarks.handler(({ context, input }) => writeLeaveMarks(context.desk(), input)),
  addStep: room.addStep.handler(({ context, input }) => done(addLeaveStep(context.desk(), input))),
  markReturned: room.markReturned.handler(({ context, input }) => done(markReturned(context.desk(), input))),
  welfare: room.welfare.handler(({ context, input }) => leaveWelfare(context.desk(), input)),
  answerWelfare: room.answerWelfare.handler(({ context, input }) => done(answerLeaveWelfare(context.desk(), input))),
};
