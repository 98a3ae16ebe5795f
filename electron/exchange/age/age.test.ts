import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BundleError } from '../bundle-error.ts';
import { needing, run } from '../test-support/tools.ts';
import { decryptWith } from './decrypt.ts';
import { encryptTo } from './encrypt.ts';
import { type AgeIdentity, createIdentity, identityFileText, readIdentities } from './identity.ts';
import { checkRecipients } from './recipients.ts';

const itNeeds = needing(it);

const chunk = 64 * 1024;
const plain = Buffer.alloc(2 * chunk + 500, 'attendance');

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000);
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of chunks) parts.push(part);
  return Buffer.concat(parts);
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'no error',
    (error: unknown) => (error instanceof BundleError ? error.code : error),
  );
}

let folder: string;
let first: AgeIdentity;
let second: AgeIdentity;
let cipher: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'age-test-'));
  first = await createIdentity();
  second = await createIdentity();
  cipher = await collect(encryptTo([first.recipient, second.recipient], once(plain)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('encryption', () => {
  it('opens with either key and with no other', async () => {
    for (const identity of [first, second])
      expect((await collect(decryptWith([identity], once(cipher)))).equals(plain)).toBe(true);
    expect(await codeOf(collect(decryptWith([await createIdentity()], once(cipher))))).toBe('NOT_FOR_THIS_KEY');
  });

  it.each([
    ['a flipped byte', () => Buffer.from(cipher.map((byte, at) => (at === 100_000 ? byte ^ 1 : byte)))],
    ['an end cut at a chunk', () => cipher.subarray(0, cipher.length - 516)],
    ['an end cut by a byte', () => cipher.subarray(0, -1)],
    ['a byte more', () => Buffer.concat([cipher, Buffer.from('x')])],
    ['no age file', () => Buffer.from('hello\n')],
    ['a header that never ends', () => Buffer.alloc(1 << 20, 'x')],
    ['nothing', () => Buffer.alloc(0)],
  ])('is refused with %s', async (_name, make) => {
    expect(await codeOf(collect(decryptWith([first], once(make()))))).toBe('DECRYPT_FAILED');
  });

  it('passes on the error of what it encrypts, and stops reading when nobody listens', async () => {
    let closed = false;
    async function* broken(): AsyncGenerator<Uint8Array> {
      try {
        yield plain;
        throw new BundleError('SOURCE_CHANGED');
      } finally {
        closed = true;
      }
    }
    expect(await codeOf(collect(encryptTo([first.recipient], broken())))).toBe('SOURCE_CHANGED');
    closed = false;
    for await (const _part of encryptTo([first.recipient], broken())) break;
    expect(closed).toBe(true);
  });
});

describe('the age program agrees', () => {
  itNeeds('age')('it opens ours', async () => {
    await writeFile(join(folder, 'ours.age'), cipher);
    await writeFile(join(folder, 'key'), identityFileText(first));
    const opened = run('age', ['-d', '-i', 'key', '-o', 'plain', 'ours.age'], { cwd: folder });
    expect(opened).toMatchObject({ code: 0 });
    expect((await readFile(join(folder, 'plain'))).equals(plain)).toBe(true);
  });

  itNeeds('age')('we open its', async () => {
    await writeFile(join(folder, 'input'), plain);
    expect(run('age', ['-r', first.recipient, '-o', 'theirs.age', 'input'], { cwd: folder })).toMatchObject({ code: 0 });
    const theirs = await readFile(join(folder, 'theirs.age'));
    expect((await collect(decryptWith([first], once(theirs)))).equals(plain)).toBe(true);
  });

  itNeeds('age-keygen')('a key file of its making can be read', async () => {
    const { out } = run('age-keygen', []);
    const [identity] = await readIdentities(out);
    expect(out).toContain(`# public key: ${identity?.recipient}`);
  });
});

describe('keys', () => {
  it('refuses none, a mixture, a hybrid, a mistyped one and one named twice', async () => {
    const hybrid = await identityToRecipient(await generateHybridIdentity());
    const code = (recipients: readonly string[]): unknown => {
      try {
        checkRecipients(recipients);
        return 'no error';
      } catch (error) {
        return error instanceof BundleError ? error.code : error;
      }
    };
    expect(code([first.recipient, second.recipient])).toBe('no error');
    expect(code([])).toBe('LA_KEY_UNCONFIRMED');
    expect(code([first.recipient, hybrid])).toBe('RECIPIENT_MIX');
    expect(code([hybrid])).toBe('RECIPIENT_INVALID');
    expect(code([`${first.recipient.slice(0, -1)}${first.recipient.endsWith('q') ? 'p' : 'q'}`])).toBe('RECIPIENT_INVALID');
    expect(code([first.recipient, first.recipient])).toBe('RECIPIENT_INVALID');
    expect(code(['ssh-ed25519 AAAA'])).toBe('RECIPIENT_INVALID');
  });

  it('refuses a key file without a key it can use, and never repeats the secret', async () => {
    for (const text of ['', '# only a comment\n', 'hello', `${first.identity}X`, await generateHybridIdentity()]) {
      const error: unknown = await readIdentities(text).catch((caught: unknown) => caught);
      expect(error).toMatchObject({ code: 'IDENTITY_UNREADABLE' });
      expect(JSON.stringify([error, (error as Error).message, String((error as Error).cause)])).not.toContain('AGE-SECRET-KEY');
    }
  });
});
