import { noFigures } from '#shared/domain/attendance/counts.ts';
import { groupKeyOf } from '#shared/domain/attendance/group-spans.ts';
import type { PupilGroup } from '#shared/domain/attendance/pupil-groups.ts';
import type { TargetScope, TargetState } from '#shared/domain/attendance/targets/target.ts';
import { yearGroups } from '#shared/domain/people/year-group.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import { type TargetVersion, targetVersions } from '../../../store/attendance/targets.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { classesOf } from '../../../store/people/classes.ts';
import { rosterOn } from '../../../store/registers/rosters.ts';
import { type Desk, read } from '../../desk.ts';
import { type GroupRow, groupsBetween } from '../group-rows.ts';
import type { Period } from '../pupil-figures.ts';
import { groupOfTarget } from './group-of-target.ts';

type Version = {
  command: CommandId;
  at: Instant;
  by: string;
  reason?: string;
  tenths: number;
  from: PlainDate;
  to: PlainDate;
  state: TargetState;
  proposedBy: string;
  proposedOn: PlainDate;
  answeredBy?: string;
  answeredOn?: PlainDate;
  answer?: string;
};

type Progress = { from: PlainDate; to: PlainDate; present: number; possible: number; pupils: number };

export type TargetRow = {
  id: number;
  scope: TargetScope;
  name: string;
  now: Version;
  versions: Version[];
  progress?: Progress;
};

export type Targets = {
  today: PlainDate;
  rows: TargetRow[];
  years: string[];
  classes: { id: string; name: string }[];
};

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Every target with its versions; progress for those that the head teacher agreed and no others. */
export async function listTargets(desk: Desk): Promise<Targets> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const classes = (await classesOf(db)).map(({ id, name }) => ({ id: String(id), name }));
    const names = new Map(classes.map(({ id, name }) => [id, name]));
    const groups = askedOnce(db);
    const rows: TargetRow[] = [];
    for (const versions of Map.groupBy(await targetVersions(db), (version) => version.id).values()) {
      const current = versions.find((version) => version.current);
      if (current === undefined) continue;
      const group = groupOfTarget(current, names);
      const progress = await progressOf({ target: current, group, today }, groups);
      rows.push({
        ...{ id: current.id, scope: current.scope, name: nameOf(current, names) },
        ...{ now: shown(current), versions: versions.map(shown) },
        ...(progress === undefined ? {} : { progress }),
      });
    }
    const present = new Set((await rosterOn(db, { on: today })).map((row) => row.yearGroup));
    const years = yearGroups.filter((group) => present.has(group));
    return { today, rows, years: [...years], classes: classes.sort((a, b) => collator.compare(a.name, b.name)) };
  });
}

function nameOf({ scope, group = '' }: TargetVersion, classes: ReadonlyMap<string, string>): string {
  if (scope === 'school') return 'School';
  return scope === 'year' ? `Year ${group}` : (classes.get(group) ?? 'A class no longer kept');
}

/** Figures of a period, asked for once however many targets it has. */
type Groups = (period: Period) => Promise<readonly GroupRow[]>;

function askedOnce(db: ReadDb): Groups {
  const asked = new Map<string, readonly GroupRow[]>();
  return async (period) => {
    const key = `${period.from} ${period.to}`;
    const groups = asked.get(key) ?? (await groupsBetween(db, period));
    asked.set(key, groups);
    return groups;
  };
}

type Progressing = { readonly target: TargetVersion; readonly group: PupilGroup | undefined; readonly today: PlainDate };

/** Counted as Figures count: each session of a pupil in the group of its day. Integers. */
async function progressOf({ target, group, today }: Progressing, groups: Groups): Promise<Progress | undefined> {
  if (target.state !== 'agreed' || target.from > today) return undefined;
  const period = { from: target.from, to: target.to < today ? target.to : today };
  if (group === undefined) return { ...period, present: 0, possible: 0, pupils: 0 };
  const own = (await groups(period)).find((row) => groupKeyOf(row.group) === groupKeyOf(group));
  const { present, possible } = own?.figures ?? noFigures;
  return { ...period, present, possible, pupils: own?.pupils ?? 0 };
}

function shown(version: TargetVersion): Version {
  const { command, at, by, reason, tenths, from, to, state, proposedBy, proposedOn, answeredBy, answeredOn, answer } = version;
  return {
    ...{ command, at, by: by ?? 'the program', tenths, from, to, state, proposedBy, proposedOn },
    ...(reason === undefined ? {} : { reason }),
    ...(answeredBy === undefined ? {} : { answeredBy }),
    ...(answeredOn === undefined ? {} : { answeredOn }),
    ...(answer === undefined ? {} : { answer }),
  };
}
