import type { PersonName } from '#shared/domain/people/name.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import type { NewVersion } from '../versions.ts';
import { addressCell, flagCell, flagOf, textListOf } from './text-list.ts';

/** Who a pupil is, as last known. The address is held whole; whoever shows it asks `addressWithheld` first. */
export type StoredPupil = PersonName & {
  readonly id: PupilId;
  readonly upn: string;
  readonly formerUpn: string | undefined;
  readonly bornOn: PlainDate;
  readonly sex: string | undefined;
  readonly addressLines: readonly string[];
  readonly addressWithheld: boolean;
  readonly sen: string | undefined;
  readonly fsm: boolean | undefined;
  readonly eal: boolean | undefined;
  readonly ethnicity: string | undefined;
  readonly language: string | undefined;
};

/** The pupils with these ids, or all of them; by id. */
export async function pupilsOf(db: ReadDb, ids?: readonly PupilId[]): Promise<readonly StoredPupil[]> {
  if (ids?.length === 0) return [];
  let query = db.selectFrom('pupil_detail').selectAll().where('to_command', 'is', null).orderBy('id');
  if (ids !== undefined) query = query.where('id', 'in', ids);
  return (await query.execute()).map((row) => ({
    id: row.id as PupilId,
    upn: row.upn,
    formerUpn: row.former_upn ?? undefined,
    legalSurname: row.legal_surname,
    legalForename: row.legal_forename,
    middleNames: row.middle_names ?? undefined,
    knownSurname: row.known_surname ?? undefined,
    knownForename: row.known_forename ?? undefined,
    bornOn: row.born_on as PlainDate,
    sex: row.sex ?? undefined,
    addressLines: textListOf(row.address),
    addressWithheld: row.address_withheld === 1,
    sen: row.sen ?? undefined,
    fsm: flagOf(row.fsm),
    eal: flagOf(row.eal),
    ethnicity: row.ethnicity ?? undefined,
    language: row.language ?? undefined,
  }));
}

export async function pupilOf(db: ReadDb, id: PupilId): Promise<StoredPupil | undefined> {
  return (await pupilsOf(db, [id]))[0];
}

/** UPN to id, for whatever names pupils by their number. */
export async function pupilIdsByUpn(db: ReadDb): Promise<ReadonlyMap<string, PupilId>> {
  const rows = await db.selectFrom('pupil_detail').select(['id', 'upn']).where('to_command', 'is', null).execute();
  return new Map(rows.map((row) => [row.upn, row.id as PupilId]));
}

export function pupilRowOf(pupil: StoredPupil): NewVersion<'pupil_detail'> {
  return {
    id: pupil.id,
    upn: pupil.upn,
    former_upn: pupil.formerUpn ?? null,
    legal_surname: pupil.legalSurname,
    legal_forename: pupil.legalForename,
    middle_names: pupil.middleNames ?? null,
    known_surname: pupil.knownSurname ?? null,
    known_forename: pupil.knownForename ?? null,
    born_on: pupil.bornOn,
    sex: pupil.sex ?? null,
    address: addressCell(pupil.addressLines),
    address_withheld: Number(pupil.addressWithheld),
    sen: pupil.sen ?? null,
    fsm: flagCell(pupil.fsm),
    eal: flagCell(pupil.eal),
    ethnicity: pupil.ethnicity ?? null,
    language: pupil.language ?? null,
  };
}
