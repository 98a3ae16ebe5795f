import type { AttendanceFigures } from '#shared/domain/attendance/counts.ts';
import { noFigures } from '#shared/domain/attendance/counts.ts';
import type { TargetScope, TargetState } from '#shared/domain/attendance/targets/target.ts';
import { yearGroups } from '#shared/domain/people/year-group.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import { type TargetVersion, targetVersions } from '../../../store/attendance/targets.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { classesOf } from '../../../store/people/classes.ts';
import { type RosterRow, rosterOn } from '../../../store/registers/rosters.ts';
import { type Desk, read } from '../../desk.ts';
import { allFigures } from '../pupil-figures.ts';
import { sum } from '../report.ts';

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
    const rows: TargetRow[] = [];
    for (const versions of Map.groupBy(await targetVersions(db), (version) => version.id).values()) {
      const current = versions.find((version) => version.current);
      if (current === undefined) continue;
      const progress = await progressOf(db, current, today);
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

/** The group as it stands on the last day counted, with what its pupils bring from the first: integers. */
async function progressOf(db: ReadDb, target: TargetVersion, today: PlainDate): Promise<Progress | undefined> {
  if (target.state !== 'agreed' || target.from > today) return undefined;
  const to = target.to < today ? target.to : today;
  const figures = await allFigures(db, { from: target.from, to });
  const own = await figuresOfGroup(db, { target, to, figures });
  const { present, possible } = sum(own);
  return { from: target.from, to, present, possible, pupils: own.length };
}

type GroupFacts = {
  readonly target: TargetVersion;
  readonly to: PlainDate;
  readonly figures: ReadonlyMap<PupilId, AttendanceFigures>;
};

async function figuresOfGroup(db: ReadDb, { target, to, figures }: GroupFacts): Promise<readonly AttendanceFigures[]> {
  if (target.scope === 'school') return [...figures.values()];
  const isIn = (row: RosterRow): boolean =>
    target.scope === 'year' ? row.yearGroup === target.group : String(row.classId) === target.group;
  return (await rosterOn(db, { on: to })).filter(isIn).map((row) => figures.get(row.pupil) ?? noFigures);
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
