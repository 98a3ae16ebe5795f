import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { placeMarks, splitMarkString } from './mark-string.ts';

describe('splitMarkString', () => {
  it.each([
    ['/\\/\\', ['/', '\\', '/', '\\']],
    ['/\\I-  ##', ['/', '\\', 'I', '', '', '', '#', '#']],
    ['/\\C1C2Y7', ['/', '\\', 'C1', 'C2', 'Y7']],
    ['/,\\,c2,,#', ['/', '\\', 'C2', '', '#']],
    ['/ \\ Y1 \\ - -', ['/', '\\', 'Y1', '\\', '', '']],
    ['/\\ \\/\\', ['/', '\\', '', '\\', '/', '\\']],
  ])('takes %s apart', (text, symbols) => {
    expect(splitMarkString(text)).toEqual(symbols);
  });

  it('refuses a string that blanks give two readings', () => {
    expect(splitMarkString('O O O')).toBe('unclear');
  });
});

describe('placeMarks', () => {
  it('goes from Friday afternoon to Monday morning', () => {
    const friday = plainDate('2026-01-09');
    expect(placeMarks(['', '\\', 'I'], friday)).toEqual([
      { date: '2026-01-09', session: 'PM', symbol: '\\' },
      { date: '2026-01-12', session: 'AM', symbol: 'I' },
    ]);
  });
});
