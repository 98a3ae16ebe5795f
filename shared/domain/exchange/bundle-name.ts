import type { BundleStream } from './streams.ts';

type BundleIdentity = { readonly urn: string; readonly stream: BundleStream; readonly sequence: number };

/** `urn123456-attendance-000042`: the folder inside the encrypted part, and the name of the bundle everywhere. */
export function bagName({ urn, stream, sequence }: BundleIdentity): string {
  return `urn${urn}-${stream}-${String(sequence).padStart(6, '0')}`;
}

/** `la301-urn123456-attendance-000042.bundle.zip`. */
export function bundleFileName(bundle: BundleIdentity & { readonly laCode: string }): string {
  return `la${bundle.laCode}-${bagName(bundle)}.bundle.zip`;
}
