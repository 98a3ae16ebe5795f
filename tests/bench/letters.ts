import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemplateHandler } from 'easy-template-x';
import { resourcesBesideSources } from '#electron/backend/in-process.ts';
import { buildWarningNotice } from '#electron/documents/warning-notice/build.ts';
import { warningNoticeExamples } from '#electron/documents/warning-notice/examples.ts';
import { writeWarningNotice } from '#electron/documents/warning-notice/write.ts';
import { median, seconds } from './bench-school.ts';
import type { Bench } from './measure.ts';

const count = 100;
const rounds = 3;

/** A hundred letters, checked and with fixed times, against the template filler alone with the same values. */
export const letters: Bench = async () => {
  const template = readFileSync(join(resourcesBesideSources(), 'templates', 'warning-notice.docx'));
  const [model] = Object.values(warningNoticeExamples);
  if (!model) throw new Error('the letter has no example');
  const values = buildWarningNotice(model);
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(
      await seconds(async () => {
        for (let letter = 0; letter < count; letter += 1) await write(model, template);
      }),
    );
    bare.push(
      await seconds(async () => {
        for (let letter = 0; letter < count; letter += 1) await new TemplateHandler().process(template, values as never);
      }),
    );
  }
  return [
    { what: `${count} letters`, ours: median(ours), bare: median(bare), against: 'the bare template filler', allowed: 1.5 },
  ];
};

function write(model: Parameters<typeof buildWarningNotice>[0], template: Uint8Array) {
  return writeWarningNotice({
    model,
    template,
    others: { names: [], details: [] },
    clockInstant: '2026-06-26T12:00:00.000Z' as never,
    documentId: '0'.repeat(32),
  });
}
