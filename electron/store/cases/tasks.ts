import type { AccountId, CaseId, CommandId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { CaseTaskTable } from '../schema-cases.ts';
import { addVersion, endVersion, nextId, replaceVersion } from '../versions.ts';

/** What a step came from, so that a list can lead back there. */
export type TaskSource = 'case' | 'meeting' | 'contract' | 'visit' | 'referral' | 'targeting';

/** Somebody of this school who signs in, or a name: the nurse, a parent, the authority's officer. */
export type TaskOwner = { readonly account: AccountId } | { readonly name: string };

export type Task = {
  readonly case: CaseId | undefined;
  readonly pupil: PupilId | undefined;
  readonly what: string;
  readonly dueOn: PlainDate;
  readonly owner: TaskOwner;
  readonly source: TaskSource;
  readonly sourceId: number | undefined;
  readonly done: { readonly on: PlainDate; readonly words: string } | undefined;
};

export type StoredTask = Task & {
  readonly id: number;
  readonly command: CommandId;
  /** Of the version that stands. */
  readonly at: Instant;
  readonly by: string | undefined;
};

export type TasksWanted = {
  readonly id?: number;
  readonly cases?: readonly CaseId[];
  readonly pupils?: readonly PupilId[];
  readonly owner?: AccountId;
  readonly openOnly?: boolean;
};

/** Steps by the day they are due. */
export async function tasksOf(db: ReadDb, of: TasksWanted = {}): Promise<readonly StoredTask[]> {
  if (of.cases?.length === 0 || of.pupils?.length === 0) return [];
  let query = db
    .selectFrom('case_task as t')
    .innerJoin('command as c', 'c.id', 't.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('t')
    .select(['c.at', 'a.name'])
    .where('t.to_command', 'is', null);
  if (of.id !== undefined) query = query.where('t.id', '=', of.id);
  if (of.cases !== undefined) query = query.where('t.case_id', 'in', of.cases);
  if (of.owner !== undefined) query = query.where('t.owner', '=', of.owner);
  if (of.pupils !== undefined) query = query.where('t.pupil', 'in', of.pupils);
  if (of.openOnly === true) query = query.where('t.done_on', 'is', null);
  const rows = await query.orderBy('t.due_on').orderBy('t.id').execute();
  return rows.map(taskOf);
}

type Row = CaseTaskTable & { readonly at: string; readonly name: string | null };

function taskOf(row: Row): StoredTask {
  return {
    id: row.id,
    command: row.from_command as CommandId,
    at: row.at as Instant,
    by: row.name ?? undefined,
    case: (row.case_id ?? undefined) as CaseId | undefined,
    pupil: (row.pupil ?? undefined) as PupilId | undefined,
    what: row.what,
    dueOn: row.due_on as PlainDate,
    owner: row.owner === null ? { name: row.owner_name ?? '' } : { account: row.owner as AccountId },
    source: row.source as TaskSource,
    sourceId: row.source_id ?? undefined,
    done: row.done_on === null ? undefined : { on: row.done_on as PlainDate, words: row.done_words ?? '' },
  };
}

export async function addTask(write: WriteDb, task: Omit<Task, 'done'> & Partial<Pick<Task, 'done'>>): Promise<number> {
  const id = await nextId(write, 'case_task');
  await addVersion(write, 'case_task', cells(id, { ...task, done: task.done }));
  return id;
}

export async function replaceTask(write: WriteDb, id: number, task: Task): Promise<void> {
  await replaceVersion(write, 'case_task', cells(id, task));
}

/** Takes a step out that was written by mistake; false where there is none. */
export function endTask(write: WriteDb, id: number): Promise<boolean> {
  return endVersion(write, 'case_task', id);
}

function cells(id: number, task: Task) {
  return {
    id,
    case_id: task.case ?? null,
    pupil: task.pupil ?? null,
    what: task.what,
    due_on: task.dueOn,
    owner: 'account' in task.owner ? task.owner.account : null,
    owner_name: 'name' in task.owner ? task.owner.name : null,
    source: task.source,
    source_id: task.sourceId ?? null,
    done_on: task.done?.on ?? null,
    done_words: task.done?.words ?? null,
  };
}
