import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { type ExportStream, exportStreams } from '#shared/domain/exchange/streams.ts';
import { type AgeIdentity, createIdentity } from '../age/identity.ts';
import { fingerprint, formatPublicKeyLine, publicKeyBlob } from '../sshsig/public-key.ts';

export type SigningKey = {
  /** PKCS #8 PEM, Ed25519: a secret. */
  readonly privateKeyPem: string;
  /** `ssh-ed25519 AAAA… comment`. */
  readonly publicKeyLine: string;
  /** `SHA256:…` */
  readonly keyId: string;
};

export type SchoolKeys = {
  readonly signing: SigningKey;
  /** To read the answers of the LA. */
  readonly age: AgeIdentity;
  /** One chain per stream, new with each enrolment. */
  readonly chainIds: Readonly<Record<ExportStream, string>>;
};

/** New keys of one installation. The caller stores them in the encrypted store alone. */
export async function createSchoolKeys(comment = ''): Promise<SchoolKeys> {
  const chainIds = Object.fromEntries(exportStreams.map((stream) => [stream, createChainId()])) as Record<ExportStream, string>;
  return { signing: createSigningKey(comment), age: await createIdentity(), chainIds };
}

export function createSigningKey(comment = ''): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  const blob = publicKeyBlob(privateKey);
  return {
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKeyLine: formatPublicKeyLine(blob, comment),
    keyId: fingerprint(blob),
  };
}

/** 128 random bits as hex. */
export function createChainId(): string {
  return randomBytes(16).toString('hex');
}

/** 32 random bytes as hex: the nonce of a manifest. */
export function createNonce(): string {
  return randomBytes(32).toString('hex');
}
