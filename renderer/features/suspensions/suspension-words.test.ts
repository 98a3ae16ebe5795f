import { describe, expect, it } from 'vitest';
import type { SuspensionId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { rowsOf, type SuspensionRow, sixthDaySentence, suspensionDays } from './suspension-words.ts';

const row = (id: number, changes: Partial<SuspensionRow>): SuspensionRow => ({
  id: id as SuspensionId,
  pupil: {} as SuspensionRow['pupil'],
  span: { kind: 'fixed', from: plainDate('2026-11-24'), fromSession: 'AM', to: plainDate('2026-11-25'), toSession: 'PM' },
  reasons: [],
  halfDays: 4,
  stage: 'over',
  open: 0,
  overdue: 0,
  ...changes,
});

describe('the words of suspensions', () => {
  it.each([
    ['fixed', '2026-11-25', 'Tue 24 Nov 2026 to Wed 25 Nov 2026'],
    ['lunch', '2026-11-25', 'Lunchtimes, Tue 24 Nov 2026 to Wed 25 Nov 2026'],
    ['lunch', '2026-11-24', 'Lunchtime of Tue 24 Nov 2026'],
  ] as const)('%s to %s', (kind, to, words) => {
    expect(suspensionDays({ ...row(1, {}).span, kind, to: plainDate(to) })).toBe(words);
  });

  it('say who arranges education and what the register says', () => {
    expect(sixthDaySentence({ date: plainDate('2026-12-01'), whoArranges: 'authority' })).toContain('K or D');
    expect(sixthDaySentence({ whoArranges: 'school' })).toContain('beyond the known terms');
    expect(sixthDaySentence(undefined)).toContain('before the sixth school day');
  });

  it('put what waits for the head first, then what is overdue, and leave out what is done', () => {
    const rows = [row(1, {}), row(2, { stage: 'out', open: 2 }), row(3, { open: 1, overdue: 1 }), row(4, { stage: 'proposed' })];
    expect(rowsOf(rows, 'open').map(({ id }) => id)).toEqual([4, 3, 2]);
    expect(rowsOf(rows, 'overdue').map(({ id }) => id)).toEqual([3]);
    expect(rowsOf(rows, 'all')).toHaveLength(4);
  });
});
