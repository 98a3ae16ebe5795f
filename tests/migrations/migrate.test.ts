import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '#electron/store/engine/open-store.ts';
import { migrations, schemaVersion } from '#electron/store/migrations/migrations.ts';
import { writeMarks } from '#electron/store/registers/marks.ts';
import type { Store } from '#electron/store/store.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type MigratedStore, migratedKey, schemaOf, storeAt } from '../support/migrated-store.ts';
import { rowsOf } from '../support/raw-rows.ts';
import { storeFindings, testCommand } from '../support/store-engines.ts';
import { addTestClass, addTestPupil } from '../support/test-people.ts';

const key = migratedKey;

function openRaw(path: string): InstanceType<typeof Database> {
  const raw = new Database(path);
  raw.pragma(`cipher = 'sqlcipher'`);
  raw.pragma(`key = "x'${key}'"`);
  return raw;
}

describe('a school of an older program, opened with this one', () => {
  let made: MigratedStore | undefined;
  let opened: Store | undefined;
  afterEach(async () => {
    await opened?.close();
    await made?.close();
    opened = undefined;
  });

  async function versionOf(store: Store): Promise<number> {
    return (await rowsOf<{ user_version: number }>(store, 'PRAGMA user_version'))[0]?.user_version ?? -1;
  }

  it('takes every step from an empty file on, and keeps the copy of what was there', async () => {
    made = await storeAt(0);
    expect(await versionOf(made.store)).toBe(0);
    await made.store.close();
    opened = await openStore({ folder: made.folder, key, mode: 'write' });
    expect(await versionOf(opened)).toBe(schemaVersion);
    expect(readdirSync(made.folder)).toContain(`before-schema-${schemaVersion}-from-0.db`);
    expect(await storeFindings(opened)).toEqual([]);
  });

  it('is put back as it was where the update leaves faults', async () => {
    made = await storeAt(10);
    await made.store.close();
    const path = join(made.folder, 'store.db');
    const raw = openRaw(path);
    raw.pragma('foreign_keys = OFF');
    raw.exec(`INSERT INTO mark (pupil, marked_on, session, code, command) VALUES (77, '2026-11-24', 0, 1, 1)`);
    raw.close();
    await expect(openStore({ folder: made.folder, key, mode: 'write' })).rejects.toThrow(/as it was before/);
    const after = openRaw(path);
    expect(after.pragma('user_version', { simple: true })).toBe(10);
    expect(after.prepare('SELECT pupil FROM mark').pluck().all()).toEqual([77]);
    after.close();
  });

  it.each(migrations.map(({ id }) => [id] as const))('keeps every row of a store of step %i', async (id) => {
    made = await storeAt(id);
    const { store } = made;
    await testCommand(store, async (write) => {
      const pupil = await addTestPupil(write, { surname: 'Alder', classId: await addTestClass(write, '7 Ash') });
      await writeMarks(write, [{ pupil, date: plainDate('2026-11-24'), session: 'AM', entry: { symbol: 'N' } }]);
    });
    await testCommand(store, (write) =>
      writeMarks(write, [{ pupil: 1 as never, date: plainDate('2026-11-24'), session: 'AM', entry: { symbol: 'I' } }]),
    );
    const head = await store.head();
    await store.close();
    opened = await openStore({ folder: made.folder, key, mode: 'write' });
    expect(await opened.head()).toEqual(head);
    expect(await storeFindings(opened)).toEqual([]);
    expect(await versionOf(opened)).toBe(schemaVersion);
    const copies = readdirSync(made.folder).filter((name) => name.startsWith('before-schema'));
    expect(copies).toHaveLength(id === schemaVersion ? 0 : 1);
    const fresh = await storeAt(schemaVersion);
    expect(await schemaOf(opened)).toBe(await schemaOf(fresh.store));
    await fresh.close();
  });

  it('is not brought up to date by a program that only reads', async () => {
    made = await storeAt(0);
    await made.store.close();
    const path = join(made.folder, 'store.db');
    const digest = (): string => createHash('sha256').update(readFileSync(path)).digest('hex');
    const before = digest();
    await expect(openStore({ folder: made.folder, key, mode: 'read' })).rejects.toMatchObject({ code: 'DATA_IN_USE' });
    expect(digest()).toBe(before);
  });
});
