import { mayDo } from '#shared/domain/accounts/roles.ts';
import { attendanceSpans } from '#shared/domain/contracts/attendance-spans.ts';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import { type TargetingSection, targetingSectionIds, targetingSections } from '#shared/domain/targeting/targeting-pack.ts';
import type { AccountId, CaseId, CommandId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import { accountNames } from '../../store/accounts/account-names.ts';
import { accountsOf } from '../../store/accounts/accounts.ts';
import { casePlans } from '../../store/cases/case-details.ts';
import { tasksOf } from '../../store/cases/tasks.ts';
import type { SpanFigures } from '../../store/contracts/contract-reviews.ts';
import type { ReadDb } from '../../store/handles.ts';
import { targetingMeetings } from '../../store/targeting/targeting-meetings.ts';
import { type CaseRow, caseRows, type StepRow, stepRow } from '../cases/case-rows.ts';
import { chronologyOf } from '../cases/chronology/chronology.ts';
import { contractAttendance } from '../contracts/contract-figures.ts';
import { type Desk, read } from '../desk.ts';
import { type PupilRow, pupilRows } from '../people/pupil-rows.ts';
import { type Listed, type PackLists, packLists } from './pack-lists.ts';

export type TriedHelp = { title: string; on: PlainDate; outcome?: string };

export type PackRow = {
  pupil: PupilRow;
  why: string;
  year?: { possible: number; absent: number };
  case?: { id: CaseId; lead: string; openedOn: PlainDate; plan?: string; next?: StepRow };
  tried: TriedHelp[];
  change?: { before: SpanFigures; since: SpanFigures };
  decisions: StepRow[];
};

export type PackSection = { id: TargetingSection; title: string; what: string; shown: boolean; rows: PackRow[] };

export type TargetingPack = {
  today: PlainDate;
  on: PlainDate;
  yearFrom: PlainDate;
  sections: PackSection[];
  workers: { account: AccountId; name: string }[];
};

/** Every list of a day with what was tried and what changed since. Nobody is chosen and nothing follows by it. */
export async function targetingPack(desk: Desk, asked: { on?: PlainDate | undefined }): Promise<TargetingPack> {
  const today = desk.ports.clock.today();
  const on = asked.on ?? today;
  return read(desk, async (db) => {
    const { lists, figures } = await packLists(desk, db, on);
    const everyone = [...new Set(Object.values(lists).flatMap((list) => (list ?? []).map(({ pupil }) => pupil)))];
    const facts = await factsOf(db, { desk, pupils: everyone, figures, on });
    return {
      ...{ today, on, yearFrom: academicYearOf(on).from },
      sections: targetingSectionIds.map((id) => ({
        ...{ id, ...targetingSections[id], shown: lists[id] !== undefined },
        rows: (lists[id] ?? []).flatMap((listed) => rowOf(listed, facts) ?? []),
      })),
      workers: (await accountsOf(db))
        .filter(({ role }) => mayDo(role, 'cases.work'))
        .map(({ id, name }) => ({ account: id, name })),
    };
  });
}

type Facts = {
  readonly people: ReadonlyMap<PupilId, PupilRow>;
  readonly figures: PackLists['figures'];
  readonly cases: ReadonlyMap<PupilId, NonNullable<PackRow['case']>>;
  readonly tried: ReadonlyMap<PupilId, TriedHelp[]>;
  readonly changes: ReadonlyMap<PupilId, NonNullable<PackRow['change']>>;
  readonly decisions: ReadonlyMap<PupilId | undefined, StepRow[]>;
};

type Asked = {
  readonly desk: Desk;
  readonly pupils: readonly PupilId[];
  readonly figures: PackLists['figures'];
  readonly on: PlainDate;
};

async function factsOf(db: ReadDb, { desk, pupils, figures, on }: Asked): Promise<Facts> {
  const today = desk.ports.clock.today();
  const people = new Map((pupils.length === 0 ? [] : await pupilRows(db, today, pupils)).map(({ row }) => [row.id, row]));
  const cases = await openCases(db, { today, pupils: new Set(pupils) });
  const changes = new Map<PupilId, NonNullable<PackRow['change']>>();
  for (const [pupil, { openedOn }] of cases) {
    const change = await changeOf(db, { pupil, openedOn, on });
    if (change !== undefined) changes.set(pupil, change);
  }
  const names = await accountNames(db);
  const steps = (await tasksOf(db, { openOnly: true })).filter(({ source }) => source === 'targeting');
  return {
    ...{ people, figures, cases, changes },
    tried: await triedOf(db, { desk, pupils, on }),
    decisions: new Map(
      [...Map.groupBy(steps, ({ pupil }) => pupil)].map(([pupil, own]) => [
        pupil,
        own.map((task) => stepRow(task, { today, names })),
      ]),
    ),
  };
}

function rowOf({ pupil: id, why }: Listed, { people, figures, cases, tried, changes, decisions }: Facts): PackRow | undefined {
  const pupil = people.get(id);
  if (pupil === undefined) return undefined;
  const own = figures.get(id);
  const change = changes.get(id);
  const file = cases.get(id);
  return {
    ...{ pupil, why, tried: tried.get(id) ?? [], decisions: decisions.get(id) ?? [] },
    ...(own === undefined ? {} : { year: { possible: own.possible, absent: own.authorised + own.unauthorised } }),
    ...(file === undefined ? {} : { case: file }),
    ...(change === undefined ? {} : { change }),
  };
}

/** The open case of each pupil, with its newest plan. */
async function openCases(
  db: ReadDb,
  { today, pupils }: { readonly today: PlainDate; readonly pupils: ReadonlySet<PupilId> },
): Promise<Map<PupilId, NonNullable<PackRow['case']>>> {
  const found = new Map<PupilId, NonNullable<PackRow['case']>>();
  const open = (await caseRows(db, { today })).filter(
    (row) => row.closed === undefined && row.pupils.some(({ id }) => pupils.has(id)),
  );
  for (const row of open) {
    const view = caseView(row, (await casePlans(db, row.id))[0]?.words);
    for (const { id } of row.pupils) if (pupils.has(id) && !found.has(id)) found.set(id, view);
  }
  return found;
}

function caseView({ id, lead, openedOn, next }: CaseRow, plan: string | undefined): NonNullable<PackRow['case']> {
  return {
    ...{ id, lead: lead.name, openedOn },
    ...(plan === undefined ? {} : { plan }),
    ...(next === undefined ? {} : { next }),
  };
}

/** As many days before the case as it has run, six weeks at least. A case opened after the day has changed nothing yet. */
async function changeOf(
  db: ReadDb,
  { pupil, openedOn, on }: { readonly pupil: PupilId; readonly openedOn: PlainDate; readonly on: PlainDate },
): Promise<PackRow['change']> {
  if (openedOn > on) return undefined;
  const { before, during } = attendanceSpans({ from: openedOn, to: on, endedOn: undefined, until: on });
  if (during === undefined) return undefined;
  const { figures } = await contractAttendance(db, { pupil, from: openedOn, to: on, endedOn: undefined, until: on });
  return figures.during === undefined || before.to < before.from ? undefined : { before: figures.before, since: figures.during };
}

/** Help of the school year to the day, the newest first. What a family said stays in the chronology. */
async function triedOf(
  db: ReadDb,
  { desk, pupils, on }: { readonly desk: Desk; readonly pupils: readonly PupilId[]; readonly on: PlainDate },
): Promise<Map<PupilId, TriedHelp[]>> {
  const tried = new Map<PupilId, TriedHelp[]>();
  if (pupils.length === 0) return tried;
  const { from } = academicYearOf(on);
  for (const { help, takenBack, on: day, title, outcome, pupils: about } of await chronologyOf(db, {
    pupils,
    role: desk.actor.role,
  })) {
    if (!help || takenBack !== undefined || day < from || day > on) continue;
    for (const pupil of about) {
      const own = tried.get(pupil) ?? [];
      own.push({ title, on: day, ...(outcome === undefined ? {} : { outcome }) });
      tried.set(pupil, own);
    }
  }
  return tried;
}

export type TargetingMeetingRow = {
  id: number;
  seen: CommandId;
  heldOn: PlainDate;
  people: string;
  notes: string;
  by?: string;
  at: Instant;
  decisions: (StepRow & { about: string; pupil?: PupilId })[];
};

/** Every meeting that was held with its decisions, done and to do. */
export async function listTargetingMeetings(desk: Desk): Promise<{ today: PlainDate; rows: TargetingMeetingRow[] }> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const names = await accountNames(db);
    const steps = (await tasksOf(db)).filter(({ source }) => source === 'targeting');
    const ids = [...new Set(steps.flatMap(({ pupil }) => pupil ?? []))];
    const people = new Map((ids.length === 0 ? [] : await pupilRows(db, today, ids)).map(({ row }) => [row.id, row.knownName]));
    const meetings = await targetingMeetings(db);
    return {
      today,
      rows: meetings.map(({ id, command, heldOn, people: who, notes, by, at }) => ({
        ...{ id, seen: command, heldOn, people: who, notes, at },
        ...(by === undefined ? {} : { by }),
        decisions: steps
          .filter(({ sourceId }) => sourceId === id)
          .map((task) => ({
            ...stepRow(task, { today, names }),
            ...(task.pupil === undefined ? { about: '' } : { about: people.get(task.pupil) ?? '', pupil: task.pupil }),
          })),
      })),
    };
  });
}
