import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCalendar } from '#shared/domain/school/calendar.ts';
import { addDays, plainDate } from '#shared/lib/plain-date.ts';
import { auditRulesAt, censusDays } from './audit-rules.ts';
import { isLateCorrection, isShortlyBefore } from './correction-timing.ts';
import { fineShare } from './fine-share.ts';
import { type ClassDay, identicalRuns } from './identical-days.ts';
import { recorderFindings } from './recorder-shares.ts';
import { shareDiffers } from './share-differs.ts';

const day = plainDate;
const calendar = buildCalendar([
  { from: day('2026-09-02'), to: day('2026-12-18'), kind: 'term', name: 'Autumn' },
  { from: day('2026-10-26'), to: day('2026-10-30'), kind: 'half-term', name: 'Half-term' },
]);

it.each([
  ['2024-08-18', false],
  ['2024-08-19', true],
])('on %s rules of the audit cover: %s', (on, covered) => {
  expect(auditRulesAt(day(on)) !== undefined).toBe(covered);
});

it('says of every number that nobody has checked it', () => {
  expect(auditRulesAt(day('2026-11-24'))?.verified).toBe(false);
  expect(censusDays.every(({ verified, reference }) => !verified && reference !== '')).toBe(true);
});

describe('when a correction was made', () => {
  it.each([
    // Ten school days after Monday 12 October, over half-term, is Monday 2 November.
    ['2026-10-12', '2026-11-02', false],
    ['2026-10-12', '2026-11-03', true],
    ['2026-10-12', '2026-10-12', false],
    // The calendar ends before the tenth day: nothing can be said.
    ['2026-12-10', '2027-03-01', false],
    ['2026-08-01', '2026-12-01', false],
  ])('of %s on %s: late %s', (session, made, expected) => {
    expect(isLateCorrection({ session: day(session), made: day(made) }, 10, calendar)).toBe(expected);
  });

  it.each([
    ['2026-11-16', false],
    ['2026-11-17', true],
    ['2026-11-21', true],
    ['2026-11-24', true],
    ['2026-11-25', false],
  ])('on %s: shortly before Tuesday 24 November %s', (made, expected) => {
    expect(isShortlyBefore(day(made), day('2026-11-24'), { days: 5, calendar })).toBe(expected);
  });
});

describe('a share against another', () => {
  const rule = { leastSessions: 20, timesTenths: 15 };
  it.each([
    [{ n: 30, whole: 1000 }, { n: 20, whole: 1000 }, 'more'],
    [{ n: 29, whole: 1000 }, { n: 20, whole: 1000 }, undefined],
    [{ n: 19, whole: 1000 }, { n: 1, whole: 1000 }, undefined],
    [{ n: 20, whole: 1000 }, { n: 0, whole: 1000 }, 'more'],
    [{ n: 20, whole: 1000 }, { n: 30, whole: 1000 }, 'less'],
    [{ n: 21, whole: 1000 }, { n: 30, whole: 1000 }, undefined],
    [{ n: 0, whole: 1000 }, { n: 20, whole: 1000 }, 'less'],
    [{ n: 0, whole: 1000 }, { n: 19, whole: 1000 }, undefined],
    [{ n: 50, whole: 0 }, { n: 1, whole: 100 }, undefined],
    [{ n: 50, whole: 100 }, { n: 0, whole: 0 }, undefined],
  ])('%o beside %o: %s', (own, other, expected) => {
    expect(shareDiffers(own, other, rule)).toBe(expected);
  });
});

it.each([
  [1, 2000, '0.05 %'],
  [1, 20_000, '0.01 %'],
  [1, 20_001, '0.00 %'],
  [1, 1, '100.00 %'],
  [0, 0, 'no possible sessions'],
])('%i of %i reads %s', (n, whole, words) => {
  expect(fineShare(n, whole)).toBe(words);
});

describe('codes of one person', () => {
  const rule = { leastOfCode: 10, leastEntries: 50, timesTenths: 20 };
  const others = (n: number) => [
    { recorder: 2, symbol: 'I', n: 100 - n },
    { recorder: 2, symbol: 'B', n },
  ];
  it.each([
    [10, 40, 10, true],
    [9, 41, 9, false],
    [10, 39, 9, false],
    [10, 40, 11, false],
  ])('%i B beside %i I, others %i of 100: named %s', (own, rest, elsewhere, named) => {
    const counts = [{ recorder: 1, symbol: 'B', n: own }, { recorder: 1, symbol: 'I', n: rest }, ...others(elsewhere)];
    const found = recorderFindings(counts, rule).filter((one) => one.recorder === 1 && one.symbol === 'B');
    expect(found).toEqual(
      named ? [{ recorder: 1, symbol: 'B', own: { n: own, whole: own + rest }, others: { n: elsewhere, whole: 100 } }] : [],
    );
  });

  it('of a person who records alone says nothing', () => {
    expect(recorderFindings([{ recorder: 1, symbol: 'B', n: 500 }], rule)).toEqual([]);
  });
});

describe('the same marks day after day', () => {
  const first = day('2026-09-07');
  const days = (marks: readonly (readonly number[])[]): ClassDay[] =>
    marks.map((own, index) => ({
      date: addDays(first, index),
      marks: new Map(own.flatMap((mark, pupil): [number, number][] => (mark === 0 ? [] : [[pupil, mark]]))),
    }));
  const rule = { leastDays: 3, leastPupils: 2 };
  const lengths = (marks: readonly (readonly number[])[]) => identicalRuns(days(marks), rule).map((run) => run.days.length);

  it.each<[string, number[][], number[]]>([
    [
      'two days',
      [
        [1, 1],
        [1, 1],
      ],
      [],
    ],
    [
      'three days',
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      [3],
    ],
    [
      'absent alike',
      [
        [1, 5],
        [1, 5],
        [1, 5],
        [1, 5],
      ],
      [4],
    ],
    [
      'one pupil changes',
      [
        [1, 1],
        [1, 5],
        [1, 1],
      ],
      [],
    ],
    [
      'one pupil without a mark',
      [
        [1, 1],
        [1, 0],
        [1, 1],
      ],
      [],
    ],
    ['too few pupils', [[1], [1], [1]], []],
    [
      'two runs',
      [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 2],
        [1, 2],
        [1, 2],
      ],
      [3, 3],
    ],
    ['no marks at all', [[], [], [], []], []],
  ])('%s', (_name, marks, expected) => {
    expect(lengths(marks)).toEqual(expected);
  });

  it('is what texts of whole days say', () => {
    const pupils = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(pupils, { maxLength: 40 }), (marks) => {
        const texts = marks.map((own) => own.join(''));
        const naive: number[] = [];
        for (let at = 0; at < texts.length; ) {
          let end = at;
          while (texts[end] === texts[at] && end < texts.length) end += 1;
          const present = [...(texts[at] ?? '')].filter((mark) => mark === '1').length;
          if (end - at >= 3 && present >= 2) naive.push(end - at);
          at = end;
        }
        expect(lengths(marks)).toEqual(naive);
      }),
    );
  });
});
