import { expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { expectedYearGroup, parseYearGroup, yearGroupName, yearGroups } from './year-group.ts';

it.each([
  ['Year 7', '7'],
  ['year 07', '7'],
  ['Yr 7', '7'],
  ['Y7', '7'],
  ['7', '7'],
  ['07', '7'],
  ['NC Year 10', '10'],
  ['Yr. 11', '11'],
  ['14', '14'],
  ['Reception', 'R'],
  ['Year R', 'R'],
  ['YR', 'R'],
  ['0', 'R'],
  ['Nursery 1', 'N1'],
  ['nursery2', 'N2'],
  ['N2', 'N2'],
  ['x', 'X'],
  ['15', undefined],
  ['Year', undefined],
  ['Nursery 3', undefined],
  ['7B', undefined],
  ['', undefined],
  ['100', undefined],
])('parseYearGroup of %j is %s', (text, expected) => {
  expect(parseYearGroup(text)).toBe(expected);
});

it('every year group is read back from how it is said', () => {
  for (const group of yearGroups) {
    expect(parseYearGroup(group)).toBe(group);
    if (group !== 'X') expect(parseYearGroup(yearGroupName(group))).toBe(group);
  }
});

it.each([
  ['2015-08-31', '2026-09-01', '7'],
  ['2015-09-01', '2026-09-01', '6'],
  ['2015-08-31', '2026-08-31', '6'],
  ['2021-09-01', '2026-09-01', 'R'],
  ['2022-08-31', '2026-09-01', 'R'],
  ['2022-09-01', '2026-09-01', 'N2'],
  ['2023-09-01', '2026-09-01', 'N1'],
  ['2024-08-31', '2026-09-01', 'N1'],
  ['2024-09-01', '2026-09-01', undefined],
  ['2008-08-31', '2026-09-01', '14'],
  ['2007-08-31', '2026-09-01', undefined],
])('a child born %s is expected on %s in %s', (dob, on, expected) => {
  expect(expectedYearGroup(plainDate(dob), plainDate(on))).toBe(expected);
});
