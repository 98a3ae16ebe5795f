import type { YearGroup } from '#shared/domain/people/year-group.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { DemoYear } from './demo-calendar.ts';
import type { DemoPupil } from './demo-pupils.ts';

export type DemoClass = { readonly id: number; readonly name: string; readonly yearGroup: YearGroup };

/** A pupil's place in one school year. */
export type Place = {
  readonly pupil: DemoPupil;
  readonly yearGroup: YearGroup;
  readonly classId: number;
  readonly from: PlainDate;
  /** The last day in the class; absent while it goes on. */
  readonly to?: PlainDate;
};

const pupilsInAClass = 28;

/** Classes of each year group, `7A`, `7B` …: as many as its usual size needs. */
export function demoClasses(groups: readonly YearGroup[], pupils: number): readonly DemoClass[] {
  const letters = classesOfAYear(groups, pupils);
  return groups.flatMap((yearGroup, place) =>
    Array.from({ length: letters }, (_, letter) => ({
      id: place * letters + letter + 1,
      name: `${yearGroup}${letterName(letter)}`,
      yearGroup,
    })),
  );
}

function classesOfAYear(groups: readonly YearGroup[], pupils: number): number {
  return Math.max(1, Math.round(pupils / groups.length / pupilsInAClass));
}

function letterName(letter: number): string {
  const last = String.fromCharCode(65 + (letter % 26));
  return letter < 26 ? last : `${String.fromCharCode(64 + Math.floor(letter / 26))}${last}`;
}

export type PlacesOptions = {
  readonly groups: readonly YearGroup[];
  readonly pupils: readonly DemoPupil[];
  /** Pupils on roll that were asked for. */
  readonly size: number;
  readonly years: readonly DemoYear[];
};

/** Every pupil's places, year by year: the class keeps its letter and moves up in September. */
export function demoPlaces({ groups, pupils, size, years }: PlacesOptions): ReadonlyMap<DemoYear, readonly Place[]> {
  const letters = classesOfAYear(groups, size);
  const newest = years.at(-1);
  const places = new Map(years.map((year) => [year, [] as Place[]]));
  for (const pupil of pupils) {
    for (const year of years) {
      const group = year.startYear - pupil.cohort;
      const yearGroup = groups[group];
      if (yearGroup === undefined || pupil.startsOn > year.to || (pupil.leavesOn ?? year.from) < year.from) continue;
      const leaves = pupil.leavesOn !== undefined && pupil.leavesOn <= year.to ? pupil.leavesOn : undefined;
      const to = leaves ?? (year === newest ? undefined : year.to);
      places.get(year)?.push({
        pupil,
        yearGroup,
        classId: group * letters + (pupil.id % letters) + 1,
        from: pupil.startsOn > year.from ? pupil.startsOn : year.from,
        ...(to === undefined ? {} : { to }),
      });
    }
  }
  return places;
}
