import { auditSessions, codingAudit } from '../../services/attendance/audit/audit.ts';
import { attendanceBandsOn } from '../../services/attendance/bands.ts';
import { classPage } from '../../services/attendance/class-page.ts';
import { classReport } from '../../services/attendance/class-report.ts';
import { classLateness, classSessions } from '../../services/attendance/class-sessions.ts';
import { earlyWarnings } from '../../services/attendance/early-warnings.ts';
import { groupFigures } from '../../services/attendance/group-figures.ts';
import { pupilAttendance } from '../../services/attendance/pupil-attendance.ts';
import { attendanceReport } from '../../services/attendance/report.ts';
import { listTargets } from '../../services/attendance/targets/list-targets.ts';
import { answerTarget, changeTarget, proposeTarget } from '../../services/attendance/targets/write-targets.ts';
import { allThresholds } from '../../services/attendance/threshold-kinds.ts';
import { thresholdReport } from '../../services/attendance/thresholds.ts';
import { watchList } from '../../services/attendance/watch.ts';
import { done } from '../done.ts';
import { office } from '../office-router.ts';

const room = office.attendance;

export const attendanceRoom = {
  earlyWarning: room.earlyWarning.handler(({ context, input }) => earlyWarnings(context.desk(), input)),
  class: room.class.handler(({ context, input }) => classPage(context.desk(), input)),
  classSessions: room.classSessions.handler(({ context, input }) => classSessions(context.desk(), input)),
  classLateness: room.classLateness.handler(({ context, input }) => classLateness(context.desk(), input)),
  allThresholds: room.allThresholds.handler(({ context, input }) => allThresholds(context.desk(), input)),
  groups: room.groups.handler(({ context, input }) => groupFigures(context.desk(), input)),
  bands: room.bands.handler(({ context, input }) => attendanceBandsOn(context.desk(), input)),
  audit: room.audit.handler(({ context, input }) => codingAudit(context.desk(), input)),
  auditSessions: room.auditSessions.handler(({ context, input }) => auditSessions(context.desk(), input)),
  targets: room.targets.handler(({ context }) => listTargets(context.desk())),
  targetPropose: room.targetPropose.handler(({ context, input }) => done(proposeTarget(context.desk(), input))),
  targetChange: room.targetChange.handler(({ context, input }) => done(changeTarget(context.desk(), input))),
  targetAnswer: room.targetAnswer.handler(({ context, input }) => done(answerTarget(context.desk(), input))),
  report: room.report.handler(({ context, input }) => attendanceReport(context.desk(), input)),
  thresholds: room.thresholds.handler(({ context, input }) => thresholdReport(context.desk(), input)),
  watch: room.watch.handler(({ context, input }) => watchList(context.desk(), input)),
  pupil: room.pupil.handler(({ context, input }) => pupilAttendance(context.desk(), input)),
  classes: room.classes.handler(({ context, input }) => classReport(context.desk(), input)),
};
