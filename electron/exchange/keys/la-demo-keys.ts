import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { type LaEnrolment, laEnrolmentSchema } from '#shared/domain/exchange/enrolment.ts';
import { createIdentity, identityFileText } from '../age/identity.ts';
import { BundleError } from '../bundle-error.ts';
import { writeFailure } from '../files/write-all.ts';
import { exportOpenSshPrivateKey } from '../sshsig/openssh-private-key.ts';
import { createSigningKey } from './school-keys.ts';

export type LaDemoKeys = {
  /** The file to enrol: `la-demo.json`. */
  readonly enrolmentFile: string;
  /** age key files: the working key and the recovery key. */
  readonly identityFile: string;
  readonly recoveryFile: string;
  /** OpenSSH private key without a passphrase; its `.pub` stands beside it. */
  readonly signingKeyFile: string;
  readonly enrolment: LaEnrolment;
};

const demoLa = { laCode: '373', name: 'Demonstration local authority' } as const;

/** Keys of a made-up LA, for trying the exchange on one desk. Two recipients, working and recovery, as a real LA has. Throws FILE_EXISTS. */
export async function createLaDemoKeys(folder: string, la: Pick<LaEnrolment, 'laCode' | 'name'> = demoLa): Promise<LaDemoKeys> {
  await mkdir(folder, { recursive: true }).catch(writeFailure);
  const comment = 'la-demo';
  const signing = createSigningKey(comment);
  const [working, recovery] = [await createIdentity(), await createIdentity()];
  const enrolment = laEnrolmentSchema.parse({
    laCode: la.laCode,
    name: la.name,
    signingKey: signing.publicKeyLine,
    ageRecipients: [working.recipient, recovery.recipient],
  });
  const write = (name: string, text: string): Promise<string> => writeNew(join(folder, name), text);
  return {
    enrolmentFile: await write('la-demo.json', `${JSON.stringify(enrolment, undefined, 2)}\n`),
    identityFile: await write('la-demo.key', identityFileText(working)),
    recoveryFile: await write('la-demo-recovery.key', identityFileText(recovery)),
    signingKeyFile: await write('la-demo-signing', exportOpenSshPrivateKey(signing.privateKeyPem, comment)),
    enrolment: await write('la-demo-signing.pub', `${signing.publicKeyLine}\n`).then(() => enrolment),
  };
}

async function writeNew(path: string, text: string): Promise<string> {
  const handle = await open(path, 'wx', 0o600).catch((cause: unknown): never => {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') throw new BundleError('FILE_EXISTS', { place: path });
    return writeFailure(cause);
  });
  await handle.writeFile(text).finally(() => handle.close());
  return path;
}
