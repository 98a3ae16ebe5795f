import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createStore, hasStore, openStore } from '#electron/store/engine/open-store.ts';
import { versionedTables } from '#electron/store/ledger/audited-tables.ts';
import { BulkCancelled } from '#electron/store/registers/bulk-marks.ts';
import type { Store } from '#electron/store/store.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import type { DemoOptions } from './demo-options.ts';
import { type DemoSummary, type FillOptions, fillDemoSchool } from './fill-demo-school.ts';

const key = 'ab'.repeat(32);
const small: DemoOptions = { pupils: 40, years: 0.5, seed: 3, until: plainDate('2026-11-20') };
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function made(options: FillOptions): Promise<{ store: Store; summary: DemoSummary }> {
  const folder = mkdtempSync(join(tmpdir(), 'demo-school-'));
  folders.push(folder);
  const summaries: DemoSummary[] = [];
  await createStore({
    folder,
    key,
    fill: async (store) => {
      summaries.push(await fillDemoSchool(store, options));
    },
  });
  const [summary] = summaries;
  if (summary === undefined) throw new Error('not filled');
  return { summary, store: await openStore({ folder, key, mode: 'read' }) };
}

/** Every row of every table, the ledger included. */
async function dumpOf(store: Store): Promise<string> {
  const hash = createHash('sha256');
  for (const table of [...versionedTables, 'command', 'pupil', 'mark', 'mark_history', 'week_count'] as const) {
    const rows = await store.read((db) =>
      db
        .selectFrom(table as 'account')
        .selectAll()
        .execute(),
    );
    hash.update(`${table} ${rows.map((row) => JSON.stringify(row)).join('\n')}`);
  }
  return hash.digest('hex');
}

it('holds the same rows for the same seed, size and date, and others for another seed', async () => {
  const dumps: string[] = [];
  for (const options of [small, small, { ...small, seed: 4 }]) {
    const { store } = await made(options);
    dumps.push(await dumpOf(store));
    await store.close();
  }
  expect(dumps[1]).toBe(dumps[0]);
  expect(dumps[2]).not.toBe(dumps[0]);
});

it('writes what it says: pupils, marks, registers, corrections with their reasons', async () => {
  const progress: number[] = [];
  const { store, summary } = await made({ ...small, onProgress: (finished, total) => progress.push(finished / total) });
  const rows = await store.read((db) =>
    db
      .selectFrom('mark')
      .select(({ fn }) => fn.countAll().as('n'))
      .executeTakeFirst(),
  );
  expect(Number(rows?.n)).toBe(summary.marks);
  expect(progress.at(-1)).toBe(1);
  const onRoll = await store.read((db) => db.selectFrom('enrolment').select('id').where('leaves_on', 'is', null).execute());
  expect(onRoll).toHaveLength(40);
  const replaced = await store.read((db) => db.selectFrom('mark_history').select(['code', 'replaced_by']).execute());
  // The gate's late arrival is a correction too.
  expect(replaced).toHaveLength(summary.corrections + 1);
  const commands = await store.read((db) => db.selectFrom('command').selectAll().orderBy('id').execute());
  for (const { replaced_by } of replaced) expect(commands[replaced_by - 1]?.reason).toMatch(/\w/);
  expect([...new Set(commands.map((command) => command.procedure_name))]).toEqual([
    'school.createDemo',
    'leave.record',
    'leave.decide',
    'leave.issueLetter',
    'people.openLeaving',
    'people.fillLeaving',
    'attendance.targetPropose',
    'attendance.targetAnswer',
    'registers.gateSignIn',
    'registers.signOut',
  ]);
  expect(commands.map((command) => command.at)).toEqual(commands.map((command) => command.at).toSorted());
  await store.close();
});

it('leaves the open registers open, and every other one of the last ten days taken', async () => {
  const { store, summary } = await made(small);
  const taken = await store.read((db) => db.selectFrom('register_taken').selectAll().execute());
  expect(summary.untaken.length).toBeGreaterThanOrEqual(2);
  expect(taken).toHaveLength(summary.classes * 20 - summary.untaken.length);
  const last = taken.filter((row) => row.held_on === '2026-11-20' && row.session === 1);
  expect(last).toHaveLength(summary.classes - summary.untaken.length);
  await store.close();
});

it('names who is looked after in the care records alone', async () => {
  const { store } = await made(small);
  const care = await store.read((db) => db.selectFrom('looked_after').selectAll().execute());
  expect(care).toHaveLength(3);
  const families = await store.read((db) => db.selectFrom('family_member').select('pupil').execute());
  for (const row of care) expect(families.map((member) => member.pupil)).not.toContain(row.pupil);
  await store.close();
});

it('gives up when it is told to, and leaves no school behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'demo-school-'));
  folders.push(folder);
  let asked = 0;
  const isCancelled = () => {
    asked += 1;
    return asked > 8;
  };
  const attempt = createStore({
    folder,
    key,
    fill: async (store) => void (await fillDemoSchool(store, { ...small, isCancelled })),
  });
  await expect(attempt).rejects.toThrow(BulkCancelled);
  expect(hasStore(folder)).toBe(false);
});
