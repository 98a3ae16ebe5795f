import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import { ringFirstPupils } from './ring-first.ts';

/**
 * Of whom somebody is asked before an ordinary letter about them goes home: one bare answer, never a reason (practice
 * rules 3, 4, 12 and 13). Letters held, a care record of now or of the past, whom to ring first and whom to tell at an
 * authority give the same one, so that waiting means none of them.
 */
export type AskFirst = {
  readonly waits: ReadonlySet<PupilId>;
  /** Of those, whom no run of letters takes along, whoever makes it. */
  readonly never: ReadonlySet<PupilId>;
};

export async function lettersAskFirst(db: ReadDb, on: PlainDate): Promise<AskFirst> {
  const held = await db.selectFrom('letter_hold').select('pupil').where('to_command', 'is', null).execute();
  const care = await db.selectFrom('looked_after').select(['pupil', 'to_on']).where('to_command', 'is', null).execute();
  const told = await db
    .selectFrom('call_mark')
    .select('pupil')
    .where('to_command', 'is', null)
    .where('kind', '=', 'tell')
    .execute();
  // A record that begins later or whose end has passed waits too: its contacts are to be confirmed before any letter.
  const inCare = care.filter((row) => row.to_on === null || on < row.to_on);
  const rows = [...held, ...care, ...told].map((row) => row.pupil as PupilId);
  return {
    waits: new Set([...rows, ...(await ringFirstPupils(db, on))]),
    never: new Set([...held, ...inCare].map((row) => row.pupil as PupilId)),
  };
}
