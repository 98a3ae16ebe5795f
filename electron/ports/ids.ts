import { randomBytes } from 'node:crypto';

/** The only source of chance outside key generation. */
export type Ids = {
  /** `bytes` random bytes as lower-case hex; unguessable. */
  token(bytes: number): string;
};

export function randomIds(): Ids {
  return { token: (bytes) => randomBytes(bytes).toString('hex') };
}
