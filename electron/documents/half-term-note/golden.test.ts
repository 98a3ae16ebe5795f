import { readFileSync, writeFileSync } from 'node:fs';
import { Docx, type XmlNode } from 'easy-template-x';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date.ts';
import { documentText } from '../template/document-text.ts';
import { writeLetters } from '../word/write-letters.ts';
import { writeWord } from '../word/write-word.ts';
import { buildHalfTermNote } from './build.ts';
import { halfTermNoteExamples } from './examples.ts';

// After a wanted change: UPDATE_GOLDEN=1 npx vitest run electron/documents/half-term-note, and read the difference.
const update = process.env['UPDATE_GOLDEN'] === '1';
type Name = keyof typeof halfTermNoteExamples;
const names = Object.keys(halfTermNoteExamples) as readonly Name[];
const properties = { clockInstant: '2026-10-23T09:00:00.000Z' as Instant, documentId: 'golden' };

async function textOf(name: Name): Promise<string> {
  return documentText(await writeWord({ document: buildHalfTermNote(halfTermNoteExamples[name]), ...properties }));
}

/** Where each section of a Word file begins, in order. */
async function sectionTypes(bytes: Uint8Array): Promise<readonly (string | undefined)[]> {
  const docx = await Docx.load(Buffer.from(bytes));
  const typesIn = (node: XmlNode): readonly (string | undefined)[] =>
    node.nodeName === 'w:type' ? [node.attributes?.['w:val']] : (node.childNodes ?? []).flatMap(typesIn);
  return typesIn(await docx.mainDocument.xmlRoot());
}

describe.each(names)('the half-term note %s', (name) => {
  it('reads as the golden file', async () => {
    const golden = new URL(`../../../tests/golden/half-term-note/${name}.txt`, import.meta.url);
    const text = await textOf(name);
    if (update) writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });

  it('threatens nobody, compares nobody, blames nobody and gives no percentage', async () => {
    expect(await textOf(name)).not.toMatch(
      /penalt|court|\bfine\b|offence|prosecut|legal action|%|per ?cent|average|other (?:children|pupils)|brother|sister|truan|your fault|persistent/i,
    );
  });

  it('says what it is not, how days are counted, how to put a mark right and who helps', async () => {
    const text = await textOf(name);
    for (const said of ['It is not a warning', 'half a day', '01632', 'office@fernlea.example', 'interpreter', 'large print']) {
      expect(text).toContain(said);
    }
  });
});

describe('what must and must not stand in it', () => {
  it('tells one estranged parent nothing of the other', async () => {
    const [one, other, hidden] = [await textOf('first-parent'), await textOf('second-parent'), await textOf('withheld-address')];
    expect(one).toContain('14 Mill Lane');
    expect(one).not.toMatch(/Birch|Harbour|Otherby/);
    expect(other).toContain('3 Harbour View');
    expect(other).not.toMatch(/Ada|Mill Lane|Fivehills/);
    expect(hidden).toContain('c/o the school');
    expect(hidden).not.toMatch(/Mill Lane|Harbour/);
  });

  it('gives the days, then what they are of, and the days that are not yet explained', async () => {
    const text = await textOf('first-parent');
    expect(text).toContain('Amira missed 4 and a half days of the 37 days from 2 September 2026 to 23 October 2026.');
    expect(text).toContain('That is about one day in eight.');
    expect(text).toContain('1 and a half days: not yet explained.');
    expect(text).toContain('by Friday 13 November 2026');
  });

  it('bound together, each letter begins its own sheet when both sides are printed', async () => {
    const documents = (['first-parent', 'never-away'] as const).map((name) => buildHalfTermNote(halfTermNoteExamples[name]));
    const bytes = await writeLetters({ documents, title: 'Notes', creator: 'Fernlea Community School', ...properties });
    expect(await documentText(bytes)).toContain('did not miss any of the 37 days');
    expect(await sectionTypes(bytes)).toEqual(['oddPage', 'oddPage']);
    const again = await writeLetters({ documents, title: 'Notes', creator: 'Fernlea Community School', ...properties });
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });
});
