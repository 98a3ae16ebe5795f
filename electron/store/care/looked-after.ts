import type { RollCare } from '#shared/domain/people/roll-record.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersions, type NewVersion, nextId, replaceVersion } from '../versions.ts';

/**
 * Care records. An import writes them; the readers are the welfare check of a letter, figures and the duties of a suspension,
 * all behind the care right, and the bare answers of `ring-first.ts` and `letters-ask-first.ts`, which other causes give as
 * well. No list, sheet, preview or bundle may ask here.
 */
const lookedAfter = 'looked-after';

/** What a file says of a pupil's care. */
export type CareStatement = { readonly pupil: PupilId; readonly care: RollCare };

/**
 * The statements that the care records do not hold yet. A file begins a record and never ends one: a column of *no* is what
 * many systems export unasked, and a letter would go to a foster home by it.
 */
export async function newCareStatements(db: ReadDb, statements: readonly CareStatement[]): Promise<readonly CareStatement[]> {
  const held = await currentCare(db);
  return statements.filter(({ pupil, care }) => {
    const row = held.get(pupil);
    return care.inCare && (row === undefined || (care.careAuthority !== undefined && care.careAuthority !== row.authority));
  });
}

/** Writes what is new. */
export async function recordCare(
  write: WriteDb,
  { statements, source }: { statements: readonly CareStatement[]; source: string },
): Promise<void> {
  const held = await currentCare(write.db);
  const first = await nextId(write, 'looked_after');
  const added: NewVersion<'looked_after'>[] = [];
  for (const { pupil, care } of await newCareStatements(write.db, statements)) {
    const row = held.get(pupil);
    if (row === undefined) {
      const authority = care.careAuthority ?? null;
      added.push({ id: first + added.length, pupil, status: lookedAfter, authority, from_on: null, to_on: null, source });
    } else {
      await replaceVersion(write, 'looked_after', { ...row, authority: care.careAuthority ?? row.authority });
    }
  }
  await addVersions(write, 'looked_after', added);
}

/** For the welfare check alone (practice rule 18): whether the pupil is known as looked after on that day. */
export async function isLookedAfter(db: ReadDb, pupil: PupilId, on: PlainDate): Promise<boolean> {
  const rows = await db
    .selectFrom('looked_after')
    .select(['from_on', 'to_on'])
    .where('pupil', '=', pupil)
    .where('to_command', 'is', null)
    .execute();
  return rows.some((row) => (row.from_on === null || row.from_on <= on) && (row.to_on === null || on < row.to_on));
}

/** `until` is the first day on which it is no longer so. A day that is not known is left open. */
export type CareSpan = { readonly pupil: PupilId; readonly from: PlainDate | undefined; readonly until: PlainDate | undefined };

/** Behind the care right alone (practice rule 12): everyone known as looked after, from when to when. */
export async function careSpans(db: ReadDb): Promise<readonly CareSpan[]> {
  const rows = await db
    .selectFrom('looked_after')
    .select(['pupil', 'from_on', 'to_on'])
    .where('to_command', 'is', null)
    .execute();
  return rows.map((row) => ({
    pupil: row.pupil as PupilId,
    from: (row.from_on ?? undefined) as PlainDate | undefined,
    until: (row.to_on ?? undefined) as PlainDate | undefined,
  }));
}

async function currentCare(db: ReadDb): Promise<ReadonlyMap<number, NewVersion<'looked_after'>>> {
  const rows = await db
    .selectFrom('looked_after')
    .select(['id', 'pupil', 'status', 'authority', 'from_on', 'to_on', 'source'])
    .where('to_command', 'is', null)
    .where('to_on', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.pupil, row]));
}
