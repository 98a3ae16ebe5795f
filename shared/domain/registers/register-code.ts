import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Session } from './session.ts';

/** What a code counts as in the statistics. `notPossible` is in neither numerator nor denominator. */
export type CodeClass = 'present' | 'educational' | 'authorised' | 'unauthorised' | 'notPossible' | 'notCollected';

/** What has to be told beside the code. */
export type RequiredDetail = 'nature' | 'otherSchool' | 'minutesLate' | 'period';

/** One row of the dated table of codes: what `symbol` means from `from` to `to`, both days included. */
export type RegisterCode = {
  readonly symbol: string;
  /** One number a symbol for ever: it is what the store holds. */
  readonly id: number;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly class: CodeClass;
  readonly title: string;
  readonly meaning: string;
  /** What the grid asks for beside this code. */
  readonly detail?: RequiredDetail;
  /** The only session in which the code may stand. */
  readonly session?: Session;
  /** True where the law demands the detail in the register itself, so that a mark without it is a defect. */
  readonly detailRequired: boolean;
  readonly reference: string;
};
