import type { PlainDate } from '../../lib/plain-date.ts';

// Where a contract stands is never kept as a word of its own: it follows from who approved, signed, refused and reviewed, so
// that the two cannot differ.

export type PartyAnswer = { readonly answer: 'signed' | 'refused' | undefined };

export type VersionFacts = {
  readonly number: number;
  readonly approved: boolean;
  /** Not approved by the head, or offered and never answered. */
  readonly closed: 'declined' | 'lapsed' | undefined;
  /** Every parent named and the school. */
  readonly parties: readonly PartyAnswer[];
};

export const versionStates = ['draft', 'offered', 'agreed', 'refused', 'lapsed', 'declined'] as const;
export type VersionState = (typeof versionStates)[number];

export function versionState({ approved, closed, parties }: VersionFacts): VersionState {
  if (parties.some(({ answer }) => answer === 'refused')) return 'refused';
  if (closed !== undefined) return closed;
  if (!approved) return 'draft';
  return parties.every(({ answer }) => answer === 'signed') ? 'agreed' : 'offered';
}

export const outcomes = ['kept', 'notKept', 'endedEarly'] as const;
export type Outcome = (typeof outcomes)[number];

export const contractStates = [...versionStates, 'inReview', ...outcomes] as const;
export type ContractState = (typeof contractStates)[number];

export type ContractFacts = {
  readonly versions: readonly VersionFacts[];
  readonly reviews: number;
  readonly outcome: Outcome | undefined;
};

/** Of the whole: a version that was agreed holds until it is ended, whatever becomes of a variation. */
export function contractState({ versions, reviews, outcome }: ContractFacts): ContractState {
  if (outcome !== undefined) return outcome;
  if (inForce(versions) !== undefined) return reviews > 0 ? 'inReview' : 'agreed';
  const last = versions.at(-1);
  return last === undefined ? 'draft' : versionState(last);
}

/** The version that holds: the latest one agreed. */
export function inForce<Version extends VersionFacts>(versions: readonly Version[]): Version | undefined {
  return versions.findLast((version) => versionState(version) === 'agreed');
}

/** Runs from signing to its end. */
export function isRunning(state: ContractState): boolean {
  return state === 'agreed' || state === 'inReview';
}

export const contractActs = ['change', 'approve', 'decline', 'sign', 'refuse', 'lapse', 'scan'] as const;
export type ContractAct = (typeof contractActs)[number];

const allowed: Readonly<Record<VersionState, readonly ContractAct[]>> = {
  draft: ['change', 'approve', 'decline'],
  offered: ['sign', 'refuse', 'lapse', 'scan'],
  agreed: ['scan'],
  refused: [],
  lapsed: [],
  declined: [],
};

const because: Readonly<Record<VersionState, string>> = {
  draft: 'It waits for the head teacher, as every contract does.',
  offered: 'It has been offered and waits to be signed.',
  agreed: 'It is signed by everybody. A change of it is a variation, made at a review.',
  refused: 'It was refused. A new one can be made after another meeting.',
  lapsed: 'It was offered and never signed, and has lapsed.',
  declined: 'It was not approved. There is nothing more for you to do.',
};

/** Undefined where the act may be done to this version now; else the reason in words. */
export function actRefusal(state: VersionState, act: ContractAct): string | undefined {
  return allowed[state].includes(act) ? undefined : because[state];
}

/** Why a day of signing or refusing cannot be. */
export function answerProblem(
  on: PlainDate,
  { metOn, today }: { readonly metOn: PlainDate; readonly today: PlainDate },
): string | undefined {
  if (on > today) return 'That day is still to come.';
  if (on < metOn) return 'That day comes before the meeting in which the contract was made.';
  return undefined;
}
