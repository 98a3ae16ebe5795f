import { addStep, moveStep, removeStep, tickStep } from '../../services/cases/case-steps.ts';
import {
  addCaseRelative,
  addPupilToCase,
  changeLead,
  closeCase,
  openCase,
  removeCaseRelative,
  removePupilFromCase,
  reopenCase,
  writePlan,
} from '../../services/cases/change-cases.ts';
import { chronology } from '../../services/cases/chronology/chronology.ts';
import { caseSheet, listCases, openSteps, proposeCase } from '../../services/cases/read-cases.ts';
import { attachmentFile, correctEvent, eventPeople, recordEvent, takeBackEvent } from '../../services/cases/record-event.ts';
import { done } from '../done.ts';
import { office } from '../office-router.ts';

const room = office.cases;

export const casesRoom = {
  list: room.list.handler(({ context, input }) => listCases(context.desk(), input)),
  sheet: room.sheet.handler(({ context, input }) => caseSheet(context.desk(), input)),
  proposal: room.proposal.handler(({ context, input }) => proposeCase(context.desk(), input)),
  open: room.open.handler(({ context, input }) => openCase(context.desk(), input)),
  changeLead: room.changeLead.handler(({ context, input }) => done(changeLead(context.desk(), input))),
  addPupil: room.addPupil.handler(({ context, input }) => done(addPupilToCase(context.desk(), input))),
  removePupil: room.removePupil.handler(({ context, input }) => done(removePupilFromCase(context.desk(), input))),
  addRelative: room.addRelative.handler(({ context, input }) => done(addCaseRelative(context.desk(), input))),
  removeRelative: room.removeRelative.handler(({ context, input }) => done(removeCaseRelative(context.desk(), input))),
  writePlan: room.writePlan.handler(({ context, input }) => done(writePlan(context.desk(), input))),
  addStep: room.addStep.handler(({ context, input }) => done(addStep(context.desk(), input))),
  tickStep: room.tickStep.handler(({ context, input }) => done(tickStep(context.desk(), input))),
  moveStep: room.moveStep.handler(({ context, input }) => done(moveStep(context.desk(), input))),
  removeStep: room.removeStep.handler(({ context, input }) => done(removeStep(context.desk(), input))),
  close: room.close.handler(({ context, input }) => done(closeCase(context.desk(), input))),
  reopen: room.reopen.handler(({ context, input }) => done(reopenCase(context.desk(), input))),
  steps: room.steps.handler(({ context, input }) => openSteps(context.desk(), input)),
  chronology: room.chronology.handler(({ context, input }) => chronology(context.desk(), input)),
  eventPeople: room.eventPeople.handler(({ context, input }) => eventPeople(context.desk(), input)),
  record: room.record.handler(({ context, input }) => recordEvent(context.desk(), input)),
  correctEvent: room.correctEvent.handler(({ context, input }) => done(correctEvent(context.desk(), input))),
  takeBackEvent: room.takeBackEvent.handler(({ context, input }) => done(takeBackEvent(context.desk(), input))),
  attachment: room.attachment.handler(({ context, input }) => attachmentFile(context.desk(), input)),
};
