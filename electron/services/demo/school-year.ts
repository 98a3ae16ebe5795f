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
import { rateBands } from './national-rates.ts';
import { writePersonalMarks } from './personal-marks.ts';
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

/** One whole school year of marks, at the national rates. */
export function fillSchoolYear(year: DemoYear, places: readonly Place[], seed: number): YearGrid {
  const grid = makeGrid(year, places);
  const levels = absenceLevels(seed, year.startYear, places);
  for (const band of rateBands) {
    const dealer = dealerFor(grid, band, { levels, seed });
    if (dealer.rows.length === 0) continue;
    for (const write of events) write(dealer);
  }
  writePersonalMarks(grid, absenceTargets(grid, levels, seed), seed);
  return grid;
}
