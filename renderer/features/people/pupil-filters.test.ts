import { describe, expect, it } from 'vitest';
import type { ClassId } from '#shared/lib/ids.ts';
import { listInput, noFilters, yearName, yearsOf } from './pupil-filters.ts';

describe('listInput', () => {
  it('asks for everyone when nothing is set, and leaves out what is only spaces', () => {
    expect(listInput({ ...noFilters, text: '  ' })).toEqual({});
  });

  it('asks for what is set', () => {
    expect(listInput({ text: ' kha ', yearGroup: '7', classId: 3 as ClassId, leavers: true })).toEqual({
      text: 'kha',
      yearGroup: '7',
      class: 3,
      leavers: true,
    });
  });
});

describe('the years', () => {
  it('stand in the order of a school life', () => {
    const years = ['10', 'X', '9', 'R', 'N2', 'N1', '9', '1'].map((yearGroup) => ({ yearGroup }));
    expect(yearsOf(years)).toEqual(['N1', 'N2', 'R', '1', '9', '10', 'X']);
  });

  it.each([
    ['N2', 'Nursery 2'],
    ['R', 'Reception'],
    ['11', 'Year 11'],
    ['X', 'No year group'],
  ])('%s is %s', (year, name) => {
    expect(yearName(year)).toBe(name);
  });
});
