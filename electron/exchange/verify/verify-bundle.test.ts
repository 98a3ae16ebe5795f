import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date.ts';
import { createChainId } from '../keys/school-keys.ts';
import { sealBundle } from '../seal/seal-bundle.ts';
import type { SealedBundle } from '../seal/seal-options.ts';
import { type ExampleParties, exampleNow, exampleOptions, exampleParties } from '../test-support/example-bundle.ts';
import { createLedgerFile, type Ledger, ledgerFile } from './ledger-file.ts';
import { receiveBundle } from './receive-bundle.ts';
import { verifyBundle } from './verify-bundle.ts';
import type { VerifyOptions } from './verify-options.ts';

let parties: ExampleParties;
let chain: readonly SealedBundle[];
let fork: SealedBundle;
let orphan: SealedBundle;
let ledgers = 0;

async function seal(sequence: number, before: SealedBundle | undefined, folder: string): Promise<SealedBundle> {
  const outFolder = join(parties.folder, folder);
  await mkdir(outFolder, { recursive: true });
  const { statementSha256 = '0'.repeat(64), tagManifestSha256 = '0'.repeat(64) } = before ?? {};
  const previous = sequence === 1 ? null : { sequence: sequence - 1, statementSha256, tagManifestSha256 };
  return sealBundle(exampleOptions(parties, { outFolder, sequence, previous }));
}

beforeAll(async () => {
  parties = await exampleParties();
  const first = await seal(1, undefined, 'good');
  const second = await seal(2, first, 'good');
  chain = [first, second, await seal(3, second, 'good')];
  fork = await seal(1, undefined, 'fork');
  orphan = await seal(2, fork, 'fork');
});
afterAll(() => parties.remove());

async function emptyLedger(): Promise<{ readonly path: string; readonly ledger: Ledger }> {
  ledgers += 1;
  const path = join(parties.folder, `ledger-${ledgers}.json`);
  await createLedgerFile(path);
  return { path, ledger: ledgerFile(path) };
}

function options(bundle: SealedBundle | undefined, changes: Partial<VerifyOptions> = {}): VerifyOptions {
  const { identity } = parties.la;
  return { file: bundle?.file ?? '', signers: parties.signers, identity, now: exampleNow, ...changes };
}

describe('without a key', () => {
  it('checks signature, statement and encrypted part, opens nothing and says that the chain was not checked', async () => {
    const { identity: _identity, ...rest } = options(chain[0]);
    const result = await verifyBundle(rest);
    expect(result).toMatchObject({ outcome: 'sealed', chainChecked: false });
    expect(result.checks).toEqual({
      signature: 'ok',
      recipient: 'notChecked',
      freshness: 'ok',
      chain: 'notChecked',
      ciphertext: 'ok',
      plaintext: 'notChecked',
      bag: 'notChecked',
      counts: 'notChecked',
    });
    expect(result.manifest).toBeUndefined();
    expect(result.ledgerEntry).toBeUndefined();
  });
});

describe('the chain', () => {
  it('accepts one after the other and says ALREADY_RECEIVED the second time', async () => {
    const { path, ledger } = await emptyLedger();
    for (const bundle of chain) {
      expect(await receiveBundle({ ...options(bundle), ledger })).toMatchObject({ outcome: 'accepted', chainChecked: true });
    }
    const again = await receiveBundle({ ...options(chain[2]), ledger });
    expect(again).toMatchObject({ outcome: 'refused', error: { code: 'ALREADY_RECEIVED', place: exampleNow } });
    expect(again.checks).toMatchObject({ chain: 'failed', ciphertext: 'notChecked' });
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
      [parties.school.chainIds.attendance]: {
        sequence: 3,
        statementSha256: chain[2]?.statementSha256,
        receivedAt: exampleNow,
        urn: '123456',
        stream: 'attendance',
      },
    });
  });

  it('refuses a replay, a fork and a broken link', async () => {
    const { ledger } = await emptyLedger();
    await receiveBundle({ ...options(chain[0]), ledger });
    expect((await receiveBundle({ ...options(fork), ledger })).error?.code).toBe('CHAIN_BROKEN');
    expect((await receiveBundle({ ...options(orphan), ledger })).error?.code).toBe('CHAIN_BROKEN');
    await receiveBundle({ ...options(chain[1]), ledger });
    expect((await receiveBundle({ ...options(chain[0]), ledger })).error).toMatchObject({ code: 'REPLAY', place: '2' });
  });

  it('holds what comes too early, checks it all the same, and writes and unpacks nothing', async () => {
    const { ledger } = await emptyLedger();
    const extractTo = join(parties.folder, 'held');
    const held = await receiveBundle({ ...options(chain[2], { extractTo }), ledger });
    expect(held).toMatchObject({
      outcome: 'held',
      error: { code: 'GAP', message: 'Bundle 1 to 2 is missing. Held until it arrives.' },
    });
    expect(held.checks).toMatchObject({ chain: 'ok', counts: 'ok' });
    expect(await ledger.read()).toEqual({});
    await expect(stat(extractTo)).rejects.toThrow();
  });

  it('refuses a chain that belongs to another school', async () => {
    const { path, ledger } = await emptyLedger();
    const entry = { sequence: 1, statementSha256: chain[0]?.statementSha256, receivedAt: exampleNow, urn: '654321' };
    await writeFile(path, JSON.stringify({ [parties.school.chainIds.attendance]: entry }));
    expect((await receiveBundle({ ...options(chain[1]), ledger })).error?.code).toBe('CHAIN_BROKEN');
  });

  it.each([
    ['is missing', undefined],
    ['is empty', ''],
    ['is not JSON', 'hello'],
    ['is of another shape', '[]'],
    ['holds nonsense', JSON.stringify({ [createChainId()]: { sequence: 0 } })],
  ])('refuses everything where the ledger %s, and does not create one', async (_name, text) => {
    const path = join(parties.folder, 'lost', 'ledger.json');
    await mkdir(join(parties.folder, 'lost'), { recursive: true });
    if (text !== undefined) await writeFile(path, text);
    const result = await receiveBundle({ ...options(chain[0]), ledger: ledgerFile(path) });
    expect(result).toMatchObject({ outcome: 'refused', error: { code: 'LEDGER_MISSING' } });
    if (text === undefined) await expect(stat(path)).rejects.toThrow();
    else expect(await readFile(path, 'utf8')).toBe(text);
  });

  it('never begins a ledger over one that is there', async () => {
    const { path } = await emptyLedger();
    await expect(createLedgerFile(path)).rejects.toMatchObject({ code: 'FILE_EXISTS' });
  });
});

describe('a file that is not there', () => {
  it('is a refusal, not a crash', async () => {
    for (const file of [join(parties.folder, 'nothing.zip'), parties.folder]) {
      expect(await verifyBundle(options(undefined, { file }))).toMatchObject({
        outcome: 'refused',
        error: { code: 'FILE_MISSING' },
      });
    }
  });
});

describe('unpacking', () => {
  it('gives the bag with its signed statement, for the owner alone, and never over an older one', async () => {
    const extractTo = join(parties.folder, 'out');
    expect(await verifyBundle(options(chain[0], { extractTo }))).toMatchObject({ outcome: 'accepted' });
    const name = 'urn123456-attendance-000001';
    expect(await readdir(extractTo)).toEqual([name]);
    expect((await readdir(join(extractTo, name))).sort()).toEqual(['statement.json', 'statement.json.sig', name]);
    const letter = join(extractTo, name, name, 'data/letters/L00001.docx');
    expect(await readFile(letter, 'utf8')).toBe('PK letter of P0001');
    if (process.platform !== 'win32') expect((await stat(letter)).mode & 0o077).toBe(0);
    expect((await verifyBundle(options(chain[0], { extractTo }))).error?.code).toBe('FILE_EXISTS');
    expect(await readdir(extractTo)).toEqual([name]);
  });

  it('leaves nothing where it cannot finish', async () => {
    const extractTo = join(parties.folder, 'file-in-the-way');
    await writeFile(extractTo, 'x');
    expect((await verifyBundle(options(chain[0], { extractTo }))).error?.code).toBe('WRITE_SHORT');
  });
});

describe('what is checked is what is used', () => {
  it('keeps to the file it opened when the name is given to another', async () => {
    const path = join(parties.folder, 'swapped.zip');
    await writeFile(path, await readFile(chain[0]?.file ?? ''));
    const swap = join(parties.folder, 'swap.zip');
    await writeFile(swap, 'evil');
    const ledger: Ledger = {
      read: async () => {
        await rename(swap, path);
        return {};
      },
      accept: async () => undefined,
    };
    expect(await verifyBundle(options(undefined, { file: path, ledger }))).toMatchObject({ outcome: 'accepted' });
  });

  it('stops when it is told to', async () => {
    const result = await verifyBundle(options(chain[0], { isCancelled: () => true }));
    expect(result).toMatchObject({ outcome: 'refused', error: { code: 'CANCELLED' } });
  });

  it('judges a future clock by the school, not by the file', async () => {
    const result = await verifyBundle(options(chain[0], { now: '2024-01-01T00:00:00.000Z' as Instant }));
    expect(result.error?.code).toBe('FROM_THE_FUTURE');
  });
});
