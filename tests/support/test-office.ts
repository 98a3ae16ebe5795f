import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OfficeClient, openInProcess } from '#electron/backend/in-process.ts';
import { fixedClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { nodePorts } from '#electron/ports/node-ports.ts';
import type { Ports } from '#electron/ports/ports.ts';
import type { House } from '#electron/services/accounts/house.ts';
import { readKeyRing, unwrapKey, wrapKey, writeKeyRing } from '#electron/services/accounts/key-ring.ts';
import { plainDate } from '#shared/lib/plain-date.ts';

export type { OfficeClient };

export type TestOffice = {
  readonly folder: string;
  readonly ports: Ports;
  readonly house: House;
  /** The router in process, as the terminal calls it; nobody is signed in. */
  readonly door: OfficeClient;
  /** Signs in and answers the router in that person's name. */
  as(name: string): Promise<OfficeClient>;
  /** Puts bytes where an upload puts them, and answers the file's id. */
  upload(client: OfficeClient, fileName: string, bytes: Uint8Array | string): Promise<string>;
  /** The finished state of a job; fails where it failed. */
  ended(jobId: string): Promise<unknown>;
  /** The bytes behind a ticket. */
  fetch(ticket: string): Promise<Uint8Array>;
  close(): Promise<void>;
};

export const passphrase = 'correct horse battery';

export const testSchool = {
  name: 'Alderbrook School',
  urn: '199002',
  laCode: '373',
  establishment: '4999',
  phase: 'Secondary' as const,
  registerOfRecord: 'office' as const,
  times: { AM: { opens: 520, closes: 550, ends: 720 }, PM: { opens: 780, closes: 805, ends: 920 } },
  address: ['2 Alder Road', 'Fivehills'],
  phone: '01632 960001',
  email: 'office@alderbrook.example',
  headName: 'Helen Achebe',
};

export const testAccounts = [
  { name: 'Helen Achebe', role: 'head' as const, passphrase },
  { name: 'Owen Brook', role: 'attendanceOfficer' as const, passphrase },
  { name: 'Dina Carr', role: 'designatedTeacher' as const, passphrase },
  { name: 'Sol Deane', role: 'safeguardingLead' as const, passphrase },
  { name: 'Ada Ewing', role: 'administrator' as const, passphrase },
  { name: 'Tess Ferris', role: 'classTeacher' as const, passphrase },
];

export const testCalendar = [
  { from: plainDate('2026-09-02'), to: plainDate('2026-12-18'), kind: 'term' as const, name: 'Autumn' },
  { from: plainDate('2026-10-26'), to: plainDate('2026-10-30'), kind: 'half-term' as const, name: 'Autumn half-term' },
  { from: plainDate('2026-09-02'), to: plainDate('2026-09-02'), kind: 'inset' as const, name: 'INSET' },
];

export function testPorts(instant: string): Ports {
  return { ...nodePorts(), clock: fixedClock(instant), log: silentLog() };
}

/** A new empty data folder with a house around it. */
export async function emptyOffice(instant = '2026-11-24T09:00:00.000Z', ports: Partial<Ports> = {}): Promise<TestOffice> {
  return officeIn(mkdtempSync(join(tmpdir(), 'attendance-test-')), { ...testPorts(instant), ...ports });
}

/** The program started again on the same folder, the first one closed; `close` of the second removes the folder. */
export async function openInProcessAgain(office: TestOffice, instant?: string): Promise<TestOffice> {
  await office.house.close();
  return officeIn(office.folder, instant === undefined ? office.ports : { ...office.ports, clock: fixedClock(instant) });
}

function officeIn(folder: string, whole: Ports): TestOffice {
  const resources = join(import.meta.dirname, '..', '..', 'resources');
  const office = openInProcess(whole, { folder, resources, mode: 'write' });
  const { house } = office;
  const door = office.client();
  return {
    folder,
    ports: whole,
    house,
    door,
    as: async (name) => office.client((await door.accounts.signIn({ name, passphrase })).token),
    upload: async (client, fileName, bytes) => {
      const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
      return office.bringIn(client, { fileName, bytes: content.length, chunks: chunksOf(content) });
    },
    ended: (jobId) => office.ended(jobId),
    fetch: async (ticket) => {
      const parts: Uint8Array[] = [];
      for await (const part of await office.fetch(ticket)) parts.push(part);
      return Buffer.concat(parts);
    },
    close: async () => {
      await office.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A school of its own with `testAccounts`, Tuesday 24 November 2026, nine o'clock. */
export async function testOffice(instant?: string, ports?: Partial<Ports>): Promise<TestOffice> {
  template ??= makeTemplate();
  const office = await emptyOffice(instant, ports);
  for (const name of ['store.db', 'keys.json']) cpSync(join(await template, name), join(office.folder, name));
  return office;
}

/** The passphrases of invented people guard nothing, and hundreds of tests sign in: the keys are wrapped anew at the least cost. */
async function wrapCheaply({ folder, ports }: TestOffice): Promise<void> {
  const ring = await readKeyRing(ports.files, folder);
  const [first] = ring?.accounts ?? [];
  const storeKey = first && (await unwrapKey(first, passphrase));
  if (ring === undefined || storeKey === undefined) throw new Error('the school of the tests has no keys');
  const least = { n: 16, r: 8, p: 1 };
  const accounts = await Promise.all(testAccounts.map((holder) => wrapKey(storeKey, holder, least)));
  await writeKeyRing(ports.files, folder, { ...ring, accounts });
}

/** Making a school wraps a key for each account, which is slow on purpose; each test file does it once. */
let template: Promise<string> | undefined;

async function makeTemplate(): Promise<string> {
  const office = await emptyOffice();
  await office.door.school.create({ school: testSchool, accounts: testAccounts, calendar: testCalendar });
  await wrapCheaply(office);
  process.once('exit', () => rmSync(office.folder, { recursive: true, force: true }));
  return office.folder;
}
