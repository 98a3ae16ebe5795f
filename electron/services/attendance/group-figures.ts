import { AppError } from '#shared/contract/errors.ts';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import { type AttendanceFigures, noFigures } from '#shared/domain/attendance/counts.ts';
import { careGroupKinds, type GroupKind, groupKinds, type PupilGroup } from '#shared/domain/attendance/pupil-groups.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { type Desk, read } from '../desk.ts';
import type { PupilRow } from '../people/pupil-rows.ts';
import { absenceBand, type FiguresValue, figuresValue } from './figures-value.ts';
import { type Grouped, groupedPupils } from './group-members.ts';
import { type HeatRow, heatOf, type SessionCounts, type WeekCounts, weekPattern } from './group-pattern.ts';
import { allFigures, type Period } from './pupil-figures.ts';
import { pupilRow } from './pupil-row.ts';
import { sum } from './report.ts';

export type GroupRow = {
  group: PupilGroup;
  pupils: number;
  figures: FiguresValue;
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
  pupils: { pupil: PupilRow; figures: FiguresValue }[];
  /** Every group that may be chosen. */
  groups: GroupRow[];
};

/** A year of weeks: the Monday 52 weeks before has the same place in the year. */
const yearOfWeeks = 364;

/**
 * Attendance of every group between two days, both counted, and of one of them by week, weekday and session. All of it
 * comes from the weekly summary. Throws NOT_ALLOWED for a care group without the right (practice rule 12).
 */
export async function groupFigures(desk: Desk, { from, to, group }: Period & { group: PupilGroup }): Promise<GroupFigures> {
  const { role } = desk.actor;
  if (from > to) throw new AppError('INVALID_INPUT', { place: from, message: 'The first day comes after the last one.' });
  if (careGroupKinds.has(group.kind) && !mayDo(role, 'care.groups')) throw new AppError('NOT_ALLOWED');
  return read(desk, async (db) => {
    const everyone = await groupedPupils(db, { on: to, role });
    const figures = await allFigures(db, { from, to });
    const chosen = membersOf(everyone, group);
    const pattern = await weekPattern(db, { from, to, pupils: new Set(chosen.map(({ row }) => row.pupil)) });
    return {
      from,
      to,
      group,
      chosen: groupRow({ group, members: chosen, figures, on: to }),
      sessions: pattern.sessions,
      weeks: pattern.weeks,
      weeksBefore: await weeksOfYearBefore(db, { from, to, group, role }),
      heat: heatOf(pattern, chosen),
      pupils: chosen.map(({ row }) => ({ pupil: pupilRow(row), figures: figuresValue(figures.get(row.pupil) ?? noFigures) })),
      groups: everyGroup(everyone, { figures, on: to }),
    };
  });
}

function membersOf(everyone: readonly Grouped[], group: PupilGroup): readonly Grouped[] {
  return everyone.filter(({ groups }) => groups.some((own) => own.kind === group.kind && own.value === group.value));
}

type Before = Period & { readonly group: PupilGroup; readonly role: Desk['actor']['role'] };

async function weeksOfYearBefore(db: ReadDb, { from, to, group, role }: Before): Promise<WeekCounts[]> {
  const before = { from: addDays(from, -yearOfWeeks), to: addDays(to, -yearOfWeeks) };
  const members = membersOf(await groupedPupils(db, { on: before.to, role }), group);
  if (members.length === 0) return [];
  return (await weekPattern(db, { ...before, pupils: new Set(members.map(({ row }) => row.pupil)) })).weeks;
}

type Counted = { readonly figures: ReadonlyMap<PupilId, AttendanceFigures>; readonly on: PlainDate };

const collator = new Intl.Collator('en-GB', { numeric: true });

function everyGroup(everyone: readonly Grouped[], counted: Counted): GroupRow[] {
  const members = new Map<string, { group: PupilGroup; members: Grouped[] }>();
  for (const pupil of everyone) {
    for (const group of pupil.groups) {
      const key = `${group.kind} ${group.value}`;
      const found = members.get(key);
      if (found) found.members.push(pupil);
      else members.set(key, { group, members: [pupil] });
    }
  }
  const place = (kind: GroupKind): number => groupKinds.indexOf(kind);
  return [...members.values()]
    .map((found) => groupRow({ ...found, ...counted }))
    .sort((a, b) => place(a.group.kind) - place(b.group.kind) || collator.compare(a.group.value, b.group.value));
}

type RowOf = Counted & { readonly group: PupilGroup; readonly members: readonly Grouped[] };

/** The sum of the pupils' sessions, never the mean of their rates. */
function groupRow({ group, members, figures, on }: RowOf): GroupRow {
  const own = members.map(({ row }) => figures.get(row.pupil) ?? noFigures);
  const bands = own.map((one) => absenceBand(one, on));
  return {
    group,
    pupils: members.length,
    figures: figuresValue(sum(own)),
    persistent: bands.filter((band) => band === 'persistent' || band === 'severe').length,
    severe: bands.filter((band) => band === 'severe').length,
  };
}
