// The last days before `until` as an office finds them: absences nobody has explained yet, and registers not yet taken.
import { isSchoolDay } from '#shared/domain/school/calendar.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import type { DemoClass } from './demo-classes.ts';
import { codeId, noMark } from './demo-codes.ts';
import type { DemoOptions } from './demo-options.ts';
import { randomFor, shuffled } from './random.ts';
import { dayAtOrAfter, setMark, type YearGrid } from './year-grid.ts';

/** How likely an absence is still unexplained today, yesterday, the day before … */
const unexplained = [0.4, 0.18, 0.08, 0.04, 0.02];
const askedFor: ReadonlySet<number> = new Set([codeId('I'), codeId('O')]);

/** Turns some of the newest absences into N; none is older than the five school days that the law gives. */
export function writeUnexplained(grid: YearGrid, { seed, until }: DemoOptions): void {
  const end = dayAtOrAfter(grid.year.days, until) + (grid.year.days.includes(until) ? 1 : 0);
  for (const [row, place] of grid.places.entries()) {
    const random = randomFor(seed, 'unexplained', place.pupil.id);
    for (const [age, probability] of unexplained.entries()) {
      const day = end - 1 - age;
      if (day < 0 || !random.chance(probability)) continue;
      for (const session of [day * 2, day * 2 + 1]) {
        if (askedFor.has(grid.codes[row * grid.sessions + session] ?? noMark)) setMark(grid, { row, session, symbol: 'N' });
      }
    }
  }
}

export type UntakenRegister = { readonly classId: number; readonly date: PlainDate };

/**
 * Two or three afternoon registers of the last day that nobody has taken yet, of other classes than the refuge's
 * children are in, whose counts must be known; none where that is no school day.
 */
export function untakenRegisters(
  grid: YearGrid,
  calendar: DemoCalendar,
  { options, classes }: Classes,
): readonly UntakenRegister[] {
  if (!isSchoolDay(calendar.calendar, options.until)) return [];
  const withRefuge = new Set(grid.places.filter(({ pupil }) => pupil.household.kind === 'refuge').map((place) => place.classId));
  const order = shuffled(classes, randomFor(options.seed, 'untaken')).filter((each) => !withRefuge.has(each.id));
  return order
    .slice(0, Math.min(3, Math.ceil(classes.length / 3)))
    .map(({ id }) => ({ classId: id, date: options.until }))
    .sort((a, b) => a.classId - b.classId);
}

type Classes = { readonly options: DemoOptions; readonly classes: readonly DemoClass[] };

/** Takes away the marks outside the days that were asked for, and those of registers not taken. */
export function trim(
  grid: YearGrid,
  { from, until, untaken }: { from: PlainDate; until: PlainDate; untaken: readonly UntakenRegister[] },
): void {
  const open = new Map(untaken.map((register) => [register.classId, register.date]));
  for (const [day, date] of grid.year.days.entries()) {
    const outside = date < from || date > until;
    for (const [row, place] of grid.places.entries()) {
      const cell = row * grid.sessions + day * 2;
      if (outside) grid.codes[cell] = noMark;
      if (outside || open.get(place.classId) === date) grid.codes[cell + 1] = noMark;
    }
  }
}
