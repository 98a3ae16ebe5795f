import { describe, expect, it } from 'vitest';
import { safeCell, safeCsv } from './safe-csv.ts';

describe('a CSV cell', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+44 1632', "'+44 1632"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =HYPERLINK("x")', `"'  =HYPERLINK(""x"")"`],
    ['\t=1', "'\t=1"],
    ['01632 960101', '01632 960101'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(safeCell(text)).toBe(expected);
  });

  it('begins with a byte-order mark and ends lines as the standard has it', () => {
    expect(
      safeCsv([
        ['Zoë', 'b'],
        ['c', 'd'],
      ]),
    ).toBe('\uFEFFZoë,b\r\nc,d\r\n');
  });
});
