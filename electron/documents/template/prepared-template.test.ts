import { readFileSync } from 'node:fs';
import { Docx } from 'easy-template-x';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LetterKindId, letterKind, letterKindIds, sampleValues } from '#shared/domain/letters/letter-kinds.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import { withEditedPart } from '../test-support/edited-part.ts';
import { documentText } from './document-text.ts';
import { fillTemplate } from './fill-template.ts';
import { packPart, partText, readParts, writeParts } from './package-parts.ts';
import { prepareTemplate } from './prepared-template.ts';

const templateOf = (kind: LetterKindId) => readFileSync(new URL(`../../../resources/templates/${kind}.docx`, import.meta.url));
const properties = {
  title: 'A letter',
  creator: 'A school',
  clockInstant: '2026-11-24T09:00:00.000Z' as Instant,
  documentId: '7f',
};
const orderOf = (kind: LetterKindId, template: Uint8Array = templateOf(kind)) => ({
  template,
  names: letterKind(kind).placeholders.map(({ name }) => name),
  optional: letterKind(kind)
    .placeholders.filter(({ required }) => !required)
    .map(({ name }) => name),
});

describe('a letter of a prepared template', () => {
  it.each(letterKindIds)('reads as the ordinary filler writes it: %s', async (kind) => {
    const values = sampleValues(letterKind(kind));
    const { optional, template } = orderOf(kind);
    const quick = (await prepareTemplate(orderOf(kind))).fill(values, properties);
    const ordinary = await fillTemplate({ template, values, properties, optional });
    expect(await documentText(quick)).toBe(await documentText(ordinary));
    const core = async (bytes: Uint8Array) =>
      (await Docx.load(Buffer.from(bytes))).rawZipFile.getFile('docProps/core.xml').getContentText();
    expect(await core(quick)).toBe(await core(ordinary));
  });

  it('holds any name as it was written, whatever stands in it', async () => {
    const prepared = await prepareTemplate(orderOf('visit-card'));
    const { optional, template } = orderOf('visit-card');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), async (name) => {
        const values = { ...sampleValues(letterKind('visit-card')), recipientName: `x${name}x` };
        const ordinary = await documentText(await fillTemplate({ template, values, properties, optional }));
        expect(await documentText(prepared.fill(values, properties))).toBe(ordinary);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same bytes for the same values, and others for another id', async () => {
    const prepared = await prepareTemplate(orderOf('concern'));
    const values = sampleValues(letterKind('concern'));
    const first = prepared.fill(values, properties);
    expect(Buffer.from(prepared.fill(values, properties)).equals(first)).toBe(true);
    expect(Buffer.from(prepared.fill(values, { ...properties, documentId: '8a' })).equals(first)).toBe(false);
  });

  it('is refused once, before any is made, where the template leaves out what it must say', async () => {
    const without = await withEditedPart(templateOf('concern'), 'word/document.xml', (xml) => xml.replace('{daysMissed}', ''));
    await expect(prepareTemplate(orderOf('concern', without))).rejects.toMatchObject({ code: 'TEMPLATE_REFUSED' });
  });
});

describe('the parts of an archive', () => {
  it('come out as they went in', async () => {
    const parts = [packPart('a.xml', 'first ✓'), packPart('word/b.xml', 'x'.repeat(5000)), packPart('c.xml', '')];
    const read = readParts(writeParts(parts));
    expect(read.map(({ name }) => name)).toEqual(['a.xml', 'word/b.xml', 'c.xml']);
    expect(read.map(partText)).toEqual(['first ✓', 'x'.repeat(5000), '']);
  });
  it.each([
    ['nothing', new Uint8Array()],
    ['no archive', new TextEncoder().encode('a letter that is long enough to hold a directory')],
    ['an archive cut off', writeParts([packPart('a.xml', 'text')]).subarray(10)],
  ])('a RangeError for %s', (_what, bytes) => {
    expect(() => readParts(bytes)).toThrow(RangeError);
  });
});
