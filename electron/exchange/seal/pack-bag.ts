import type { ManifestFile } from '#shared/domain/exchange/manifest.ts';
import { isPayloadPath, isSchemaPath } from '../bag/bag-paths.ts';
import { type Bag, type BagMember, buildBag } from '../bag/build-bag.ts';
import { BundleError } from '../bundle-error.ts';
import { checkZipNames } from '../zip/zip-names.ts';
import { buildManifest } from './build-manifest.ts';
import { type MeasuredFile, measureSource } from './measure.ts';
import { openSource } from './open-source.ts';
import type { SealOptions, SealWatch } from './seal-options.ts';

/** The first pass over all sources, and the tag files that follow from it. Bad paths are refused before anything is read. */
export async function packBag(options: SealOptions, watch: SealWatch): Promise<Bag> {
  const schemas = options.schemas ?? [];
  for (const { path } of options.files) if (!isPayloadPath(path)) throw new BundleError('ZIP_NAME', { place: path });
  for (const { path } of schemas) if (!isSchemaPath(path)) throw new BundleError('ZIP_NAME', { place: path });
  checkZipNames([...options.files, ...schemas].map(({ path }) => path));
  const measured: MeasuredFile[] = [];
  for (const source of options.files) measured.push(await measureSource(source, () => stopWhenCancelled(watch)));
  const listings: readonly ManifestFile[] = measured.map((file) => file.listing);
  const manifest = buildManifest(options, listings);
  return buildBag({ manifest, baggingDate: options.created.slice(0, 10), schemas, payload: measured.map(member) });
}

function stopWhenCancelled(watch: SealWatch): void {
  watch.onProgress?.(0, 0);
  if (watch.isCancelled?.() === true) throw new BundleError('CANCELLED');
}

function member({ source, listing, crc32 }: MeasuredFile): BagMember {
  return {
    name: listing.path,
    bytes: listing.bytes,
    sha256: listing.sha256,
    crc32,
    open: () => openSource(source.content),
  };
}
