import { BundleError } from '../bundle-error.ts';
import { centralHeaderSize, endRecordSize, localHeaderSize } from './zip-records.ts';

export const maximumMembers = 60_000;
export const maximumZipBytes = Math.floor(3.9 * 2 ** 30);

/** Length of the ZIP that holds these members; throws ZIP_TOO_MANY or ZIP_TOO_LARGE beyond the profile's limits. */
export function zipSize(members: readonly { readonly name: string; readonly bytes: number }[]): number {
  if (members.length > maximumMembers) throw new BundleError('ZIP_TOO_MANY', { place: `${members.length} files` });
  const headers = localHeaderSize + centralHeaderSize;
  const size = members.reduce((sum, member) => sum + member.bytes + headers + 2 * member.name.length, endRecordSize);
  if (size >= maximumZipBytes) throw new BundleError('ZIP_TOO_LARGE', { place: `${(size / 2 ** 30).toFixed(1)} GiB` });
  return size;
}
