import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import { type Role, roles } from '#shared/domain/accounts/roles.ts';
import type { Files } from '../../ports/files.ts';

/**
 * `keys.json` beside the store: the random store key, wrapped once for each account by a key that scrypt makes of its
 * passphrase. Without a passphrase the store is noise; a forgotten one is replaced by whoever holds another.
 */
const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
/** Upper bounds, so that an altered file cannot ask for all the memory or time there is. */
const scryptCost = z.strictObject({
  n: z.number().int().min(2).max(1_048_576),
  r: z.number().int().min(1).max(16),
  p: z.number().int().min(1).max(4),
});

const wrappedKey = z.strictObject({
  name: z.string(),
  role: z.enum(Object.keys(roles) as [Role, ...Role[]]),
  salt: hex(16),
  cost: scryptCost,
  nonce: hex(12),
  /** The key of 32 bytes and the tag of 16. */
  sealed: hex(48),
});

const keyRingFile = z.strictObject({
  format: z.literal('attendance-keys/1'),
  school: z.string(),
  demo: z.boolean(),
  accounts: z.array(wrappedKey),
});

export type WrappedKey = z.infer<typeof wrappedKey>;
export type KeyRing = z.infer<typeof keyRingFile>;

export const minimumPassphrase = 12;
/** A third of a second on a slow machine: what a guess costs. */
const fullCost = { n: 32_768, r: 8, p: 1 } as const;
const fileName = 'keys.json';

export function newStoreKey(): string {
  return randomBytes(32).toString('hex');
}

export async function readKeyRing(files: Files, folder: string): Promise<KeyRing | undefined> {
  const path = join(folder, fileName);
  if (!(await files.exists(path))) return undefined;
  return parseKeyRing(await files.read(path));
}

/** Throws `STORE_DAMAGED` where the bytes are no key file. */
export function parseKeyRing(bytes: Uint8Array): KeyRing {
  try {
    return keyRingFile.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new AppError('STORE_DAMAGED', {
      place: fileName,
      message: 'The key file of this school (keys.json) is damaged. Restore the latest backup.',
    });
  }
}

export async function writeKeyRing(files: Files, folder: string, ring: KeyRing): Promise<void> {
  await files.write(join(folder, fileName), new TextEncoder().encode(`${JSON.stringify(ring, null, 2)}\n`));
}

export type NewKeyHolder = { readonly name: string; readonly role: Role; readonly passphrase: string };

/** Wraps the store key for one more person. Throws `PASSPHRASE_TOO_SHORT`. */
export async function wrapKey(storeKey: string, holder: NewKeyHolder, cost: WrappedKey['cost'] = fullCost): Promise<WrappedKey> {
  if (holder.passphrase.length < minimumPassphrase) throw new AppError('PASSPHRASE_TOO_SHORT', { place: holder.name });
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await stretch(holder.passphrase, { salt, ...cost }), nonce);
  cipher.setAAD(Buffer.from(holder.name, 'utf8'));
  const sealed = Buffer.concat([cipher.update(Buffer.from(storeKey, 'hex')), cipher.final(), cipher.getAuthTag()]);
  return {
    name: holder.name,
    role: holder.role,
    salt: salt.toString('hex'),
    cost: { ...cost },
    nonce: nonce.toString('hex'),
    sealed: sealed.toString('hex'),
  };
}

/** The store key, or undefined where the passphrase is not this account's. */
export async function unwrapKey(wrapped: WrappedKey, passphrase: string): Promise<string | undefined> {
  const key = await stretch(passphrase, { salt: Buffer.from(wrapped.salt, 'hex'), ...wrapped.cost });
  const sealed = Buffer.from(wrapped.sealed, 'hex');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(wrapped.nonce, 'hex'));
  decipher.setAAD(Buffer.from(wrapped.name, 'utf8'));
  decipher.setAuthTag(sealed.subarray(sealed.length - 16));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - 16)), decipher.final()]).toString('hex');
  } catch {
    return undefined;
  }
}

function stretch(passphrase: string, { salt, n, r, p }: { salt: Buffer; n: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, { N: n, r, p, maxmem: 256 * n * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
