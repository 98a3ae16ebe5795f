import type { CaseId, CommandId } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, endVersion, nextId, replaceVersion } from '../versions.ts';

export type CasePlan = {
  readonly command: CommandId;
  readonly words: string;
  readonly at: Instant;
  readonly by: string | undefined;
};

/** The plan of a case in all its versions, the newest first. */
export async function casePlans(db: ReadDb, id: CaseId): Promise<readonly CasePlan[]> {
  const rows = await db
    .selectFrom('case_plan as p')
    .innerJoin('command as c', 'c.id', 'p.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .select(['p.words', 'p.from_command', 'c.at', 'a.name'])
    .where('p.case_id', '=', id)
    .orderBy('p.from_command', 'desc')
    .execute();
  return rows.map((row) => ({
    command: row.from_command as CommandId,
    words: row.words,
    at: row.at as Instant,
    by: row.name ?? undefined,
  }));
}

export async function putCasePlan(write: WriteDb, of: { readonly case: CaseId; readonly words: string }): Promise<void> {
  const now = await write.db
    .selectFrom('case_plan')
    .select('id')
    .where('case_id', '=', of.case)
    .where('to_command', 'is', null)
    .executeTakeFirst();
  const row = { case_id: of.case, words: of.words };
  if (now === undefined) await addVersion(write, 'case_plan', { id: await nextId(write, 'case_plan'), ...row });
  else await replaceVersion(write, 'case_plan', { id: now.id, ...row });
}

/** A brother or sister at another school, and what is known of them. */
export type CaseRelative = { readonly name: string; readonly school: string; readonly known: string };
export type StoredRelative = CaseRelative & { readonly id: number; readonly case: CaseId };

export async function caseRelatives(
  db: ReadDb,
  of: { readonly cases?: readonly CaseId[] } = {},
): Promise<readonly StoredRelative[]> {
  if (of.cases?.length === 0) return [];
  let query = db.selectFrom('case_relative').selectAll().where('to_command', 'is', null);
  if (of.cases !== undefined) query = query.where('case_id', 'in', of.cases);
  const rows = await query.orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    case: row.case_id as CaseId,
    name: row.name,
    school: row.school,
    known: row.known,
  }));
}

export async function addRelative(write: WriteDb, { case: id, ...relative }: CaseRelative & { case: CaseId }): Promise<void> {
  await addVersion(write, 'case_relative', { id: await nextId(write, 'case_relative'), case_id: id, ...relative });
}

/** False where there is no such entry. */
export function endRelative(write: WriteDb, id: number): Promise<boolean> {
  return endVersion(write, 'case_relative', id);
}
