import { absenceLevels } from './absence-levels.ts';
import { absenceTargets } from './absence-targets.ts';
import type { DemoYear } from './demo-calendar.ts';
import type { Place } from './demo-classes.ts';
import { dealerFor } from './events/dealer.ts';
import { writeSuspensions } from './events/exclusions.ts';
import { writeHolidays } from './events/holidays.ts';
import { writeLeave } from './events/leave.ts';
import { writeAuthorityProvision, writeOffSite, writePartTimetables } from './events/timetables.ts';
import { writeMatches, writeStudyLeave, writeVisits, writeWorkExperience } from './events/visits.ts';
import { type Kept, seasonFactor } from './kept-days.ts';
import { rateBands } from './national-rates.ts';
import { writePersonalMarks } from './personal-marks.ts';
import { balanceWeekdays } from './weekday-balance.ts';
import { makeGrid, type YearGrid } from './year-grid.ts';

const events = [
  writeVisits,
  writeWorkExperience,
  writeStudyLeave,
  writePartTimetables,
  writeAuthorityProvision,
  writeOffSite,
  writeHolidays,
  writeSuspensions,
  writeLeave,
  writeMatches,
];

type YearOptions = {
  readonly seed: number;
  readonly kept: Kept;
  /** All school years, for what happens once in each. */
  readonly years: readonly DemoYear[];
};

/** One whole school year of marks, at the national rates; the weekdays are balanced over the days that are kept. */
export function fillSchoolYear(year: DemoYear, places: readonly Place[], { seed, kept, years }: YearOptions): YearGrid {
  const grid = makeGrid(year, places);
  const levels = absenceLevels(seed, year.startYear, places);
  for (const band of rateBands) {
    const dealer = dealerFor(grid, band, { levels, seed, factorOf: (part) => seasonFactor(years, kept, part) });
    if (dealer.rows.length === 0) continue;
    for (const write of events) write(dealer);
  }
  writePersonalMarks(grid, absenceTargets(grid, levels, seed), seed);
  balanceWeekdays(grid, kept, seed);
  return grid;
}
