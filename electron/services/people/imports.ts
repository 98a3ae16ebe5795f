import { AppError, type ErrorDetail } from '#shared/contract/errors.ts';
import { mayDo, type Right } from '#shared/domain/accounts/roles.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../../store/handles.ts';
import { type ImportBatch, type ImportKind, importBatchesOf } from '../../store/people/import-batches.ts';
import { command, type Desk, read } from '../desk.ts';
import { marksObstacles, undoMarks } from '../registers/import-marks-undo.ts';
import { termsObstacles, undoTerms } from '../school/import-terms-undo.ts';
import { rollObstacles, undoRoll } from './undo-roll.ts';

export type ImportRow = {
  command: CommandId;
  kind: ImportKind;
  fileName: string;
  at: Instant;
  by: string;
  rows: number;
  undone: boolean;
};

/** Every file that was taken in, the newest first. */
export async function listImports(desk: Desk): Promise<ImportRow[]> {
  return (await read(desk, importBatchesOf)).map((batch) => ({
    command: batch.command,
    kind: batch.kind,
    fileName: batch.fileName,
    at: batch.at,
    by: batch.by ?? 'The program',
    rows: batch.rows,
    undone: batch.undone,
  }));
}

type Undo = {
  /** The right that taking such a file in needs. */
  readonly right: Right;
  readonly obstacles: (db: ReadDb, of: CommandId) => Promise<readonly ErrorDetail[]>;
  readonly undo: (write: WriteDb, of: CommandId) => Promise<void>;
};

const undoOf: Readonly<Record<ImportKind, Undo>> = {
  roll: { right: 'people.import', obstacles: rollObstacles, undo: undoRoll },
  marks: { right: 'registers.import', obstacles: marksObstacles, undo: undoMarks },
  terms: { right: 'school.change', obstacles: termsObstacles, undo: undoTerms },
};

/**
 * Takes an import back as a whole: one more command, nothing removed from the ledger. Throws `NOT_FOUND`, and
 * `IMPORT_NOT_UNDONE` with each thing that rests on it. Whoever may not take such a file in may not undo it (`NOT_ALLOWED`).
 */
export async function undoImport(
  desk: Desk,
  { command: of, reason }: { command: CommandId; reason: string },
): Promise<{ done: true }> {
  const found = await read(desk, (db) => batchOf(db, of));
  if (!mayDo(desk.actor.role, undoOf[found.kind].right)) throw new AppError('NOT_ALLOWED');
  await command(desk, { procedure: 'people.undoImport', reason, undoes: of }, async (write) => {
    await assertMayUndo(write.db, found);
    await undoOf[found.kind].undo(write, of);
  });
  return { done: true };
}

/** Asked within the command, so that nothing can come between the question and the undoing. */
async function assertMayUndo(db: ReadDb, { command: of, kind }: ImportBatch): Promise<void> {
  const { undone } = await batchOf(db, of);
  if (undone) throw new AppError('IMPORT_NOT_UNDONE', { message: 'This import has been undone already.' });
  const details = await undoOf[kind].obstacles(db, of);
  if (details.length > 0) throw new AppError('IMPORT_NOT_UNDONE', { details });
}

async function batchOf(db: ReadDb, of: CommandId): Promise<ImportBatch> {
  const found = (await importBatchesOf(db)).find((batch) => batch.command === of);
  if (!found) throw new AppError('NOT_FOUND');
  return found;
}
