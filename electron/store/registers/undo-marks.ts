import { setImmediate } from 'node:timers/promises';
import { slotBit } from '#shared/domain/attendance/week-slots.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import { mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { canonicalMark, canonicalReplacement } from '../ledger/audited-tables.ts';
import type { MarkHistoryTable, MarkTable } from '../schema.ts';
import { sessionOf } from './marks.ts';
import { applyMarkChanges } from './week-counts.ts';

const columns = ['pupil', 'marked_on', 'session', 'code', 'minutes_late', 'detail', 'command'] as const;

export type ReplacedSince = { readonly pupil: PupilId; readonly marks: number };

/** Whose marks of this import were replaced or taken back by a later command; by pupil. */
export async function marksReplacedSince(db: ReadDb, command: CommandId): Promise<readonly ReplacedSince[]> {
  const rows = await db
    .selectFrom('mark_history')
    .select(({ fn }) => ['pupil', fn.countAll().as('marks')])
    .where('command', '=', command)
    .groupBy('pupil')
    .orderBy('pupil')
    .execute();
  return rows.map((row) => ({ pupil: row.pupil as PupilId, marks: Number(row.marks) }));
}

/**
 * Takes back every mark that `command` wrote and that still stands: what it had replaced stands again as a new entry, the
 * import's own goes to the history. Works pupil by pupil in key order, so that memory stays flat.
 */
export async function undoMarksOf(write: WriteDb, command: CommandId): Promise<void> {
  const sinks = {
    insert: write.bulkInsert('mark', columns),
    history: write.bulkInsert('mark_history', [...columns, 'replaced_by']),
    hashMark: write.digest.stream('mark'),
    hashReplaced: write.digest.stream('mark replaced'),
  };
  const pupils = await write.db.selectFrom('pupil').select('id').orderBy('id').execute();
  for (const { id } of pupils) {
    await undoPupil(write, { pupil: id, command, sinks });
    await setImmediate();
  }
  await sinks.insert.flush();
  await sinks.history.flush();
}

type Sinks = {
  readonly insert: { add(values: readonly (string | number | null)[]): void };
  readonly history: { add(values: readonly (string | number | null)[]): void };
  readonly hashMark: (line: string) => void;
  readonly hashReplaced: (line: string) => void;
};

type Undoing = { readonly pupil: number; readonly command: CommandId; readonly sinks: Sinks };

async function undoPupil(write: WriteDb, { pupil, command, sinks }: Undoing): Promise<void> {
  const marks = write.db.selectFrom('mark').select(columns).where('pupil', '=', pupil).orderBy('marked_on').orderBy('session');
  const held = await marks.execute();
  const taken = held.filter((row) => row.command === command);
  if (taken.length === 0) return;
  const earlier = await replacedBy(write.db, pupil, command);
  await write.db.deleteFrom('mark').where('pupil', '=', pupil).where('command', '=', command).execute();
  for (const row of taken) {
    sinks.history.add([...columns.map((column) => row[column]), write.command]);
    sinks.hashReplaced(canonicalReplacement(row));
    const before = earlier.get(keyOf(row));
    if (before === undefined) continue;
    sinks.insert.add([...columns.slice(0, -1).map((column) => before[column]), write.command]);
    sinks.hashMark(canonicalMark(before));
  }
  if (taken.length === held.length && earlier.size === 0) {
    await write.db
      .deleteFrom('week_count')
      .where('code', 'in', [...new Set(taken.map((row) => row.code))])
      .where('monday', 'in', [...new Set(taken.map((row) => mondayOf(row.marked_on as PlainDate)))])
      .where('pupil', '=', pupil)
      .execute();
  } else {
    await applyMarkChanges(
      write,
      taken.map((row) => changeOf(row, earlier.get(keyOf(row)))),
    );
  }
}

function changeOf(row: MarkTable, before: MarkHistoryTable | undefined) {
  const date = row.marked_on as PlainDate;
  return {
    pupil: row.pupil,
    monday: mondayOf(date),
    slot: slotBit(date, sessionOf(row.session)),
    before: row.code,
    after: before?.code ?? null,
  };
}

async function replacedBy(db: ReadDb, pupil: number, command: CommandId): Promise<ReadonlyMap<string, MarkHistoryTable>> {
  const rows = await db
    .selectFrom('mark_history')
    .selectAll()
    .where('pupil', '=', pupil)
    .where('replaced_by', '=', command)
    .execute();
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function keyOf(row: { marked_on: string; session: number }): string {
  return `${row.marked_on} ${row.session}`;
}
