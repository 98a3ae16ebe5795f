import { lastSchoolWeeks } from '#shared/domain/school/calendar.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import type { DemoCalendar } from '../demo-calendar.ts';
import type { Place } from '../demo-classes.ts';
import type { DemoOptions } from '../demo-options.ts';
import { type Random, randomFor, shuffled } from '../random.ts';
import type { UntakenRegister } from '../recent-days.ts';
import type { YearGrid } from '../year-grid.ts';
import { plantShare } from './plant-share.ts';
import { countedCodes, plantThreshold } from './plant-threshold.ts';
import type { PlantedCase } from './planted-case.ts';
import { type PlantedRecipe, plantedRecipes } from './planted-recipes.ts';
import { clear, put, rowDays } from './row-days.ts';

export type PlantOptions = {
  readonly options: DemoOptions;
  readonly calendar: DemoCalendar;
  readonly grids: readonly YearGrid[];
  readonly untaken: readonly UntakenRegister[];
};

const windowWeeks = 10;

/** Puts the planted pupils into the marks and says who they are; at most half the school in a small one. */
export function plantCases(plants: PlantOptions): readonly PlantedCase[] {
  const { options, calendar, grids } = plants;
  const windowFrom = lastSchoolWeeks(calendar.calendar, options.until, windowWeeks)[0] ?? options.until;
  const random = randomFor(options.seed, 'planted');
  const waiting = shuffled(candidates(plants, windowFrom), random);
  const planted: PlantedCase[] = [];
  for (const recipe of plantedRecipes) {
    if (planted.length * 2 >= options.pupils) break;
    const index = waiting.findIndex((place) => suits(place, recipe));
    const place = waiting[index];
    if (place === undefined) continue;
    const found = plantOne({ place, recipe, windowFrom, options, calendar, grids, random });
    if (found === undefined) continue;
    waiting.splice(index, 1);
    planted.push(found);
  }
  return planted;
}

/** Pupils who were here all through the ten weeks and have every mark up to the end; without Year 11 and its study leave. */
function candidates({ options, grids, untaken }: PlantOptions, windowFrom: PlainDate): readonly Place[] {
  const newest = grids.at(-1);
  const yearFrom = newest?.year.from ?? options.until;
  const since = windowFrom < yearFrom ? windowFrom : addDays(yearFrom, 7);
  const open = new Set(untaken.map((register) => register.classId));
  return (newest?.places ?? []).filter(
    ({ pupil, classId, yearGroup, to }) =>
      to === undefined && pupil.startsOn <= since && yearGroup !== '11' && !open.has(classId),
  );
}

function suits({ pupil }: Place, { home }: PlantedRecipe): boolean {
  const { kind } = pupil.household;
  if (home !== undefined) return kind === home;
  return kind === 'together' || kind === 'alone';
}

type Planting = Omit<PlantOptions, 'untaken'> & {
  readonly place: Place;
  readonly recipe: PlantedRecipe;
  readonly windowFrom: PlainDate;
  readonly random: Random;
};

function plantOne({ place, recipe, windowFrom, options, calendar, grids, random }: Planting): PlantedCase | undefined {
  const { id, upn } = place.pupil;
  const named = { kind: recipe.kind, pupil: id, upn, says: recipe.says };
  const windowDays = rowDays(grids, id, { from: windowFrom, to: options.until });
  if (recipe.threshold !== undefined) {
    if (!plantThreshold(windowDays, recipe.threshold, random)) return undefined;
    return { ...named, window: { counted: recipe.threshold.counted, provisional: recipe.threshold.unexplained ?? 0 } };
  }
  if (recipe.share !== undefined) {
    const yearFrom = grids.at(-1)?.year.from ?? options.until;
    const from = yearFrom > calendar.marksFrom ? yearFrom : calendar.marksFrom;
    const share = plantShare(rowDays(grids, id, { from, to: options.until }), recipe.share, random);
    return share === undefined ? undefined : { ...named, year: { from, ...share } };
  }
  const day = windowDays.at(-(8 + random.int(5)));
  if (day === undefined) return undefined;
  clear(windowDays, countedCodes);
  for (const half of [0, 1]) put(day, half, { symbol: 'N' });
  return { ...named, window: { counted: 0, provisional: 2 } };
}
