import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { correctionReasons, exportedReason, keptReason, otherReason, reasonsOn } from './correction-reasons.ts';
import { closingReason } from './unexplained.ts';

describe('the reasons of corrections', () => {
  it.each([
    ['Arrived late', 'Arrived late'],
    ['Arrived late: bus, signed in at 9:05', 'Arrived late'],
    [' Register of trip ', 'Register of trip'],
    [closingReason, closingReason],
    ['Social worker rang: placement moved', otherReason],
    ['Arrived late because of the court hearing', otherReason],
    ['arrived late', otherReason],
    ['', otherReason],
  ])('%j leaves as %j', (kept, exported) => expect(exportedReason(kept)).toBe(exported));

  it('lets no word of a note or of a free reason leave', () => {
    const sentences = new Set(correctionReasons.map((one) => one.sentence));
    fc.assert(fc.property(fc.string(), (text) => sentences.has(exportedReason(text))));
    fc.assert(
      fc.property(fc.constantFrom(...correctionReasons), fc.string(), ({ sentence }, note) => {
        expect(exportedReason(keptReason(sentence, note))).toBe(sentence);
      }),
    );
  });

  it.each([
    ['2024-08-18', 0],
    ['2024-08-19', correctionReasons.filter((one) => one.offered).length],
  ])('offers the list from the day of the regulations: %s', (on, count) => {
    expect(reasonsOn(plainDate(on))).toHaveLength(count);
  });
});
