import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, endVersion } from '../versions.ts';

const onlyId = 1;

/** The school's keys and chains as JSON text, whose shape is the service's; undefined before they were first needed. */
export async function schoolKeyText(db: ReadDb): Promise<string | undefined> {
  const row = await db.selectFrom('school_key').select('keys').where('to_command', 'is', null).executeTakeFirst();
  return row?.keys;
}

export async function putSchoolKeyText(write: WriteDb, keys: string): Promise<void> {
  await endVersion(write, 'school_key', onlyId);
  await addVersion(write, 'school_key', { id: onlyId, keys });
}
