import type { CommandId } from '#shared/lib/ids.ts';
import { addDays, type Instant, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { endVersion, replaceVersion } from '../versions.ts';
import { type StoredPlan, spanRow, termsRow } from './planned-absences.ts';

/** Ends a plan before a day: as a whole where it would begin on it or later. What it said stays readable. */
export async function endPlanBefore(write: WriteDb, plan: StoredPlan, day: PlainDate): Promise<void> {
  if (day <= plan.from) await endPlanWhole(write, plan.id);
  else await replaceVersion(write, 'planned_absence', spanRow({ ...plan, to: addDays(day, -1) }));
}

async function endPlanWhole(write: WriteDb, id: number): Promise<void> {
  await endVersion(write, 'planned_absence', id);
  await endVersion(write, 'plan_terms', id);
}

/** Sets the day of the next review. */
export async function setReview(write: WriteDb, plan: StoredPlan, reviewOn: PlainDate): Promise<void> {
  await replaceVersion(write, 'plan_terms', termsRow(plan.id, { ...plan.terms, reviewOn }));
}

/** Ends every plan that still stands as this command wrote it, and says how many. */
export async function endPlansWrittenBy(write: WriteDb, command: CommandId): Promise<number> {
  const rows = await write.db
    .selectFrom('planned_absence')
    .select('id')
    .where('from_command', '=', command)
    .where('to_command', 'is', null)
    .execute();
  for (const { id } of rows) await endPlanWhole(write, id);
  return rows.length;
}

export type PlanSource = { readonly command: CommandId; readonly procedure: string; readonly by: string | undefined };

/** By which command each plan came to be, whatever changed it since; by plan. */
export async function planSources(db: ReadDb, plans: readonly number[]): Promise<ReadonlyMap<number, PlanSource>> {
  if (plans.length === 0) return new Map();
  const rows = await db
    .selectFrom('planned_absence as p')
    .innerJoin('command as c', 'c.id', 'p.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .select(['p.id', 'c.id as command', 'c.procedure_name', 'a.name'])
    .where('p.id', 'in', plans)
    .orderBy('p.from_command', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [row.id, { command: row.command as CommandId, procedure: row.procedure_name, by: row.name ?? undefined }]),
  );
}

export type PlanVersion = {
  readonly at: Instant;
  readonly by: string | undefined;
  readonly procedure: string;
  readonly reason: string | undefined;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly reviewOn: PlainDate | undefined;
};

/** What a plan said at each of its changes, oldest first; the command that ended it says nothing new and is not among them. */
export async function planVersions(db: ReadDb, id: number): Promise<readonly PlanVersion[]> {
  const spans = await db.selectFrom('planned_absence').selectAll().where('id', '=', id).orderBy('from_command').execute();
  const terms = await db.selectFrom('plan_terms').selectAll().where('id', '=', id).orderBy('from_command').execute();
  const commands = [...new Set([...spans, ...terms].map((row) => row.from_command))].toSorted((a, b) => a - b);
  if (commands.length === 0) return [];
  const notes = await db
    .selectFrom('command as c')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .select(['c.id', 'c.at', 'c.procedure_name', 'c.reason', 'a.name'])
    .where('c.id', 'in', commands)
    .orderBy('c.id')
    .execute();
  return notes.flatMap((note): PlanVersion[] => {
    const span = spans.findLast((row) => row.from_command <= note.id);
    const own = terms.findLast((row) => row.from_command <= note.id);
    if (span === undefined) return [];
    return [
      {
        at: note.at as Instant,
        by: note.name ?? undefined,
        procedure: note.procedure_name,
        reason: note.reason ?? undefined,
        from: span.from_on as PlainDate,
        to: span.to_on as PlainDate,
        reviewOn: (own?.review_on ?? undefined) as PlainDate | undefined,
      },
    ];
  });
}
