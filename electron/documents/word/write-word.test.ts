import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date.ts';
import { documentText } from '../template/document-text.ts';
import type { WordDocument } from './word-block.ts';
import { writeWord } from './write-word.ts';

const document: WordDocument = {
  title: 'Attendance register',
  creator: 'Fernlea School',
  footer: 'Fernlea School, November 2026',
  landscape: true,
  blocks: [
    { kind: 'title', text: 'Attendance register' },
    { kind: 'facts', rows: [['Class', '7A']] },
    { kind: 'heading', text: 'Corrected marks' },
    { kind: 'bullets', texts: ['The original entry stays'] },
    { kind: 'lines', lines: ['Ms A. Alder', 'c/o the school'] },
    { kind: 'table', columns: [{ title: 'Pupil', millimetres: 60 }], rows: [['Amos <Alder> & Sons\u0007'], ['two\nlines']] },
    { kind: 'signature', name: 'R. Rowan', role: 'Head teacher' },
  ],
};
const order = { document, clockInstant: '2026-11-24T09:00:00.000Z' as Instant, documentId: 'abc' };

describe('a structured document', () => {
  it('says every text once, as it was given, without what no file may hold', async () => {
    const text = await documentText(await writeWord(order));
    for (const said of ['Class', '7A', 'Corrected marks', 'Amos <Alder> & Sons', 'c/o the school', 'Head teacher', 'two']) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('\u0007');
  });

  it('is the same bytes for the same order and others at another time', async () => {
    const [first, again] = [await writeWord(order), await writeWord(order)];
    expect(Buffer.from(first).equals(Buffer.from(again))).toBe(true);
    const later = await writeWord({ ...order, clockInstant: '2026-11-25T09:00:00.000Z' as Instant });
    expect(Buffer.from(first).equals(Buffer.from(later))).toBe(false);
  });
});
