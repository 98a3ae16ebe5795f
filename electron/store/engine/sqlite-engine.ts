import Database from 'better-sqlite3-multiple-ciphers';
import { Kysely, SqliteDialect, type Transaction } from 'kysely';
import { beginningOfChain } from '../ledger/chain.ts';
import type { Schema } from '../schema.ts';
import { StoreError } from '../store-error.ts';
import { type BulkInsert, type BulkTable, bulkWords, type Engine, type StoreHead } from './engine.ts';

type Raw = InstanceType<typeof Database>;

export type SqliteOptions = {
  /** Absolute path; the file is made where it is missing, unless `readOnly`. */
  readonly path: string;
  /** 32 bytes as 64 hex digits. */
  readonly key: string;
  readonly readOnly: boolean;
};

/**
 * Two connections to one encrypted file: a writer and a read-only reader, so that a long write never stops a question.
 * A process killed at any moment loses no committed row: WAL with synchronous FULL, both read back below.
 */
export function openSqlite(options: SqliteOptions): Engine {
  assertRuntime();
  const writerRaw = connect(options, options.readOnly);
  const readerRaw = openReader(options, writerRaw);
  const writerKept = withKeptStatements(writerRaw);
  const writer = kyselyOver(writerKept);
  const reader = kyselyOver(withKeptStatements(readerRaw));
  return {
    kind: 'sqlite',
    writer,
    reader,
    translate: (statement) =>
      statement
        .replaceAll('{{table}}', 'STRICT')
        .replaceAll('{{keyed}}', 'STRICT, WITHOUT ROWID')
        .replaceAll('{{bytes}}', 'BLOB'),
    schemaVersion: async () => Number(writerRaw.pragma('user_version', { simple: true })),
    setSchemaVersion: async (_db, version) => {
      writerRaw.pragma(`user_version = ${Math.trunc(version)}`);
    },
    bulkInsert: (_db: Transaction<Schema>, into) => bulkInsertOn(writerKept, into),
    snapshot: (ask) => withSnapshot(options, ask),
    integrityFindings: async () => withConnection(options, findingsOf),
    copyTo: async (path) => {
      withConnection(options, (raw) => {
        // Each page is read once: a large cache would only hold what is not asked for again.
        raw.pragma('cache_size = -4096');
        raw.prepare('VACUUM INTO ?').run(path);
      });
      return headOfCopy(path, options.key);
    },
    close: async () => {
      await reader.destroy();
      closeRaw(readerRaw);
      if (!options.readOnly) writerRaw.pragma('wal_checkpoint(TRUNCATE)');
      await writer.destroy();
      closeRaw(writerRaw);
    },
  };
}

/** Kysely closes only what it has used; a connection left open would keep the log files beside the store. */
function closeRaw(raw: Raw): void {
  if (raw.open) raw.close();
}

/** Work of its own, off the reader: a stream under way there would refuse it. */
function withConnection<Result>(options: SqliteOptions, work: (raw: Raw) => Result): Result {
  const raw = connect(options, true);
  try {
    return work(raw);
  } finally {
    raw.close();
  }
}

async function withSnapshot<Result>(options: SqliteOptions, ask: (db: Kysely<Schema>) => Promise<Result>): Promise<Result> {
  const raw = connect(options, true);
  const db = kyselyOver(withKeptStatements(raw));
  try {
    return await db.transaction().execute(ask);
  } finally {
    await db.destroy();
    closeRaw(raw);
  }
}

/** Asked of the copy itself: a command may have been written between any question here and the copying. */
function headOfCopy(path: string, key: string): StoreHead {
  const raw = new Database(path, { readonly: true, fileMustExist: true });
  try {
    setKey(raw, key);
    if (Number(raw.pragma('user_version', { simple: true })) === 0) return { commands: 0, hash: beginningOfChain };
    const row = raw.prepare('SELECT id, hash FROM command ORDER BY id DESC LIMIT 1').get() as
      | { id: number; hash: string }
      | undefined;
    return { commands: row?.id ?? 0, hash: row?.hash ?? beginningOfChain };
  } finally {
    raw.close();
  }
}

function setKey(raw: Raw, key: string): void {
  raw.pragma(`cipher = 'sqlcipher'`);
  raw.pragma(`key = "x'${key}'"`);
}

/** Older runtimes do not refuse the native module, they crash without a word. */
function assertRuntime(): void {
  if (Number(process.versions['napi'] ?? 0) < 10) {
    throw new StoreError('DATA_UNWRITABLE', `This program needs Node 22.14 or newer; this is ${process.version}.`);
  }
}

function connect(options: SqliteOptions, readOnly: boolean): Raw {
  const raw = new Database(options.path, { readonly: readOnly, fileMustExist: readOnly, timeout: 5000 });
  try {
    setKey(raw, options.key);
    raw.pragma('temp_store = MEMORY');
    raw.pragma('foreign_keys = ON');
    raw.pragma('cache_size = -65536');
    if (!readOnly) {
      raw.pragma('journal_mode = WAL');
      raw.pragma('synchronous = FULL');
    }
    assertPragmas(raw, readOnly);
    return raw;
  } catch (cause) {
    raw.close();
    throw cause;
  }
}

function openReader(options: SqliteOptions, writer: Raw): Raw {
  try {
    return connect(options, true);
  } catch (cause) {
    writer.close();
    throw cause;
  }
}

/** A share or a synchronised folder may refuse WAL without saying so; then nothing is promised and nothing is opened. */
function assertPragmas(raw: Raw, readOnly: boolean): void {
  const mode = String(raw.pragma('journal_mode', { simple: true }));
  const synchronous = Number(raw.pragma('synchronous', { simple: true }));
  const foreignKeys = Number(raw.pragma('foreign_keys', { simple: true }));
  if (mode !== 'wal' || foreignKeys !== 1 || (!readOnly && synchronous !== 2)) {
    throw new StoreError(
      'DATA_UNWRITABLE',
      `The data folder does not keep writes safely (journal ${mode}, synchronous ${synchronous}). Choose a folder on this computer's own disk.`,
    );
  }
}

type KeptStatements = Pick<Raw, 'prepare' | 'close'>;

function kyselyOver(database: KeptStatements): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
}

const keptStatements = 250;

/**
 * The builder asks for a statement anew at every question, and preparing one can cost more than running it. The newest
 * few hundred are kept; one that is still being read from is never handed out twice.
 */
function withKeptStatements(raw: Raw): KeptStatements {
  const kept = new Map<string, ReturnType<Raw['prepare']>>();
  return {
    prepare: ((text: string) => {
      const found = kept.get(text);
      if (found?.busy === true) return raw.prepare(text);
      const statement = found ?? raw.prepare(text);
      kept.delete(text);
      kept.set(text, statement);
      const [oldest] = kept.keys();
      if (kept.size > keptStatements && oldest !== undefined) kept.delete(oldest);
      return statement;
    }) as Raw['prepare'],
    close: () => raw.close(),
  };
}

function bulkInsertOn(raw: KeptStatements, into: BulkTable): BulkInsert {
  const { head, tail } = bulkWords(into);
  const statement = raw.prepare(`${head}(${into.columns.map(() => '?').join(', ')})${tail}`);
  return {
    add: (values) => {
      statement.run(values);
    },
    flush: async () => undefined,
  };
}

function findingsOf(raw: Raw): readonly string[] {
  const integrity = raw.pragma('integrity_check(20)') as readonly { integrity_check: string }[];
  const references = raw.pragma('foreign_key_check') as readonly { table: string; rowid: number | null; parent: string }[];
  return [
    ...integrity.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
    ...references.slice(0, 20).map((row) => `${row.table} row ${row.rowid ?? '?'} names a missing ${row.parent}`),
  ];
}
