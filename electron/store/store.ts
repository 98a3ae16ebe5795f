import { sql } from 'kysely';
import type { AccountId, CommandId } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import type { Engine, StoreHead } from './engine/engine.ts';
import type { ReadDb, WriteDb } from './handles.ts';
import { beginningOfChain, commandHash } from './ledger/chain.ts';
import { CommandDigest } from './ledger/command-digest.ts';

/** Who does what and why: written into the ledger with whatever the command writes. */
export type CommandNote = {
  readonly at: Instant;
  readonly account: AccountId | null;
  readonly procedure: string;
  readonly reason?: string | undefined;
  readonly undoes?: CommandId | undefined;
};

export type Store = {
  /** Questions; never waits for a command. */
  read<Result>(ask: (db: ReadDb) => Promise<Result>): Promise<Result>;
  /** Long questions, or several that must agree; commands go on meanwhile and are not seen. */
  snapshot<Result>(ask: (db: ReadDb) => Promise<Result>): Promise<Result>;
  /** The only unit of work: all of it is on the disk when the promise is kept, or nothing is. Commands wait for each other. */
  write<Result>(note: CommandNote, work: (write: WriteDb) => Promise<Result>): Promise<Result>;
  /** Number and hash of the newest command. */
  head(): Promise<StoreHead>;
  readonly engine: Engine;
  close(): Promise<void>;
};

export function storeOver(engine: Engine, release: () => void = () => undefined): Store {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  return {
    engine,
    read: (ask) => ask(engine.reader),
    snapshot: (ask) => engine.snapshot(ask),
    write: (note, work) => inTurn(() => runCommand(engine, note, work)),
    head: () => headOf(engine.reader),
    close: async () => {
      await queue;
      await engine.close();
      release();
    },
  };
}

async function runCommand<Result>(engine: Engine, note: CommandNote, work: (write: WriteDb) => Promise<Result>): Promise<Result> {
  return engine.writer.transaction().execute(async (db) => {
    const last = await newest(db);
    const id = (last?.id ?? 0) + 1;
    const digest = new CommandDigest();
    const result = await work({
      db,
      command: id as CommandId,
      at: note.at,
      digest,
      bulkInsert: (table, columns, meets) => engine.bulkInsert(db, { table, columns, meets }),
    });
    const row = {
      id,
      at: note.at,
      account: note.account,
      procedure_name: note.procedure,
      reason: note.reason ?? null,
      undoes: note.undoes ?? null,
      digest: digest.finish(),
      previous_hash: last?.hash ?? beginningOfChain,
    };
    await db
      .insertInto('command')
      .values({ ...row, hash: commandHash(row) })
      .execute();
    return result;
  });
}

/** Number and hash of the newest command that a question sees; within a snapshot, of its moment. */
export async function headOf(db: ReadDb): Promise<StoreHead> {
  const last = await newest(db);
  return { commands: last?.id ?? 0, hash: last?.hash ?? beginningOfChain };
}

async function newest(db: ReadDb): Promise<{ id: number; hash: string } | undefined> {
  return db.selectFrom('command').select(['id', 'hash']).orderBy('id', 'desc').limit(1).executeTakeFirst();
}

/** Brings the schema up to the newest step, in one transaction. */
export async function migrate(engine: Engine, steps: readonly { id: number; statements: readonly string[] }[]): Promise<void> {
  const from = await engine.schemaVersion();
  const due = steps.filter((step) => step.id > from);
  const last = due.at(-1);
  if (!last) return;
  await engine.writer.transaction().execute(async (db) => {
    for (const statement of due.flatMap((step) => step.statements)) await sql.raw(engine.translate(statement)).execute(db);
    await engine.setSchemaVersion(db, last.id);
  });
}
