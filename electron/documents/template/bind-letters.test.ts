import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { letterKind, sampleValues } from '#shared/domain/letters/letter-kinds.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import { withEditedPart } from '../test-support/edited-part.ts';
import { bindLetters } from './bind-letters.ts';
import { documentText } from './document-text.ts';
import { partText, readParts } from './package-parts.ts';
import { prepareTemplate } from './prepared-template.ts';

const kind = letterKind('concern');
const template = readFileSync(new URL('../../../resources/templates/concern.docx', import.meta.url));
const properties = {
  title: 'Letters',
  creator: 'A school',
  clockInstant: '2026-11-24T09:00:00.000Z' as Instant,
  documentId: '7f',
};
const names = ['Ms Ada Alder', 'Mr Bo $1 Birch', 'السيدة أمينة'];

async function lettersOf(own: Uint8Array): Promise<readonly Uint8Array[]> {
  const optional = kind.placeholders.filter(({ required }) => !required).map(({ name }) => name);
  const prepared = await prepareTemplate({ template: own, names: kind.placeholders.map(({ name }) => name), optional });
  return names.map((recipientName) => prepared.fill({ ...sampleValues(kind), recipientName }, properties));
}

const mainText = (bytes: Uint8Array) => partText(readParts(bytes).find(({ name }) => name === 'word/document.xml') as never);

describe('letters bound for the printer', () => {
  it('hold each whole letter once, in order, and each begins at its own page one', async () => {
    const letters = await lettersOf(template);
    const bound = bindLetters(letters, properties) ?? new Uint8Array();
    const lines = (await documentText(bound)).split('\n').filter((line) => line.startsWith('Dear '));
    expect(lines).toEqual(names.map((name) => `Dear ${name},`));
    expect(mainText(bound).match(/<w:sectPr\b/g)).toHaveLength(names.length);
    expect(mainText(bound).match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(names.length);
    expect(Buffer.from(bindLetters(letters, properties) ?? []).equals(bound)).toBe(true);
  });

  it('end in a paragraph of their own where the last thing is a table', async () => {
    const own = await withEditedPart(template, 'word/document.xml', (xml) =>
      xml.replace(/<w:sectPr/, '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:sectPr'),
    );
    const bound = bindLetters(await lettersOf(own), properties) ?? new Uint8Array();
    expect(mainText(bound).match(/<\/w:tbl><w:p><w:pPr><w:spacing[^>]*\/><w:sectPr/g)).toHaveLength(names.length - 1);
  });

  it('are not bound where the foot of the page names what differs, or the templates differ', async () => {
    const own = await withEditedPart(template, 'word/footer1.xml', (xml) => xml.replace('{schoolName}', '{recipientName}'));
    expect(bindLetters(await lettersOf(own), properties)).toBeUndefined();
    const [first] = await lettersOf(template);
    const [other] = await lettersOf(await withEditedPart(template, 'word/styles.xml', (xml) => `${xml} `));
    expect(bindLetters([first, other] as never, properties)).toBeUndefined();
    expect(bindLetters([], properties)).toBeUndefined();
  });
});
