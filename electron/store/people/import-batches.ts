import type { CommandId } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId } from '../versions.ts';

export type ImportKind = 'roll' | 'marks' | 'terms';

export type ImportedFile = {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly sha256: string;
  readonly rows: number;
};

export type ImportBatch = ImportedFile & {
  readonly command: CommandId;
  readonly at: Instant;
  /** Undefined where no person acted. */
  readonly by: string | undefined;
  readonly undone: boolean;
};

/** Notes in the same command which file it took in. */
export async function addImportBatch(write: WriteDb, file: ImportedFile): Promise<void> {
  await addVersion(write, 'import_batch', {
    id: await nextId(write, 'import_batch'),
    kind: file.kind,
    file_name: file.fileName,
    file_sha256: file.sha256,
    row_count: file.rows,
  });
}

/** Every import, the newest first. */
export async function importBatchesOf(db: ReadDb): Promise<readonly ImportBatch[]> {
  const rows = await db
    .selectFrom('import_batch as b')
    .innerJoin('command as c', 'c.id', 'b.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .leftJoin('command as u', 'u.undoes', 'b.from_command')
    .select(['b.kind', 'b.file_name', 'b.file_sha256', 'b.row_count', 'b.from_command', 'c.at', 'a.name', 'u.id as undone_by'])
    .orderBy('b.from_command', 'desc')
    .execute();
  return rows.map((row) => ({
    kind: row.kind as ImportKind,
    fileName: row.file_name,
    sha256: row.file_sha256,
    rows: row.row_count,
    command: row.from_command as CommandId,
    at: row.at as Instant,
    by: row.name ?? undefined,
    undone: row.undone_by !== null,
  }));
}
