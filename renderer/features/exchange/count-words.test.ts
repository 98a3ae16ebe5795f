import { describe, expect, it } from 'vitest';
import { countRows, sizeText } from './count-words.ts';

describe('countRows', () => {
  it('names what it knows and keeps what it does not', () => {
    expect(countRows({ sessionMarks: 5_612, visits: 2 })).toEqual([
      { title: 'Session marks', count: 5_612 },
      { title: 'visits', count: 2 },
    ]);
  });
});

describe('sizeText', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [46_312, '46.3 kB'],
    [1_000_000, '1.0 MB'],
  ])('%i', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
