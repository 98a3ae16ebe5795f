import { AppError } from '#shared/contract/errors.ts';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import { noFigures } from '#shared/domain/attendance/counts.ts';
import { groupKeyOf } from '#shared/domain/attendance/group-spans.ts';
import { careGroupKinds, type PupilGroup } from '#shared/domain/attendance/pupil-groups.ts';
import { yearOfWeeks } from '#shared/domain/attendance/year-of-weeks.ts';
import { addDays, mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { type WeekCount, weekCountsBetween } from '../../store/registers/week-counts.ts';
import { type Desk, read } from '../desk.ts';
import type { PupilRow } from '../people/pupil-rows.ts';
import { type FiguresValue, figuresValue } from './figures-value.ts';
import { type Grouped, groupedPupils } from './group-members.ts';
import { type HeatRow, type SessionCounts, type WeekCounts, weekPattern } from './group-pattern.ts';
import { type Counted, countedPupils, everyGroup, type GroupRow, isIn } from './group-rows.ts';
import { allFigures, type Period } from './pupil-figures.ts';
import { type GroupTarget, targetsOfGroup } from './targets/group-targets.ts';

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
