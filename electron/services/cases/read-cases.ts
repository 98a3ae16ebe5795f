import { AppError } from '#shared/contract/errors.ts';
import { mayDo } from '#shared/domain/accounts/roles.ts';
import type { AccountId, CaseId, CommandId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import { accountNames } from '../../store/accounts/account-names.ts';
import { accountsOf } from '../../store/accounts/accounts.ts';
import { casePlans, caseRelatives } from '../../store/cases/case-details.ts';
import { type CaseGround, casePupils, casesOf, groundOf } from '../../store/cases/case-files.ts';
import { type StoredTask, tasksOf } from '../../store/cases/tasks.ts';
import type { ReadDb } from '../../store/handles.ts';
import { familiesOf } from '../../store/people/families.ts';
import { type Desk, read } from '../desk.ts';
import { type PupilRow, pupilRows } from '../people/pupil-rows.ts';
import { caseGround } from './case-ground.ts';
import { type CaseRow, caseRows, type StepRow, stepRow } from './case-rows.ts';

type Worker = { account: AccountId; name: string };
type GroundView = Omit<CaseGround, 'sessions'> & { sessions: CaseGround['sessions'][number][] };

/** Every case, or those of one pupil, the newest first. */
export async function listCases(
  desk: Desk,
  { pupil }: { pupil?: PupilId | undefined },
): Promise<{ today: PlainDate; rows: CaseRow[] }> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const cases = pupil === undefined ? {} : { cases: await casesWith(db, [pupil]) };
    return { today, rows: await caseRows(db, { today, ...cases }) };
  });
}

async function casesWith(db: ReadDb, pupils: readonly PupilId[]): Promise<readonly CaseId[]> {
  return [...new Set((await casePupils(db, { pupils })).map((one) => one.case))];
}

export type CaseSheet = {
  today: PlainDate;
  case: CaseRow;
  seen: CommandId;
  ground: GroundView[];
  relatives: { id: number; name: string; school: string; known: string }[];
  plans: { seen: CommandId; words: string; at: Instant; by?: string }[];
  steps: StepRow[];
  workers: Worker[];
};

/** One case in full, without its chronology. Throws `NOT_FOUND`. */
export async function caseSheet(desk: Desk, { case: id }: { case: CaseId }): Promise<CaseSheet> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const [row] = await caseRows(db, { today, cases: [id] });
    const [file] = await casesOf(db, { ids: [id] });
    if (row === undefined || file === undefined) throw new AppError('NOT_FOUND');
    const names = await accountNames(db);
    const plans = await casePlans(db, id);
    return {
      today,
      case: row,
      seen: file.command,
      ground: groundViews(await groundOf(db, id)),
      relatives: (await caseRelatives(db, { cases: [id] })).map(({ case: _, ...relative }) => relative),
      plans: plans.map(({ command, words, at, by }) => ({ seen: command, words, at, ...(by === undefined ? {} : { by }) })),
      steps: (await tasksOf(db, { cases: [id] })).map((task) => stepRow(task, { today, names })),
      workers: await workers(db),
    };
  });
}

export type CaseProposal = {
  today: PlainDate;
  pupil: PupilRow;
  family: PupilRow[];
  ground: GroundView[];
  open: CaseRow[];
  workers: Worker[];
};

/** What opening a case for a pupil would rest on. Writes nothing. Throws `NOT_FOUND`. */
export async function proposeCase(desk: Desk, { pupil }: { pupil: PupilId }): Promise<CaseProposal> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const family = [...(await familiesOf(db)).values()].find((members) => members.includes(pupil)) ?? [];
    const everyone = [...new Set([pupil, ...family])];
    const rows = (await pupilRows(db, today, everyone)).map(({ row }) => row);
    const own = rows.find(({ id }) => id === pupil);
    if (own === undefined) throw new AppError('NOT_FOUND');
    return {
      today,
      pupil: own,
      family: rows.filter(({ id, onRoll }) => id !== pupil && onRoll),
      ground: groundViews(await caseGround(db, { pupils: everyone, today })),
      open: (await caseRows(db, { today, cases: await casesWith(db, everyone) })).filter(({ closed }) => closed === undefined),
      workers: await workers(db),
    };
  });
}

export type OpenStep = StepRow & { about: string; pupils: PupilId[] };

/** Steps still to do, those of closed cases left out. */
export async function openSteps(
  desk: Desk,
  { mine }: { mine?: boolean | undefined },
): Promise<{ today: PlainDate; rows: OpenStep[] }> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const names = await accountNames(db);
    const owned = mine === true ? { owner: desk.actor.id } : {};
    const tasks = await tasksOf(db, { openOnly: true, ...owned });
    const cases = [...new Set(tasks.flatMap((task) => task.case ?? []))];
    const closed = new Set((await casesOf(db, { ids: cases })).flatMap((file) => (file.closed === undefined ? [] : [file.id])));
    const belongs = Map.groupBy(await casePupils(db, { cases }), (one) => one.case);
    const open = tasks.filter((task) => task.case === undefined || !closed.has(task.case));
    const pupilsOf = ({ case: id, pupil }: StoredTask): PupilId[] =>
      id === undefined ? [pupil].filter((one) => one !== undefined) : (belongs.get(id) ?? []).map((one) => one.pupil);
    const ids = [...new Set(open.flatMap(pupilsOf))];
    const rows = new Map((ids.length === 0 ? [] : await pupilRows(db, today, ids)).map(({ row }) => [row.id, row]));
    return {
      today,
      rows: open.map((task) => ({
        ...stepRow(task, { today, names }),
        about: pupilsOf(task)
          .flatMap((pupil) => rows.get(pupil)?.knownName ?? [])
          .join(', '),
        pupils: pupilsOf(task),
      })),
    };
  });
}

/** Who may lead a case or own a step: whoever may work on cases. */
async function workers(db: ReadDb): Promise<Worker[]> {
  return (await accountsOf(db)).filter(({ role }) => mayDo(role, 'cases.work')).map(({ id, name }) => ({ account: id, name }));
}

function groundViews(ground: readonly CaseGround[]): GroundView[] {
  return ground.map((one) => ({ ...one, sessions: [...one.sessions] }));
}
