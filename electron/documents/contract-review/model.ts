import type { Finding, ReviewDecision } from '#shared/domain/contracts/contract-review.ts';
import type { ContractTerms } from '#shared/domain/contracts/contract-terms.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ParentingContractModel } from '../parenting-contract/model.ts';

/** Sessions between two days, both counted. */
export type ReviewSpan = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly possible: number;
  readonly absent: number;
  readonly unauthorised: number;
  readonly late: number;
};

/** One review of a contract, as it is given to those who were there. */
export type ContractReviewModel = Pick<ParentingContractModel, 'school' | 'pupil'> & {
  readonly heldOn: PlainDate;
  readonly number: number;
  readonly present: readonly string[];
  /** Parties of the contract who were not there. */
  readonly away: readonly string[];
  readonly terms: Pick<ContractTerms, 'requirements' | 'support' | 'from' | 'to'>;
  readonly requirements: readonly Finding[];
  readonly support: readonly Finding[];
  readonly figures: { readonly before: ReviewSpan; readonly during?: ReviewSpan; readonly after?: ReviewSpan };
  readonly decision: ReviewDecision;
  readonly reasons: string;
  /** The next day on which it is looked at; none where it ended. */
  readonly nextOn: PlainDate | undefined;
};
