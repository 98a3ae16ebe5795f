import type { Ledger } from './ledger-file.ts';
import { verifyBundle } from './verify-bundle.ts';
import type { VerifyOptions } from './verify-options.ts';
import type { VerifyResult } from './verify-result.ts';

/** Verifies a bundle and, where it is accepted, writes it into the ledger. The second time the same file is ALREADY_RECEIVED. */
export async function receiveBundle(options: VerifyOptions & { readonly ledger: Ledger }): Promise<VerifyResult> {
  const result = await verifyBundle(options);
  if (result.ledgerEntry !== undefined) await options.ledger.accept(result.ledgerEntry.chainId, result.ledgerEntry.entry);
  return result;
}
