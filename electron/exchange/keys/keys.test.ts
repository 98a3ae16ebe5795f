import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseLaEnrolment } from '#shared/domain/exchange/enrolment.ts';
import { readIdentities } from '../age/identity.ts';
import { signMessage } from '../sshsig/sign.ts';
import { verifyMessage } from '../sshsig/verify.ts';
import { needing, run } from '../test-support/tools.ts';
import { createLaDemoKeys } from './la-demo-keys.ts';
import { createSchoolKeys } from './school-keys.ts';

const itNeeds = needing(it);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('keys of a school', () => {
  it('sign, and are new each time', async () => {
    const [one, two] = [await createSchoolKeys(), await createSchoolKeys()];
    const message = Buffer.from('x');
    const signature = signMessage({ message, namespace: 'enrol@attendance.example', privateKeyPem: one.signing.privateKeyPem });
    expect(verifyMessage(signature, message)).toMatchObject({ ok: true, keyId: one.signing.keyId });
    const secrets = [one, two].flatMap(({ signing, age, chainIds }) => [
      signing.keyId,
      age.identity,
      chainIds.attendance,
      chainIds.legal,
    ]);
    expect(new Set(secrets).size).toBe(8);
    expect(one.chainIds.attendance).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('demonstration keys of an LA', () => {
  it('are a file to enrol, two age keys that fit it, and a signing key, readable by their owner alone', async () => {
    const keys = await createLaDemoKeys(folder);
    expect((await readdir(folder)).sort()).toEqual([
      'la-demo-recovery.key',
      'la-demo-signing',
      'la-demo-signing.pub',
      'la-demo.json',
      'la-demo.key',
    ]);
    const reading = parseLaEnrolment(await readFile(keys.enrolmentFile, 'utf8'));
    expect(reading).toEqual({ ok: true, enrolment: keys.enrolment });
    const [working] = await readIdentities(await readFile(keys.identityFile, 'utf8'));
    const [recovery] = await readIdentities(await readFile(keys.recoveryFile, 'utf8'));
    expect([working?.recipient, recovery?.recipient]).toEqual(keys.enrolment.ageRecipients);
    if (process.platform !== 'win32') expect((await stat(keys.signingKeyFile)).mode & 0o077).toBe(0);
  });

  it('never overwrite keys that are there', async () => {
    const before = await createLaDemoKeys(folder);
    await expect(createLaDemoKeys(folder)).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    expect(parseLaEnrolment(await readFile(before.enrolmentFile, 'utf8'))).toEqual({ ok: true, enrolment: before.enrolment });
  });

  itNeeds('ssh-keygen')('work in ssh-keygen', async () => {
    const keys = await createLaDemoKeys(folder, { laCode: '373', name: 'Demonstration' });
    const signed = run('ssh-keygen', ['-Y', 'sign', '-f', keys.signingKeyFile, '-n', 'receipt@attendance.example'], {
      input: 'x',
    });
    expect(signed).toMatchObject({ code: 0 });
    expect(verifyMessage(signed.out, Buffer.from('x'))).toMatchObject({ ok: true, namespace: 'receipt@attendance.example' });
  });
});
