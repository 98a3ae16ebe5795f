import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, endVersion, nextId, replaceVersion } from '../versions.ts';

/** *Hold all letters*: it stands until a person lifts it; the review date only reminds (practice rule 3). */
export type LetterHold = { readonly pupil: PupilId; readonly reviewOn: PlainDate; readonly reason: string };

export async function letterHoldOf(db: ReadDb, pupil: PupilId): Promise<LetterHold | undefined> {
  const row = await db
    .selectFrom('letter_hold')
    .select(['review_on', 'cause'])
    .where('pupil', '=', pupil)
    .where('to_command', 'is', null)
    .executeTakeFirst();
  return row && { pupil, reviewOn: row.review_on as PlainDate, reason: row.cause };
}

export async function putLetterHold(write: WriteDb, hold: LetterHold): Promise<void> {
  const row = { pupil: hold.pupil, review_on: hold.reviewOn, cause: hold.reason };
  const held = await heldId(write.db, hold.pupil);
  if (held === undefined) await addVersion(write, 'letter_hold', { id: await nextId(write, 'letter_hold'), ...row });
  else await replaceVersion(write, 'letter_hold', { id: held, ...row });
}

export async function liftLetterHold(write: WriteDb, pupil: PupilId): Promise<void> {
  const held = await heldId(write.db, pupil);
  if (held !== undefined) await endVersion(write, 'letter_hold', held);
}

async function heldId(db: ReadDb, pupil: PupilId): Promise<number | undefined> {
  const row = await db
    .selectFrom('letter_hold')
    .select('id')
    .where('pupil', '=', pupil)
    .where('to_command', 'is', null)
    .executeTakeFirst();
  return row?.id;
}

/** Those of some pupils about whom all letters are held: what stops a batch. */
export async function heldPupils(db: ReadDb, pupils: readonly PupilId[]): Promise<ReadonlySet<PupilId>> {
  if (pupils.length === 0) return new Set();
  const rows = await db
    .selectFrom('letter_hold')
    .select('pupil')
    .where('to_command', 'is', null)
    .where('pupil', 'in', pupils)
    .execute();
  return new Set(rows.map((row) => row.pupil as PupilId));
}
