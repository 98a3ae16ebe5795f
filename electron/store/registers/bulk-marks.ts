import { setImmediate } from 'node:timers/promises';
import { addDays, mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../handles.ts';
import { canonicalMark, canonicalReplacement } from '../ledger/audited-tables.ts';
import type { MarkTable } from '../schema.ts';
import { bulkWeeks } from './bulk-weeks.ts';
import { putMarks } from './marks.ts';

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
  /** First and last day of the marks, where they are known beforehand; the rest of a pupil's years is then not read. */
  readonly span?: { readonly from: PlainDate; readonly to: PlainDate } | undefined;
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
 * Writes marks by the hundred thousand. Each pupil's held marks of the span are read once; a session already held the
 * same way is left alone, so that importing a file twice writes nothing.
 */
export async function writeMarksInBulk(write: WriteDb, options: BulkOptions): Promise<BulkOutcome> {
  const sink = bulkSink(write, options.span);
  let pupil = 0;
  let finished = 0;
  for (const mark of options.marks) {
    if (mark.pupil !== pupil) {
      pupil = mark.pupil;
      await sink.open(pupil);
    }
    sink.take(mark);
    finished += 1;
    if (finished % yieldEvery === 0) {
      if (options.isCancelled?.()) throw new BulkCancelled();
      options.onProgress?.(finished);
      await setImmediate();
    }
  }
  await sink.close();
  return sink.outcome;
}

type Span = NonNullable<BulkOptions['span']>;

function bulkSink(write: WriteDb, span: Span | undefined) {
  const insert = write.bulkInsert('mark', columns);
  const history = write.bulkInsert('mark_history', [...columns, 'replaced_by']);
  const hashMark = write.digest.stream('mark');
  const hashReplaced = write.digest.stream('mark replaced');
  const weeks = bulkWeeks(write);
  const outcome = { added: 0, replaced: 0, same: 0 };
  let held: ReadonlyMap<string, MarkTable> = new Map();
  let amended: MarkTable[] = [];
  let pupil = 0;
  let before = '';

  const close = async (): Promise<void> => {
    await insert.flush();
    await history.flush();
    await putMarks(write, amended);
    amended = [];
    await weeks.close();
  };
  const open = async (next: number): Promise<void> => {
    if (next < pupil) throw new Error('marks must come in order of pupil');
    await close();
    pupil = next;
    before = '';
    held = await heldOf(write, pupil, span);
    weeks.open(pupil, held.values());
  };
  const take = (mark: BulkMark): void => {
    const key = `${mark.marked_on} ${mark.session}`;
    if (key <= before) throw new Error('marks must come in order of date and session, one a session');
    before = key;
    const current = held.get(key);
    if (current && isSame(current, mark)) {
      outcome.same += 1;
      return;
    }
    if (current) {
      history.add([...columns.map((column) => current[column]), write.command]);
      hashReplaced(canonicalReplacement(current));
      amended.push({ ...mark, command: write.command });
    } else insert.add([mark.pupil, mark.marked_on, mark.session, mark.code, mark.minutes_late, mark.detail, write.command]);
    outcome[current ? 'replaced' : 'added'] += 1;
    hashMark(canonicalMark(mark));
    weeks.set(mark, current?.code ?? null);
  };
  return { open, take, close, outcome };
}

function isSame(held: MarkTable, mark: BulkMark): boolean {
  return held.code === mark.code && held.minutes_late === mark.minutes_late && held.detail === mark.detail;
}

/** The marks that stand in the weeks of the span: whole weeks, because the summary is kept by the week. */
async function heldOf(write: WriteDb, pupil: number, span: Span | undefined): Promise<ReadonlyMap<string, MarkTable>> {
  let query = write.db.selectFrom('mark').select(columns).where('pupil', '=', pupil);
  if (span) query = query.where('marked_on', '>=', mondayOf(span.from)).where('marked_on', '<=', addDays(mondayOf(span.to), 6));
  return new Map((await query.execute()).map((row) => [`${row.marked_on} ${row.session}`, row]));
}
