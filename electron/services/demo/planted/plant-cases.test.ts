import { describe, expect, it } from 'vitest';
import type { BulkMark } from '#electron/store/registers/bulk-marks.ts';
import { symbolOf } from '#shared/domain/registers/codes.ts';
import { addDays, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { demoMarks } from '../demo-marks.ts';
import type { DemoOptions } from '../demo-options.ts';
import { type DemoPlan, plan } from '../plan.ts';
import { plantedRecipes } from './planted-recipes.ts';

/** The first of the ten school weeks, counted by hand: week by week backwards, those with any open day. */
function windowFrom({ calendar, options }: DemoPlan): PlainDate {
  const isIn = (day: PlainDate, kind: string) =>
    calendar.periods.some((period) => period.kind === kind && period.from <= day && day <= period.to);
  const isOpen = (day: PlainDate) =>
    weekdayOf(day) < 6 && isIn(day, 'term') && !['half-term', 'bank-holiday', 'inset', 'closure'].some((kind) => isIn(day, kind));
  let monday = addDays(options.until, 1 - weekdayOf(options.until));
  for (let weeks = 0; ; monday = addDays(monday, -7)) {
    if ([0, 1, 2, 3, 4].some((offset) => isOpen(addDays(monday, offset)))) weeks += 1;
    if (weeks === 10) return monday;
  }
}

const count = (marks: readonly BulkMark[], ...symbols: readonly string[]) =>
  marks.filter((mark) => symbols.includes(symbolOf(mark.code))).length;
const absent = ['I', 'M', 'R', 'S', 'T', 'E', 'C', 'C1', 'J1', 'C2', 'G', 'U', 'O', 'N'];
const notPossible = ['Y1', 'Y4', 'Y', 'X', 'D'];

describe.each<DemoOptions>([
  { pupils: 300, years: 1.5, seed: 1, until: plainDate('2026-11-20') },
  { pupils: 300, years: 0.5, seed: 2, until: plainDate('2026-09-25') },
  { pupils: 300, years: 1, seed: 3, until: plainDate('2026-01-08') },
  { pupils: 150, years: 2, seed: 4, until: plainDate('2026-05-01'), phase: 'Primary' },
])('%j', (options) => {
  const demo = plan(options);
  const byPupil = Map.groupBy(demoMarks(demo.grids), (mark) => mark.pupil);
  const from = windowFrom(demo);

  it('holds what each planted pupil is said to have', () => {
    for (const planted of demo.planted) {
      const marks = byPupil.get(planted.pupil) ?? [];
      const recent = marks.filter((mark) => mark.marked_on >= from);
      if (planted.window !== undefined) {
        const found = { counted: count(recent, 'G', 'O', 'U'), provisional: count(recent, 'N') };
        expect({ kind: planted.kind, ...found }).toEqual({ kind: planted.kind, ...planted.window });
      }
      if (planted.year !== undefined) {
        const year = marks.filter((mark) => mark.marked_on >= (planted.year?.from ?? from));
        const found = { possible: year.length - count(year, ...notPossible), absent: count(year, ...absent) };
        expect({ kind: planted.kind, ...found }).toEqual({
          kind: planted.kind,
          possible: planted.year.possible,
          absent: planted.year.absent,
        });
      }
    }
  });

  it('plants every kind that it knows', () => {
    expect(new Set(demo.planted.map((each) => each.kind))).toEqual(new Set(plantedRecipes.map((recipe) => recipe.kind)));
    expect(new Set(demo.planted.map((each) => each.pupil)).size).toBe(demo.planted.length);
  });

  it('has exactly a tenth, just under it, and half', () => {
    const share = (kind: string) => demo.planted.find((each) => each.kind === kind)?.year;
    const [tenth, under, half] = ['absent10Percent', 'absentBelow10Percent', 'absent50Percent'].map(share);
    expect((tenth?.absent ?? 0) * 10).toBe(tenth?.possible);
    expect((under?.absent ?? 0) * 10).toBe((under?.possible ?? 0) - 10);
    expect((half?.absent ?? 0) * 2).toBe(half?.possible);
  });

  it('has ten on both sides of a holiday', () => {
    const across = demo.planted.find((each) => each.kind === 'met10AcrossHoliday');
    const days = (byPupil.get(across?.pupil ?? 0) ?? [])
      .filter((mark) => mark.marked_on >= from && symbolOf(mark.code) === 'O')
      .map((mark) => mark.marked_on);
    const [first, last] = [days[0], days.at(-1)];
    const isBetween = demo.calendar.periods.some(
      (period) =>
        (period.kind === 'half-term' || period.kind === 'term') && period.from > (first ?? '') && period.from < (last ?? ''),
    );
    expect(isBetween).toBe(true);
  });
});

it('plants at most half of a small school', () => {
  const demo = plan({ pupils: 20, years: 1, seed: 1, until: plainDate('2026-11-20') });
  expect(demo.planted.length).toBeGreaterThan(3);
  expect(demo.planted.length).toBeLessThanOrEqual(10);
});
