import { describe, expect, it } from 'vitest';
import { type LeaveRow, leaveSentence, rowsOf } from './leave-words.ts';

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

describe('where a leave stands, in a sentence', () => {
  it.each([
    [
      'toDecide',
      'before',
      0,
      'Asked for, and not decided yet: the days are still to come, and the pupil is expected in school on them.',
    ],
    ['toDecide', 'away', 0, 'Asked for, and not decided yet: its days have begun.'],
    ['granted', 'before', 0, 'Granted: the days are still to come.'],
    ['granted', 'away', 0, 'Granted: away on leave now.'],
    ['granted', 'notTaken', 0, 'Granted: in school today all the same.'],
    ['granted', 'overdue', 0, 'Granted: not back in school yet.'],
    ['part', 'back', 2, 'Granted in part, and more taken than granted (2 sessions marked G): back in school.'],
    ['refused', 'before', 0, 'Refused: the days are still to come, and the pupil is expected in school on them.'],
    ['refused', 'away', 0, 'Refused: its days have begun.'],
    ['refused', 'away', 1, 'Refused, and taken all the same (1 session marked G): its days have begun.'],
    ['refused', 'back', 0, 'Refused: its days are over, and the pupil is in school.'],
    [
      'refused',
      'back',
      10,
      'Refused, and taken all the same (10 sessions marked G): its days are over, and the pupil is in school.',
    ],
    ['unasked', 'back', 4, 'Not asked for, and taken (4 sessions marked G): its days are over, and the pupil is in school.'],
    ['asOfRight', 'dueBack', 0, 'Leave as of right, which nobody has to grant: due back in school today.'],
    ['withdrawn', 'ended', 0, 'Withdrawn: it will not be taken.'],
    ['withdrawn', 'ended', 2, 'Withdrawn: it will not be taken.'],
  ] as const)('%s, %s, %i sessions taken', (standing, stage, taken, sentence) => {
    expect(leaveSentence({ standing, stage }, taken)).toBe(sentence);
  });
});

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
