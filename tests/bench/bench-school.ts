import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { type InProcessOffice, type OfficeClient, openInProcess, resourcesBesideSources } from '#electron/backend/in-process.ts';
import { demoPassphraseOf } from '#electron/backend/without-school.ts';
import { fixedClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { nodePorts } from '#electron/ports/node-ports.ts';
import type { Ports } from '#electron/ports/ports.ts';
import { parseKeyRing, unwrapKey } from '#electron/services/accounts/key-ring.ts';

export type Raw = InstanceType<typeof Database>;
export type BenchOptions = { readonly pupils: number; readonly years: number };

/** The last day with marks in the school that is measured. */
export const until = '2026-06-26';

/** A folder that goes when the bench ends. */
export function benchFolder(): string {
  return mkdtempSync(join(tmpdir(), 'attendance-bench-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export function portsAt(instant: string): Ports {
  return { ...nodePorts(), log: silentLog(), clock: fixedClock(instant) };
}

export async function makeSchool(folder: string, { pupils, years }: BenchOptions): Promise<void> {
  const office = openInProcess(portsAt(`${until}T18:00:00.000Z`), { folder, resources: resourcesBesideSources(), mode: 'write' });
  const { jobId } = await office.client().school.createDemo({ pupils, years, seed: 7, until: until as never });
  await office.ended(jobId);
  await office.close();
}

export function copySchool(from: string): string {
  const folder = benchFolder();
  cpSync(from, folder, { recursive: true });
  return folder;
}

export type Signed = { readonly office: InProcessOffice; readonly client: OfficeClient };

/** Opens a school with its head signed in. */
export async function openSchool(folder: string, ports: Ports): Promise<Signed> {
  const office = openInProcess(ports, { folder, resources: resourcesBesideSources(), mode: 'write' });
  const [first] = (await office.client().accounts.state({})).accounts;
  const name = first?.name ?? '';
  const { token } = await office.client().accounts.signIn({ name, passphrase: demoPassphraseOf(name) ?? '' });
  return { office, client: office.client(token) };
}

async function keyOf(folder: string): Promise<string> {
  const [first] = parseKeyRing(readFileSync(join(folder, 'keys.json'))).accounts;
  const key = first && (await unwrapKey(first, demoPassphraseOf(first.name) ?? ''));
  if (key === undefined) throw new Error('the school of the bench does not open');
  return key;
}

/** The bare driver on the same encrypted file with the same pragmas: what every figure is held against. */
export async function openBare(folder: string): Promise<Raw> {
  const raw = new Database(join(folder, 'store.db'));
  raw.pragma(`cipher = 'sqlcipher'`);
  raw.pragma(`key = "x'${await keyOf(folder)}'"`);
  raw.pragma('temp_store = MEMORY');
  raw.pragma('foreign_keys = ON');
  raw.pragma('cache_size = -65536');
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  return raw;
}

/** A copy that the `sqlite3` shell can read. */
export async function plainCopy(folder: string): Promise<string> {
  const target = join(folder, 'plain.db');
  const raw = await openBare(folder);
  raw.prepare('VACUUM INTO ?').run(target);
  raw.close();
  const copy = new Database(target);
  copy.pragma(`cipher = 'sqlcipher'`);
  copy.pragma(`key = "x'${await keyOf(folder)}'"`);
  copy.pragma('rekey = ""');
  copy.close();
  return target;
}

/** Seconds that the shell itself says the statements took together, its start not counted; the median of `rounds`. */
export function shellSeconds(database: string, sql: string, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const run = spawnSync('sqlite3', ['-bail', database], { input: `.timer on\n${sql}\n`, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (run.status !== 0) throw new Error(`sqlite3: ${run.stderr || String(run.error)}`);
    const each = [...run.stdout.matchAll(/Run Time: real ([\d.]+)/g)].map((match) => Number(match[1]));
    if (each.length === 0) throw new Error('sqlite3 printed no time');
    return each.reduce((sum, time) => sum + time, 0);
  });
  return median(times);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export async function seconds(work: () => Promise<unknown> | unknown): Promise<number> {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e9;
}
