import type { RollAddress, RollRecord } from '#shared/domain/people/roll-record.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { StoredPupil } from '../../store/people/pupil-details.ts';

/** The lines that are held and printed, the postcode last. */
export function addressLinesOf(address: RollAddress | undefined): readonly string[] {
  if (address === undefined) return [];
  return address.postcode === undefined ? address.lines : [...address.lines, address.postcode];
}

/**
 * What a roll's record makes of a pupil. What the file leaves empty stays as it is held, and a withheld address stays
 * withheld until a person lifts it: a file that does not know of it must not give it away (practice rule 1).
 */
export function mergedPupil(record: RollRecord, held: StoredPupil | undefined): StoredPupil {
  const lines = addressLinesOf(record.address);
  return {
    id: held?.id ?? (0 as PupilId),
    upn: record.upn,
    formerUpn: record.formerUpn ?? (held !== undefined && held.upn !== record.upn ? held.upn : held?.formerUpn),
    legalSurname: record.legalSurname,
    legalForename: record.legalForename,
    middleNames: record.middleNames ?? held?.middleNames,
    knownSurname: record.preferredSurname ?? held?.knownSurname,
    knownForename: record.preferredForename ?? held?.knownForename,
    bornOn: record.dateOfBirth,
    sex: record.sex ?? held?.sex,
    addressLines: lines.length > 0 ? lines : (held?.addressLines ?? []),
    addressWithheld: record.addressWithheld || held?.addressWithheld === true,
    sen: record.sen ?? held?.sen,
    fsm: record.fsm ?? held?.fsm,
    eal: record.eal ?? held?.eal,
    ethnicity: record.ethnicity ?? held?.ethnicity,
    language: record.language ?? held?.language,
  };
}
