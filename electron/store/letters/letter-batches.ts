import type { LetterKindId } from '#shared/domain/letters/letter-kinds.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId } from '../versions.ts';

export type NewBatch = {
  readonly kind: LetterKindId;
  /** In words: `Class 8B`, `4 pupils`. */
  readonly forWhom: string;
  readonly madeOn: PlainDate;
  /** How many letters were asked for; fewer stand in it where the run was stopped. */
  readonly wanted: number;
  /** The order as it was given, as JSON. */
  readonly content: string;
};
export type StoredBatch = NewBatch & {
  readonly id: number;
  readonly letters: number;
  readonly at: Instant;
  readonly by: string | undefined;
};

export async function addLetterBatch(write: WriteDb, batch: NewBatch): Promise<number> {
  const id = await nextId(write, 'letter_batch');
  await addVersion(write, 'letter_batch', {
    id,
    kind: batch.kind,
    for_whom: batch.forWhom,
    made_on: batch.madeOn,
    wanted: batch.wanted,
    content: batch.content,
  });
  return id;
}

/** The runs, the latest first. */
export async function letterBatchesOf(db: ReadDb): Promise<readonly StoredBatch[]> {
  const counts = await db
    .selectFrom('issued_letter')
    .select(({ fn }) => ['batch', fn.count('id').as('letters')])
    .where('to_command', 'is', null)
    .where('batch', 'is not', null)
    .groupBy('batch')
    .execute();
  const lettersIn = new Map(counts.map((row) => [row.batch, Number(row.letters)]));
  const rows = await db
    .selectFrom('letter_batch as b')
    .innerJoin('command as c', 'c.id', 'b.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('b')
    .select(['c.at', 'a.name as by_name'])
    .where('b.to_command', 'is', null)
    .orderBy('b.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as LetterKindId,
    forWhom: row.for_whom,
    madeOn: row.made_on as PlainDate,
    wanted: row.wanted,
    content: row.content,
    letters: lettersIn.get(row.id) ?? 0,
    at: row.at as Instant,
    by: row.by_name ?? undefined,
  }));
}
