import type { BundleErrorCode } from '#shared/domain/exchange/bundle-errors.ts';
import type { LedgerEntry } from '#shared/domain/exchange/ledger.ts';
import type { Manifest, ManifestFile } from '#shared/domain/exchange/manifest.ts';
import type { Statement } from '#shared/domain/exchange/statement.ts';

export const bundleChecks = ['signature', 'recipient', 'freshness', 'chain', 'ciphertext', 'plaintext', 'bag', 'counts'] as const;
export type BundleCheck = (typeof bundleChecks)[number];
export type CheckState = 'ok' | 'failed' | 'notChecked';
export type BundleChecks = Readonly<Record<BundleCheck, CheckState>>;

export type BundleProblem = { readonly code: BundleErrorCode; readonly message: string; readonly place?: string };

/**
 * `accepted`: opened and everything agrees. `sealed`: signature, statement and encrypted part agree, not opened for want
 * of a key. `held`: agrees as far as it goes, but an earlier bundle is missing. `refused`: use nothing of it.
 */
export type VerifyResult = {
  readonly outcome: 'accepted' | 'sealed' | 'refused' | 'held';
  readonly checks: BundleChecks;
  /** False where no ledger was given: then a replay would not be noticed, and whoever shows the result must say so. */
  readonly chainChecked: boolean;
  readonly error?: BundleProblem;
  /** Present only once its signature was found good. */
  readonly statement?: Statement;
  readonly statementSha256?: string;
  /** Present only once it was opened and agrees. */
  readonly manifest?: Manifest;
  readonly files?: readonly ManifestFile[];
  /** What to write into the ledger once the bundle is kept. */
  readonly ledgerEntry?: { readonly chainId: string; readonly entry: LedgerEntry };
};
