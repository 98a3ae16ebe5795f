import { describe, expect, it } from 'vitest';
import { type LeaveRow, rowsOf } from './leave-words.ts';

const row = (standing: LeaveRow['standing'], stage: LeaveRow['stage'], from = '2026-11-30') =>
  ({ standing, stage, span: { from } }) as unknown as LeaveRow;
const rows = [
  row('granted', 'back'),
  row('granted', 'before'),
  row('refused', 'overdue'),
  row('unasked', 'away'),
  row('granted', 'dueBack'),
  row('toDecide', 'back'),
];
const stages = (filter: Parameters<typeof rowsOf>[1]) => rowsOf(rows, filter).map((one) => one.stage);

describe('the filters of the list', () => {
  it('open is whatever waits for somebody, decisions first and then the most pressing', () => {
    expect(stages('open')).toEqual(['back', 'overdue', 'dueBack', 'away', 'before']);
    expect(rowsOf(rows, 'open')[0]?.standing).toBe('toDecide');
  });

  it.each([
    ['toDecide', ['back']],
    ['away', ['away']],
    ['dueBack', ['dueBack']],
    ['overdue', ['overdue']],
  ] as const)('%s', (filter, expected) => {
    expect(stages(filter)).toEqual(expected);
  });
});
