import type { NoteMeans } from '#shared/domain/registers/half-term-notes/note-means.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, addVersions, endVersion, nextId } from '../versions.ts';

export type NoteRun = {
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** In words: `Year 7`, `Everyone`. */
  readonly forWhom: string;
  readonly friendly: boolean;
  readonly madeOn: PlainDate;
};
export type StoredRun = NoteRun & { readonly id: number; readonly madeAt: Instant; readonly madeBy: string | undefined };

export type Given = { readonly means: NoteMeans; readonly on: PlainDate };
export type NewNote = { readonly pupil: PupilId; readonly contact: ContactId; readonly content: string };
export type StoredNote = NewNote & {
  readonly id: number;
  readonly run: number;
  readonly madeAt: Instant;
  readonly given: Given | undefined;
};

/** The runs, the latest first. */
export async function noteRunsOf(db: ReadDb): Promise<readonly StoredRun[]> {
  const rows = await db
    .selectFrom('half_term_run as r')
    .innerJoin('command as c', 'c.id', 'r.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('r')
    .select(['c.at', 'a.name as by_name'])
    .where('r.to_command', 'is', null)
    .orderBy('r.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    from: row.from_on as PlainDate,
    to: row.to_on as PlainDate,
    forWhom: row.for_whom,
    friendly: row.friendly === 1,
    madeOn: row.made_on as PlainDate,
    madeAt: row.at as Instant,
    madeBy: row.by_name ?? undefined,
  }));
}

export type NoteFilter = { readonly run?: number; readonly pupil?: PupilId; readonly ids?: readonly number[] };

/** Notes in the order in which they were made. */
export async function notesOf(db: ReadDb, { run, pupil, ids }: NoteFilter): Promise<readonly StoredNote[]> {
  if (ids?.length === 0) return [];
  let query = db
    .selectFrom('half_term_note as n')
    .innerJoin('command as c', 'c.id', 'n.from_command')
    .leftJoin('half_term_given as g', (join) => join.onRef('g.note', '=', 'n.id').on('g.to_command', 'is', null))
    .select(['n.id', 'n.run', 'n.pupil', 'n.contact', 'n.content', 'c.at', 'g.given_by', 'g.given_on'])
    .where('n.to_command', 'is', null);
  if (run !== undefined) query = query.where('n.run', '=', run);
  if (pupil !== undefined) query = query.where('n.pupil', '=', pupil);
  if (ids !== undefined) query = query.where('n.id', 'in', ids);
  return (await query.orderBy('n.id').execute()).map((row) => ({
    id: row.id,
    run: row.run,
    pupil: row.pupil as PupilId,
    contact: row.contact as ContactId,
    content: row.content,
    madeAt: row.at as Instant,
    given:
      row.given_by === null || row.given_on === null
        ? undefined
        : { means: row.given_by as NoteMeans, on: row.given_on as PlainDate },
  }));
}

/** Whom the notes of these runs are about, each once. */
export async function notedPupils(
  db: ReadDb,
  runs: readonly number[],
): Promise<readonly { readonly run: number; readonly pupil: PupilId }[]> {
  if (runs.length === 0) return [];
  const rows = await db
    .selectFrom('half_term_note')
    .select(['run', 'pupil'])
    .distinct()
    .where('to_command', 'is', null)
    .where('run', 'in', runs)
    .execute();
  return rows.map(({ run, pupil }) => ({ run, pupil: pupil as PupilId }));
}

/** How many notes each run made, and how many of them were said to be given. */
export async function noteCounts(db: ReadDb): Promise<ReadonlyMap<number, { readonly notes: number; readonly given: number }>> {
  const rows = await db
    .selectFrom('half_term_note as n')
    .leftJoin('half_term_given as g', (join) => join.onRef('g.note', '=', 'n.id').on('g.to_command', 'is', null))
    .select(({ fn }) => ['n.run', fn.count('n.id').as('notes'), fn.count('g.id').as('given')])
    .where('n.to_command', 'is', null)
    .groupBy('n.run')
    .execute();
  return new Map(rows.map((row) => [row.run, { notes: Number(row.notes), given: Number(row.given) }]));
}

export async function addRun(write: WriteDb, { run, notes }: { run: NoteRun; notes: readonly NewNote[] }): Promise<number> {
  const id = await nextId(write, 'half_term_run');
  await addVersion(write, 'half_term_run', {
    id,
    name: run.name,
    from_on: run.from,
    to_on: run.to,
    for_whom: run.forWhom,
    friendly: Number(run.friendly),
    made_on: run.madeOn,
  });
  const first = await nextId(write, 'half_term_note');
  await addVersions(
    write,
    'half_term_note',
    notes.map((note, index) => ({ id: first + index, run: id, ...note })),
  );
  return id;
}

/** Says of these notes that they were given, or takes that back where `given` is null. */
export async function putGiven(
  write: WriteDb,
  { notes, given }: { notes: readonly number[]; given: Given | null },
): Promise<void> {
  const held = await write.db
    .selectFrom('half_term_given')
    .select('id')
    .where('to_command', 'is', null)
    .where('note', 'in', notes)
    .execute();
  for (const { id } of held) await endVersion(write, 'half_term_given', id);
  if (given === null) return;
  const first = await nextId(write, 'half_term_given');
  await addVersions(
    write,
    'half_term_given',
    notes.map((note, index) => ({ id: first + index, note, given_by: given.means, given_on: given.on })),
  );
}
