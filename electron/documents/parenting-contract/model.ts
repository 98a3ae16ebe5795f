import type { ContractTerms } from '#shared/domain/contracts/contract-terms.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

/** The contract as it is signed. It has no place for an address, a telephone but the school's, a figure or a brother or sister. */
export type ParentingContractModel = {
  readonly school: {
    readonly name: string;
    readonly addressLines: readonly string[];
    readonly phone: string;
    readonly email: string;
  };
  readonly pupil: { readonly legalName: string; readonly firstName: string };
  readonly number: number;
  readonly madeOn: PlainDate;
  /** Every parent who is to sign, by name. */
  readonly parents: readonly string[];
  readonly forSchool: { readonly name: string; readonly on: PlainDate };
  readonly terms: ContractTerms;
};
