import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkStore } from '#electron/services/school/check.ts';
import { openStore } from '#electron/store/engine/open-store.ts';
import { type MarkWrite, writeMarks } from '#electron/store/registers/marks.ts';
import type { Store } from '#electron/store/store.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { type Instant, plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice } from '../support/class-office.ts';
import { openInProcessAgain, passphrase, testAccounts, testCalendar, testSchool } from '../support/test-office.ts';

const program = join(import.meta.dirname, '..', 'support', 'kill-child.ts');

/** The same moments each time; a machine as busy as it likes shifts them anyway. */
function momentsOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

type Killed = { readonly lines: readonly string[] };

/** Starts the child, lets it work once it is ready until `when` is kept, and kills it. */
async function killWhen(words: readonly string[], when: (lines: readonly string[]) => Promise<void>): Promise<Killed> {
  const child: ChildProcess = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const faults: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => faults.push(chunk));
  const lines: string[] = [];
  if (!child.stdout) throw new Error('no output');
  const reader = createInterface({ input: child.stdout });
  const ready = new Promise<void>((resolve, reject) => {
    reader.on('line', (line) => {
      lines.push(line);
      resolve();
    });
    child.once('exit', () => reject(new Error(`the child ended: ${Buffer.concat(faults).toString()}`)));
  });
  const ended = once(child, 'exit');
  const closed = once(reader, 'close');
  await ready;
  await when(lines);
  child.kill('SIGKILL');
  await ended;
  await closed;
  return { lines: lines.slice(1) };
}

describe('a program killed at any moment', () => {
  let school: ClassOffice;
  let key: string;
  beforeAll(async () => {
    school = await classOffice('2026-11-24T08:45:00.000Z', [{ forename: 'Ada' }, { forename: 'Ben' }, { forename: 'Cleo' }]);
    key = school.office.house.storeKey();
    await school.office.house.close();
  });
  afterAll(() => school.office.close());

  const inStore = async <Result>(ask: (store: Store) => Promise<Result>): Promise<Result> => {
    const store = await openStore({ folder: school.office.folder, key, mode: 'write' });
    try {
      return await ask(store);
    } finally {
      await store.close();
    }
  };
  const soundness = (): Promise<unknown> => inStore(checkStore);

  it('loses no mark that was acknowledged, in eight kills during saves', { timeout: 90_000 }, async () => {
    const moment = momentsOf(20_261_124);
    let saves = 0;
    for (let round = 0; round < 8; round += 1) {
      const words = [school.office.folder, 'save', String(school.class), ...school.pupils.map(String)];
      const { lines } = await killWhen(words, () => pause(moment() * 250));
      const acknowledged = lines.map((line) => JSON.parse(line) as { pupil: number; symbol: string; command: number });
      saves += acknowledged.length;
      await inStore(async (store) => {
        const kept = await store.read(async (db) => [
          ...(await db.selectFrom('mark').select(['pupil', 'command', 'code']).execute()),
          ...(await db.selectFrom('mark_history').select(['pupil', 'command', 'code']).execute()),
        ]);
        const known = new Set(kept.map((row) => `${row.pupil} ${row.command} ${row.code}`));
        const code: Record<string, number> = { '/': 1, N: 30, I: 19 };
        const lost = acknowledged.filter((mark) => !known.has(`${mark.pupil} ${mark.command} ${code[mark.symbol]}`));
        expect(lost).toEqual([]);
        await clearMorning(store);
      });
      expect(await soundness()).toMatchObject({ healthy: true, findings: [] });
    }
    expect(saves).toBeGreaterThan(8);
  });

  it('keeps all or nothing of a bulk write', { timeout: 60_000 }, async () => {
    const moment = momentsOf(7);
    const countMarks = () =>
      inStore((store) =>
        store.read((db) => db.selectFrom('mark').select('pupil').where('marked_on', '<', '2026-01-01').execute()),
      );
    for (let round = 0; round < 2; round += 1) {
      const enough = 500 + Math.floor(moment() * 3000);
      const { lines } = await killWhen([school.office.folder, 'bulk', ...school.pupils.map(String)], async (heard) => {
        while (!heard.some((line) => line === 'done' || Number(line.slice('wrote '.length)) >= enough)) await pause(1);
      });
      const marks = (await countMarks()).length;
      if (lines.includes('done')) expect(marks).toBe(6000);
      else expect([0, 6000]).toContain(marks);
      expect(await soundness()).toMatchObject({ healthy: true, findings: [] });
    }
  });

  it('leaves a folder that counts as new, or a whole school, where a school was being made', { timeout: 60_000 }, async () => {
    const moment = momentsOf(42);
    const folder = mkdtempSync(join(tmpdir(), 'attendance-kill-'));
    const words = [
      folder,
      'create',
      JSON.stringify({ school: testSchool, accounts: testAccounts.slice(0, 1), calendar: testCalendar }),
    ];
    const again = { ...school.office, folder };
    try {
      for (let round = 0; round < 4; round += 1) {
        const unfinished = (): boolean => existsSync(join(folder, 'store.new.db')) || existsSync(join(folder, 'store.db'));
        const { lines } = await killWhen(words, async (heard) => {
          while (!unfinished() && !heard.includes('done')) await pause(1);
          await pause(moment() * 60);
        });
        const office = await openInProcessAgain(again);
        const { state } = await office.door.accounts.state({});
        if (lines.includes('done')) expect(state).toBe('locked');
        if (state === 'locked') expect((await (await office.as('Helen Achebe')).school.get({})).name).toBe(testSchool.name);
        else {
          expect(state).toBe('new');
          await office.door.school.create({ school: testSchool, accounts: testAccounts.slice(0, 1), calendar: testCalendar });
          expect((await office.door.accounts.signIn({ name: 'Helen Achebe', passphrase })).account.role).toBe('head');
        }
        await office.close();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** The next round begins with a blank register; what stood there stays in the history. */
async function clearMorning(store: Store): Promise<void> {
  const note = { at: '2026-11-24T08:45:00.000Z' as Instant, account: null, procedure: 'test.clear' };
  await store.write(note, async (write) => {
    const held = await write.db.selectFrom('mark').select('pupil').where('marked_on', '=', '2026-11-24').execute();
    const marks = held.map(
      (row): MarkWrite => ({ pupil: row.pupil as PupilId, date: plainDate('2026-11-24'), session: 'AM', entry: null }),
    );
    if (marks.length > 0) await writeMarks(write, marks);
  });
}
