import { AppError } from '#shared/contract/errors.ts';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import { type AttendanceFigures, noFigures } from '#shared/domain/attendance/counts.ts';
import { type Belonging, groupKeyOf } from '#shared/domain/attendance/group-spans.ts';
import { careGroupKinds, type PupilGroup } from '#shared/domain/attendance/pupil-groups.ts';
import { yearOfWeeks } from '#shared/domain/attendance/year-of-weeks.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { type WeekCount, weekCountsBetween } from '../../store/registers/week-counts.ts';
import { type Desk, read } from '../desk.ts';
import type { PupilRow } from '../people/pupil-rows.ts';
import { absenceBand, type FiguresValue, figuresValue } from './figures-value.ts';
import { byKindAndName, type Grouped, groupedPupils } from './group-members.ts';
import { type HeatRow, type SessionCounts, type WeekCounts, weekPattern } from './group-pattern.ts';
import { allFigures, figuresWithin, type Period } from './pupil-figures.ts';
import { sum } from './report.ts';
import { type GroupTarget, targetsOfGroup } from './targets/group-targets.ts';

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

export type GroupFigures = Period & {
  group: PupilGroup;
  chosen: GroupRow;
  /** Monday AM first, Friday PM last. */
  sessions: SessionCounts[];
  weeks: WeekCounts[];
  /** The same weeks of the year before, by the group as it was then; empty where nothing is known. */
  weeksBefore: WeekCounts[];
  heat: HeatRow[];
  targets: GroupTarget[];
  /** `only`: the days in the group, of a pupil who was in it for a part of the time on the roll. */
  pupils: { pupil: PupilRow; figures: FiguresValue; only?: { from: PlainDate; to: PlainDate }[] }[];
  /** Every group that may be chosen. */
  groups: GroupRow[];
};

/**
 * Attendance of every group between two days, both counted, and of one of them by week, weekday and session. Each session
 * counts in the group that its pupil was in on its day. All of it comes from the weekly summary. Throws NOT_ALLOWED for a
 * care group without the right (practice rule 12).
 */
export async function groupFigures(desk: Desk, { from, to, group }: Period & { group: PupilGroup }): Promise<GroupFigures> {
  const { role } = desk.actor;
  if (from > to) throw new AppError('INVALID_INPUT', { place: from, message: 'The first day comes after the last one.' });
  if (careGroupKinds.has(group.kind) && !mayDo(role, 'care.groups')) throw new AppError('NOT_ALLOWED');
  return read(desk, async (db) => {
    const everyone = await groupedPupils(db, { from, to, role });
    const rows = await summaryOf(db, { from, to });
    const counted = countedPupils({ everyone, rows, figures: await allFigures(db, { from, to }), period: { from, to } });
    const groups = everyGroup(everyone, counted);
    return {
      from,
      to,
      group,
      chosen: groups.find((row) => groupKeyOf(row.group) === groupKeyOf(group)) ?? emptyRow(group),
      ...weekPattern(rows, { from, to, group, members: everyone }),
      weeksBefore: await weeksOfYearBefore(db, { from, to, group, role }),
      targets: await targetsOfGroup(db, { from, to, group }),
      pupils: pupilsOfGroup(everyone, { group, counted }),
      groups,
    };
  });
}

function summaryOf(db: ReadDb, { from, to }: Period): Promise<readonly WeekCount[]> {
  return weekCountsBetween(db, { fromMonday: mondayOf(from), toMonday: mondayOf(to) });
}

type Before = Period & { readonly group: PupilGroup; readonly role: Desk['actor']['role'] };

async function weeksOfYearBefore(db: ReadDb, { from, to, group, role }: Before): Promise<WeekCounts[]> {
  const before = { from: addDays(from, -yearOfWeeks), to: addDays(to, -yearOfWeeks) };
  const members = await groupedPupils(db, { ...before, role });
  if (!members.some(({ groups }) => groups.has(groupKeyOf(group)))) return [];
  return weekPattern(await summaryOf(db, before), { ...before, group, members }).weeks;
}

/** The figures of a pupil in a group, and all of the pupil's. */
type Counted = {
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
function countedPupils({ everyone, rows, figures, period }: Counting): Counted {
  const moved = new Set(
    everyone.filter(({ groups }) => [...groups.values()].some((one) => !one.throughout)).map(({ pupil }) => pupil.id),
  );
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

type Member = { readonly one: Grouped; readonly own: Belonging };

/** A group that nobody was in on a school day, and nobody is in on the last day, is none. */
function everyGroup(everyone: readonly Grouped[], counted: Counted): GroupRow[] {
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

function isIn({ here }: Grouped, { spans }: Belonging, on: PlainDate): boolean {
  return here && spans.at(-1)?.to === on;
}

function emptyRow(group: PupilGroup): GroupRow {
  return { group, pupils: 0, figures: figuresValue(noFigures), persistent: 0, severe: 0 };
}

type OfGroup = { readonly group: PupilGroup; readonly counted: Counted };

function pupilsOfGroup(everyone: readonly Grouped[], { group, counted }: OfGroup): GroupFigures['pupils'] {
  return everyone.flatMap((one) => {
    const own = one.groups.get(groupKeyOf(group));
    if (own === undefined) return [];
    const figures = figuresValue(counted.within(one, own));
    if (figures.possible === 0 && !isIn(one, own, counted.on)) return [];
    const stayed = own.throughout && one.here;
    return [{ pupil: one.pupil, figures, ...(stayed ? {} : { only: own.spans.map((span) => ({ ...span })) }) }];
  });
}
