import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#electron/ports/clock.ts';
import { identityFileText } from './age/identity.ts';
import { createSigningKey } from './keys/school-keys.ts';
import { sealBundle } from './seal/seal-bundle.ts';
import type { SealedBundle } from './seal/seal-options.ts';
import { type ExampleParties, exampleOptions, exampleParties } from './test-support/example-bundle.ts';
import { type Forgery, forge, type OpenedBundle, openForTest, relist, replace } from './test-support/forged-bundle.ts';
import { rawZip } from './test-support/raw-zip.ts';
import { needing, run, type ToolRun } from './test-support/tools.ts';

const itNeeds = needing(it);

/** An officer with nothing but Debian's tools comes to the same verdicts as our own verifier. */
const script = fileURLToPath(new URL('../../resources/guidance/check-a-bundle.sh', import.meta.url));
const tools = ['bash', 'unzip', 'ssh-keygen', 'jq', 'sha256sum', 'age'] as const;

let parties: ExampleParties;
let first: SealedBundle;
let second: SealedBundle;
let opened: OpenedBundle;
let counter = 0;

beforeAll(async () => {
  parties = await exampleParties();
  // The script asks the machine's clock, so these bundles are made now.
  const created = systemClock().now();
  first = await sealBundle(exampleOptions(parties, { created }));
  const previous = { sequence: 1, statementSha256: first.statementSha256, tagManifestSha256: first.tagManifestSha256 };
  second = await sealBundle(exampleOptions(parties, { created, sequence: 2, previous }));
  opened = await openForTest(first.file, parties.la.identity);
  await writeFile(join(parties.folder, 'signers'), parties.signers);
  await writeFile(join(parties.folder, 'la.key'), identityFileText(parties.la));
});
afterAll(() => parties.remove());

function check(bundle: string, ...more: readonly string[]): ToolRun {
  return run('bash', [script, bundle, '--signers', 'signers', '--la', '373', ...more], { cwd: parties.folder });
}

function newLedger(): string {
  counter += 1;
  const name = `ledger-${counter}.json`;
  expect(run('bash', [script, '--new-ledger', name], { cwd: parties.folder })).toMatchObject({ code: 0 });
  return name;
}

async function put(bytes: Buffer): Promise<string> {
  counter += 1;
  const name = `case-${counter}.zip`;
  await writeFile(join(parties.folder, name), bytes);
  return name;
}

function signed(changes: Partial<Forgery>): Promise<Buffer> {
  return forge(opened, { signingKeyPem: parties.school.signing.privateKeyPem, recipient: parties.la.recipient, ...changes });
}

describe('check-a-bundle.sh', () => {
  itNeeds(...tools)('accepts good bundles in their order, keeps them and writes its ledger', async () => {
    const ledger = newLedger();
    const accepted = check(first.file, '--identity', 'la.key', '--ledger', ledger, '--to', 'kept');
    expect(accepted).toMatchObject({ code: 0, err: '' });
    expect(accepted.out).toContain('ACCEPTED: bundle 1 of URN 123456');
    expect(check(second.file, '--identity', 'la.key', '--ledger', ledger, '--to', 'kept')).toMatchObject({ code: 0, err: '' });
    expect(await readdir(join(parties.folder, 'kept'))).toEqual(['urn123456-attendance-000001', 'urn123456-attendance-000002']);
    const entry = JSON.parse(await readFile(join(parties.folder, ledger), 'utf8'))[parties.school.chainIds.attendance];
    expect(entry).toMatchObject({ sequence: 2, statementSha256: second.statementSha256, urn: '123456', stream: 'attendance' });
    expect(check(second.file, '--ledger', ledger)).toMatchObject({ code: 1, err: expect.stringContaining('ALREADY_RECEIVED') });
    expect(check(first.file, '--ledger', ledger)).toMatchObject({ code: 1, err: expect.stringContaining('REPLAY') });
  });

  itNeeds(...tools)('leaves sealed what it has no key for, and says that no ledger was asked', () => {
    const { code, out } = check(first.file);
    expect(code).toBe(0);
    expect(out).toContain('SEALED');
    expect(out).toContain('NOT CHECKED');
  });

  itNeeds(...tools)('holds what comes too early', () => {
    const ledger = newLedger();
    expect(check(second.file, '--identity', 'la.key', '--ledger', ledger)).toMatchObject({ code: 3 });
  });

  itNeeds(...tools)('refuses a ledger that is not there, another LA and another stream', () => {
    expect(check(first.file, '--ledger', 'lost.json')).toMatchObject({ code: 1, err: expect.stringContaining('LEDGER_MISSING') });
    expect(check(first.file, '--la', '302')).toMatchObject({ code: 1, err: expect.stringContaining('WRONG_RECIPIENT') });
    expect(check(first.file, '--stream', 'legal')).toMatchObject({ code: 1, err: expect.stringContaining('WRONG_RECIPIENT') });
  });

  const goodBytes = (): Promise<Buffer> => readFile(first.file);
  const altered: readonly (readonly [string, string, () => Promise<Buffer>])[] = [
    [
      'a flipped byte',
      'CIPHERTEXT_HASH',
      async () => Buffer.from((await goodBytes()).map((byte, at) => (at === 900 ? byte ^ 1 : byte))),
    ],
    [
      'an altered statement',
      'SIG_BAD',
      async () => Buffer.from((await goodBytes()).toString('latin1').replace('"sequence": 1', '"sequence": 7'), 'latin1'),
    ],
    ['half of it', 'BUNDLE_DAMAGED', async () => (await goodBytes()).subarray(0, 3000)],
    ['bytes behind', 'ZIP_NOT_CANONICAL', async () => Buffer.concat([await goodBytes(), Buffer.from('x')])],
    ['an added member', 'BUNDLE_LAYOUT', async () => rawZip([...opened.outer, { name: 'README.txt', data: Buffer.from('x') }])],
    ['a second statement', 'BUNDLE_LAYOUT', async () => rawZip([...opened.outer, ...opened.outer.slice(1, 2)])],
    ['a stranger', 'SIG_BAD', () => signed({ signingKeyPem: createSigningKey().privateKeyPem })],
    ['another purpose', 'SIG_BAD', () => signed({ namespace: 'receipt@attendance.example' })],
    ['CRLF, soundly signed', 'STATEMENT_NOT_CANONICAL', () => signed({ text: (text) => text.replaceAll('\n', '\r\n') })],
    [
      'a duplicate key, soundly signed',
      'STATEMENT_NOT_CANONICAL',
      () => signed({ text: (text) => text.replace('"sequence": 1,', '"sequence": 1,\n  "sequence": 1,') }),
    ],
    [
      'an age that has passed',
      'EXPIRED',
      () =>
        signed({ statement: (s) => ({ ...s, created: '2020-01-01T00:00:00.000Z', acceptBefore: '2020-01-31T00:00:00.000Z' }) }),
    ],
    [
      'a time to come',
      'FROM_THE_FUTURE',
      () =>
        signed({ statement: (s) => ({ ...s, created: '2999-01-01T00:00:00.000Z', acceptBefore: '2999-01-31T00:00:00.000Z' }) }),
    ],
    [
      'another plaintext',
      'PLAINTEXT_HASH',
      () => signed({ statement: (s) => ({ ...s, plaintext: { ...s.plaintext, sha256: '0'.repeat(64) } }) }),
    ],
    [
      'an unlisted file',
      'BAG_UNLISTED',
      () => signed({ inner: rawZip([...opened.inner, { name: 'urn123456-attendance-000001/data/x', data: Buffer.from('x') }]) }),
    ],
    ['a changed file', 'BAG_FILE_HASH', () => signed({ inner: rawZip(replace(opened.inner, 'L00001.docx', () => 'other')) })],
    ['a slip', 'ZIP_NAME', () => signed({ inner: rawZip([...opened.inner, { name: '../evil', data: Buffer.from('x') }]) })],
    [
      'a link',
      'ZIP_NOT_CANONICAL',
      () =>
        signed({
          inner: rawZip([
            ...opened.inner,
            { name: 'urn123456-attendance-000001/data/x', data: Buffer.from('/etc'), mode: 0o120777 },
          ]),
        }),
    ],
    [
      'a wrong count',
      'BAG_COUNTS',
      () =>
        signed({
          inner: rawZip(relist(replace(opened.inner, '/manifest.json', (text) => text.replace('"letters": 1', '"letters": 2')))),
        }),
    ],
  ];
  for (const [name, code, make] of altered) {
    itNeeds(...tools)(`refuses ${name}: ${code}`, async () => {
      const ledger = newLedger();
      const refused = check(await put(await make()), '--identity', 'la.key', '--ledger', ledger, '--to', 'refused');
      expect(refused.err).toContain(`REFUSED ${code}`);
      expect(refused.code).toBe(1);
      expect(await readFile(join(parties.folder, ledger), 'utf8')).toBe('{}\n');
      expect(await readdir(parties.folder)).not.toContain('refused');
    });
  }
});

describe('the bare tools, one by one', () => {
  itNeeds(...tools)('unzip, ssh-keygen, sha256sum, age and sha256sum -c agree', async () => {
    const cwd = join(parties.folder, 'by-hand');
    await mkdir(cwd);
    const ok = (tool: string, args: readonly string[], input?: string | Buffer): string => {
      const result = run(tool, args, { cwd, ...(input === undefined ? {} : { input }) });
      expect(`${tool} ${result.code} ${result.err}`).toMatch(new RegExp(`^${tool} 0`));
      return result.out;
    };
    ok('unzip', ['-q', first.file]);
    const statement = await readFile(join(cwd, 'statement.json'));
    const { ciphertext, plaintext, tagManifestSha256 } = JSON.parse(statement.toString());
    ok(
      'ssh-keygen',
      ['-Y', 'verify', '-f', '../signers', '-I', 'urn123456', '-n', 'bundle@attendance.example', '-s', 'statement.json.sig'],
      statement,
    );
    ok('sha256sum', ['-c', '-'], `${ciphertext.sha256}  payload.zip.age\n`);
    ok('age', ['-d', '-i', '../la.key', '-o', 'payload.zip', 'payload.zip.age']);
    ok('sha256sum', ['-c', '-'], `${plaintext.sha256}  payload.zip\n`);
    ok('unzip', ['-q', 'payload.zip']);
    const inBag = (input: string): string => `cd urn123456-attendance-000001 && ${input}`;
    ok('bash', ['-c', inBag('sha256sum -c -')], `${tagManifestSha256}  tagmanifest-sha256.txt\n`);
    ok('bash', ['-c', inBag('sha256sum -c --strict tagmanifest-sha256.txt && sha256sum -c --strict manifest-sha256.txt')]);
  });
});
