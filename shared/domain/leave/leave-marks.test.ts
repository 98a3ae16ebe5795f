import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type LeaveForMarks, proposedMark } from './leave-marks.ts';
import type { LeaveSpan } from './leave-span.ts';

const monday: LeaveSpan = { from: plainDate('2026-11-16'), fromSession: 'AM', to: plainDate('2026-11-16'), toSession: 'PM' };
const inside = { date: plainDate('2026-11-16'), session: 'PM' } as const;
const outside = { date: plainDate('2026-11-17'), session: 'AM' } as const;
const granted: LeaveForMarks = { kind: 'C', standing: 'decided', granted: monday };
const refused: LeaveForMarks = { ...granted, granted: undefined };
const unasked: LeaveForMarks = { ...refused, standing: 'unasked' };

const written = (leave: LeaveForMarks, at: typeof inside | typeof outside, held: string | null) => {
  const proposed = proposedMark(leave, at, held);
  return proposed.kind === 'write' ? proposed.symbol : undefined;
};

describe('the mark that a session takes from a leave', () => {
  it.each<[string, LeaveForMarks, string | null, string | undefined]>([
    ['refused over a blank', refused, null, 'G'],
    ['refused over N', refused, 'N', 'G'],
    ['refused over O', refused, 'O', 'G'],
    ['unasked over N', unasked, 'N', 'G'],
    ['refused over illness', refused, 'I', undefined],
    ['refused over present', refused, '\\', undefined],
    ['refused over lateness', refused, 'L', undefined],
    ['refused over U', refused, 'U', undefined],
    ['refused over leave', refused, 'C', undefined],
    ['refused over G', refused, 'G', undefined],
    ['granted over N', granted, 'N', 'C'],
    ['granted over G, since it was granted after all', granted, 'G', 'C'],
    ['granted over illness', granted, 'I', undefined],
    ['granted over C', granted, 'C', undefined],
    ['not decided', { ...refused, standing: 'open' }, 'N', undefined],
    ['as of right over N', { kind: 'R', standing: 'asOfRight', granted: monday }, 'N', 'R'],
    ['as of right over G', { kind: 'R', standing: 'asOfRight', granted: monday }, 'G', undefined],
  ])('%s', (_, leave, held, symbol) => {
    expect(written(leave, inside, held)).toBe(symbol);
  });

  it('is G on the days that a part leaves out', () => {
    expect(written(granted, outside, 'N')).toBe('G');
    expect(written(granted, outside, 'G')).toBeUndefined();
  });
});
