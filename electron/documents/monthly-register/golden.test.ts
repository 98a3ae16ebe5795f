import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Instant, plainDate } from '#shared/lib/plain-date.ts';
import { documentText } from '../template/document-text.ts';
import { writeWord } from '../word/write-word.ts';
import { buildMonthlyRegister, sessionText } from './build.ts';
import { monthlyRegisterExamples } from './examples.ts';

// After a wanted change: UPDATE_GOLDEN=1 npx vitest run electron/documents/monthly-register, and read the difference.
const update = process.env['UPDATE_GOLDEN'] === '1';
const names = Object.keys(monthlyRegisterExamples) as readonly (keyof typeof monthlyRegisterExamples)[];

describe.each(names)('the monthly register %s', (name) => {
  it('reads as the golden file', async () => {
    const golden = new URL(`../../../tests/golden/monthly-register/${name}.txt`, import.meta.url);
    const document = buildMonthlyRegister(monthlyRegisterExamples[name]);
    const text = await documentText(
      await writeWord({ document, clockInstant: '2027-04-01T15:05:00.000Z' as Instant, documentId: 'golden' }),
    );
    if (update) writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });
});

describe('a printed session', () => {
  const place = { date: plainDate('2027-03-04'), session: 'AM', inClass: true } as const;

  it.each([
    [{ entries: [{ symbol: '/' }], notes: [] }, '/'],
    [{ entries: [{ symbol: 'L', minutesLate: 7 }], notes: [] }, 'L7'],
    [{ entries: [{ symbol: 'N' }, { symbol: 'I' }], notes: [1] }, 'N→I¹'],
    [{ entries: [{ symbol: 'N' }, { symbol: 'I' }, { symbol: 'N' }], notes: [1, 12] }, 'N→I¹\n→N¹²'],
    [{ entries: [{ symbol: '/' }, { symbol: undefined }], notes: [3] }, '/→–³'],
    [{ entries: [{ symbol: undefined }, { symbol: 'B' }], notes: [3] }, '–→B³'],
    [{ entries: [], notes: [] }, '?'],
  ])('%j reads %s', (facts, text) => expect(sessionText({ ...place, ...facts })).toBe(text));

  it('is empty where the pupil was in another class', () => {
    expect(sessionText({ ...place, inClass: false, entries: [{ symbol: '/' }], notes: [] })).toBe('');
  });
});
