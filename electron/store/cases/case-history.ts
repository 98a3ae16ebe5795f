import type { CaseOutcome } from '#shared/domain/cases/case-file.ts';
import type { AccountId, CaseId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';

type Written = {
  readonly command: number;
  readonly at: Instant;
  readonly by: string | undefined;
  /** Why that command was given; undefined where it asked for no reason. */
  readonly reason: string | undefined;
};

export type CaseVersion = Written & {
  readonly case: CaseId;
  readonly lead: AccountId;
  readonly openedOn: PlainDate;
  readonly because: string;
  readonly closed: { readonly on: PlainDate; readonly outcome: CaseOutcome; readonly words: string } | undefined;
};

/** Every version of these cases, the first one first. */
export async function caseVersions(db: ReadDb, cases: readonly CaseId[]): Promise<readonly CaseVersion[]> {
  if (cases.length === 0) return [];
  const rows = await db
    .selectFrom('case_file as f')
    .innerJoin('command as c', 'c.id', 'f.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .select(['f.id', 'f.lead', 'f.opened_on', 'f.because', 'f.closed_on', 'f.outcome', 'f.closing_words'])
    .select(['c.id as command', 'c.at', 'c.reason', 'a.name'])
    .where('f.id', 'in', cases)
    .orderBy('f.from_command')
    .execute();
  return rows.map((row) => ({
    ...written(row),
    case: row.id as CaseId,
    lead: row.lead as AccountId,
    openedOn: row.opened_on as PlainDate,
    because: row.because,
    closed:
      row.closed_on === null
        ? undefined
        : { on: row.closed_on as PlainDate, outcome: row.outcome as CaseOutcome, words: row.closing_words ?? '' },
  }));
}

export type Joining = {
  readonly case: CaseId;
  readonly pupil: PupilId;
  readonly joined: Written;
  readonly left: Written | undefined;
};

/** When which child joined these cases, and left them. */
export async function caseJoinings(db: ReadDb, cases: readonly CaseId[]): Promise<readonly Joining[]> {
  if (cases.length === 0) return [];
  const rows = await db
    .selectFrom('case_pupil as p')
    .innerJoin('command as c', 'c.id', 'p.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .leftJoin('command as z', 'z.id', 'p.to_command')
    .leftJoin('account as w', (join) => join.onRef('w.id', '=', 'z.account').on('w.to_command', 'is', null))
    .select(['p.case_id', 'p.pupil', 'c.id as command', 'c.at', 'c.reason', 'a.name'])
    .select(['z.id as left_command', 'z.at as left_at', 'z.reason as left_reason', 'w.name as left_name'])
    .where('p.case_id', 'in', cases)
    .orderBy('p.id')
    .execute();
  return rows.map((row) => ({
    case: row.case_id as CaseId,
    pupil: row.pupil as PupilId,
    joined: written(row),
    left:
      row.left_command === null
        ? undefined
        : written({ command: row.left_command, at: row.left_at ?? '', reason: row.left_reason, name: row.left_name }),
  }));
}

export type StepVersion = Written & {
  readonly case: CaseId;
  readonly id: number;
  readonly what: string;
  readonly dueOn: PlainDate;
  readonly done: { readonly on: PlainDate; readonly words: string } | undefined;
  /** Taken out, with who did it and why; undefined for a version that stands or was replaced. */
  readonly takenOut: Written | undefined;
};

/** Every version of the steps of these cases, the first one first. */
export async function stepVersions(db: ReadDb, cases: readonly CaseId[]): Promise<readonly StepVersion[]> {
  if (cases.length === 0) return [];
  const rows = await db
    .selectFrom('case_task as t')
    .innerJoin('command as c', 'c.id', 't.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .leftJoin('command as z', 'z.id', 't.to_command')
    .leftJoin('account as w', (join) => join.onRef('w.id', '=', 'z.account').on('w.to_command', 'is', null))
    .leftJoin('case_task as n', (join) => join.onRef('n.id', '=', 't.id').onRef('n.from_command', '=', 't.to_command'))
    .select(['t.id', 't.case_id', 't.what', 't.due_on', 't.done_on', 't.done_words', 'n.id as next'])
    .select(['c.id as command', 'c.at', 'c.reason', 'a.name'])
    .select(['z.id as end_command', 'z.at as end_at', 'z.reason as end_reason', 'w.name as end_name'])
    .where('t.case_id', 'in', cases)
    .orderBy('t.from_command')
    .execute();
  return rows.map((row) => ({
    ...written(row),
    id: row.id,
    case: row.case_id as CaseId,
    what: row.what,
    dueOn: row.due_on as PlainDate,
    done: row.done_on === null ? undefined : { on: row.done_on as PlainDate, words: row.done_words ?? '' },
    takenOut:
      row.end_command === null || row.next !== null
        ? undefined
        : written({ command: row.end_command, at: row.end_at ?? '', reason: row.end_reason, name: row.end_name }),
  }));
}

function written(row: { command: number; at: string; reason: string | null; name: string | null }): Written {
  return { command: row.command, at: row.at as Instant, by: row.name ?? undefined, reason: row.reason ?? undefined };
}
