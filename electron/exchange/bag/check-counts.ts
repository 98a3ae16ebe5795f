import { countFiles, countsDifference } from '#shared/domain/exchange/manifest-counts.ts';
import { BundleError } from '../bundle-error.ts';
import type { CheckedBag } from './check-bag.ts';

/** Counts again from the files themselves. Throws BAG_COUNTS naming what differs. */
export function checkCounts({ manifest, found }: CheckedBag): void {
  for (const file of manifest.files) {
    const real = found.get(file.path);
    if (real?.bytes !== file.bytes) throw new BundleError('BAG_COUNTS', { place: `bytes of ${file.path}` });
    if (real.rows !== file.rows) throw new BundleError('BAG_COUNTS', { place: `rows of ${file.path}` });
  }
  const difference = countsDifference(manifest.counts, countFiles(manifest.files, manifest.counts.pupilsOnRoll));
  if (difference !== undefined) throw new BundleError('BAG_COUNTS', { place: difference });
}
