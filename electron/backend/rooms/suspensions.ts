import { careSuspensions, tellSuspensionCare } from '../../services/suspensions/care-suspensions.ts';
import { confirmSuspension, writeSuspensionMarks } from '../../services/suspensions/confirm-suspension.ts';
import {
  beginProvision,
  planReintegration,
  takeBackSuspension,
  tellSuspension,
  untellSuspension,
} from '../../services/suspensions/follow-suspension.ts';
import { listSuspensions, suspensionSheet } from '../../services/suspensions/list-suspensions.ts';
import { discardSuspension, previewSuspension, recordSuspension } from '../../services/suspensions/record-suspension.ts';
import { suspensionFigures } from '../../services/suspensions/suspension-figures.ts';
import { previewSuspensionRegister } from '../../services/suspensions/suspension-register.ts';
import { done } from '../done.ts';
import { office } from '../office-router.ts';

const room = office.suspensions;

export const suspensionsRoom = {
  list: room.list.handler(({ context, input }) => listSuspensions(context.desk(), input)),
  sheet: room.sheet.handler(({ context, input }) => suspensionSheet(context.desk(), input)),
  preview: room.preview.handler(({ context, input }) => previewSuspension(context.desk(), input)),
  record: room.record.handler(({ context, input }) => recordSuspension(context.desk(), input)),
  discard: room.discard.handler(({ context, input }) => done(discardSuspension(context.desk(), input))),
  previewRegister: room.previewRegister.handler(({ context, input }) => previewSuspensionRegister(context.desk(), input)),
  confirm: room.confirm.handler(({ context, input }) => confirmSuspension(context.desk(), input)),
  writeMarks: room.writeMarks.handler(({ context, input }) => writeSuspensionMarks(context.desk(), input)),
  tell: room.tell.handler(({ context, input }) => done(tellSuspension(context.desk(), input))),
  untell: room.untell.handler(({ context, input }) => done(untellSuspension(context.desk(), input))),
  planReintegration: room.planReintegration.handler(({ context, input }) => done(planReintegration(context.desk(), input))),
  beginProvision: room.beginProvision.handler(({ context, input }) => done(beginProvision(context.desk(), input))),
  takeBack: room.takeBack.handler(({ context, input }) => done(takeBackSuspension(context.desk(), input))),
  care: room.care.handler(({ context, input }) => careSuspensions(context.desk(), input)),
  tellCare: room.tellCare.handler(({ context, input }) => done(tellSuspensionCare(context.desk(), input))),
  figures: room.figures.handler(({ context, input }) => suspensionFigures(context.desk(), input)),
};
