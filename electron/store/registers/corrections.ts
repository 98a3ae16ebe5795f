import { sql } from 'kysely';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import type { MarkHistoryTable } from '../schema.ts';
import type { SessionPlace } from './late-marks.ts';
import { type Entry, markOf, sessionOf } from './marks.ts';

/** A command that amended entries. */
export type CorrectionCommand = {
  readonly command: CommandId;
  readonly at: Instant;
  readonly by: string | undefined;
  readonly procedure: string;
  readonly reason: string;
  readonly undoes: CommandId | undefined;
  /** The newest command that undid it. */
  readonly undoneBy: CommandId | undefined;
};

export type CorrectionSize = {
  readonly sessions: number;
  readonly pupils: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
};

/** What stood in a session before a correction; no entry where it was without a mark. */
export type CorrectedSession = SessionPlace & { readonly before: Entry | undefined };

/** Written as a register or a file is, not as a correction; a file is undone with its import. */
export const notCorrections = [
  'registers.save',
  'registers.applyMarks',
  'people.undoImport',
  'people.applyRoll',
  'school.createDemo',
];

/** The newest commands that corrected marks, newest first; or the one that is named. */
export async function correctionCommands(
  db: ReadDb,
  { atMost, only }: { atMost: number; only?: CommandId | undefined },
): Promise<readonly CorrectionCommand[]> {
  let query = db
    .selectFrom('command as c')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .select(['c.id', 'c.at', 'c.procedure_name', 'c.reason', 'c.undoes', 'a.name'])
    .where('c.procedure_name', 'not in', notCorrections)
    .where((where) =>
      where.or([
        where.exists(where.selectFrom('mark_history as h').select('h.pupil').whereRef('h.replaced_by', '=', 'c.id')),
        where.exists(where.selectFrom('late_mark as l').select('l.pupil').whereRef('l.from_command', '=', 'c.id')),
      ]),
    )
    .orderBy('c.id', 'desc')
    .limit(atMost);
  if (only !== undefined) query = query.where('c.id', '=', only);
  const rows = await query.execute();
  const undone = await undoingCommands(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    command: row.id as CommandId,
    at: row.at as Instant,
    by: row.name ?? undefined,
    procedure: row.procedure_name,
    reason: row.reason ?? '',
    undoes: (row.undoes ?? undefined) as CommandId | undefined,
    undoneBy: undone.get(row.id),
  }));
}

async function undoingCommands(db: ReadDb, ids: readonly number[]): Promise<ReadonlyMap<number, CommandId>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('command')
    .select(['id', 'undoes'])
    .where('undoes', 'in', ids)
    .where('id', '>=', Math.min(...ids))
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.undoes ?? 0, row.id as CommandId]));
}

/** How much each of these commands corrected. */
export async function correctionSizes(db: ReadDb, ids: readonly CommandId[]): Promise<ReadonlyMap<CommandId, CorrectionSize>> {
  if (ids.length === 0) return new Map();
  const replaced = await db
    .selectFrom('mark_history')
    .select(({ fn }) => [
      'replaced_by as command',
      fn.countAll().as('sessions'),
      sql<number>`count(distinct pupil)`.as('pupils'),
      fn.min('marked_on').as('from'),
      fn.max('marked_on').as('to'),
    ])
    .where('replaced_by', 'in', ids)
    .groupBy('replaced_by')
    .execute();
  const late = await db
    .selectFrom('late_mark')
    .select(['from_command', 'pupil', 'marked_on'])
    .where('from_command', 'in', ids)
    .execute();
  const lateOf = Map.groupBy(late, (row) => row.from_command);
  const sizes = new Map<CommandId, CorrectionSize>();
  for (const id of ids) {
    const had = replaced.find((row) => row.command === id);
    const added = lateOf.get(id) ?? [];
    const days = [...added.map((row) => row.marked_on), ...(had === undefined ? [] : [had.from, had.to])].sort();
    const [from] = days;
    const to = days.at(-1);
    if (from === undefined || to === undefined) continue;
    sizes.set(id, {
      sessions: Number(had?.sessions ?? 0) + added.length,
      // A pupil with both is rare, and the panel counts exactly: here the larger of the two never says too many.
      pupils: Math.max(Number(had?.pupils ?? 0), new Set(added.map((row) => row.pupil)).size),
      from: from as PlainDate,
      to: to as PlainDate,
    });
  }
  return sizes;
}

/** The sessions that a command corrected, with what stood there before; by day, session and pupil. */
export async function correctedSessions(db: ReadDb, command: CommandId): Promise<readonly CorrectedSession[]> {
  const replaced = await db.selectFrom('mark_history').selectAll().where('replaced_by', '=', command).execute();
  const late = await db
    .selectFrom('late_mark')
    .select(['pupil', 'marked_on', 'session'])
    .where('from_command', '=', command)
    .execute();
  const found: CorrectedSession[] = [
    ...replaced.map(ofReplaced),
    ...late.map((row) => ({
      pupil: row.pupil as PupilId,
      date: row.marked_on as PlainDate,
      session: sessionOf(row.session),
      before: undefined,
    })),
  ];
  return found.sort(
    (left, right) =>
      left.date.localeCompare(right.date) ||
      left.session.localeCompare(right.session) ||
      Number(left.pupil) - Number(right.pupil),
  );
}

function ofReplaced(row: MarkHistoryTable): CorrectedSession {
  const { pupil, date, session, symbol, minutesLate, detail } = markOf(row);
  return { pupil, date, session, before: { symbol, minutesLate, detail } };
}
