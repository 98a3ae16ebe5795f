import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { readDay } from './read-day.ts';

const on = plainDate('2026-01-15');

describe('readDay', () => {
  it.each([
    ['2015-12-31', '2015-12-31'],
    ['31/12/2015', '2015-12-31'],
    ['3.4.2016', '2016-04-03'],
    ['01-Sep-2015', '2015-09-01'],
    ['1 September 2015', '2015-09-01'],
    ['31/12/2015 00:00:00', '2015-12-31'],
    ['2015-12-31T00:00:00', '2015-12-31'],
    ['29/02/2016', '2016-02-29'],
    ['9.9.15', '2015-09-09'],
    ['1.1.28', '2028-01-01'],
    ['1.1.01', '2001-01-01'],
  ])('reads %s', (text, date) => {
    expect(readDay(text, { on })).toEqual({ date });
  });

  it.each([
    ['30/02/2016', 'DATE_IMPOSSIBLE'],
    ['12/31/2015', 'DATE_IMPOSSIBLE'],
    ['1.1.29', 'DATE_YEAR_UNCLEAR'],
    ['1.1.00', 'DATE_YEAR_UNCLEAR'],
    ['soon', 'DATE_UNREADABLE'],
    ['1 Foo 2015', 'DATE_UNREADABLE'],
    ['42369', 'DATE_UNREADABLE'],
    ['2015', 'DATE_UNREADABLE'],
  ])('refuses %s', (text, fault) => {
    expect(readDay(text, { on })).toEqual({ fault });
  });

  it('takes a day number from a workbook alone', () => {
    expect(readDay('42369', { on, dayNumbers: true })).toEqual({ date: '2015-12-31' });
  });
});
