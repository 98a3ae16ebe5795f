import { BundleError } from '../bundle-error.ts';
import { type Digest, digestMeter } from '../files/digest.ts';
import { readZipEntry, type ZipEntry } from '../zip/zip-directory.ts';
import type { ListedFile } from './bag-texts.ts';
import type { OpenBag } from './read-bag.ts';
import { countsRows, rowCounter } from './row-counter.ts';

/** What a file really holds; `rows` for CSV alone. */
export type FoundFile = { readonly bytes: number; readonly sha256: string; readonly rows: number | undefined };

type Listing = {
  readonly listed: readonly ListedFile[];
  readonly present: readonly string[];
  readonly mediaTypes?: ReadonlyMap<string, string>;
};

/** Reads each listed file whole, once. Throws BAG_UNLISTED, BAG_FILE_MISSING, BAG_FILE_HASH, or ZIP_NOT_CANONICAL for a wrong CRC. */
export async function checkListedFiles(
  bag: OpenBag,
  { listed, present, mediaTypes }: Listing,
): Promise<ReadonlyMap<string, FoundFile>> {
  const names = new Set(listed.map((file) => file.path));
  const unlisted = present.find((path) => !names.has(path));
  if (unlisted !== undefined) throw new BundleError('BAG_UNLISTED', { place: unlisted });
  const found = new Map<string, FoundFile>();
  for (const { path, sha256 } of listed) {
    const entry = bag.entries.get(path);
    if (entry === undefined) throw new BundleError('BAG_FILE_MISSING', { place: path });
    if (found.has(path)) throw new BundleError('BAG_MANIFEST', { place: `${path} is listed twice` });
    const read = await readFound(bag, entry, countsRows(mediaTypes?.get(path) ?? ''));
    if (read.digest.sha256 !== sha256) throw new BundleError('BAG_FILE_HASH', { place: path });
    if (read.digest.crc32 !== entry.crc32) throw new BundleError('ZIP_NOT_CANONICAL', { place: path });
    found.set(path, { bytes: read.digest.bytes, sha256, rows: read.rows });
  }
  return found;
}

async function readFound(
  bag: OpenBag,
  entry: ZipEntry,
  withRows: boolean,
): Promise<{ readonly digest: Digest; readonly rows: number | undefined }> {
  const meter = digestMeter();
  const counter = withRows ? rowCounter() : undefined;
  for await (const chunk of readZipEntry(bag.source, entry)) {
    meter.update(chunk);
    counter?.update(chunk);
  }
  return { digest: meter.result(), rows: counter?.rows() };
}
