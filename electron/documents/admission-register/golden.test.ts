import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date.ts';
import { documentText } from '../template/document-text.ts';
import { writeWord } from '../word/write-word.ts';
import { buildAdmissionRegister } from './build.ts';
import { admissionRegisterExamples } from './examples.ts';

// After a wanted change: UPDATE_GOLDEN=1 npx vitest run electron/documents/admission-register, and read the difference.
const update = process.env['UPDATE_GOLDEN'] === '1';
const names = Object.keys(admissionRegisterExamples) as readonly (keyof typeof admissionRegisterExamples)[];

describe.each(names)('the admission register %s', (name) => {
  it('reads as the golden file', async () => {
    const golden = new URL(`../../../tests/golden/admission-register/${name}.txt`, import.meta.url);
    const document = buildAdmissionRegister(admissionRegisterExamples[name]);
    const text = await documentText(
      await writeWord({ document, clockInstant: '2027-04-01T15:05:00.000Z' as Instant, documentId: 'golden' }),
    );
    if (update) writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });
});
