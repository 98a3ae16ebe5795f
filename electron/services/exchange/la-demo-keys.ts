import { createLaDemoKeys as createKeys, type LaDemoKeys } from '../../exchange/keys/la-demo-keys.ts';
import { asBundleRefusal } from './bundle-refusal.ts';

export type { LaDemoKeys } from '../../exchange/keys/la-demo-keys.ts';

/** The comment that keys of an invented authority carry; an enrolment with it is marked as demo for good. */
export const demoKeyComment = 'la-demo';

/** Keys of an invented authority, new files in `folder`. Throws `FILE_REFUSED` where one is there already, `DISK_FULL`. */
export async function createLaDemoKeys(folder: string, la?: { laCode: string; name: string }): Promise<LaDemoKeys> {
  try {
    return await (la === undefined ? createKeys(folder) : createKeys(folder, la));
  } catch (cause) {
    throw asBundleRefusal(cause, 'FILE_REFUSED');
  }
}
