import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromEpochDay } from '#shared/lib/plain-date.ts';
import { markColumns } from './import-marks-columns.ts';

const day = 20_400;

describe('columns of marks', () => {
  it('give every mark back in order of pupil, day and session', () => {
    const mark = fc.record({
      pupil: fc.integer({ min: 1, max: 4_000 }),
      day: fc.integer({ min: day, max: day + 2000 }),
      session: fc.integer({ min: 0, max: 1 }),
      code: fc.integer({ min: 1, max: 38 }),
      minutes: fc.integer({ min: 0, max: 719 }),
      detail: fc.option(fc.string(), { nil: undefined }),
    });
    const distinct = fc.uniqueArray(mark, { selector: (one) => `${one.pupil} ${one.day} ${one.session}`, maxLength: 300 });
    fc.assert(
      fc.property(distinct, (given) => {
        const columns = markColumns();
        for (const { detail, ...numbers } of given) columns.add(numbers, detail);
        columns.sort();
        const wanted = given
          .toSorted((left, right) => left.pupil - right.pupil || left.day - right.day || left.session - right.session)
          .map((one) => ({
            ...{ pupil: one.pupil, marked_on: fromEpochDay(one.day), session: one.session, code: one.code },
            ...{ minutes_late: one.minutes || null, detail: one.detail ?? null },
          }));
        expect([...columns.marks()]).toEqual(wanted);
        for (const one of given) expect(columns.has(one.pupil, fromEpochDay(one.day), one.session)).toBe(true);
      }),
    );
  });

  it('know what they do not hold, and their first and last day', () => {
    const columns = markColumns();
    columns.sort();
    expect([columns.span(), columns.has(1, fromEpochDay(day), 0)]).toEqual([undefined, false]);
    columns.add({ pupil: 2, day: day + 1, session: 1, code: 1, minutes: 0 }, undefined);
    columns.add({ pupil: 2, day, session: 0, code: 1, minutes: 0 }, undefined);
    columns.sort();
    expect(columns.span()).toEqual({ from: fromEpochDay(day), to: fromEpochDay(day + 1) });
    expect([
      columns.has(2, fromEpochDay(day), 1),
      columns.has(1, fromEpochDay(day), 0),
      columns.has(3, fromEpochDay(day), 0),
    ]).toEqual([false, false, false]);
  });
});
