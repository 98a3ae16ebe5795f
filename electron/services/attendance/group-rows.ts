import { type AttendanceFigures, noFigures } from '#shared/domain/attendance/counts.ts';
import type { Belonging } from '#shared/domain/attendance/group-spans.ts';
import type { PupilGroup } from '#shared/domain/attendance/pupil-groups.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { type WeekCount, weekCountsBetween } from '../../store/registers/week-counts.ts';
import { absenceBand, type FiguresValue, figuresValue } from './figures-value.ts';
import { byKindAndName, type Grouped, groupedPupils } from './group-members.ts';
import { allFigures, figuresWithin, type Period } from './pupil-figures.ts';
import { sum } from './report.ts';

export type GroupRow = {
  group: PupilGroup;
  /** In it on the last day. */
  pupils: number;
  /** Every session that a pupil had while in the group, of those who have left it too. */
  figures: FiguresValue;
  /** Of those in it on the last day, by all their sessions of the period. */
  persistent: number;
  severe: number;
};

/** The groups of a period that are no secret, each session in the group that its pupil was in on its day. */
export async function groupsBetween(db: ReadDb, period: Period): Promise<readonly GroupRow[]> {
  const everyone = await groupedPupils(db, period);
  const pupils = [...movedAmong(everyone)];
  const weeks = { fromMonday: mondayOf(period.from), toMonday: mondayOf(period.to) };
  const rows = pupils.length === 0 ? [] : await weekCountsBetween(db, { ...weeks, pupils });
  return everyGroup(everyone, countedPupils({ everyone, rows, figures: await allFigures(db, period), period }));
}

/** The figures of a pupil in a group, and all of the pupil's. */
export type Counted = {
  readonly within: (pupil: Grouped, belonging: Belonging) => AttendanceFigures;
  readonly whole: (pupil: Grouped) => AttendanceFigures;
  readonly on: PlainDate;
};

type Counting = {
  readonly everyone: readonly Grouped[];
  readonly rows: readonly WeekCount[];
  readonly figures: ReadonlyMap<PupilId, AttendanceFigures>;
  readonly period: Period;
};

/** Whoever stayed where they were is answered by the sum of the database; whoever moved is counted by the session. */
export function countedPupils({ everyone, rows, figures, period }: Counting): Counted {
  const moved = movedAmong(everyone);
  const rowsOf = Map.groupBy(
    rows.filter((row) => moved.has(row.pupil as PupilId)),
    (row) => row.pupil,
  );
  const whole = ({ pupil }: Grouped): AttendanceFigures => figures.get(pupil.id) ?? noFigures;
  return {
    whole,
    within: (one, { throughout, spans }) =>
      throughout ? whole(one) : figuresWithin(rowsOf.get(one.pupil.id) ?? [], { period, spans }),
    on: period.to,
  };
}

function movedAmong(everyone: readonly Grouped[]): ReadonlySet<PupilId> {
  const moved = everyone.filter(({ groups }) => [...groups.values()].some((one) => !one.throughout));
  return new Set(moved.map(({ pupil }) => pupil.id));
}

type Member = { readonly one: Grouped; readonly own: Belonging };

/** A group that nobody was in on a school day, and nobody is in on the last day, is none. */
export function everyGroup(everyone: readonly Grouped[], counted: Counted): GroupRow[] {
  const members = new Map<string, { group: PupilGroup; members: Member[] }>();
  for (const one of everyone) {
    for (const [key, own] of one.groups) {
      const found = members.get(key);
      if (found) found.members.push({ one, own });
      else members.set(key, { group: own.group, members: [{ one, own }] });
    }
  }
  return [...members.values()]
    .map((found) => groupRow(found.group, found.members, counted))
    .filter((row) => row.pupils > 0 || row.figures.possible > 0)
    .sort((a, b) => byKindAndName(a.group, b.group));
}

/** The sum of the pupils' sessions, never the mean of their rates. */
function groupRow(group: PupilGroup, members: readonly Member[], counted: Counted): GroupRow {
  const now = members.filter(({ one, own }) => isIn(one, own, counted.on));
  const bands = now.map(({ one }) => absenceBand(counted.whole(one), counted.on));
  return {
    group,
    pupils: now.length,
    figures: figuresValue(sum(members.map(({ one, own }) => counted.within(one, own)))),
    persistent: bands.filter((band) => band === 'persistent' || band === 'severe').length,
    severe: bands.filter((band) => band === 'severe').length,
  };
}

export function isIn({ here }: Grouped, { spans }: Belonging, on: PlainDate): boolean {
  return here && spans.at(-1)?.to === on;
}
