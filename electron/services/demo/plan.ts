import type { YearGroup } from '#shared/domain/people/year-group.ts';
import type { School } from '#shared/domain/school/school.ts';
import { type DemoCorrection, planCorrections } from './corrections.ts';
import { type DemoCalendar, demoCalendar } from './demo-calendar.ts';
import { type DemoClass, demoClasses, demoPlaces, type Place } from './demo-classes.ts';
import { assertDemoOptions, type DemoOptions } from './demo-options.ts';
import { type DemoPupil, demoPupils } from './demo-pupils.ts';
import { demoSchool } from './demo-school.ts';
import { demoYearGroups } from './demo-year-groups.ts';
import { type LetterHold, letterHolds, type PlannedAbsence, plannedAbsences } from './office-notes.ts';
import { plantCases } from './planted/plant-cases.ts';
import type { PlantedCase } from './planted/planted-case.ts';
import { trim, type UntakenRegister, untakenRegisters, writeUnexplained } from './recent-days.ts';
import { fillSchoolYear } from './school-year.ts';
import { demoSeats } from './seats.ts';
import type { YearGrid } from './year-grid.ts';

/** The whole invented school before anything is written: pure in its options. */
export type DemoPlan = {
  readonly options: DemoOptions;
  readonly school: School;
  readonly calendar: DemoCalendar;
  readonly groups: readonly YearGroup[];
  readonly classes: readonly DemoClass[];
  readonly pupils: readonly DemoPupil[];
  readonly places: readonly Place[];
  /** Marks as they were first written; `corrections` then amend some. */
  readonly grids: readonly YearGrid[];
  readonly corrections: readonly DemoCorrection[];
  readonly untaken: readonly UntakenRegister[];
  readonly planted: readonly PlantedCase[];
  readonly holds: readonly LetterHold[];
  readonly plannedAbsences: readonly PlannedAbsence[];
};

/** Throws a RangeError for options out of range. */
export function plan(options: DemoOptions): DemoPlan {
  const steps = planSteps(options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of at most a few hundred milliseconds, for those who must not hold up others. */
export function* planSteps(options: DemoOptions): Generator<void, DemoPlan> {
  assertDemoOptions(options);
  const phase = options.phase ?? 'Secondary';
  const groups = demoYearGroups(phase);
  const calendar = demoCalendar(options);
  const pupils = demoPupils(options, demoSeats(options, calendar, groups.length));
  yield;
  const classes = demoClasses(groups, options.pupils);
  const places = demoPlaces({ groups, pupils, size: options.pupils, years: calendar.years });
  const people = { options, school: demoSchool(phase), calendar, groups, classes, pupils, places: [...places.values()].flat() };
  const kept = { from: calendar.marksFrom, until: options.until };
  const grids: YearGrid[] = [];
  for (const year of calendar.years) {
    yield;
    grids.push(fillSchoolYear(year, places.get(year) ?? [], { seed: options.seed, kept, years: calendar.years }));
  }
  yield;
  return { ...people, ...finish(grids, people) };
}

type People = Pick<DemoPlan, 'options' | 'calendar' | 'classes' | 'pupils'>;

function finish(grids: readonly YearGrid[], { options, calendar, classes, pupils }: People) {
  const newest = grids.at(-1);
  if (newest === undefined) throw new RangeError('no school year to fill');
  writeUnexplained(newest, options);
  const untaken = untakenRegisters(newest, calendar, { options, classes });
  const planted = plantCases({ options, calendar, grids, untaken });
  const corrections = planCorrections(newest, options, new Set(planted.map((each) => each.pupil)));
  const notes = { plannedAbsences: plannedAbsences(newest, options), holds: letterHolds(pupils, planted, options) };
  for (const grid of grids) trim(grid, { from: calendar.marksFrom, until: options.until, untaken });
  return { grids, corrections, untaken, planted, ...notes };
}
