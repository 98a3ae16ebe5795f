import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeFindings, testCommand } from '../../../tests/support/store-engines.ts';
import { addTestPupil } from '../../../tests/support/test-people.ts';
import { storeErrorOf } from '../store-error.ts';
import { addVersion } from '../versions.ts';
import { adoptStore, createStore, hasStore, openStore } from './open-store.ts';

const key = 'ab'.repeat(32);
const secretName = 'Marigold-Thistlewood';

describe('the store of a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'attendance-open-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const create = () =>
    createStore({
      folder,
      key,
      fill: async (store) => {
        await testCommand(store, (write) => addTestPupil(write, { surname: secretName }));
      },
    });
  const open = (mode: 'read' | 'write' = 'write', with_ = key) => openStore({ folder, key: with_, mode });
  const storePath = () => join(folder, 'store.db');
  const refused = async (work: Promise<unknown>, code: string): Promise<void> => {
    await expect(work).rejects.toMatchObject({ name: 'StoreError', code });
  };

  it('is refused with another key, and the file is not touched', async () => {
    await create();
    const before = readFileSync(storePath());
    await refused(open('write', 'cd'.repeat(32)), 'WRONG_KEY');
    await refused(open('read', 'cd'.repeat(32)), 'WRONG_KEY');
    expect(readFileSync(storePath()).equals(before)).toBe(true);
    await (await open()).close();
  });

  it('has one writer at a time, and lets go when it is closed', async () => {
    await create();
    const first = await open();
    await refused(open(), 'DATA_IN_USE');
    await first.close();
    await (await open()).close();
  });

  it('lets go after a refusal', async () => {
    await create();
    await refused(open('write', 'cd'.repeat(32)), 'WRONG_KEY');
    await (await open()).close();
  });

  it('is refused while another process holds it, and free at once when that is killed', { timeout: 20_000 }, async () => {
    await create();
    const holder = spawn(process.execPath, [join(import.meta.dirname, '../../../tests/support/hold-store.ts'), folder, key], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    await refused(open(), 'DATA_IN_USE');
    const reader = await open('read');
    expect(await reader.head()).toMatchObject({ commands: 1 });
    await reader.close();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await (await open()).close();
  });

  it('can be read beside a writer, sees what is written, and writes nothing itself', async () => {
    await create();
    const writer = await open();
    const reader = await open('read');
    await testCommand(writer, (write) => addVersion(write, 'school_class', { id: 1, name: '7A' }));
    expect(await reader.head()).toEqual(await writer.head());
    await expect(testCommand(reader, (write) => addVersion(write, 'school_class', { id: 2, name: '7B' }))).rejects.toThrow();
    await reader.close();
    await writer.close();
    expect(readdirSync(folder).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
  });

  it('keeps every question of a snapshot to one state, while commands go on', async () => {
    await create();
    const store = await open();
    const count = (db: Parameters<Parameters<typeof store.read>[0]>[0]) => db.selectFrom('command').select('id').execute();
    await store.snapshot(async (db) => {
      const before = await count(db);
      await testCommand(store, (write) => addVersion(write, 'school_class', { id: 1, name: '7A' }));
      expect(await count(db)).toEqual(before);
      expect(await store.read(count)).toHaveLength(before.length + 1);
    });
    await store.close();
  });

  it('is refused from a newer program, and nothing is touched', async () => {
    await create();
    const raw = new Database(storePath());
    raw.pragma(`cipher = 'sqlcipher'`);
    raw.pragma(`key = "x'${key}'"`);
    raw.pragma('user_version = 990');
    raw.pragma('wal_checkpoint(TRUNCATE)');
    raw.close();
    const before = readFileSync(storePath());
    await refused(open('write'), 'DATA_NEWER');
    await refused(open('read'), 'DATA_NEWER');
    expect(readFileSync(storePath()).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith('before-schema'))).toEqual([]);
  });

  it.each([
    ['overwritten in its first page', (bytes: Buffer) => bytes.fill(7, 0, 4096), 'WRONG_KEY'],
    ['no database at all', () => Buffer.from('a letter to parents'), 'WRONG_KEY'],
  ])('is refused where the file is %s', async (_name, damage, code) => {
    await create();
    writeFileSync(storePath(), damage(readFileSync(storePath())));
    await refused(open(), code);
  });

  it('says damaged where a later page was overwritten', async () => {
    await create();
    const bytes = readFileSync(storePath());
    writeFileSync(storePath(), bytes.fill(7, 4096 * 2));
    const work = (async () => {
      const store = await open();
      try {
        return await storeFindings(store);
      } finally {
        await store.close();
      }
    })();
    const cause: unknown = await work.catch((thrown: unknown) => thrown);
    expect(storeErrorOf(cause)?.code).toBe('STORE_DAMAGED');
  });

  it('says that the file is gone where only the folder is left', async () => {
    await refused(open(), 'STORE_DAMAGED');
  });

  it('is refused where the folder cannot be written: a file stands in its place', async () => {
    const blocked = join(folder, 'not-a-folder');
    writeFileSync(blocked, '');
    await expect(createStore({ folder: blocked, key, fill: async () => undefined })).rejects.toMatchObject({
      code: 'DATA_UNWRITABLE',
    });
    expect(statSync(blocked).size).toBe(0);
  });

  it('keeps nothing of a school whose making fails, and the folder counts as new', async () => {
    const failing = createStore({
      folder,
      key,
      fill: async (store) => {
        await testCommand(store, (write) => addTestPupil(write));
        throw new Error('given up');
      },
    });
    await expect(failing).rejects.toThrow('given up');
    expect(hasStore(folder)).toBe(false);
    expect(readdirSync(folder)).toEqual(['in-use.lock']);
    await create();
    await refused(create(), 'DATA_IN_USE');
  });

  it('promises durability by pragmas that are read back', async () => {
    await create();
    const store = await open();
    const pragma = async (name: string) =>
      Object.values((await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(store.engine.writer)).rows[0] ?? {})[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    await store.close();
  });

  it('writes no name in plain text, neither into the store nor its log nor a copy', async () => {
    await create();
    const store = await open();
    await testCommand(store, (write) => addTestPupil(write, { surname: `${secretName}-Two` }));
    const copy = join(folder, 'copy.db');
    const head = await store.engine.copyTo(copy);
    expect(head).toEqual(await store.head());
    const files = ['store.db', 'store.db-wal', 'copy.db'].map((name) => join(folder, name));
    for (const file of files) {
      expect(existsSync(file), file).toBe(true);
      const bytes = readFileSync(file);
      expect(bytes.length).toBeGreaterThan(1000);
      expect(bytes.includes('Marigold'), file).toBe(false);
      expect(bytes.includes('SQLite format 3'), file).toBe(false);
    }
    await store.close();
  });

  it('adopts a restored copy only once it was accepted', async () => {
    await create();
    const store = await open();
    const restored = join(folder, 'restored', 'store.restored.db');
    const target = join(folder, 'restored');
    await createStore({ folder: target, key, fill: async () => undefined });
    rmSync(join(target, 'store.db'));
    await store.engine.copyTo(restored);
    const copy = readFileSync(restored);
    await store.close();
    const adopt = (accept: () => Promise<void>, with_ = key) => adoptStore({ folder: target, restored, key: with_, accept });
    await expect(adopt(() => Promise.reject(new Error('not that one')))).rejects.toThrow('not that one');
    expect(readdirSync(target)).toEqual(['in-use.lock']);
    writeFileSync(restored, copy);
    await refused(
      adopt(async () => undefined, 'cd'.repeat(32)),
      'WRONG_KEY',
    );
    expect(readdirSync(target)).toEqual(['in-use.lock']);
    writeFileSync(restored, copy);
    await adopt(async () => undefined);
    expect(hasStore(target)).toBe(true);
    await refused(
      adopt(async () => undefined),
      'DATA_IN_USE',
    );
  });
});
