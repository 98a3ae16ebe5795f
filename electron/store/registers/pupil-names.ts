import type { PersonName } from '#shared/domain/people/name.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { ReadDb } from '../handles.ts';

export type PupilName = PersonName & { readonly upn: string };

/** Names of some pupils, on the roll or not. */
export async function pupilNames(db: ReadDb, pupils: readonly PupilId[]): Promise<ReadonlyMap<PupilId, PupilName>> {
  if (pupils.length === 0) return new Map();
  const rows = await db
    .selectFrom('pupil_detail')
    .select(['id', 'upn', 'legal_surname', 'legal_forename', 'middle_names', 'known_surname', 'known_forename'])
    .where('to_command', 'is', null)
    .where('id', 'in', pupils)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id as PupilId,
      {
        upn: row.upn,
        legalSurname: row.legal_surname,
        legalForename: row.legal_forename,
        middleNames: row.middle_names ?? undefined,
        knownSurname: row.known_surname ?? undefined,
        knownForename: row.known_forename ?? undefined,
      },
    ]),
  );
}
