import type { HouseholdKind } from '../household.ts';
import type { ShareRecipe } from './plant-share.ts';
import type { ThresholdRecipe } from './plant-threshold.ts';
import type { PlantedKind } from './planted-case.ts';

export type PlantedRecipe = {
  readonly kind: PlantedKind;
  readonly says: string;
  /** The home that the case is about; else any family home. */
  readonly home?: HouseholdKind;
  readonly threshold?: ThresholdRecipe;
  readonly share?: ShareRecipe;
  /** N so old that the law wants it settled. */
  readonly aged?: boolean;
};

/** In order of use to someone who looks: a small school has only the first of them. */
export const plantedRecipes: readonly PlantedRecipe[] = [
  {
    kind: 'near7SharedCare',
    says: '7 counted; lives with each parent in turn, at two addresses',
    home: 'sharedCare',
    threshold: { counted: 7 },
  },
  { kind: 'met10', says: 'exactly 10 counted', threshold: { counted: 10 } },
  { kind: 'provisional9And1', says: '9 counted and one without a reason yet', threshold: { counted: 9, unexplained: 1 } },
  { kind: 'near9ParentApart', says: '9 counted; the other parent lives elsewhere', home: 'apart', threshold: { counted: 9 } },
  { kind: 'near8LookedAfter', says: '8 counted; the welfare check stops the letter', home: 'foster', threshold: { counted: 8 } },
  { kind: 'absent10Percent', says: 'exactly a tenth of the year so far', share: { ofTen: 1, less: 0, unauthorised: 0.2 } },
  {
    kind: 'nearOnlyWithN',
    says: '6 counted, near only with one without a reason yet',
    threshold: { counted: 6, unexplained: 1 },
  },
  { kind: 'below6', says: '6 counted', threshold: { counted: 6 } },
  { kind: 'met11', says: '11 counted', threshold: { counted: 11 } },
  {
    kind: 'met10AcrossHoliday',
    says: '10 counted in the first and last weeks of the ten',
    threshold: { counted: 10, shape: 'bothEnds' },
  },
  {
    kind: 'met10Leave',
    says: '10 counted, all of them one holiday that was not granted',
    threshold: { counted: 10, shape: 'leave' },
  },
  { kind: 'near8AddressWithheld', says: '8 counted; the address is withheld', home: 'refuge', threshold: { counted: 8 } },
  { kind: 'near8LettersHeld', says: '8 counted; all letters are held', threshold: { counted: 8 } },
  { kind: 'unexplainedTooLong', says: 'without a reason for more than five school days', aged: true },
  { kind: 'unexplainedTooLong', says: 'without a reason for more than five school days', aged: true },
  {
    kind: 'absentBelow10Percent',
    says: 'one session under a tenth of the year so far',
    share: { ofTen: 1, less: 1, unauthorised: 0.2 },
  },
  { kind: 'absent50Percent', says: 'exactly half of the year so far', share: { ofTen: 5, less: 0, unauthorised: 0.6 } },
];
