import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, mondayOf, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { type Session, sessions } from '../../registers/session.ts';
import { buildCalendar, schoolDays } from '../../school/calendar.ts';
import { proposeTerms } from '../../school/propose-terms.ts';
import type { PupilWeek } from '../threshold-sessions.ts';
import { slotBit } from '../week-slots.ts';
import { absentAfterBreaks } from './after-breaks.ts';
import { risingAbsence, risingLateness } from './changed-share.ts';
import { daysIn, isAbsence } from './counted-weeks.ts';
import { sameDays } from './same-days.ts';
import { earlyWarningPolicyAt } from './warning-policy.ts';
import { warningWindows } from './warning-windows.ts';
import { weekdayPattern } from './weekday-pattern.ts';

const calendar = buildCalendar([...proposeTerms(2024), ...proposeTerms(2025), ...proposeTerms(2026)]);
const today = plainDate('2026-11-27');

function windowsOn(on: PlainDate) {
  const policy = earlyWarningPolicyAt(on);
  const windows = policy && warningWindows(calendar, on, policy);
  if (!policy || !windows) throw new Error(`no policy or window on ${on}`);
  return { policy, windows };
}

type Mark = { readonly date: PlainDate; readonly session: Session; readonly symbol: string };

const weeksOf = (marks: readonly Mark[]): readonly PupilWeek[] =>
  marks.map(({ date, session, symbol }) => ({ monday: mondayOf(date), symbol, slots: slotBit(date, session) }));

/** Every session from `from` to `to` with `symbol`, except those that `other` marks. */
function everyDay(from: PlainDate, to: PlainDate, other: readonly Mark[] = [], symbol = '/'): readonly Mark[] {
  const taken = new Set(other.map(({ date, session }) => `${date} ${session}`));
  const rest = schoolDays(calendar, from, to).flatMap((date) => sessions.map((session): Mark => ({ date, session, symbol })));
  return [...other, ...rest.filter(({ date, session }) => !taken.has(`${date} ${session}`))];
}

const on = (date: PlainDate | string, symbol = 'I', of: readonly Session[] = sessions): readonly Mark[] =>
  of.map((session) => ({ date: plainDate(date), session, symbol }));

describe('the weeks that are compared', () => {
  it('are the last four school weeks and the twelve before, over half-term and the summer', () => {
    const { windows } = windowsOn(today);
    expect([...windows.recent.weeks.keys()]).toEqual(['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23']);
    expect(windows.past.weeks.size).toBe(12);
    expect(windows.past).toMatchObject({ from: '2026-06-29', to: '2026-11-01' });
  });

  it('end on the day asked about', () => {
    const { windows } = windowsOn(plainDate('2026-11-24'));
    expect(windows.recent.weeks.get(plainDate('2026-11-23'))).toBe(0b1111);
  });

  it('know the first two school days after each of the last six holidays, not after a long weekend', () => {
    const { windows } = windowsOn(today);
    expect(windows.breaks.map(({ from }) => from)).toEqual([
      '2026-01-06',
      '2026-02-23',
      '2026-04-13',
      '2026-06-01',
      '2026-09-02',
      '2026-11-02',
    ]);
    // On the first of the two days the second has not come.
    const before = windowsOn(plainDate('2026-11-02')).windows.breaks;
    expect(before.at(-1)?.from).toBe('2026-09-02');
    expect(windowsOn(plainDate('2026-11-03')).windows.breaks.at(-1)?.from).toBe('2026-11-02');
  });

  it.each(['2024-08-30', '2027-08-01'])('are none on %s, which no term covers', (date) => {
    const { policy } = windowsOn(today);
    expect(warningWindows(calendar, plainDate(date), policy)).toBeUndefined();
  });

  it.each([
    ['2015-08-31', false],
    ['2015-09-01', true],
  ])('a policy covers %s: %s', (date, covered) => {
    expect(earlyWarningPolicyAt(plainDate(date)) !== undefined).toBe(covered);
  });
});

describe('more absence than before', () => {
  const { policy, windows } = windowsOn(today);
  const possible = { recent: 40, past: 120 };
  /** So many sessions of illness, from the first of the window on. */
  const ill = (from: PlainDate, count: number) =>
    everyDay(from, addDays(from, 60), [], 'I')
      .toSorted((a, b) => (`${a.date} ${a.session}` < `${b.date} ${b.session}` ? -1 : 1))
      .slice(0, count);
  const reason = (now: number, before: number, counts = possible) =>
    risingAbsence({
      policy,
      windows,
      possible: counts,
      weeks: weeksOf([...ill(windows.recent.from, now), ...ill(plainDate('2026-09-07'), before)]),
    });

  it.each([
    ['five sessions are too few', 5, 0, false],
    ['six, with none before', 6, 0, true],
    ['six, three times the share of six in 120', 6, 6, true],
    ['six, short of three times the share of seven', 6, 7, false],
    ['twelve of twelve', 12, 12, true],
    ['twelve of thirteen', 12, 13, false],
  ])('%s', (_name, now, before, found) => {
    expect(reason(now, before) !== undefined).toBe(found);
  });

  it.each([
    [39, false],
    [40, true],
  ])('a past of %i possible sessions says something: %s', (past, found) => {
    expect(reason(10, 0, { recent: 40, past }) !== undefined).toBe(found);
  });

  it('says it in words with the sessions of both', () => {
    const found = reason(7, 2);
    expect(found?.words).toBe('Absent 7 of 40 sessions in the last 4 school weeks, 2 of 120 in the 12 before.');
    expect(found?.sessions).toHaveLength(7);
    expect(found?.compared).toHaveLength(2);
  });

  it('counts lateness by L and U alone', () => {
    const late = ['2026-11-03', '2026-11-10', '2026-11-17'].flatMap((date) => on(date, 'L', ['AM']));
    const weeks = weeksOf([...late, ...on('2026-11-24', 'U', ['AM']), ...on('2026-11-25', 'I')]);
    expect(risingLateness({ policy, windows, possible, weeks })).toMatchObject({ counted: 4, of: 40, kind: 'lateness' });
    expect(risingLateness({ policy, windows, possible, weeks: weeksOf(late) })).toBeUndefined();
  });
});

describe('Mondays and Fridays', () => {
  const { policy, windows } = windowsOn(today);
  const days = (wanted: readonly number[]) =>
    schoolDays(calendar, windows.whole.from, today).filter((date) => wanted.includes(weekdayOf(date)));
  const pattern = (mondays: number, fridays: number, others: number) =>
    weekdayPattern({
      policy,
      windows,
      weeks: weeksOf(
        [...days([1]).slice(0, mondays), ...days([5]).slice(0, fridays), ...days([3]).slice(0, others)].flatMap((date) =>
          on(date),
        ),
      ),
    });

  it.each([
    ['three Mondays are too few', 3, 0, 0, undefined],
    ['four Mondays of eight days', 4, 0, 4, 'Mondays'],
    ['four Mondays of nine days', 4, 0, 5, undefined],
    ['four Fridays of four', 0, 4, 0, 'Fridays'],
    ['eight in ten on either', 3, 3, 1, 'Mondays or Fridays'],
    ['three in four on either', 3, 3, 2, undefined],
  ])('%s', (_name, mondays, fridays, others, said) => {
    expect(pattern(mondays, fridays, others)?.words.match(/fell on (.*)\./)?.[1]).toBe(said);
  });

  it('counts a day once, whole or half', () => {
    const weeks = weeksOf(
      days([1])
        .slice(0, 5)
        .flatMap((date, index) => on(date, 'O', index % 2 === 0 ? ['PM'] : sessions)),
    );
    expect(weekdayPattern({ policy, windows, weeks })).toMatchObject({
      words: '5 of 5 days of absence in the last 16 school weeks fell on Mondays.',
      counted: 5,
      of: 5,
    });
  });

  it('is not a week of illness', () => {
    const week = schoolDays(calendar, plainDate('2026-11-09'), plainDate('2026-11-13')).flatMap((date) => on(date));
    expect(weekdayPattern({ policy, windows, weeks: weeksOf(week) })).toBeUndefined();
  });
});

describe('after holidays', () => {
  const { policy, windows } = windowsOn(today);
  const firsts = windows.breaks.map(({ to }) => to);
  const afterHolidays = (absent: readonly PlainDate[], outside: readonly PlainDate[] = []) => {
    const marks = [...absent.flatMap((date) => on(date, 'I', ['PM'])), ...outside.flatMap((date) => on(date, 'Y1'))];
    return absentAfterBreaks({ policy, windows, weeks: weeksOf(everyDay(plainDate('2026-01-01'), today, marks)) });
  };

  it.each([
    [2, false],
    [3, false],
    [4, true],
    [6, true],
  ])('absent on the second day after %i of six holidays: %s', (count, found) => {
    expect(afterHolidays(firsts.slice(0, count)) !== undefined).toBe(found);
  });

  it('leaves out a holiday after which nothing was possible', () => {
    const [one] = windows.breaks;
    const found = afterHolidays(
      firsts.slice(3),
      [one?.from, one?.to].filter((date) => date !== undefined),
    );
    expect(found?.words).toBe('Absent within the first 2 school days after 3 of the last 5 holidays.');
  });

  it('does not count the third day', () => {
    const third = windows.breaks.map(({ to }) => schoolDays(calendar, addDays(to, 1), today)[0] ?? today);
    expect(afterHolidays(third)).toBeUndefined();
  });
});

describe('brothers and sisters', () => {
  const { policy, windows } = windowsOn(today);
  const days = schoolDays(calendar, windows.whole.from, today);
  const sibling = (name: string, dates: readonly PlainDate[]) => ({
    name,
    absentOn: daysIn(windows.whole, weeksOf(dates.flatMap((date) => on(date))), isAbsence),
  });
  const own = (dates: readonly PlainDate[]) => ({
    policy,
    windows,
    weeks: weeksOf(dates.flatMap((date) => on(date, 'O', ['AM']))),
  });

  it.each([
    ['three shared days are too few', 3, 3, false],
    ['four of eight', 8, 4, true],
    ['four of nine', 9, 4, false],
  ])('%s', (_name, all, shared, found) => {
    const reason = sameDays(own(days.slice(0, all)), [sibling('Ben Alder (7 Oak)', days.slice(0, shared))]);
    expect(reason !== undefined).toBe(found);
  });

  it('names the one with most, and nobody where there is none', () => {
    const siblings = [sibling('Ada', days.slice(0, 4)), sibling('Ben', days.slice(0, 5))];
    expect(sameDays(own(days.slice(0, 6)), siblings)?.words).toBe(
      'On 5 of 6 days of absence in the last 16 school weeks Ben was absent too.',
    );
    expect(sameDays(own(days.slice(0, 6)), [])).toBeUndefined();
  });
});

/** Each rule a second time from the marks one by one; nothing of the masks. */
describe('against a second reckoning', () => {
  const start = plainDate('2025-09-01');
  const symbol = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('/') },
    { weight: 4, arbitrary: fc.constantFrom('I', 'O', 'N', 'U', 'G') },
    { weight: 1, arbitrary: fc.constantFrom('L', 'X', 'Y1', 'M') },
  );
  const place = fc.integer({ min: 80, max: 330 });
  const marksOf = (symbols: readonly string[]): readonly Mark[] =>
    schoolDays(calendar, start, plainDate('2027-03-01'))
      .flatMap((date) => sessions.map((session) => ({ date, session })))
      .flatMap((at, index) => {
        const one = symbols[index % symbols.length];
        return one === undefined ? [] : [{ ...at, symbol: one }];
      });
  const symbols = fc.array(symbol, { minLength: 20, maxLength: 90 });
  const away = 'IONUGM';

  it('counts shares, weekdays and breaks as a walk through the days does', () => {
    fc.assert(
      fc.property(symbols, place, fc.integer({ min: 0, max: 6 }), (given, index, more) => {
        const day = addDays(schoolDays(calendar, start, plainDate('2027-03-01'))[index] ?? today, more);
        const { policy, windows } = windowsOn(day);
        const marks = marksOf(given).filter(({ date }) => date <= day);
        const weeks = weeksOf(marksOf(given));
        const mondays = [...new Set(schoolDays(calendar, plainDate('2024-09-01'), day).map(mondayOf))];
        const [now, past] = [mondays.slice(-4), mondays.slice(-16, -4)];
        const inside = (of: readonly PlainDate[], codes: string) =>
          marks.filter(({ date, symbol: one }) => of.includes(mondayOf(date)) && codes.includes(one)).length;
        const possible = { recent: inside(now, `${away}/L`), past: inside(past, `${away}/L`) };
        const [a, b] = [inside(now, away), inside(past, away)];
        const rising = risingAbsence({ policy, windows, weeks, possible });
        expect(rising !== undefined).toBe(a >= 6 && possible.past >= 40 && a / possible.recent >= (3 * b) / possible.past);
        if (rising) expect([rising.counted, rising.before?.counted, rising.sessions.length]).toEqual([a, b, a]);

        const absent = marks.filter(({ date, symbol: one }) => [...now, ...past].includes(mondayOf(date)) && away.includes(one));
        const days = [...new Set(absent.map(({ date }) => date))];
        const [mon, fri] = [1, 5].map((weekday) => days.filter((date) => weekdayOf(date) === weekday).length) as [number, number];
        const half = (count: number) => count >= 4 && count >= days.length / 2;
        const pattern = weekdayPattern({ policy, windows, weeks });
        expect(pattern !== undefined).toBe(half(mon) || half(fri) || (mon + fri >= 4 && (mon + fri) * 5 >= days.length * 4));
        if (pattern) expect(pattern.of).toBe(days.length);

        const breaks = windows.breaks.map(({ from, to }) => marks.filter(({ date }) => date === from || date === to));
        const own = breaks.filter((each) => each.some(({ symbol: one }) => `${away}/L`.includes(one)));
        const missed = own.filter((each) => each.some(({ symbol: one }) => away.includes(one))).length;
        const broken = absentAfterBreaks({ policy, windows, weeks });
        expect(broken !== undefined).toBe(missed >= 3 && missed * 10 >= own.length * 6);
        if (broken) expect([broken.counted, broken.of]).toEqual([missed, own.length]);
      }),
    );
  });
});
