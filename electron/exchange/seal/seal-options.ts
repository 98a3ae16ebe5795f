import type { Manifest } from '#shared/domain/exchange/manifest.ts';
import type { ExportStream } from '#shared/domain/exchange/streams.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import type { BundleSource, SchemaSource } from './source.ts';

/** All a bundle is made of; no secrets but `signingKeyPem`. */
export type SealOptions = {
  /** Folder that receives `laLLL-urnUUUUUU-STREAM-NNNNNN.bundle.zip`; it must exist. */
  readonly outFolder: string;
  readonly stream: ExportStream;
  readonly from: { readonly urn: string; readonly laestab: string; readonly keyId: string };
  readonly to: { readonly laCode: string; readonly recipients: readonly string[] };
  /** 32 hex digits, one per school installation, stream and LA. */
  readonly chainId: string;
  readonly sequence: number;
  readonly previous: { readonly sequence: number; readonly statementSha256: string; readonly tagManifestSha256: string } | null;
  /** SHA-256 of the newest receipt of the LA; null where there is none. */
  readonly acknowledges?: string | null;
  readonly created: Instant;
  /** 30 days after `created` where absent. */
  readonly acceptBefore?: Instant;
  readonly generator: Manifest['generator'];
  readonly files: readonly BundleSource[];
  readonly schemas?: readonly SchemaSource[];
  readonly school: { readonly name: string; readonly phase: string };
  readonly la: { readonly name: string };
  readonly period: Manifest['period'];
  readonly freshness: Manifest['freshness'];
  readonly registerOfRecord: Manifest['registerOfRecord'];
  /** Head hash of the audit ledger. */
  readonly ledgerHead: string | null;
  /** The other counts are taken from the files. */
  readonly pupilsOnRoll: number;
  readonly withdrawn?: Manifest['withdrawn'];
  readonly retention?: Manifest['retention'];
  readonly approvedBy?: Manifest['approvedBy'];
  /** Ed25519, PKCS #8 PEM. */
  readonly signingKeyPem: string;
  /** 32 random bytes as hex: without it the public hash would let a guess at the content be proved. */
  readonly nonce: string;
};

export type SealWatch = {
  /** Bytes packed so far and in all; `total` is 0 while the sources are still being measured. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly isCancelled?: () => boolean;
};

export type SealedBundle = {
  readonly file: string;
  readonly fileName: string;
  /** Length of the whole file. */
  readonly bytes: number;
  readonly statementSha256: string;
  readonly tagManifestSha256: string;
};
