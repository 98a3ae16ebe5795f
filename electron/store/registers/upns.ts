import type { PupilId } from '#shared/lib/ids.ts';
import type { ReadDb } from '../handles.ts';

/** The UPN of every pupil that the school ever had. */
export async function upnsOf(db: ReadDb): Promise<ReadonlyMap<PupilId, string>> {
  const rows = await db.selectFrom('pupil_detail').select(['id', 'upn']).where('to_command', 'is', null).execute();
  return new Map(rows.map((row) => [row.id as PupilId, row.upn]));
}
