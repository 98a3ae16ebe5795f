import type { PlainDate } from '#shared/lib/plain-date.ts';

/** Pupils whose counts are known exactly, so that every screen and report can be held against them. */
export type PlantedKind =
  | 'below6'
  | 'near7SharedCare'
  | 'near9ParentApart'
  | 'met10'
  | 'met11'
  | 'met10Leave'
  | 'met10AcrossHoliday'
  | 'provisional9And1'
  | 'nearOnlyWithN'
  | 'near8LookedAfter'
  | 'near8AddressWithheld'
  | 'near8LettersHeld'
  | 'unexplainedTooLong'
  | 'absent10Percent'
  | 'absentBelow10Percent'
  | 'absent50Percent';

/** One planted pupil. Counts of the last ten school weeks, or of the school year so far; both end with `until`. */
export type PlantedCase = {
  readonly kind: PlantedKind;
  readonly pupil: number;
  readonly upn: string;
  readonly says: string;
  /** Sessions marked G, O, U, and N, in the ten school weeks. */
  readonly window?: { readonly counted: number; readonly provisional: number };
  readonly year?: { readonly from: PlainDate; readonly possible: number; readonly absent: number };
};
