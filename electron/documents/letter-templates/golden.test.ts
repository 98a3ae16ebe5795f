import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LetterKindId, letterKind, letterKindIds, sampleValues } from '#shared/domain/letters/letter-kinds.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import { checkTemplate } from '../template/check-template.ts';
import { documentText } from '../template/document-text.ts';
import { fillTemplate } from '../template/fill-template.ts';
import { buildLetterTemplate } from './build-template.ts';
import { specificationOf } from './specification.ts';

// After a wanted change: UPDATE_GOLDEN=1 npx vitest run electron/documents/letter-templates, and read the difference.
const update = process.env['UPDATE_GOLDEN'] === '1';
const shipped = (kind: LetterKindId) => readFileSync(new URL(`../../../resources/templates/${kind}.docx`, import.meta.url));

function fill(kind: LetterKindId, values: Readonly<Record<string, string>>): Promise<Uint8Array> {
  return fillTemplate({
    template: shipped(kind),
    values: { ...sampleValues(letterKind(kind)), ...values },
    optional: letterKind(kind)
      .placeholders.filter(({ required }) => !required)
      .map(({ name }) => name),
    properties: {
      title: letterKind(kind).title,
      creator: 'Millbrook Park School',
      clockInstant: '2026-11-24T09:30:00.000Z' as Instant,
      documentId: '7f3c9e0a5b1d4c8e',
    },
  });
}

describe.each(letterKindIds)('the letter %s', (kind) => {
  it('is shipped as its generator makes it, and passes its own check', async () => {
    expect(await documentText(shipped(kind))).toBe(await documentText(await buildLetterTemplate(kind)));
    expect(await checkTemplate(shipped(kind), specificationOf(kind))).toEqual([]);
  });

  it('reads as the golden file', async () => {
    const path = new URL(`../../../tests/golden/letters/${kind}.txt`, import.meta.url);
    const found = await documentText(await fill(kind, {}));
    if (update) writeFileSync(path, found);
    expect(found).toBe(readFileSync(path, 'utf8'));
  });

  it('leaves no placeholder behind and blames nobody', async () => {
    const text = await documentText(await fill(kind, {}));
    expect(text).not.toMatch(/[{}]/);
    expect(text).not.toMatch(
      /\b(?:fail(?:ed|ure|s)?|must|offence|unacceptable|poor|bad attendance|truan\w*|penalty|fine[sd]?)\b/i,
    );
  });
});

describe('names', () => {
  it.each([
    ['an apostrophe', "Mr Seán O’Brien-D'Angelo"],
    ['accents', 'Mme Zoë Ngọc Łukasiewicz-Ñandú'],
    ['Arabic', 'السيدة أمينة الحسيني'],
    ['signs of markup', 'Mr <Tom> & "Sons" {pupilName}'],
    ['very many letters', `Mrs ${'Wolfeschlegelsteinhausen'.repeat(4)}-${'bergerdorff'.repeat(6)}`],
  ])('with %s stand as they were written', async (_what, name) => {
    const text = await documentText(await fill('concern', { recipientName: name, recipientBlock: `${name}\n1 Mill Lane` }));
    expect(text).toContain(`Dear ${name},`);
    expect(text).toContain(`${name}\n1 Mill Lane`);
  });
});
