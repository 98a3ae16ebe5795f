import { setImmediate } from 'node:timers/promises';
import { bitCount, slotBit } from '#shared/domain/attendance/week-slots.ts';
import { mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../handles.ts';
import { canonicalMark, canonicalReplacement } from '../ledger/audited-tables.ts';
import type { MarkTable } from '../schema.ts';
import { sessionOf } from './marks.ts';
import { writeWeekCounts } from './week-counts.ts';

/** A mark as the table holds it, without the command. */
export type BulkMark = {
  readonly pupil: number;
  readonly marked_on: PlainDate;
  readonly session: number;
  readonly code: number;
  readonly minutes_late: number | null;
  readonly detail: string | null;
};

export type BulkOutcome = { readonly added: number; readonly replaced: number; readonly same: number };

export type BulkOptions = {
  /** Marks in order of pupil, date and session, one a session. */
  readonly marks: Iterable<BulkMark>;
  readonly onProgress?: ((finished: number) => void) | undefined;
  /** Asked every few hundred rows; true gives up, and the transaction with it. */
  readonly isCancelled?: (() => boolean) | undefined;
};

/** Thrown out of the unit of work, so that nothing of a cancelled import is kept. */
export class BulkCancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'BulkCancelled';
  }
}

const yieldEvery = 500;
const columns = ['pupil', 'marked_on', 'session', 'code', 'minutes_late', 'detail', 'command'] as const;

/**
 * Writes marks by the hundred thousand. Each pupil's held marks are read once; a session already held the same way is
 * left alone, so that importing a file twice writes nothing.
 */
export async function writeMarksInBulk(write: WriteDb, options: BulkOptions): Promise<BulkOutcome> {
  const sink = bulkSink(write);
  let finished = 0;
  for (const mark of options.marks) {
    await sink.take(mark);
    finished += 1;
    if (finished % yieldEvery === 0) {
      if (options.isCancelled?.()) throw new BulkCancelled();
      options.onProgress?.(finished);
      await setImmediate();
    }
  }
  return sink.finish();
}

function bulkSink(write: WriteDb) {
  const insert = write.bulkInsert('mark', columns);
  const history = write.bulkInsert('mark_history', [...columns, 'replaced_by']);
  const hashMark = write.digest.stream('mark');
  const hashReplaced = write.digest.stream('mark replaced');
  const weeks = weekSink(write);
  const outcome = { added: 0, replaced: 0, same: 0 };
  let held = new Map<string, MarkTable>();
  let pupil = 0;
  let before = '';

  const take = async (mark: BulkMark): Promise<void> => {
    if (mark.pupil !== pupil) {
      if (mark.pupil < pupil) throw new Error('marks must come in order of pupil');
      await weeks.close();
      pupil = mark.pupil;
      held = await heldOf(write, pupil);
      weeks.open(pupil, held);
      before = '';
    }
    const key = `${mark.marked_on} ${mark.session}`;
    if (key <= before) throw new Error('marks must come in order of date and session, one a session');
    before = key;
    const current = held.get(key);
    if (current && isSame(current, mark)) {
      outcome.same += 1;
      return;
    }
    if (current) await replace(write, { current, mark, history, hashReplaced });
    else insert.add([mark.pupil, mark.marked_on, mark.session, mark.code, mark.minutes_late, mark.detail, write.command]);
    outcome[current ? 'replaced' : 'added'] += 1;
    hashMark(canonicalMark(mark));
    weeks.set(mark, current?.code ?? null);
  };
  const finish = async (): Promise<BulkOutcome> => {
    await weeks.close();
    await insert.flush();
    await history.flush();
    return outcome;
  };
  return { take, finish };
}

function isSame(held: MarkTable, mark: BulkMark): boolean {
  return held.code === mark.code && held.minutes_late === mark.minutes_late && held.detail === mark.detail;
}

async function heldOf(write: WriteDb, pupil: number): Promise<Map<string, MarkTable>> {
  const rows = await write.db.selectFrom('mark').select(columns).where('pupil', '=', pupil).execute();
  return new Map(rows.map((row) => [`${row.marked_on} ${row.session}`, row]));
}

type Replacement = {
  readonly current: MarkTable;
  readonly mark: BulkMark;
  readonly history: { add(values: readonly (string | number | null)[]): void };
  readonly hashReplaced: (line: string) => void;
};

async function replace(write: WriteDb, { current, mark, history, hashReplaced }: Replacement): Promise<void> {
  history.add([
    ...[current.pupil, current.marked_on, current.session, current.code, current.minutes_late, current.detail],
    ...[current.command, write.command],
  ]);
  hashReplaced(canonicalReplacement(current));
  await write.db
    .updateTable('mark')
    .set({ code: mark.code, minutes_late: mark.minutes_late, detail: mark.detail, command: write.command })
    .where('pupil', '=', mark.pupil)
    .where('marked_on', '=', mark.marked_on)
    .where('session', '=', mark.session)
    .execute();
}

/** The week summary of one pupil at a time: begun from the held marks, written when the pupil is done. */
function weekSink(write: WriteDb) {
  const insert = write.bulkInsert('week_count', ['pupil', 'monday', 'code', 'n', 'slots']);
  let pupil = 0;
  let slots = new Map<string, Map<number, number>>();
  let touched = new Set<string>();
  let hadMarks = false;
  let monday: PlainDate | undefined;
  let mondayFor = '';
  const mondayCached = (date: PlainDate): PlainDate => {
    if (date !== mondayFor || monday === undefined) {
      monday = mondayOf(date);
      mondayFor = date;
    }
    return monday;
  };
  const setBit = (mark: { marked_on: PlainDate; session: number; code: number }, on: boolean): PlainDate => {
    const week = mondayCached(mark.marked_on);
    const codes = slots.get(week) ?? new Map<number, number>();
    slots.set(week, codes);
    const bit = slotBit(mark.marked_on, sessionOf(mark.session));
    codes.set(mark.code, on ? (codes.get(mark.code) ?? 0) | bit : (codes.get(mark.code) ?? 0) & ~bit);
    return week;
  };
  return {
    open: (next: number, held: ReadonlyMap<string, MarkTable>): void => {
      pupil = next;
      slots = new Map();
      touched = new Set();
      hadMarks = held.size > 0;
      for (const row of held.values()) setBit({ ...row, marked_on: row.marked_on as PlainDate }, true);
    },
    set: (mark: BulkMark, before: number | null): void => {
      if (before !== null) setBit({ ...mark, code: before }, false);
      touched.add(setBit(mark, true));
    },
    close: async (): Promise<void> => {
      const rows = [...touched].flatMap((week) =>
        [...(slots.get(week) ?? [])].map(([code, mask]) => ({ pupil, monday: week as PlainDate, code, slots: mask })),
      );
      touched = new Set();
      if (hadMarks) return writeWeekCounts(write, rows);
      for (const row of rows) insert.add([row.pupil, row.monday, row.code, bitCount(row.slots), row.slots]);
      await insert.flush();
    },
  };
}
