import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type PlanTerms, reviewState, type TermFacts, termNeeds, termRefusals } from './plan-terms.ts';

const day = plainDate;
const facts = (symbol: string, part: Partial<TermFacts> = {}): TermFacts => ({
  ...{ symbol, from: day('2026-11-25'), to: day('2026-12-18'), today: day('2026-11-24'), dob: day('2014-03-10') },
  ...{ agreedByNamed: true, agreedByLivesWith: true, patterned: true },
  ...part,
});
const partTime: PlanTerms = {
  ...{ agreedOn: day('2026-11-23'), agreedHow: 'in person', exceptional: 'Return after an operation' },
  ...{ reviewOn: day('2026-12-04'), forBehaviour: false },
};
const tuition: PlanTerms = { provider: 'Fernhill Tuition', detail: 'one-to-one tuition in mathematics' };

describe('what a plan has to name', () => {
  it.each([
    ['K', { ...tuition, provider: ' ' }, 'whoever teaches'],
    ['K', { ...tuition, detail: undefined }, 'nature'],
    ['K', tuition, undefined],
    ['B', { ...tuition, detail: '' }, 'nature'],
    ['B', tuition, undefined],
    ['P', {}, 'whoever teaches'],
    ['V', {}, 'whoever teaches'],
    ['W', {}, 'whoever teaches'],
    ['W', { provider: 'Ashby Joinery' }, undefined],
    ['D', {}, 'other school'],
    ['D', { detail: 'Westbrook School' }, undefined],
    ['M', {}, undefined],
  ] as const)('%s with %j', (symbol, terms, because) => {
    const found = termRefusals(terms, facts(symbol));
    if (because === undefined) expect(found).toEqual([]);
    else expect(found.join(' ')).toMatch(because);
  });

  it('is nothing before the codes of 2024', () => {
    expect(termNeeds('K', day('2024-08-18'))).toEqual([]);
    expect(termNeeds('K', day('2024-08-19'))).toEqual(['provider', 'nature']);
  });
});

describe('a part-time timetable', () => {
  it('may stand with its agreement, reason, pattern and review', () => {
    expect(termRefusals(partTime, facts('C2'))).toEqual([]);
  });

  it('names everything that is missing at once', () => {
    expect(termRefusals({}, facts('C2', { agreedByNamed: false, agreedByLivesWith: false, patterned: false }))).toHaveLength(5);
  });

  it.each([
    ['is never for behaviour', { forBehaviour: true }, {}, 'never be used to manage'],
    ['asks whether it is', { forBehaviour: undefined }, {}, 'Answer whether'],
    ['needs a parent the pupil lives with', {}, { agreedByLivesWith: false }, 'with whom the pupil lives'],
    ['needs the day of the agreement', { agreedOn: undefined }, {}, 'who agreed'],
    ['needs how it was agreed', { agreedHow: undefined }, {}, 'who agreed'],
    ['is not agreed tomorrow', { agreedOn: day('2026-11-25') }, {}, 'still to come'],
    ['begins no day before it was agreed', { agreedOn: day('2026-11-24') }, { from: day('2026-11-23') }, 'before it was agreed'],
    ['has no review the day before it', { reviewOn: day('2026-11-24') }, {}, 'outside the days'],
    ['has no review the day after it', { reviewOn: day('2026-12-19') }, {}, 'outside the days'],
    ['needs a pattern', {}, { patterned: false }, 'sessions of each week'],
    // Sixteen in the school year 2025/26: of compulsory school age until Friday 26 June 2026.
    ['ends with compulsory school age', {}, { dob: day('2010-05-01') }, 'compulsory school age'],
  ] as const)('%s', (_, terms, part, because) => {
    expect(termRefusals({ ...partTime, ...terms }, facts('C2', part)).join(' ')).toMatch(because);
  });

  it('may be reviewed on its first and its last day, and agreed on its first', () => {
    const today = day('2026-11-25');
    for (const reviewOn of [day('2026-11-25'), day('2026-12-18')]) {
      expect(termRefusals({ ...partTime, reviewOn, agreedOn: today }, facts('C2', { today }))).toEqual([]);
    }
  });

  it.each([
    ['2026-06-26', 0],
    ['2026-06-27', 1],
  ])('of a pupil whose compulsory school age ends on 26 June 2026, until %s', (last, refusals) => {
    const part = { dob: day('2010-05-01'), from: day('2026-06-01'), to: day(last), today: day('2026-06-01') };
    const terms = { ...partTime, agreedOn: day('2026-06-01'), reviewOn: day('2026-06-05') };
    expect(termRefusals(terms, facts('C2', part))).toHaveLength(refusals);
  });
});

describe('study leave', () => {
  it('needs who agreed and which examinations', () => {
    const agreed = { agreedOn: day('2026-11-23'), agreedHow: 'letter', detail: 'GCSE resits' } as const;
    expect(termRefusals(agreed, facts('S'))).toEqual([]);
    expect(termRefusals({ ...agreed, detail: '' }, facts('S'))).toHaveLength(1);
    expect(termRefusals(agreed, facts('S', { agreedByNamed: false }))).toHaveLength(1);
  });
});

describe('the review of a plan', () => {
  it.each([
    [undefined, 'none'],
    ['2026-11-25', 'later'],
    ['2026-11-24', 'due'],
    ['2026-11-23', 'overdue'],
  ])('on %s is %s', (on, state) => {
    expect(reviewState(on === undefined ? undefined : day(on), day('2026-11-24'))).toBe(state);
  });
});
