import { bringBack, takeUpAgain } from '../../services/letters/bring-back.ts';
import { listContactLanguages, sayContactLanguage } from '../../services/letters/contact-languages.ts';
import { batchFile } from '../../services/letters/letter-files.ts';
import { listBatches } from '../../services/letters/list-batches.ts';
import { askedOfKinds, listTemplates } from '../../services/letters/list-templates.ts';
import { makeLetters } from '../../services/letters/make-letters.ts';
import { previewLetter, previewLetters } from '../../services/letters/preview-letters.ts';
import { exportTemplate, sampleLetter } from '../../services/letters/template-files.ts';
import { done } from '../done.ts';
import { office } from '../office-router.ts';

const room = office.letters;

export const lettersRoom = {
  templates: room.templates.handler(({ context }) => listTemplates(context.desk())),
  exportTemplate: room.exportTemplate.handler(({ context, input }) => exportTemplate(context.desk(), input)),
  sample: room.sample.handler(({ context, input }) => sampleLetter(context.desk(), input)),
  bringBack: room.bringBack.handler(({ context, input }) => bringBack(context.desk(), input)),
  takeUpAgain: room.takeUpAgain.handler(({ context, input }) => done(takeUpAgain(context.desk(), input))),
  asked: room.asked.handler(() => askedOfKinds()),
  preview: room.preview.handler(({ context, input }) => previewLetters(context.desk(), input)),
  previewLetter: room.previewLetter.handler(({ context, input }) => previewLetter(context.desk(), input)),
  make: room.make.handler(({ context, input }) => makeLetters(context.desk(), input)),
  batches: room.batches.handler(({ context }) => listBatches(context.desk())),
  batchFile: room.batchFile.handler(({ context, input }) => batchFile(context.desk(), input)),
  contactLanguages: room.contactLanguages.handler(({ context, input }) => listContactLanguages(context.desk(), input)),
  putContactLanguage: room.putContactLanguage.handler(({ context, input }) => done(sayContactLanguage(context.desk(), input))),
};
