import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BundleErrorCode } from '#shared/domain/exchange/bundle-errors.ts';
import type { Statement } from '#shared/domain/exchange/statement.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import { type AgeIdentity, createIdentity } from '../age/identity.ts';
import { createSigningKey, type SigningKey } from '../keys/school-keys.ts';
import { sealBundle } from '../seal/seal-bundle.ts';
import { type ExampleParties, exampleNow, exampleOptions, exampleParties, signersLine } from '../test-support/example-bundle.ts';
import { type Forgery, forge, member, type OpenedBundle, openForTest, relist, replace } from '../test-support/forged-bundle.ts';
import { type RawMember, rawZip } from '../test-support/raw-zip.ts';
import { verifyBundle } from './verify-bundle.ts';
import type { VerifyOptions } from './verify-options.ts';

let parties: ExampleParties;
let other: SigningKey;
let stranger: SigningKey;
let recovery: AgeIdentity;
let good: OpenedBundle;
let goodBytes: Buffer;
let second: OpenedBundle;
let count = 0;
const bag = 'urn123456-attendance-000001';

beforeAll(async () => {
  parties = await exampleParties();
  other = createSigningKey();
  stranger = createSigningKey();
  recovery = await createIdentity();
  const first = await sealBundle(exampleOptions(parties));
  goodBytes = await readFile(first.file);
  good = await openForTest(first.file, parties.la.identity);
  const previous = { sequence: 1, statementSha256: first.statementSha256, tagManifestSha256: first.tagManifestSha256 };
  const next = await sealBundle(exampleOptions(parties, { sequence: 2, previous }));
  second = await openForTest(next.file, parties.la.identity);
});
afterAll(() => parties.remove());

async function verify(bytes: Buffer, changes: Partial<VerifyOptions> = {}): Promise<Awaited<ReturnType<typeof verifyBundle>>> {
  count += 1;
  const file = join(parties.folder, `case-${count}.zip`);
  await writeFile(file, bytes);
  const { identity } = parties.la;
  const signers = `${parties.signers}${signersLine('654321', other.publicKeyLine)}\n`;
  return verifyBundle({ file, signers, identity, now: exampleNow, expect: { laCode: '373', stream: 'attendance' }, ...changes });
}

async function refusal(bytes: Buffer, changes: Partial<VerifyOptions> = {}): Promise<BundleErrorCode | undefined> {
  const result = await verify(bytes, changes);
  expect(result.outcome).toBe('refused');
  expect(result.manifest).toBeUndefined();
  expect(Object.values(result.checks).filter((state) => state === 'failed').length).toBeLessThanOrEqual(1);
  return result.error?.code;
}

function signed(changes: Partial<Forgery> = {}): Promise<Buffer> {
  return forge(good, { signingKeyPem: parties.school.signing.privateKeyPem, recipient: parties.la.recipient, ...changes });
}

const inner = (members: readonly RawMember[]): Promise<Buffer> => signed({ inner: rawZip(members) });
const flip = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};
const extra = (name: string, data = 'x'): RawMember => ({ name, data: Buffer.from(data) });
const outer = (change: (members: readonly RawMember[]) => readonly RawMember[]): Buffer => rawZip(change(good.outer));
const data = (name: string): RawMember => member(good.outer, name);

describe('controls', () => {
  it('accepts the sealed bundle and the same one put together by hand', async () => {
    expect((await verify(goodBytes)).outcome).toBe('accepted');
    expect(rawZip(good.outer).equals(goodBytes)).toBe(true);
    expect((await verify(await signed())).outcome).toBe('accepted');
    expect((await verify(await inner(relist(good.inner)))).outcome).toBe('accepted');
  });
});

/** Another letter of base64 in its place, so that what is refused is the signature and not its form. */
function otherLetter(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.write(changed.subarray(at, at + 1).toString() === 'A' ? 'B' : 'A', at);
  return changed;
}

describe('altered on the way', () => {
  const cases: readonly (readonly [string, () => Buffer, BundleErrorCode])[] = [
    ['a flipped byte in the encrypted part', () => flip(goodBytes, 1000), 'CIPHERTEXT_HASH'],
    [
      'a flipped byte with its CRC repaired',
      () => outer((all) => all.map((each) => (each.name === 'payload.zip.age' ? { ...each, data: flip(each.data, 900) } : each))),
      'CIPHERTEXT_HASH',
    ],
    ['a flipped byte in the statement', () => flip(goodBytes, goodBytes.indexOf('"stream"') + 2), 'SIG_BAD'],
    ['a flipped digit in the statement', () => flip(goodBytes, goodBytes.indexOf('"sequence": 1') + 12), 'SIG_BAD'],
    ['another letter in the signature', () => otherLetter(goodBytes, goodBytes.indexOf('-----END SSH') - 30), 'SIG_BAD'],
    ['a broken frame of the signature', () => flip(goodBytes, goodBytes.indexOf('-----BEGIN SSH')), 'SIG_MALFORMED'],
    [
      'a wrong CRC of the encrypted part alone',
      () => outer((all) => [{ ...all[0]!, crc32: 7 }, ...all.slice(1)]),
      'ZIP_NOT_CANONICAL',
    ],
    [
      'a wrong CRC of the statement alone',
      () => outer((all) => [all[0]!, { ...all[1]!, crc32: 7 }, all[2]!]),
      'ZIP_NOT_CANONICAL',
    ],
    ['half of the file', () => goodBytes.subarray(0, goodBytes.length >> 1), 'BUNDLE_DAMAGED'],
    ['one byte short', () => goodBytes.subarray(0, -1), 'BUNDLE_DAMAGED'],
    ['an empty file', () => Buffer.alloc(0), 'BUNDLE_DAMAGED'],
    ['no ZIP', () => Buffer.from('hello '.repeat(50)), 'BUNDLE_DAMAGED'],
    ['bytes added at the end', () => Buffer.concat([goodBytes, Buffer.from('x')]), 'ZIP_NOT_CANONICAL'],
    ['bytes added in front', () => Buffer.concat([Buffer.from('x'), goodBytes]), 'ZIP_NOT_CANONICAL'],
    ['a second ZIP behind', () => Buffer.concat([goodBytes, goodBytes]), 'ZIP_NOT_CANONICAL'],
    ['no signature', () => outer((all) => all.slice(0, 2)), 'BUNDLE_LAYOUT'],
    ['an added readme', () => outer((all) => [...all, extra('README.txt')]), 'BUNDLE_LAYOUT'],
    ['another order', () => outer((all) => [all[1]!, all[0]!, all[2]!]), 'BUNDLE_LAYOUT'],
    ['a renamed member', () => outer((all) => [{ ...all[0]!, name: 'payload.zip.agf' }, all[1]!, all[2]!]), 'BUNDLE_LAYOUT'],
    ['a second statement', () => outer((all) => [...all, data('statement.json')]), 'ZIP_DUPLICATE'],
    ['a member outside', () => outer((all) => [...all, extra('../evil.txt')]), 'ZIP_NAME'],
    ['a member at the root', () => outer((all) => [...all, extra('/etc/evil')]), 'ZIP_NAME'],
    ['a member with a backslash', () => outer((all) => [...all, extra('..\\evil.txt')]), 'ZIP_NAME'],
    ['a member with a NUL', () => outer((all) => [...all, extra('a\0b')]), 'ZIP_NAME'],
    [
      'a local name that differs',
      () => outer((all) => [all[0]!, { ...all[1]!, localName: 'statement.jsoN' }, all[2]!]),
      'ZIP_NOT_CANONICAL',
    ],
    ['a compressed member', () => outer((all) => [{ ...all[0]!, method: 8 }, all[1]!, all[2]!]), 'ZIP_NOT_CANONICAL'],
    ['a link', () => outer((all) => [{ ...all[0]!, mode: 0o120777 }, all[1]!, all[2]!]), 'ZIP_NOT_CANONICAL'],
    ['a lying length', () => outer((all) => [{ ...all[0]!, statedBytes: 3 }, all[1]!, all[2]!]), 'ZIP_NOT_CANONICAL'],
    [
      'the statement with CRLF',
      () => outer((all) => all.map((each) => ({ ...each, data: each.name === 'statement.json' ? crlf(each.data) : each.data }))),
      'SIG_BAD',
    ],
    [
      'the signature with CRLF',
      () => outer((all) => [all[0]!, all[1]!, { ...all[2]!, data: crlf(all[2]!.data) }]),
      'SIG_MALFORMED',
    ],
    ['the signature of another bundle', () => outer((all) => [all[0]!, all[1]!, member(second.outer, '.sig')]), 'SIG_BAD'],
    [
      'the encrypted part of another bundle',
      () => outer((all) => [member(second.outer, '.age'), all[1]!, all[2]!]),
      'CIPHERTEXT_SIZE',
    ],
    [
      'a longer encrypted part',
      () => outer((all) => [{ ...all[0]!, data: Buffer.concat([all[0]!.data, Buffer.alloc(9)]) }, all[1]!, all[2]!]),
      'CIPHERTEXT_SIZE',
    ],
    [
      'a statement beyond its limit',
      () => outer((all) => [all[0]!, { ...all[1]!, data: Buffer.alloc(70_000, 32) }, all[2]!]),
      'BUNDLE_LAYOUT',
    ],
  ];
  it.each(cases)('refuses %s', async (_name, make, code) => {
    expect(await refusal(make())).toBe(code);
  });
});

function crlf(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString().replaceAll('\n', '\r\n'));
}

describe('who signed, and for what', () => {
  it('refuses a stranger and another enrolled school', async () => {
    expect(await refusal(await signed({ signingKeyPem: stranger.privateKeyPem }))).toBe('SIG_UNKNOWN_KEY');
    expect(await refusal(await signed({ signingKeyPem: other.privateKeyPem }))).toBe('SIGNER_MISMATCH');
    const claims = (statement: Statement): Statement => ({ ...statement, from: { ...statement.from, keyId: other.keyId } });
    expect(await refusal(await signed({ signingKeyPem: other.privateKeyPem, statement: claims }))).toBe('SIGNER_MISMATCH');
    expect(await refusal(await signed({ statement: claims }))).toBe('SIGNER_MISMATCH');
  });

  it('refuses a signature made for another purpose, even one the list allows', async () => {
    expect(await refusal(await signed({ namespace: 'receipt@attendance.example' }))).toBe('SIG_NAMESPACE');
    expect(await refusal(await signed({ namespace: 'enrol@attendance.example' }))).toBe('SIG_NAMESPACE');
    const line = parties.signers.replace('bundle@attendance.example,', '');
    expect(await refusal(goodBytes, { signers: line })).toBe('SIG_NAMESPACE');
  });

  it('refuses a withdrawn key, an expired and a future one, and a list it cannot read', async () => {
    expect(await refusal(goodBytes, { revokedKeys: `# gone\n${parties.school.signing.publicKeyLine}\n` })).toBe('SIG_REVOKED');
    const dated = (option: string): string => parties.signers.replace(' ssh-', `,${option} ssh-`);
    expect(await refusal(goodBytes, { signers: dated('valid-before="20251121150404Z"') })).toBe('SIG_REVOKED');
    expect((await verify(goodBytes, { signers: dated('valid-before="20251121150405Z"') })).outcome).toBe('accepted');
    expect(await refusal(goodBytes, { signers: dated('valid-after="20251122"') })).toBe('SIG_REVOKED');
    expect(await refusal(goodBytes, { signers: 'urn123456 nonsense' })).toBe('SIGNERS_UNREADABLE');
    expect(await refusal(goodBytes, { signers: '' })).toBe('SIG_UNKNOWN_KEY');
  });

  it('shows nothing of a statement whose signature is not good', async () => {
    const result = await verify(await signed({ signingKeyPem: stranger.privateKeyPem }));
    expect(result.statement).toBeUndefined();
    expect(result.checks).toMatchObject({ signature: 'failed', recipient: 'notChecked', plaintext: 'notChecked' });
  });
});

describe('what the statement says', () => {
  const texts: readonly (readonly [string, (text: string) => string, BundleErrorCode])[] = [
    ['CRLF', (text) => text.replaceAll('\n', '\r\n'), 'STATEMENT_NOT_CANONICAL'],
    ['a duplicate key', (text) => text.replace('"sequence": 1,', '"sequence": 1,\n  "sequence": 1,'), 'STATEMENT_NOT_CANONICAL'],
    ['a byte order mark', (text) => `\u00ef\u00bb\u00bf${text}`, 'STATEMENT_NOT_CANONICAL'],
    ['no final line end', (text) => text.trimEnd(), 'STATEMENT_NOT_CANONICAL'],
    ['an escaped letter', (text) => text.replace('"stream"', '"\\u0073tream"'), 'STATEMENT_NOT_CANONICAL'],
    ['another spelling of a number', (text) => text.replace('"sequence": 1,', '"sequence": 1.0,'), 'STATEMENT_NOT_CANONICAL'],
    ['no JSON', () => 'hello\n', 'STATEMENT_NOT_CANONICAL'],
    ['an unknown field', (text) => text.replace('"sequence"', '"colour": 1,\n  "sequence"'), 'FORMAT_UNSUPPORTED'],
    ['a __proto__ field', (text) => text.replace('"sequence"', '"__proto__": {},\n  "sequence"'), 'FORMAT_UNSUPPORTED'],
    ['a newer format', (text) => text.replace('bundle/1', 'bundle/2'), 'FORMAT_UNSUPPORTED'],
    ['another kind', (text) => text.replace('school-export', 'la-receipt'), 'FORMAT_UNSUPPORTED'],
    ['a link that leaps', (text) => text.replace('"sequence": 1,', '"sequence": 3,'), 'FORMAT_UNSUPPORTED'],
  ];
  it.each(texts)('refuses %s, soundly signed', async (_name, text, code) => {
    expect(await refusal(await signed({ text }))).toBe(code);
  });

  it('refuses what is addressed elsewhere', async () => {
    const elsewhere = (statement: Statement): Statement => ({ ...statement, to: { ...statement.to, laCode: '302' } });
    const result = await verify(await signed({ statement: elsewhere }));
    expect(result.error).toMatchObject({ code: 'WRONG_RECIPIENT', message: 'Addressed to LA 302.' });
    expect(await refusal(goodBytes, { expect: { stream: 'legal' } })).toBe('WRONG_RECIPIENT');
    expect(await refusal(goodBytes, { identity: recovery.identity })).toBe('NOT_FOR_THIS_KEY');
    expect(await refusal(await signed({ recipient: recovery.recipient }))).toBe('NOT_FOR_THIS_KEY');
  });

  const times: readonly (readonly [string, BundleErrorCode | undefined])[] = [
    ['2025-11-21T14:54:04.999Z', 'FROM_THE_FUTURE'],
    ['2025-11-21T14:54:05.000Z', undefined],
    ['2025-12-21T15:04:05.000Z', undefined],
    ['2025-12-21T15:04:05.001Z', 'EXPIRED'],
  ];
  it.each(times)('judges its age at %s: %s', async (now, code) => {
    expect((await verify(goodBytes, { now: now as Instant })).error?.code).toBe(code);
  });

  it('does not judge the age of an archive', async () => {
    const result = await verify(goodBytes, { now: '2035-01-01T00:00:00.000Z' as Instant, archive: true });
    expect(result.outcome).toBe('accepted');
    expect(result.checks.freshness).toBe('notChecked');
  });
});

describe('a hacked but enrolled school', () => {
  const at = (path: string): string => `${bag}/${path}`;
  const cases: readonly (readonly [string, () => Promise<Buffer>, BundleErrorCode])[] = [
    ['an unlisted file', () => inner([...good.inner, extra(at('data/extra.csv'))]), 'BAG_UNLISTED'],
    ['an unlisted schema', () => inner([...good.inner, extra(at('schemas/x.json'))]), 'BAG_UNLISTED'],
    ['a stray file at the top', () => inner(relist([...good.inner, extra(at('README.txt'))])), 'BAG_UNLISTED'],
    ['a dropped file', () => inner(good.inner.filter(({ name }) => !name.endsWith('L00001.docx'))), 'BAG_FILE_MISSING'],
    ['a changed file', () => inner(replace(good.inner, 'L00001.docx', () => 'other')), 'BAG_FILE_HASH'],
    ['a changed manifest', () => inner(replace(good.inner, '/manifest.json', (text) => `${text} `)), 'BAG_FILE_HASH'],
    ['a file that the manifest does not know', () => inner(relist([...good.inner, extra(at('data/extra.csv'))])), 'BAG_MANIFEST'],
    [
      'a tag manifest other than the signed one',
      () => signed({ statement: (statement) => ({ ...statement, tagManifestSha256: '0'.repeat(64) }) }),
      'BAG_FILE_HASH',
    ],
    [
      'a wrong count',
      () => inner(relist(replace(good.inner, '/manifest.json', (text) => text.replace('"letters": 1', '"letters": 2')))),
      'BAG_COUNTS',
    ],
    [
      'wrong rows',
      () => inner(relist(replace(good.inner, '/manifest.json', (text) => text.replace('"rows": 3', '"rows": 4')))),
      'BAG_COUNTS',
    ],
    [
      'another school inside',
      () => inner(relist(replace(good.inner, '/manifest.json', (text) => text.replace('"urn": "123456"', '"urn": "654321"')))),
      'BAG_MANIFEST',
    ],
    [
      'a manifest that is not exact',
      () => inner(relist(replace(good.inner, '/manifest.json', (text) => text.replace('{', '{ ')))),
      'BAG_MANIFEST',
    ],
    ['another bag-info', () => inner(relist(replace(good.inner, 'bag-info.txt', (text) => `${text}Note: x\n`))), 'BAG_MANIFEST'],
    ['a file outside the bag', () => inner([...good.inner, extra('other/x.csv')]), 'BAG_MANIFEST'],
    ['a slip', () => inner([...good.inner, extra(at('../../x'))]), 'ZIP_NAME'],
    ['a device name', () => inner([...good.inner, extra(at('data/con.csv'))]), 'ZIP_NAME'],
    ['a name with a final dot', () => inner([...good.inner, extra(at('data/a.'))]), 'ZIP_NAME'],
    ['a link', () => inner([...good.inner, { ...extra(at('data/link'), '/etc/passwd'), mode: 0o120777 }]), 'ZIP_NOT_CANONICAL'],
    ['the same name twice', () => inner([...good.inner, extra(at('data/letters/L00001.docx'))]), 'ZIP_DUPLICATE'],
    ['the same name in other case', () => inner([...good.inner, extra(at('data/letters/l00001.docx'))]), 'ZIP_DUPLICATE'],
    ['the same folder in other case', () => inner([...good.inner, extra(at('data/Letters/L9.docx'))]), 'ZIP_DUPLICATE'],
    ['a file that is a folder', () => inner([...good.inner, extra(at('data/letters'))]), 'ZIP_FILE_AND_FOLDER'],
    [
      'other local names',
      () => inner(good.inner.map((each) => ({ ...each, localName: each.name.replace('L00001', 'L00009') }))),
      'ZIP_NOT_CANONICAL',
    ],
    [
      'a compressed bomb',
      () => inner([...good.inner, { ...extra(at('data/bomb')), method: 8, statedBytes: 4_000_000_000 }]),
      'ZIP_NOT_CANONICAL',
    ],
    ['bytes behind the content', () => signed({ inner: rawZip(good.inner, { after: Buffer.from('x') }) }), 'ZIP_NOT_CANONICAL'],
    ['no ZIP inside', () => signed({ inner: Buffer.from('hello') }), 'ZIP_NOT_CANONICAL'],
    [
      'a wrong CRC inside',
      () => inner(good.inner.map((each) => (each.name.endsWith('L00001.docx') ? { ...each, crc32: 1 } : each))),
      'ZIP_NOT_CANONICAL',
    ],
    [
      'a plaintext hash of something else',
      () => signed({ statement: (s) => ({ ...s, plaintext: { ...s.plaintext, sha256: '0'.repeat(64) } }) }),
      'PLAINTEXT_HASH',
    ],
    [
      'a plaintext length of something else',
      () => signed({ statement: (s) => ({ ...s, plaintext: { ...s.plaintext, bytes: 10 } }) }),
      'PLAINTEXT_SIZE',
    ],
    [
      'a longer plaintext than there is',
      () => signed({ statement: (s) => ({ ...s, plaintext: { ...s.plaintext, bytes: 1e9 } }) }),
      'PLAINTEXT_SIZE',
    ],
    ['an encrypted part that is none', () => signed({ payload: Buffer.from('x'.repeat(100_000)) }), 'DECRYPT_FAILED'],
    ['an encrypted part that is cut', () => signed({ payload: data('payload.zip.age').data.subarray(0, -9) }), 'DECRYPT_FAILED'],
  ];
  it.each(cases)('is refused for %s', async (_name, make, code) => {
    expect(await refusal(await make())).toBe(code);
  });
});

describe('plaintext', () => {
  it('leaves nothing in the temporary folder, whether accepted or refused', async () => {
    const temporaryFolder = parties.folder;
    const before = (await readdir(temporaryFolder)).filter((name) => name.startsWith('bundle-'));
    await verify(goodBytes, { temporaryFolder });
    await verify(await inner([...good.inner, extra(`${bag}/data/extra.csv`)]), { temporaryFolder });
    await verify(await signed({ payload: data('payload.zip.age').data.subarray(0, -9) }), { temporaryFolder });
    expect((await readdir(temporaryFolder)).filter((name) => name.startsWith('bundle-'))).toEqual(before);
  });
});
