import { describe, expect, it } from 'vitest';
import { asOfText } from './as-of.ts';

describe('asOfText', () => {
  it.each([
    ['2026-11-20 AM', 'Fri 20 Nov 2026 AM'],
    ['2026-11-20', 'Fri 20 Nov 2026'],
    ['2026-11-24T06:53:33.612Z', 'Tue 24 Nov 2026 06:53'],
    ['2026-07-01T12:00:00Z', 'Wed 1 Jul 2026 13:00'],
    ['no register yet', 'no register yet'],
  ])('%s', (text, words) => {
    expect(asOfText(text)).toBe(words);
  });
});
