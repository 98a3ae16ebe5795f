import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice } from '../../../tests/support/class-office.ts';
import { openInProcessAgain, passphrase, type TestOffice } from '../../../tests/support/test-office.ts';
import { packBackup, unpackBackup } from '../../exchange/backup-archive.ts';
import { restoreBackup } from './backup.ts';

describe('a backup', () => {
  let school: ClassOffice;
  let places: string;
  let file: string;
  let folder: string;
  beforeAll(async () => {
    school = await classOffice('2026-11-24T08:45:00.000Z', [{ forename: 'Ada', surname: 'Thistlewood' }]);
    await school.teacher.registers.save({
      class: school.class,
      date: plainDate('2026-11-24'),
      session: 'AM',
      marks: school.pupils.map((pupil) => ({ pupil, mark: { symbol: '/' }, seen: null })),
    });
    const { ticket } = await school.officer.school.backup({});
    places = mkdtempSync(join(tmpdir(), 'attendance-backup-'));
    file = join(places, 'backup.zip');
    writeFileSync(file, await school.office.fetch(ticket));
  });
  beforeEach(() => {
    folder = mkdtempSync(join(places, 'restored-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  afterAll(async () => {
    rmSync(places, { recursive: true, force: true });
    await school.office.close();
  });

  const restore = (options: { file?: string; name?: string | undefined; passphrase?: string } = {}) =>
    restoreBackup({ ports: school.office.ports, folder }, { file, name: undefined, passphrase, ...options });
  const opened = (): Promise<TestOffice> =>
    openInProcessAgain({ ...school.office, folder, house: { close: async () => undefined } as never });
  const leftBehind = (): string[] => readdirSync(folder).filter((name) => name !== 'in-use.lock');

  it('comes back whole, with every account and a sound ledger, in any person’s name', async () => {
    expect(await restore({ name: 'Tess Ferris' })).toEqual({ commands: 3 });
    const office = await opened();
    const client = await office.as('Owen Brook');
    const grid = await client.registers.grid({ class: school.class, date: plainDate('2026-11-24'), session: 'AM' });
    expect(grid.rows.map((row) => row.mark?.symbol)).toEqual(['/']);
    expect(await office.ended((await client.school.check({})).jobId)).toMatchObject({ healthy: true, commands: 3 });
    await office.close();
  });

  it('holds no name in plain text', () => {
    const bytes = readFileSync(file);
    expect(bytes.length).toBeGreaterThan(10_000);
    expect(bytes.includes('Thistlewood')).toBe(false);
    expect(bytes.includes('SQLite format 3')).toBe(false);
  });

  it.each([
    ['a wrong passphrase', { passphrase: 'incorrect horse' }],
    ['a name that it does not know', { name: 'Nobody' }],
  ])('is not opened with %s, and nothing stays', async (_name, options) => {
    await expect(restore(options)).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    expect(leftBehind()).toEqual([]);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['a byte in the store changed', (bytes) => flip(bytes, 3000)],
    ['a byte near the end changed', (bytes) => flip(bytes, bytes.length - 300)],
    ['the end cut off', (bytes) => bytes.subarray(0, bytes.length - 100)],
    ['only its beginning', (bytes) => bytes.subarray(0, 50)],
    ['no archive at all', () => Buffer.from('Dear Sir or Madam')],
    ['an empty file', () => Buffer.alloc(0)],
  ])('is refused with %s, and nothing stays', async (_name, alter) => {
    const altered = join(places, 'altered.zip');
    writeFileSync(altered, alter(Buffer.from(readFileSync(file))));
    await expect(restore({ file: altered })).rejects.toMatchObject({ code: 'RESTORE_REFUSED' });
    expect(leftBehind()).toEqual([]);
  });

  it('is refused where its store was altered and the archive made anew around it', async () => {
    const { store, keys, head } = await parts();
    writeFileSync(store, flip(Buffer.from(readFileSync(store)), 4096 * 5 + 100));
    const forged = join(places, 'forged.zip');
    await packBackup({ target: forged, storeCopy: store, keys, head });
    await expect(restore({ file: forged })).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    expect(leftBehind()).toEqual([]);
  });

  it('is refused where it says of itself what it does not hold', async () => {
    const { store, keys, head } = await parts();
    const forged = join(places, 'forged-head.zip');
    await packBackup({ target: forged, storeCopy: store, keys, head: { ...head, hash: '0'.repeat(64) } });
    await expect(restore({ file: forged })).rejects.toMatchObject({ code: 'RESTORE_REFUSED' });
    expect(leftBehind()).toEqual([]);
  });

  it('never replaces a school that is there', async () => {
    await restore();
    const before = readFileSync(join(folder, 'store.db'));
    await expect(restore()).rejects.toMatchObject({ code: 'SCHOOL_EXISTS' });
    expect(readFileSync(join(folder, 'store.db')).equals(before)).toBe(true);
  });

  it('is refused in words where there is no such file', async () => {
    await expect(restore({ file: join(places, 'missing.zip') })).rejects.toMatchObject({ code: 'RESTORE_REFUSED' });
  });

  it('is made while marks are saved and a check runs', async () => {
    const check = school.officer.school.check({});
    const saving = [1, 2, 3].map((number) => school.officer.registers.planAbsence(plan(number)));
    const backups = await Promise.all([school.officer.school.backup({}), ...saving]);
    const second = join(places, 'busy.zip');
    writeFileSync(second, await school.office.fetch(backups[0].ticket));
    expect((await restore({ file: second })).commands).toBeGreaterThanOrEqual(3);
    expect(await school.office.ended((await check).jobId)).toMatchObject({ healthy: true, findings: [] });
  });

  function plan(number: number) {
    const day = plainDate(`2026-12-0${number}`);
    return { pupil: school.pupils[0] as never, from: day, to: day, symbol: 'M', note: 'dentist' };
  }

  async function parts() {
    const store = join(folder, '..', 'parts.db');
    if (existsSync(store)) rmSync(store);
    return { store, ...(await unpackBackup({ file, storeTo: store })) };
  }
});

function flip(bytes: Buffer, at: number): Buffer {
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
  return bytes;
}
