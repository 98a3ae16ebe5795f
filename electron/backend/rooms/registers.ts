import { listAbsenceCallers, listAbsenceCalls } from '../../services/registers/absence-line/list-calls.ts';
import { previewAbsenceCall } from '../../services/registers/absence-line/preview-call.ts';
import { takeAbsenceCall } from '../../services/registers/absence-line/take-call.ts';
import { withdrawAbsenceCall } from '../../services/registers/absence-line/withdraw-call.ts';
import { fireList } from '../../services/registers/building/fire-list.ts';
import { listBuilding, listCollectors } from '../../services/registers/building/list-building.ts';
import { listGate } from '../../services/registers/building/list-gate.ts';
import { signInLate, undoSignIn } from '../../services/registers/building/sign-in-late.ts';
import { allowCollector, signBackIn, signOut } from '../../services/registers/building/sign-out.ts';
import { closeUnexplained } from '../../services/registers/close-unexplained.ts';
import { codeGuidance } from '../../services/registers/code-guidance.ts';
import { correctMany } from '../../services/registers/correct-many.ts';
import { correctMark, markHistory } from '../../services/registers/correct-mark.ts';
import { dayMarksFile } from '../../services/registers/day-marks-file.ts';
import { listHalfTerms } from '../../services/registers/half-term-notes/list-half-terms.ts';
import { listNoteRuns, notesGiven, pupilNotes, showNoteRun } from '../../services/registers/half-term-notes/list-notes.ts';
import { makeNotes } from '../../services/registers/half-term-notes/make-notes.ts';
import { noteFile } from '../../services/registers/half-term-notes/note-files.ts';
import { previewNotes } from '../../services/registers/half-term-notes/preview-notes.ts';
import { applyMarks, previewMarks } from '../../services/registers/import-marks.ts';
import { listCorrections, showCorrection } from '../../services/registers/list-corrections.ts';
import { listNotYetSeen } from '../../services/registers/list-not-yet-seen.ts';
import { listUnexplained } from '../../services/registers/list-unexplained.ts';
import { listMessages, messageFileAgain, showMessages } from '../../services/registers/messages/list-messages.ts';
import {
  approveMessageText,
  listMessageTexts,
  retireMessageText,
  saveMessageText,
} from '../../services/registers/messages/message-texts.ts';
import { prepareMessages } from '../../services/registers/messages/prepare-messages.ts';
import { proposeMessages } from '../../services/registers/messages/propose-messages.ts';
import { messagesNotSent, messagesSent } from '../../services/registers/messages/settle-messages.ts';
import { missingMarks } from '../../services/registers/missing-marks.ts';
import { listMisToDo, planAbsence } from '../../services/registers/plan-absence.ts';
import { endClosure, endPlan, planHistory, replacePlan, reviewPlan } from '../../services/registers/plans/change-plan.ts';
import { closeSessions, previewClosure } from '../../services/registers/plans/close-sessions.ts';
import { listExpected } from '../../services/registers/plans/list-expected.ts';
import { listPlans } from '../../services/registers/plans/list-plans.ts';
import { closeExpected, sayExpected } from '../../services/registers/plans/say-expected.ts';
import { listPlannedGroups, previewCorrections } from '../../services/registers/preview-corrections.ts';
import { printAdmissions } from '../../services/registers/print-admissions.ts';
import { printMonth } from '../../services/registers/print-month.ts';
import { recordAttempt } from '../../services/registers/record-attempt.ts';
import { recordTold } from '../../services/registers/record-told.ts';
import { registerDay } from '../../services/registers/register-day.ts';
import { registerGrid } from '../../services/registers/register-grid.ts';
import { completeRegister, saveMarks } from '../../services/registers/save-marks.ts';
import { undoCorrection } from '../../services/registers/undo-correction.ts';
import { withdrawAttempt } from '../../services/registers/withdraw-attempt.ts';
import { listWaiting } from '../../services/waiting/list-waiting.ts';
import { done } from '../done.ts';
import { office } from '../office-router.ts';

const room = office.registers;

export const registersRoom = {
  day: room.day.handler(({ context, input }) => registerDay(context.desk(), input)),
  grid: room.grid.handler(({ context, input }) => registerGrid(context.desk(), input)),
  save: room.save.handler(({ context, input }) => saveMarks(context.desk(), input)),
  complete: room.complete.handler(({ context, input }) => completeRegister(context.desk(), input)),
  correct: room.correct.handler(({ context, input }) => correctMark(context.desk(), input)),
  history: room.history.handler(({ context, input }) => markHistory(context.desk(), input)),
  codeGuidance: room.codeGuidance.handler(({ context }) => codeGuidance(context.desk())),
  planAbsence: room.planAbsence.handler(({ context, input }) => done(planAbsence(context.desk(), input))),
  misToDo: room.misToDo.handler(({ context }) => listMisToDo(context.desk())),
  unexplained: room.unexplained.handler(({ context }) => listUnexplained(context.desk())),
  waiting: room.waiting.handler(({ context }) => listWaiting(context.desk())),
  notYetSeen: room.notYetSeen.handler(({ context }) => listNotYetSeen(context.desk())),
  recordAttempt: room.recordAttempt.handler(({ context, input }) => done(recordAttempt(context.desk(), input))),
  withdrawAttempt: room.withdrawAttempt.handler(({ context, input }) => done(withdrawAttempt(context.desk(), input))),
  recordTold: room.recordTold.handler(({ context, input }) => done(recordTold(context.desk(), input))),
  closeUnexplained: room.closeUnexplained.handler(({ context, input }) => closeUnexplained(context.desk(), input)),
  messageTexts: room.messageTexts.handler(({ context }) => listMessageTexts(context.desk())),
  messageTextSave: room.messageTextSave.handler(({ context, input }) => done(saveMessageText(context.desk(), input))),
  messageTextApprove: room.messageTextApprove.handler(({ context, input }) => done(approveMessageText(context.desk(), input))),
  messageTextRetire: room.messageTextRetire.handler(({ context, input }) => done(retireMessageText(context.desk(), input))),
  messageProposal: room.messageProposal.handler(({ context, input }) => proposeMessages(context.desk(), input)),
  messagePrepare: room.messagePrepare.handler(({ context, input }) => prepareMessages(context.desk(), input)),
  messageLists: room.messageLists.handler(({ context }) => listMessages(context.desk())),
  messageList: room.messageList.handler(({ context, input }) => showMessages(context.desk(), input)),
  messageFile: room.messageFile.handler(({ context, input }) => messageFileAgain(context.desk(), input)),
  messagesSent: room.messagesSent.handler(({ context, input }) => messagesSent(context.desk(), input)),
  messagesNotSent: room.messagesNotSent.handler(({ context, input }) => done(messagesNotSent(context.desk(), input))),
  plannedGroups: room.plannedGroups.handler(({ context, input }) => listPlannedGroups(context.desk(), input)),
  previewCorrections: room.previewCorrections.handler(({ context, input }) => previewCorrections(context.desk(), input)),
  correctMany: room.correctMany.handler(({ context, input }) => correctMany(context.desk(), input)),
  corrections: room.corrections.handler(({ context }) => listCorrections(context.desk())),
  correction: room.correction.handler(({ context, input }) => showCorrection(context.desk(), input)),
  undoCorrection: room.undoCorrection.handler(({ context, input }) => undoCorrection(context.desk(), input)),
  gate: room.gate.handler(({ context }) => listGate(context.desk())),
  gateSignIn: room.gateSignIn.handler(({ context, input }) => signInLate(context.desk(), input)),
  gateUndo: room.gateUndo.handler(({ context, input }) => done(undoSignIn(context.desk(), input))),
  fireList: room.fireList.handler(({ context }) => fireList(context.desk())),
  building: room.building.handler(({ context }) => listBuilding(context.desk())),
  collectors: room.collectors.handler(({ context, input }) => listCollectors(context.desk(), input)),
  setCollector: room.setCollector.handler(({ context, input }) => done(allowCollector(context.desk(), input))),
  signOut: room.signOut.handler(({ context, input }) => done(signOut(context.desk(), input))),
  signBackIn: room.signBackIn.handler(({ context, input }) => done(signBackIn(context.desk(), input))),
  absenceCalls: room.absenceCalls.handler(({ context, input }) => listAbsenceCalls(context.desk(), input)),
  absenceCallers: room.absenceCallers.handler(({ context, input }) => listAbsenceCallers(context.desk(), input)),
  previewAbsenceCall: room.previewAbsenceCall.handler(({ context, input }) => previewAbsenceCall(context.desk(), input)),
  takeAbsenceCall: room.takeAbsenceCall.handler(({ context, input }) => takeAbsenceCall(context.desk(), input)),
  withdrawAbsenceCall: room.withdrawAbsenceCall.handler(({ context, input }) => done(withdrawAbsenceCall(context.desk(), input))),
  missingMarks: room.missingMarks.handler(({ context, input }) => missingMarks(context.desk(), input)),
  dayMarks: room.dayMarks.handler(({ context, input }) => dayMarksFile(context.desk(), input)),
  printMonth: room.printMonth.handler(({ context, input }) => printMonth(context.desk(), input)),
  printAdmissions: room.printAdmissions.handler(({ context, input }) => printAdmissions(context.desk(), input)),
  halfTerms: room.halfTerms.handler(({ context }) => listHalfTerms(context.desk())),
  previewNotes: room.previewNotes.handler(({ context, input }) => previewNotes(context.desk(), input)),
  makeNotes: room.makeNotes.handler(({ context, input }) => makeNotes(context.desk(), input)),
  noteRuns: room.noteRuns.handler(({ context }) => listNoteRuns(context.desk())),
  noteRun: room.noteRun.handler(({ context, input }) => showNoteRun(context.desk(), input)),
  noteFile: room.noteFile.handler(({ context, input }) => noteFile(context.desk(), input)),
  notesGiven: room.notesGiven.handler(({ context, input }) => done(notesGiven(context.desk(), input))),
  pupilNotes: room.pupilNotes.handler(({ context, input }) => pupilNotes(context.desk(), input)),
  previewClosure: room.previewClosure.handler(({ context, input }) => previewClosure(context.desk(), input)),
  closeSessions: room.closeSessions.handler(({ context, input }) => closeSessions(context.desk(), input)),
  plans: room.plans.handler(({ context, input }) => listPlans(context.desk(), input)),
  planHistory: room.planHistory.handler(({ context, input }) => planHistory(context.desk(), input)),
  endPlan: room.endPlan.handler(({ context, input }) => endPlan(context.desk(), input)),
  replacePlan: room.replacePlan.handler(({ context, input }) => replacePlan(context.desk(), input)),
  reviewPlan: room.reviewPlan.handler(({ context, input }) => done(reviewPlan(context.desk(), input))),
  endClosure: room.endClosure.handler(({ context, input }) => endClosure(context.desk(), input)),
  expected: room.expected.handler(({ context, input }) => listExpected(context.desk(), input)),
  sayExpected: room.sayExpected.handler(({ context, input }) => sayExpected(context.desk(), input)),
  closeExpected: room.closeExpected.handler(({ context, input }) => closeExpected(context.desk(), input)),
  previewMarks: room.previewMarks.handler(({ context, input }) => previewMarks(context.desk(), input)),
  applyMarks: room.applyMarks.handler(({ context, input }) => applyMarks(context.desk(), input)),
};
