import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { groupTitle, kindsFor, trendSentence, weekPoints } from './group-words.ts';

const week = (monday: string, possible: number, absent: number) => ({ monday: plainDate(monday), possible, absent });

describe('a group in words', () => {
  it.each([
    [{ kind: 'school', value: 'all' }, 'Whole school'],
    [{ kind: 'year', value: '9' }, 'Year 9'],
    [{ kind: 'year', value: 'not recorded' }, 'No year recorded'],
    [{ kind: 'class', value: '9A' }, 'Class 9A'],
    [{ kind: 'fsm', value: 'yes' }, 'Free school meals: yes'],
  ] as const)('%o', (group, title) => {
    expect(groupTitle(group)).toBe(title);
  });

  it('names care to whoever may know it, and to nobody else', () => {
    expect(kindsFor(true)).toContain('lookedAfter');
    expect(kindsFor(false)).not.toContain('lookedAfter');
  });
});

describe('a trend', () => {
  it('puts the same week of two years at the same place', () => {
    const from = plainDate('2026-09-07');
    expect(weekPoints([week('2026-09-14', 10, 1)], { from, days: 70, shift: 0 })).toEqual([{ x: 0.1, share: 0.9 }]);
    expect(weekPoints([week('2025-09-15', 10, 5)], { from, days: 70, shift: 364 })).toEqual([{ x: 0.1, share: 0.5 }]);
  });

  it('is said in whole sessions', () => {
    const weeks = [week('2026-09-14', 10, 1), week('2026-09-21', 10, 2)];
    expect(trendSentence(weeks, [week('2025-09-15', 8, 4)])).toBe(
      '3 of 20 sessions missed in the weeks from Mon 14 Sep to Mon 21 Sep; 4 of 8 in the same weeks last year.',
    );
    expect(trendSentence(weeks, [])).toContain('nothing is known');
    expect(trendSentence([], [])).toBe('No session was held in these weeks.');
  });
});
