import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mondayOf, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { buildCalendar, schoolDays } from '../../school/calendar.ts';
import { proposeTerms } from '../../school/propose-terms.ts';
import type { PupilWeek } from '../threshold-sessions.ts';
import { slotBit } from '../week-slots.ts';
import { type ContinuousRule, continuousRules, coveringRule, removalRules } from './absence-rules.ts';
import { absencePeriods, periodInForce } from './continuous-absence.ts';
import { dayPlaces, type PupilDay, pupilDays } from './pupil-days.ts';

const calendar = buildCalendar([...proposeTerms(2025), ...proposeTerms(2026)]);
const on = plainDate('2026-11-24');

function rule(rules: readonly ContinuousRule[]): ContinuousRule {
  const found = coveringRule(rules, on);
  if (!found) throw new Error('no rule');
  return found;
}
const tenDays = rule(continuousRules);
const twentyDays = rule(removalRules);

/** School days from `from`; each sign pair is a day, `.` is no mark, Y stands for Y1: `OO II ./`. */
function days(from: string, text: string): readonly PupilDay[] {
  const marks = text.split(' ');
  return schoolDays(calendar, plainDate(from), plainDate('2027-07-31'))
    .slice(0, marks.length)
    .map((date, index) => ({ date, AM: mark(marks[index]?.[0]), PM: mark(marks[index]?.[1]) }));
}

function mark(sign: string | undefined): string | undefined {
  if (sign === '.') return undefined;
  return sign === 'Y' ? 'Y1' : sign;
}

const times = (count: number, day = 'OO'): string => Array.from({ length: count }, () => day).join(' ');

describe('ten school days in a row', () => {
  const longest = (text: string, from = '2026-09-14') =>
    Math.max(0, ...absencePeriods(tenDays, days(from, text)).map((period) => period.days.length));

  it.each([
    ['nine', times(9), 9],
    ['ten', times(10), 10],
    ['ten of mixed codes', `${times(3, 'GG')} ${times(3, 'NN')} ${times(2, 'UO')} ${times(2, 'OU')}`, 10],
    ['a half day that was attended ends it', `${times(9)} O\\ ${times(9)}`, 9],
    ['illness ends it, also for half a day', `${times(5)} IO ${times(9)}`, 9],
    ['a day that was not possible neither ends nor adds', `${times(5)} YY ${times(5)}`, 10],
    ['half a day that was not possible: the other half makes the day', `${times(9)} YO`, 10],
    ['a day without marks neither ends nor adds', `${times(5)} .. ${times(5)}`, 10],
    ['half a day without a mark is no whole day', `${times(9)} .O OO`, 10],
    ['the afternoon of the last day is still to come', `${times(9)} O.`, 9],
    ['a morning back ends it at once', `${times(10)} /.`, 10],
  ])('%s', (_name, text, expected) => {
    expect(longest(text)).toBe(expected);
  });

  it('goes on over half-term, the holidays and the school year', () => {
    const [period] = absencePeriods(tenDays, days('2026-10-21', times(10)));
    expect(period).toMatchObject({ from: '2026-10-21', to: '2026-11-10' });
    const overSummer = absencePeriods(tenDays, days('2026-07-16', times(10)))[0];
    expect(overSummer?.days).toHaveLength(10);
    expect(overSummer?.to.startsWith('2026-09')).toBe(true);
  });

  it('is open until a mark ends it, whatever is not marked yet', () => {
    expect(absencePeriods(tenDays, days('2026-09-14', `${times(10)} .. .. ..`)).map(({ open, to }) => [open, to])).toEqual([
      [true, '2026-09-25'],
    ]);
    expect(absencePeriods(tenDays, days('2026-09-14', `${times(10)} /\\`))[0]?.open).toBe(false);
  });

  it('names the days within it that did not count', () => {
    const [period] = absencePeriods(tenDays, days('2026-09-14', `YY OO YY .. OO YY`));
    expect(period).toMatchObject({ days: ['2026-09-15', '2026-09-18'], passedOver: ['2026-09-16', '2026-09-17'] });
  });
});

describe('twenty school days in a row, ground (i)', () => {
  const longest = (text: string) =>
    Math.max(0, ...absencePeriods(twentyDays, days('2026-09-14', text)).map((period) => period.days.length));

  it.each([
    ['nineteen', times(19), 19],
    ['twenty', times(20), 20],
    ['G, N and O count', `${times(7, 'GG')} ${times(7, 'NN')} ${times(6, 'OO')}`, 20],
    ['U ends it: the child was there', `${times(10)} UO ${times(10)}`, 10],
    ['what was not possible ends it', `${times(10)} YY ${times(10)}`, 10],
    ['half a day that was not possible ends it', `${times(10)} OY ${times(10)}`, 10],
    ['a missing mark ends it', `${times(10)} .O ${times(10)}`, 10],
    ['a day without marks ends it', `${times(10)} .. ${times(10)}`, 10],
    ['what is not marked yet does not', `${times(20)} O. .. ..`, 20],
  ])('%s', (_name, text, expected) => {
    expect(longest(text)).toBe(expected);
  });
});

describe('the period in force', () => {
  const shownSince = plainDate('2026-10-24');
  const force = (text: string, from: string) =>
    periodInForce(absencePeriods(tenDays, days(from, text)), { shownSince, least: tenDays.days });

  it('is one that ended within the month, or goes on', () => {
    // Ten days from Monday 12 October end on Friday 23, the day before.
    expect(force(`${times(10)} /\\`, '2026-10-12')).toBeUndefined();
    expect(force(`${times(11)} /\\`, '2026-10-12')?.days).toHaveLength(11);
    expect(force(times(4), '2026-10-12')?.days).toHaveLength(4);
  });

  it('is never one that ended short of the days', () => {
    expect(force(`${times(9)} /\\`, '2026-11-02')).toBeUndefined();
  });
});

/** The same from a string of one letter a day: c counts, p passes, e ends; chunks between the e are the periods. */
function naive(of: ContinuousRule, all: readonly PupilDay[]) {
  const strict = of.days === 20;
  const codes = strict ? 'GNO' : 'GNOU';
  let last = all.length - 1;
  while (last >= 0 && all[last]?.AM === undefined && all[last]?.PM === undefined) last -= 1;
  const letters = all.slice(0, last + 1).map(({ AM, PM }, index) => {
    const marks = [AM ?? '.', PM ?? (index === last ? '?' : '.')];
    if (marks.some((one) => '/\\I'.includes(one) || (one === 'U' && strict))) return 'e';
    if (strict && marks.some((one) => one === '.' || one === 'Y1')) return 'e';
    if (marks.some((one) => one === '.' || one === '?')) return 'p';
    return marks.some((one) => codes.includes(one)) ? 'c' : 'p';
  });
  const found: { from: PlainDate | undefined; to: PlainDate | undefined; days: number; passed: number; open: boolean }[] = [];
  let start = 0;
  for (const chunk of letters.join('').split('e')) {
    const [first, end] = [chunk.indexOf('c'), chunk.lastIndexOf('c')];
    if (first >= 0) {
      const inside = [...chunk.slice(first, end + 1)];
      found.push({
        from: all[start + first]?.date,
        to: all[start + end]?.date,
        days: inside.filter((one) => one === 'c').length,
        passed: inside.filter((one) => one === 'p').length,
        open: start + chunk.length === letters.length,
      });
    }
    start += chunk.length + 1;
  }
  return found;
}

describe('periods against a second reckoning', () => {
  const some = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('G', 'N', 'O') },
    { weight: 1, arbitrary: fc.constantFrom('U', 'Y1', 'I', '/', undefined) },
  );
  const pairs = fc.array(fc.tuple(some, some), { minLength: 1, maxLength: 120 });

  it.each([
    ['10 days', tenDays],
    ['20 days', twentyDays],
  ])('%s', (_name, of) => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 0, max: 250 }), (marks, skip) => {
        const dates = calendar.openDays.slice(skip, skip + marks.length);
        const all = dates.map((date, index): PupilDay => ({ date, AM: marks[index]?.[0], PM: marks[index]?.[1] }));
        const weeks = all.flatMap(({ date, AM, PM }): PupilWeek[] =>
          (['AM', 'PM'] as const).flatMap((session) => {
            const symbol = session === 'AM' ? AM : PM;
            return symbol === undefined ? [] : [{ monday: mondayOf(date), symbol, slots: slotBit(date, session) }];
          }),
        );
        const fromWeeks = pupilDays(weeks, dayPlaces(dates));
        expect(fromWeeks).toEqual(all);
        const found = absencePeriods(of, fromWeeks).map(({ from, to, days: counted, passedOver, open }) => ({
          from,
          to,
          days: counted.length,
          passed: passedOver.length,
          open,
        }));
        expect(found).toEqual(naive(of, all));
      }),
    );
  });
});

it.each([
  ['2024-08-18', false],
  ['2024-08-19', true],
])('on %s a rule covers: %s', (date, covered) => {
  for (const rules of [continuousRules, removalRules]) {
    expect(coveringRule(rules, plainDate(date)) !== undefined).toBe(covered);
  }
});
