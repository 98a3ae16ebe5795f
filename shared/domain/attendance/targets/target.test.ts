import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { answerRefusal, proposalRefusal, sessionsToTarget, targetReached } from './target.ts';

const day = plainDate;
const today = day('2026-11-24');
const proposal = {
  ...{ scope: 'school' as const, from: day('2026-09-01'), to: day('2027-08-31') },
  ...{ tenths: 955, proposedOn: today },
};

it.each([
  ['as it should be', {}, undefined],
  ['one day', { to: day('2026-09-01') }, undefined],
  ['ends before it begins', { to: day('2026-08-31') }, /before it begins/],
  ['nothing', { tenths: 0 }, /more than 0/],
  ['all', { tenths: 1000 }, undefined],
  ['more than all', { tenths: 1001 }, /at most 100/],
  ['no whole tenth', { tenths: 95.5 }, /in tenths/],
  ['tomorrow', { proposedOn: day('2026-11-25') }, /still to come/],
  ['a group of the school', { group: '9' }, /none for the school/],
  ['a year without a name', { scope: 'year' as const }, /Name the year/],
  ['a year', { scope: 'year' as const, group: '9' }, undefined],
])('a proposal, %s', (_name, change, expected) => {
  const refusal = proposalRefusal({ ...proposal, ...change }, today);
  if (expected === undefined) expect(refusal).toBeUndefined();
  else expect(refusal).toMatch(expected);
});

it.each([
  ['proposed', '2026-11-23', /before it was proposed/, '2026-11-24'],
  ['proposed', '2026-11-24', undefined, '2026-11-24'],
  ['proposed', '2026-11-25', /still to come/, '2026-11-24'],
  ['agreed', '2026-11-24', /answered already/, '2026-11-24'],
  ['declined', '2026-11-24', /answered already/, '2026-11-24'],
] as const)('an answer to one that is %s, on %s', (state, on, expected, proposedOn) => {
  const refusal = answerRefusal({ state, proposedOn: day(proposedOn), answeredOn: day(on) }, today);
  if (expected === undefined) expect(refusal).toBeUndefined();
  else expect(refusal).toMatch(expected);
});

describe('progress', () => {
  it.each([
    [955, 1000, true, 0],
    [954, 1000, false, 1],
    [956, 1000, true, -1],
    [9, 10, false, 1],
    [0, 0, undefined, 0],
  ])('%i of %i against 95.5 %%', (present, possible, reached, missing) => {
    expect(targetReached(present, possible, 955)).toBe(reached);
    expect(sessionsToTarget(present, possible, 955)).toBe(missing);
  });

  it('is reached exactly where no session is missing', () => {
    const count = fc.integer({ min: 1, max: 400_000 });
    fc.assert(
      fc.property(count, fc.nat({ max: 400_000 }), fc.integer({ min: 1, max: 1000 }), (possible, some, tenths) => {
        const present = Math.min(some, possible);
        expect(targetReached(present, possible, tenths)).toBe(sessionsToTarget(present, possible, tenths) <= 0);
      }),
    );
  });
});
