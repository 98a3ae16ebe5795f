import { createPrivateKey } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSigningKey } from '../keys/school-keys.ts';
import { needing, run } from '../test-support/tools.ts';
import { allowedSignersLine, parseAllowedSigners } from './allowed-signers.ts';
import { armour, dearmour } from './armour.ts';
import { exportOpenSshPrivateKey } from './openssh-private-key.ts';
import { matchesPatternList } from './pattern-list.ts';
import { fingerprint, formatPublicKeyLine, parsePublicKeyLine, publicKeyBlob } from './public-key.ts';
import { signMessage } from './sign.ts';
import { verifyMessage } from './verify.ts';

const itNeeds = needing(it);

const key = createSigningKey('a school');
const namespace = 'bundle@attendance.example';
const message = Buffer.from('{"a": 1}\n');
const signature = signMessage({ message, namespace, privateKeyPem: key.privateKeyPem });

let folder: string;
let keyFile: string;
let messageFile: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sshsig-test-'));
  keyFile = join(folder, 'key');
  messageFile = join(folder, 'message');
  await writeFile(keyFile, exportOpenSshPrivateKey(key.privateKeyPem, 'a school'), { mode: 0o600 });
  await writeFile(`${keyFile}.pub`, `${key.publicKeyLine}\n`);
  await writeFile(messageFile, message);
  await writeFile(join(folder, 'signers'), `${allowedSignersLine('urn123456', [namespace], key.publicKeyLine)}\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('signature', () => {
  it('verifies, and names its key and purpose', () => {
    expect(verifyMessage(signature, message)).toEqual({ ok: true, keyId: key.keyId, namespace });
  });

  it('does not verify for one other byte of message', () => {
    expect(verifyMessage(signature, Buffer.from('{"a": 2}\n'))).toEqual({ ok: false, code: 'SIG_BAD' });
  });

  it('does not verify for any flipped bit of the signature', () => {
    const blob = dearmour(signature) ?? Buffer.alloc(0);
    for (let bit = 0; bit < blob.length * 8; bit += 1) {
      const altered = Buffer.from(blob);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(verifyMessage(armour(altered), message).ok).toBe(false);
    }
  });

  it('never throws, whatever stands in the place of a signature', () => {
    fc.assert(fc.property(fc.string(), (text) => !verifyMessage(text, message).ok));
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => !verifyMessage(armour(bytes), message).ok));
    const head = (dearmour(signature) ?? Buffer.alloc(0)).subarray(0, 61);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => !verifyMessage(armour(Buffer.concat([head, rest])), message).ok),
    );
  });

  it.each([
    ['CRLF', signature.replaceAll('\n', '\r\n')],
    ['text before', `x${signature}`],
    ['text after', `${signature}x`],
    ['other line lengths', signature.replace('\n', '\n\n')],
    ['nothing', ''],
  ])('is malformed with %s', (_name, text) => {
    expect(verifyMessage(text, message)).toEqual({ ok: false, code: 'SIG_MALFORMED' });
  });
});

describe('ssh-keygen agrees', () => {
  itNeeds('ssh-keygen')('it makes the same signature with the exported key', async () => {
    expect(run('ssh-keygen', ['-Y', 'sign', '-f', keyFile, '-n', namespace, messageFile])).toMatchObject({ code: 0 });
    expect(await readFile(`${messageFile}.sig`, 'utf8')).toBe(signature);
  });

  itNeeds('ssh-keygen')('it verifies ours and refuses it for another purpose or another signer', async () => {
    await writeFile(join(folder, 'ours.sig'), signature);
    const verify = (principal: string, purpose: string): number | null =>
      run('ssh-keygen', ['-Y', 'verify', '-f', 'signers', '-I', principal, '-n', purpose, '-s', 'ours.sig'], {
        input: message,
        cwd: folder,
      }).code;
    expect(verify('urn123456', namespace)).toBe(0);
    expect(verify('urn123456', 'receipt@attendance.example')).not.toBe(0);
    expect(verify('urn654321', namespace)).not.toBe(0);
  });

  itNeeds('ssh-keygen')('it reads the exported private key and gives the same public key and fingerprint', () => {
    expect(run('ssh-keygen', ['-y', '-f', keyFile]).out.trim()).toBe(key.publicKeyLine);
    expect(run('ssh-keygen', ['-l', '-f', `${keyFile}.pub`]).out).toContain(` ${key.keyId} `);
  });

  itNeeds('ssh-keygen')('we verify what a key of its own making signed', async () => {
    const own = join(folder, 'own');
    expect(run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', own]).code).toBe(0);
    const signed = run('ssh-keygen', ['-Y', 'sign', '-f', own, '-n', namespace], { input: message });
    const blob = parsePublicKeyLine(await readFile(`${own}.pub`, 'utf8')) ?? Buffer.alloc(0);
    expect(verifyMessage(signed.out, message)).toEqual({ ok: true, keyId: fingerprint(blob), namespace });
  });
});

describe('public key', () => {
  it('goes out as a line and comes back', () => {
    const blob = publicKeyBlob(createPrivateKey(key.privateKeyPem));
    expect(parsePublicKeyLine(formatPublicKeyLine(blob, 'any comment'))).toEqual(blob);
  });

  it.each(['', 'ssh-ed25519', 'ssh-rsa AAAA', 'ssh-ed25519 AAAA', `${key.publicKeyLine.split(' ').slice(0, 2).join(' ')}x`])(
    'is none: %j',
    (line) => {
      expect(parsePublicKeyLine(line)).toBeUndefined();
    },
  );
});

describe('list of signers', () => {
  const bare = key.publicKeyLine;

  it('reads comments, blank lines, CRLF, quotes and options', () => {
    const text = `# schools\r\n\r\nurn1,urn2 ${bare}\r\n"urn 3" namespaces="a,b",valid-after="20250101",valid-before="20251231235959Z" ${bare}\n`;
    expect(parseAllowedSigners(text)).toEqual({
      ok: true,
      signers: [
        { principals: 'urn1,urn2', namespaces: undefined, validAfter: undefined, validBefore: undefined, keyId: key.keyId },
        {
          principals: 'urn 3',
          namespaces: 'a,b',
          validAfter: Date.UTC(2025, 0, 1),
          validBefore: Date.UTC(2025, 11, 31, 23, 59, 59),
          keyId: key.keyId,
        },
      ],
    });
  });

  it.each([
    ['no key', 'urn1'],
    ['a certificate authority', `urn* cert-authority ${bare}`],
    ['an unknown option', `urn1 colour="red" ${bare}`],
    ['an option twice', `urn1 namespaces="a",namespaces="b" ${bare}`],
    ['a day that is none', `urn1 valid-before="20250231" ${bare}`],
    ['a time that is none', `urn1 valid-before="soon" ${bare}`],
    ['another kind of key', 'urn1 ssh-rsa AAAAB3NzaC1yc2E='],
  ])('is unreadable with %s, and says where', (_name, line) => {
    expect(parseAllowedSigners(`urn1 ${bare}\n${line}\n`)).toEqual({ ok: false, place: 'line 2' });
  });

  it.each([
    ['urn123456', 'urn123456', true],
    ['urn123456', 'urn*', true],
    ['urn123456', 'urn12345?', true],
    ['urn123456', 'urn654321,urn123456', true],
    ['urn123456', 'urn*,!urn123456', false],
    ['urn123456', '!urn123456,urn*', false],
    ['urn123456', '!urn654321', false],
    ['urn123456', 'urn12345', false],
    ['urn123456', 'urn1234567', false],
    ['urn.23456', 'urn123456', false],
    ['urn123456', 'urn.23456', false],
  ])('%s against %s: %s', (text, patterns, expected) => {
    expect(matchesPatternList(text, patterns)).toBe(expected);
  });
});
