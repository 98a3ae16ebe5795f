import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { agreedTargets, type GroupTarget, targetPoints, targetSentence, targetsOfWeek } from './target-line.ts';

const day = plainDate;
const proposed: GroupTarget = {
  tenths: 955,
  from: day('2026-09-07'),
  to: day('2026-11-15'),
  proposedBy: 'Calder Valley Council',
  proposedOn: day('2026-09-01'),
};
const agreed: GroupTarget = { ...proposed, tenths: 950, agreed: { by: 'Helen Achebe', on: day('2026-09-03') } };

describe('the target of a group', () => {
  it('is drawn where it was agreed, and else said in words', () => {
    expect(agreedTargets([proposed, agreed])).toEqual([agreed]);
    expect(targetSentence(agreed)).toBe(
      'Target 95.0 % from Mon 7 Sep 2026 to Sun 15 Nov 2026, agreed on Thu 3 Sep 2026 by Helen Achebe.',
    );
    expect(targetSentence(proposed)).toContain('not agreed, so it is not drawn');
  });

  it.each([
    ['the whole picture', '2026-09-07', 69, [0, 1]],
    ['a picture that began before', '2026-06-30', 138, [0.5, 1]],
    ['a picture that goes on', '2026-09-07', 138, [0, 0.5]],
    ['a picture of a single week', '2026-09-14', 0, [0, 1]],
  ])('spans %s', (_name, from, days, places) => {
    expect(targetPoints(agreed, { from: day(from), days })).toEqual(places.map((x) => ({ x, share: 0.95 })));
  });

  it.each([
    ['2026-08-31', 'none'],
    ['2026-09-07', '95.0 %'],
    ['2026-11-09', '95.0 %'],
    ['2026-11-16', 'none'],
  ])('of the week of %s is %s', (monday, words) => {
    expect(targetsOfWeek([agreed], day(monday))).toBe(words);
  });

  it('names both where one follows another within a week', () => {
    const next = { ...agreed, tenths: 960, from: day('2026-11-11'), to: day('2027-07-20') };
    const first = { ...agreed, to: day('2026-11-10') };
    expect(targetsOfWeek([first, next], day('2026-11-09'))).toBe('95.0 %, then 96.0 %');
  });
});
