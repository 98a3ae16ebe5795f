import { BundleError } from '../bundle-error.ts';

const segment = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
const maximumLength = 180;

/** True where the name can be unpacked on any system without leaving its folder or meaning a device. */
export function isSafeZipName(name: string): boolean {
  if (name.length > maximumLength) return false;
  return name.split('/').every((part) => segment.test(part) && !part.endsWith('.') && !reserved.test(part));
}

/**
 * Throws ZIP_NAME, ZIP_DUPLICATE or ZIP_FILE_AND_FOLDER. Names that differ only in case count as the same, for folders
 * also, because on Windows and macOS they would be one.
 */
export function checkZipNames(names: readonly string[]): void {
  const files = new Set<string>();
  const folders = new Map<string, string>();
  for (const name of names) {
    if (!isSafeZipName(name)) throw new BundleError('ZIP_NAME', { place: printable(name) });
    const folded = name.toLowerCase();
    if (files.has(folded)) throw new BundleError('ZIP_DUPLICATE', { place: name });
    files.add(folded);
    for (let slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      const folder = name.slice(0, slash);
      const known = folders.get(folder.toLowerCase());
      if (known !== undefined && known !== folder) throw new BundleError('ZIP_DUPLICATE', { place: name });
      folders.set(folder.toLowerCase(), folder);
    }
  }
  for (const name of names) {
    if (folders.has(name.toLowerCase())) throw new BundleError('ZIP_FILE_AND_FOLDER', { place: name });
  }
}

function printable(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, '?').slice(0, 200);
}
