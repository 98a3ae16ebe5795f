import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromEpochDay, mondayOf, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import {
  addSchoolDays,
  buildCalendar,
  type CalendarPeriod,
  dayStatus,
  isSchoolDay,
  lastSchoolWeeks,
  type PeriodKind,
  type SchoolCalendar,
  schoolDays,
  schoolWeeks,
} from './calendar.ts';

const period = (kind: PeriodKind, from: string, to = from, name: string = kind): CalendarPeriod => ({
  kind,
  from: plainDate(from),
  to: plainDate(to),
  name,
});

const calendar = buildCalendar([
  period('term', '2026-09-02', '2026-12-18', 'Autumn'),
  period('inset', '2026-09-02', '2026-09-02', 'Training'),
  period('half-term', '2026-10-26', '2026-10-30'),
  period('term', '2027-01-04', '2027-03-19', 'Spring'),
  period('bank-holiday', '2026-12-25', '2026-12-25', 'Christmas Day'),
  period('bank-holiday', '2027-02-01', '2027-02-01', 'Invented'),
  period('closure', '2026-11-09', '2026-11-13', 'Flood'),
  period('closure', '2027-02-01', '2027-02-02', 'Snow'),
  period('closure', '2026-10-30', '2026-10-30', 'Boiler'),
]);

describe('dayStatus', () => {
  it.each([
    ['2026-09-01', { kind: 'outside' }],
    ['2026-09-02', { kind: 'closed', because: 'inset', name: 'Training' }],
    ['2026-09-03', { kind: 'open' }],
    ['2026-09-05', { kind: 'closed', because: 'weekend' }],
    ['2026-10-26', { kind: 'closed', because: 'half-term', name: 'half-term' }],
    ['2026-10-30', { kind: 'closed', because: 'half-term', name: 'half-term' }],
    ['2026-11-02', { kind: 'open' }],
    ['2026-11-09', { kind: 'closure', name: 'Flood' }],
    ['2026-12-18', { kind: 'open' }],
    ['2026-12-21', { kind: 'closed', because: 'holiday' }],
    ['2026-12-25', { kind: 'closed', because: 'bank-holiday', name: 'Christmas Day' }],
    ['2027-02-01', { kind: 'closed', because: 'bank-holiday', name: 'Invented' }],
    ['2027-02-02', { kind: 'closure', name: 'Snow' }],
    ['2027-03-19', { kind: 'open' }],
    ['2027-03-20', { kind: 'outside' }],
  ])('%s is %j', (date, expected) => {
    expect(dayStatus(calendar, plainDate(date))).toEqual(expected);
  });

  it('is outside everywhere without a term', () => {
    expect(dayStatus(buildCalendar([]), plainDate('1970-01-01'))).toEqual({ kind: 'outside' });
  });
});

describe('addSchoolDays', () => {
  it.each([
    ['over a weekend', '2026-09-04', 1, '2026-09-07'],
    ['five days: the time that N has', '2026-09-07', 5, '2026-09-14'],
    ['over half term', '2026-10-23', 1, '2026-11-02'],
    ['over a closed week', '2026-11-06', 2, '2026-11-17'],
    ['over the holiday', '2026-12-18', 1, '2027-01-04'],
    ['from a day in the holiday', '2026-12-28', 1, '2027-01-04'],
    ['back over half term', '2026-11-02', -1, '2026-10-23'],
    ['back from a Saturday', '2026-09-05', -1, '2026-09-04'],
    ['no days', '2026-09-05', 0, '2026-09-05'],
    ['past the last known term', '2027-03-19', 1, undefined],
    ['before the first known day', '2026-09-03', -1, undefined],
    ['from a date that no term covers', '2026-08-03', 1, undefined],
  ])('%s', (_name, date, n, expected) => {
    expect(addSchoolDays(calendar, plainDate(date), n)).toBe(expected);
  });
});

describe('school weeks', () => {
  it('leaves out a week in which no session was held', () => {
    expect(schoolWeeks(calendar, plainDate('2026-10-19'), plainDate('2026-11-22'))).toEqual([
      '2026-10-19',
      '2026-11-02',
      '2026-11-16',
    ]);
  });

  it('keeps a week with one day, and takes weeks that the range only touches', () => {
    expect(schoolWeeks(calendar, plainDate('2026-09-06'), plainDate('2026-09-07'))).toEqual(['2026-08-31', '2026-09-07']);
    expect(schoolWeeks(calendar, plainDate('2026-09-08'), plainDate('2026-09-07'))).toEqual([]);
  });

  it('counts back from the week of the date, or the last one before it', () => {
    expect(lastSchoolWeeks(calendar, plainDate('2026-11-15'), 2)).toEqual(['2026-10-19', '2026-11-02']);
    expect(lastSchoolWeeks(calendar, plainDate('2026-11-16'), 2)).toEqual(['2026-11-02', '2026-11-16']);
    expect(lastSchoolWeeks(calendar, plainDate('2026-09-07'), 5)).toEqual(['2026-08-31', '2026-09-07']);
    expect(lastSchoolWeeks(calendar, plainDate('2026-08-30'), 5)).toEqual([]);
  });
});

describe('against a naive loop', () => {
  const base = 20_600;
  const day = fc.integer({ min: 0, max: 150 });
  const anyPeriod = fc
    .tuple(
      fc.constantFrom<PeriodKind>('term', 'term', 'half-term', 'bank-holiday', 'inset', 'closure'),
      day,
      fc.integer({ min: 0, max: 40 }),
    )
    .map(
      ([kind, start, length]): CalendarPeriod => ({
        kind,
        from: fromEpochDay(base + start),
        to: fromEpochDay(base + start + length),
        name: kind,
      }),
    );
  const periods = fc.array(anyPeriod, { maxLength: 8 });
  const date = fc.integer({ min: -20, max: 220 }).map((offset) => fromEpochDay(base + offset));
  const has = (all: readonly CalendarPeriod[], on: PlainDate, ...kinds: readonly PeriodKind[]) =>
    all.some((one) => kinds.includes(one.kind) && one.from <= on && on <= one.to);
  const naiveOpen = (all: readonly CalendarPeriod[], on: PlainDate) =>
    weekdayOf(on) <= 5 && has(all, on, 'term') && !has(all, on, 'half-term', 'bank-holiday', 'inset', 'closure');
  const naiveDays = (all: readonly CalendarPeriod[]) =>
    Array.from({ length: 300 }, (_, index) => fromEpochDay(base - 30 + index)).filter((on) => naiveOpen(all, on));
  const isOutside = (built: SchoolCalendar, on: PlainDate) => dayStatus(built, on).kind === 'outside';

  it('opens the same days', () => {
    fc.assert(
      fc.property(periods, date, date, (all, from, to) => {
        const built = buildCalendar(all);
        expect(isSchoolDay(built, from)).toBe(naiveOpen(all, from));
        expect(schoolDays(built, from, to)).toEqual(naiveDays(all).filter((on) => from <= on && on <= to));
      }),
    );
  });

  it('counts the same days and weeks', () => {
    fc.assert(
      fc.property(periods, date, fc.integer({ min: 1, max: 12 }), (all, on, n) => {
        const built = buildCalendar(all);
        const days = naiveDays(all);
        const weeks = [...new Set(days.map(mondayOf))];
        expect(lastSchoolWeeks(built, on, n)).toEqual(weeks.filter((monday) => monday <= on).slice(-n));
        expect(schoolWeeks(built, on, addDays(on, n))).toEqual(
          weeks.filter((monday) => monday <= addDays(on, n) && on <= addDays(monday, 6)),
        );
        if (isOutside(built, on)) return;
        expect(addSchoolDays(built, on, n)).toBe(days.filter((other) => other > on)[n - 1]);
        expect(addSchoolDays(built, on, -n)).toBe(days.filter((other) => other < on).at(-n));
      }),
    );
  });
});
