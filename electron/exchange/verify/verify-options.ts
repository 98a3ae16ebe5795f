import type { BundleStream } from '#shared/domain/exchange/streams.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import type { Ledger } from './ledger-file.ts';

export type VerifyOptions = {
  readonly file: string;
  /** Text of an OpenSSH allowed_signers file. */
  readonly signers: string;
  /** Public key lines that are withdrawn. */
  readonly revokedKeys?: string;
  /** Text of an age key file, or one identity. Without it the bundle is not opened. */
  readonly identity?: string;
  readonly ledger?: Ledger;
  readonly now: Instant;
  /** Whose desk this is; what is addressed elsewhere is refused. */
  readonly expect?: { readonly laCode?: string; readonly stream?: BundleStream };
  /** Folder that receives the bag and its signed statement, only where the bundle is accepted. */
  readonly extractTo?: string;
  /** True when an already accepted bundle is looked at again: its age and its place in the chain are then not judged. */
  readonly archive?: boolean;
  /** Where the plaintext may stand for the time of the check; the system's temporary folder where absent. */
  readonly temporaryFolder?: string;
  readonly onProgress?: (done: number, total: number) => void;
  readonly isCancelled?: () => boolean;
};
