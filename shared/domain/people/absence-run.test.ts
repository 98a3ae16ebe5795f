import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCalendar, schoolDays } from '#shared/domain/school/calendar.ts';
import { addDays, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { absenceRun, type RunMark } from './absence-run.ts';
import { removalAbsences } from './removal-absence.ts';

const from = plainDate('2026-09-01');
const halfTerm = { from: plainDate('2026-10-26'), to: plainDate('2026-10-30') };
const calendar = buildCalendar([
  { from, to: plainDate('2026-12-18'), kind: 'term', name: 'Autumn' },
  { ...halfTerm, kind: 'half-term', name: 'Half-term' },
]);
const today = plainDate('2026-11-24');
const codes = removalAbsences.find(({ ground }) => ground === 'i')?.codes ?? [];
const whole = (date: PlainDate, symbol: string): RunMark[] => [
  { date, session: 'AM', symbol },
  { date, session: 'PM', symbol },
];
/** The last `count` school days before today, in order. */
const schoolDaysBefore = (count: number): PlainDate[] => schoolDays(calendar, from, addDays(today, -1)).slice(-count);
const absent = (count: number, symbol = 'O'): RunMark[] => schoolDaysBefore(count).flatMap((date) => whole(date, symbol));

describe('the unbroken absence before a day', () => {
  it.each([
    [1, 1],
    [19, 19],
    [20, 20],
    [21, 21],
  ])('%i days marked are %i days, over the half-term as well', (count, expected) => {
    const run = absenceRun(absent(count), { calendar, upTo: today, codes });
    expect([run.days.length, run.sessions.length]).toEqual([expected, expected * 2]);
  });

  it.each(['/', 'U', 'I', 'Y1', 'C', 'D', 'L', 'E', 'M'])('%s breaks it', (symbol) => {
    const [first, ...others] = schoolDaysBefore(20);
    if (first === undefined) throw new Error('no day');
    const marks = [...whole(first, symbol), ...others.flatMap((date) => whole(date, 'N'))];
    expect(absenceRun(marks, { calendar, upTo: today, codes })).toMatchObject({
      brokenBy: { date: first, symbols: [symbol, symbol] },
    });
    expect(absenceRun(marks, { calendar, upTo: today, codes }).days).toHaveLength(19);
  });

  it('is broken by a session that nobody marked', () => {
    const marks = absent(20).filter((mark) => !(mark.date === schoolDaysBefore(10)[0] && mark.session === 'PM'));
    expect(absenceRun(marks, { calendar, upTo: today, codes }).days).toHaveLength(9);
  });

  it('leaves out today while the afternoon is to come, and is ended by a morning here', () => {
    expect(
      absenceRun([...absent(20), { date: today, session: 'AM', symbol: 'N' }], { calendar, upTo: today, codes }).days,
    ).toHaveLength(20);
    expect(absenceRun([...absent(20), ...whole(today, 'N')], { calendar, upTo: today, codes }).days).toHaveLength(21);
    expect(
      absenceRun([...absent(20), { date: today, session: 'AM', symbol: '/' }], { calendar, upTo: today, codes }).days,
    ).toHaveLength(0);
  });

  it.each([
    ['C', 'C', true],
    ['C', 'N', true],
    ['/', 'C', false],
    ['I', 'I', false],
    ['G', '\\', false],
  ])('after %s and %s: granted leave ended there %s', (am, pm, afterLeave) => {
    const [first, ...others] = schoolDaysBefore(11);
    if (first === undefined) throw new Error('no day');
    const day: RunMark[] = [
      { date: first, session: 'AM', symbol: am },
      { date: first, session: 'PM', symbol: pm },
    ];
    const run = absenceRun([...day, ...others.flatMap((date) => whole(date, 'O'))], { calendar, upTo: today, codes });
    expect([run.days.length, run.afterLeave]).toEqual([10, afterLeave]);
  });

  it('agrees with counting backwards by hand', () => {
    const symbols = fc.constantFrom('G', 'N', 'O', 'O', 'O', 'N', '/', 'I', 'U', '-');
    fc.assert(
      fc.property(fc.array(fc.tuple(symbols, symbols), { minLength: 40, maxLength: 40 }), (drawn) => {
        const days = schoolDaysBefore(40);
        const marks = days.flatMap((date, index) =>
          (['AM', 'PM'] as const).flatMap((session, half) => {
            const symbol = drawn[index]?.[half] ?? '-';
            return symbol === '-' ? [] : [{ date, session, symbol }];
          }),
        );
        let count = 0;
        for (let day = addDays(today, -1); day >= (days[0] ?? today); day = addDays(day, -1)) {
          if (weekdayOf(day) > 5 || (halfTerm.from <= day && day <= halfTerm.to)) continue;
          const [am, pm] = drawn[days.indexOf(day)] ?? ['-', '-'];
          if (!'GNO'.includes(am) || !'GNO'.includes(pm)) break;
          count += 1;
        }
        expect(absenceRun(marks, { calendar, upTo: today, codes }).days).toHaveLength(count);
      }),
    );
  });
});
