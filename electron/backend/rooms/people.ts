import { listImports, undoImport } from '../../services/people/imports.ts';
import {
  confirmFamily,
  holdLetters,
  listClasses,
  listFamilies,
  listPupils,
  pupilSheet,
  searchPupils,
} from '../../services/people/people.ts';
import { applyRoll, previewRoll } from '../../services/people/roll-import.ts';
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
};
