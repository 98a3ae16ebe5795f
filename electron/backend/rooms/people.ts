import { addWorker, listCallMarks, removeCallMark, stopRinging } from '../../services/people/call-marks.ts';
import { listImports, undoImport } from '../../services/people/imports.ts';
import { listLeaving } from '../../services/people/leaving-sheets.ts';
import {
  confirmFamily,
  holdLetters,
  listClasses,
  listFamilies,
  listPupils,
  pupilSheet,
  searchPupils,
} from '../../services/people/people.ts';
import {
  fillLeaving,
  homeEducationSaid,
  logEnquiry,
  openLeaving,
  recordLeavingReturn,
  withdrawLeaving,
} from '../../services/people/prepare-leaving.ts';
import {
  addFlag,
  addProgramme,
  endFlag,
  listPupilFlags,
  removeProgramme,
  takeBackFlag,
} from '../../services/people/pupil-flags.ts';
import { removeFromRoll } from '../../services/people/remove-from-roll.ts';
import { listRemoved, removedFile } from '../../services/people/removed-pupils.ts';
import { applyRoll, previewRoll } from '../../services/people/roll-import.ts';
import {
  nameRecipient,
  showAddress,
  unnameRecipient,
  withheldAddresses,
  withholdAddress,
} from '../../services/people/withheld-addresses.ts';
import { done } from '../done.ts';
import { office } from '../office-router.ts';

const room = office.people;

export const peopleRoom = {
  list: room.list.handler(({ context, input }) => listPupils(context.desk(), input)),
  search: room.search.handler(({ context, input }) => searchPupils(context.desk(), input)),
  sheet: room.sheet.handler(({ context, input }) => pupilSheet(context.desk(), input)),
  classes: room.classes.handler(({ context, input }) => listClasses(context.desk(), input)),
  families: room.families.handler(({ context }) => listFamilies(context.desk())),
  confirmFamily: room.confirmFamily.handler(({ context, input }) => done(confirmFamily(context.desk(), input))),
  holdLetters: room.holdLetters.handler(({ context, input }) => done(holdLetters(context.desk(), input))),
  previewRoll: room.previewRoll.handler(({ context, input }) => previewRoll(context.desk(), input)),
  applyRoll: room.applyRoll.handler(({ context, input }) => applyRoll(context.desk(), input)),
  imports: room.imports.handler(({ context }) => listImports(context.desk())),
  undoImport: room.undoImport.handler(({ context, input }) => done(undoImport(context.desk(), input))),
  callMarks: room.callMarks.handler(({ context, input }) => listCallMarks(context.desk(), input)),
  addWorker: room.addWorker.handler(({ context, input }) => done(addWorker(context.desk(), input))),
  stopRinging: room.stopRinging.handler(({ context, input }) => done(stopRinging(context.desk(), input))),
  endCallMark: room.endCallMark.handler(({ context, input }) => done(removeCallMark(context.desk(), input))),
  withheldAddresses: room.withheldAddresses.handler(({ context, input }) => withheldAddresses(context.desk(), input)),
  withholdAddress: room.withholdAddress.handler(({ context, input }) => done(withholdAddress(context.desk(), input))),
  showAddress: room.showAddress.handler(({ context, input }) => done(showAddress(context.desk(), input))),
  nameRecipient: room.nameRecipient.handler(({ context, input }) => done(nameRecipient(context.desk(), input))),
  unnameRecipient: room.unnameRecipient.handler(({ context, input }) => done(unnameRecipient(context.desk(), input))),
  flags: room.flags.handler(({ context, input }) => listPupilFlags(context.desk(), input)),
  flagAdd: room.flagAdd.handler(({ context, input }) => done(addFlag(context.desk(), input))),
  flagEnd: room.flagEnd.handler(({ context, input }) => done(endFlag(context.desk(), input))),
  flagTakeBack: room.flagTakeBack.handler(({ context, input }) => done(takeBackFlag(context.desk(), input))),
  programmeAdd: room.programmeAdd.handler(({ context, input }) => done(addProgramme(context.desk(), input))),
  programmeRemove: room.programmeRemove.handler(({ context, input }) => done(removeProgramme(context.desk(), input))),
  leaving: room.leaving.handler(({ context }) => listLeaving(context.desk())),
  openLeaving: room.openLeaving.handler(({ context, input }) => openLeaving(context.desk(), input)),
  fillLeaving: room.fillLeaving.handler(({ context, input }) => fillLeaving(context.desk(), input)),
  logEnquiry: room.logEnquiry.handler(({ context, input }) => done(logEnquiry(context.desk(), input))),
  recordLeavingReturn: room.recordLeavingReturn.handler(({ context, input }) => recordLeavingReturn(context.desk(), input)),
  withdrawLeaving: room.withdrawLeaving.handler(({ context, input }) => done(withdrawLeaving(context.desk(), input))),
  removeFromRoll: room.removeFromRoll.handler(({ context, input }) => done(removeFromRoll(context.desk(), input))),
  homeEducationSaid: room.homeEducationSaid.handler(({ context, input }) => done(homeEducationSaid(context.desk(), input))),
  removedPupils: room.removedPupils.handler(({ context }) => listRemoved(context.desk())),
  removedPupilsFile: room.removedPupilsFile.handler(({ context }) => removedFile(context.desk())),
};
