import { slotBit } from '#shared/domain/attendance/week-slots.ts';
import { symbolOf } from '#shared/domain/registers/codes.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import { mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { BulkMeeting } from '../engine/engine.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { canonicalMark, canonicalReplacement } from '../ledger/audited-tables.ts';
import type { MarkHistoryTable, MarkTable } from '../schema.ts';
import { codeNumber } from './code-numbers.ts';
import { applyMarkChanges } from './week-counts.ts';

/** What stands in the register for one pupil and session. */
export type Entry = { readonly symbol: string; readonly minutesLate?: number | undefined; readonly detail?: string | undefined };

export type StoredMark = Entry & {
  readonly pupil: PupilId;
  readonly date: PlainDate;
  readonly session: Session;
  readonly command: CommandId;
};

/** `entry: null` takes the mark away; what stood there stays in the history. */
export type MarkWrite = {
  readonly pupil: PupilId;
  readonly date: PlainDate;
  readonly session: Session;
  readonly entry: Entry | null;
};

export const sessionNumber = (session: Session): number => (session === 'AM' ? 0 : 1);
export const sessionOf = (number: number): Session => (number === 0 ? 'AM' : 'PM');

export function markOf(row: MarkTable): StoredMark {
  return {
    pupil: row.pupil as PupilId,
    date: row.marked_on as PlainDate,
    session: sessionOf(row.session),
    symbol: symbolOf(row.code),
    minutesLate: row.minutes_late ?? undefined,
    detail: row.detail ?? undefined,
    command: row.command as CommandId,
  };
}

const columns = ['pupil', 'marked_on', 'session', 'code', 'minutes_late', 'detail', 'command'] as const;
const keyOf = (row: { pupil: number; marked_on: string; session: number }): string =>
  `${row.pupil} ${row.marked_on} ${row.session}`;

/** Current marks of some pupils between two days, by pupil and session. */
export async function marksOf(
  db: ReadDb,
  of: { pupils: readonly PupilId[]; from: PlainDate; to: PlainDate },
): Promise<readonly StoredMark[]> {
  if (of.pupils.length === 0) return [];
  const rows = await db
    .selectFrom('mark')
    .select(columns)
    .where('pupil', 'in', of.pupils)
    .where('marked_on', '>=', of.from)
    .where('marked_on', '<=', of.to)
    .orderBy('pupil')
    .orderBy('marked_on')
    .orderBy('session')
    .execute();
  return rows.map(markOf);
}

/** What corrections replaced, oldest first. */
export async function replacedMarks(
  db: ReadDb,
  of: { pupils: readonly PupilId[]; from: PlainDate; to: PlainDate },
): Promise<readonly (StoredMark & { replacedBy: CommandId })[]> {
  if (of.pupils.length === 0) return [];
  const rows = await db
    .selectFrom('mark_history')
    .selectAll()
    .where('pupil', 'in', of.pupils)
    .where('marked_on', '>=', of.from)
    .where('marked_on', '<=', of.to)
    .orderBy('marked_on')
    .orderBy('session')
    .orderBy('command')
    .execute();
  return rows.map((row) => ({ ...markOf(row), replacedBy: row.replaced_by as CommandId }));
}

/**
 * Writes a handful of marks (a register, a correction): at most a few hundred, one a session. What stood there moves to
 * the history unchanged; the week summary follows in the same transaction. `known` are the marks that stand in these
 * sessions, where the caller has just read them within this command.
 */
export async function writeMarks(write: WriteDb, marks: readonly MarkWrite[], known?: readonly StoredMark[]): Promise<void> {
  const held = known === undefined ? await heldRows(write, marks) : byKey(known.map((mark) => rowOf(mark, mark, mark.command)));
  const after: MarkTable[] = [];
  const replaced: MarkHistoryTable[] = [];
  for (const mark of marks) {
    const row = held.get(keyOf({ pupil: mark.pupil, marked_on: mark.date, session: sessionNumber(mark.session) }));
    if (row) replaced.push({ ...row, replaced_by: write.command });
    if (mark.entry) after.push(rowOf(mark, mark.entry, write.command));
  }
  await keepReplaced(write, replaced);
  await putCurrent(write, after, replaced);
  await applyMarkChanges(
    write,
    marks.map((mark) => ({
      pupil: mark.pupil,
      monday: mondayOf(mark.date),
      slot: slotBit(mark.date, mark.session),
      before: held.get(keyOf({ pupil: mark.pupil, marked_on: mark.date, session: sessionNumber(mark.session) }))?.code ?? null,
      after: mark.entry ? codeNumber(mark.entry.symbol) : null,
    })),
  );
}

function rowOf(mark: Omit<MarkWrite, 'entry'>, entry: Entry, command: CommandId): MarkTable {
  return {
    pupil: mark.pupil,
    marked_on: mark.date,
    session: sessionNumber(mark.session),
    code: codeNumber(entry.symbol),
    minutes_late: entry.minutesLate ?? null,
    detail: entry.detail ?? null,
    command,
  };
}

async function heldRows(write: WriteDb, marks: readonly MarkWrite[]): Promise<ReadonlyMap<string, MarkTable>> {
  const rows = await write.db
    .selectFrom('mark')
    .select(columns)
    .where('pupil', 'in', [...new Set(marks.map((mark) => mark.pupil))])
    .where('marked_on', 'in', [...new Set(marks.map((mark) => mark.date))])
    .execute();
  return byKey(rows);
}

function byKey(rows: readonly MarkTable[]): ReadonlyMap<string, MarkTable> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

async function keepReplaced(write: WriteDb, replaced: readonly MarkHistoryTable[]): Promise<void> {
  if (replaced.length === 0) return;
  await write.db.insertInto('mark_history').values(replaced).execute();
  for (const row of replaced) {
    write.digest.add('mark replaced', [row.pupil, row.marked_on, row.session], canonicalReplacement(row));
  }
}

async function putCurrent(write: WriteDb, after: readonly MarkTable[], replaced: readonly MarkHistoryTable[]): Promise<void> {
  const kept = new Set(after.map(keyOf));
  for (const row of replaced) {
    if (kept.has(keyOf(row))) continue;
    await write.db
      .deleteFrom('mark')
      .where('pupil', '=', row.pupil)
      .where('marked_on', '=', row.marked_on)
      .where('session', '=', row.session)
      .execute();
  }
  const known = new Set(replaced.map(keyOf));
  // A new mark is inserted plainly: one that stood there unseen refuses instead of being written over.
  await addMarks(
    write,
    after.filter((row) => !known.has(keyOf(row))),
  );
  await putMarks(
    write,
    after.filter((row) => known.has(keyOf(row))),
  );
  for (const row of after) write.digest.add('mark', [row.pupil, row.marked_on, row.session], canonicalMark(row));
}

const key = ['pupil', 'marked_on', 'session'] as const;

/** Sets current marks, new or in place of others; what they replace and the digest are the caller's to keep. */
export function putMarks(write: WriteDb, marks: readonly MarkTable[]): Promise<void> {
  return intoMarks(write, marks, { on: key });
}

function addMarks(write: WriteDb, marks: readonly MarkTable[]): Promise<void> {
  return intoMarks(write, marks);
}

async function intoMarks(write: WriteDb, marks: readonly MarkTable[], meets?: BulkMeeting): Promise<void> {
  if (marks.length === 0) return;
  const rows = write.bulkInsert('mark', columns, meets);
  for (const mark of marks) rows.add(columns.map((column) => mark[column]));
  await rows.flush();
}
