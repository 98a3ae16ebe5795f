import { expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { addRow, calendarProblems, type Period, periodsOf, rowsOf } from './calendar-rows.ts';

const autumn: Period = { from: plainDate('2026-09-01'), to: plainDate('2026-12-18'), kind: 'term', name: 'Autumn term' };
const training: Period = { from: plainDate('2026-09-01'), to: plainDate('2026-09-01'), kind: 'inset', name: 'Training day' };

it('keeps the periods in the order of the year', () => {
  expect(periodsOf(rowsOf([{ ...autumn, from: plainDate('2026-09-02') }, training])).map((period) => period.kind)).toEqual([
    'inset',
    'term',
  ]);
});

it('has nothing to say of a year that fits together', () => {
  expect(calendarProblems(rowsOf([autumn, training]))).toEqual([]);
});

it('says which line is not finished', () => {
  expect(calendarProblems(addRow(rowsOf([autumn])))).toEqual(['A line lacks a day. Choose both days, or remove the line.']);
});

it('refuses a calendar without a term', () => {
  expect(calendarProblems(rowsOf([training]))).toEqual(['The calendar has no term.']);
});

it('gives each new line a key of its own', () => {
  expect(addRow(addRow([])).map((row) => row.key)).toEqual([0, 1]);
});
