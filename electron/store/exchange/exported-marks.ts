import type { CommandId } from '#shared/lib/ids.ts';
import type { ReadDb } from '../handles.ts';
import type { ExportSpan } from './exported-pupils.ts';

/** A mark as it stood; rows of tables, because there are three quarters of a million in a year. */
export type ExportedMark = {
  readonly pupil: number;
  readonly marked_on: string;
  readonly session: number;
  readonly code: number;
  readonly minutes_late: number | null;
  readonly command: number;
};

export type ReplacedMark = ExportedMark & { readonly replaced_by: number };

export type MarkPage = {
  /** In order of pupil, day and session. */
  readonly marks: readonly ExportedMark[];
  /** What had been replaced by then, oldest first for each session, by `pupil day session`. */
  readonly replaced: ReadonlyMap<string, readonly ReplacedMark[]>;
  /** Commands that put a mark late, where none stood, by the same key. */
  readonly late: ReadonlyMap<string, readonly number[]>;
};

export function sessionKey(row: { pupil: number; marked_on: string; session: number }): string {
  return `${row.pupil} ${row.marked_on} ${row.session}`;
}

const columns = ['pupil', 'marked_on', 'session', 'code', 'minutes_late', 'command'] as const;

/**
 * Marks of the pupils numbered from `first` to `last`, as they stood when `asOf` was written. The current ones are read
 * before the history: what a correction moves between the two is then found twice, never lost.
 */
export async function exportedMarks(
  db: ReadDb,
  { asOf, from, to, first, last }: ExportSpan & { readonly first: number; readonly last: number },
): Promise<MarkPage> {
  const current = await db
    .selectFrom('mark')
    .select(columns)
    .where('pupil', '>=', first)
    .where('pupil', '<=', last)
    .where('marked_on', '>=', from)
    .where('marked_on', '<=', to)
    .where('command', '<=', asOf)
    .orderBy('pupil')
    .orderBy('marked_on')
    .orderBy('session')
    .execute();
  const history = await db
    .selectFrom('mark_history')
    .select([...columns, 'replaced_by'])
    .where('pupil', '>=', first)
    .where('pupil', '<=', last)
    .where('marked_on', '>=', from)
    .where('marked_on', '<=', to)
    .where('command', '<=', asOf)
    .orderBy('pupil')
    .orderBy('marked_on')
    .orderBy('session')
    .orderBy('command')
    .execute();
  const late = await db
    .selectFrom('late_mark')
    .select(['pupil', 'marked_on', 'session', 'from_command'])
    .where('to_command', 'is', null)
    .where('pupil', '>=', first)
    .where('pupil', '<=', last)
    .where('marked_on', '>=', from)
    .where('marked_on', '<=', to)
    .where('from_command', '<=', asOf)
    .execute();
  const replaced = Map.groupBy(
    history.filter((row) => row.replaced_by <= asOf),
    sessionKey,
  );
  const since = history.filter((row) => row.replaced_by > asOf);
  return {
    marks: since.length === 0 ? current : withStanding(current, since),
    replaced,
    late: new Map([...Map.groupBy(late, sessionKey)].map(([key, rows]) => [key, rows.map((row) => row.from_command)])),
  };
}

/** Puts back what was replaced while the bundle was being read. */
function withStanding(current: readonly ExportedMark[], since: readonly ReplacedMark[]): readonly ExportedMark[] {
  const known = new Set(current.map(sessionKey));
  return [...current, ...since.filter((row) => !known.has(sessionKey(row)))].sort(
    (a, b) => a.pupil - b.pupil || (a.marked_on < b.marked_on ? -1 : a.marked_on > b.marked_on ? 1 : a.session - b.session),
  );
}

/** When, by whom and why a correcting command was given. */
export type CorrectionNote = { readonly at: string; readonly by: string; readonly reason: string; readonly procedure: string };

/** Notes of these commands, asked in handfuls. */
export async function correctionNotes(db: ReadDb, commands: readonly number[]): Promise<ReadonlyMap<number, CorrectionNote>> {
  const notes = new Map<number, CorrectionNote>();
  for (let start = 0; start < commands.length; start += 500) {
    const rows = await db
      .selectFrom('command as c')
      .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
      .select(['c.id', 'c.at', 'c.reason', 'c.procedure_name', 'a.name'])
      .where('c.id', 'in', commands.slice(start, start + 500) as CommandId[])
      .execute();
    for (const row of rows) {
      notes.set(row.id, { at: row.at, by: row.name ?? 'the program', reason: row.reason ?? '', procedure: row.procedure_name });
    }
  }
  return notes;
}
