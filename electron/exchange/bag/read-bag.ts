import { BundleError } from '../bundle-error.ts';
import type { ByteSource } from '../files/byte-source.ts';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.ts';

/** Two manifests of 60,000 files stay below this. */
const maximumTagFile = 64 * 1024 * 1024;

/** The members of a bag by their paths inside it. */
export type OpenBag = {
  readonly source: ByteSource;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** The whole text of a tag file. Throws BAG_FILE_MISSING. */
  readonly text: (path: string) => Promise<string>;
};

/** Reads the directory of the inner ZIP; every member must stand below the one top folder `bagName`. */
export async function readBag(source: ByteSource, bagName: string): Promise<OpenBag> {
  const entries = new Map<string, ZipEntry>();
  for (const entry of await readInnerDirectory(source)) {
    if (!entry.name.startsWith(`${bagName}/`))
      throw new BundleError('BAG_MANIFEST', { place: `${entry.name} is outside ${bagName}` });
    entries.set(entry.name.slice(bagName.length + 1), entry);
  }
  return { source, entries, text: (path) => readText(source, entries.get(path), path) };
}

async function readInnerDirectory(source: ByteSource): Promise<readonly ZipEntry[]> {
  try {
    return await readZipDirectory(source);
  } catch (error) {
    // It arrived as it was signed, so "send it again" would be wrong advice.
    if (error instanceof BundleError && error.code === 'BUNDLE_DAMAGED')
      throw new BundleError('ZIP_NOT_CANONICAL', { cause: error });
    throw error;
  }
}

async function readText(source: ByteSource, entry: ZipEntry | undefined, path: string): Promise<string> {
  if (entry === undefined) throw new BundleError('BAG_FILE_MISSING', { place: path });
  if (entry.bytes > maximumTagFile) throw new BundleError('BAG_MANIFEST', { place: `${path} is too long` });
  return Buffer.from(await source.read(entry.dataOffset, entry.bytes)).toString('utf8');
}
