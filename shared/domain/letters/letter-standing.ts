// Who gets a letter of a run and who does not. Letters held, a child looked after, a person to be asked first and an address
// withheld all read the same, so that waiting tells nothing (practice rules 2, 3, 4 and 13).

export const letterStandings = ['write', 'waits', 'noParent', 'noAddress', 'nothingMissed', 'leftOut'] as const;
export type LetterStanding = (typeof letterStandings)[number];

export const letterStandingSentences: Readonly<Record<LetterStanding, string>> = {
  write: 'A letter is made.',
  waits: 'Held: no letter of a run goes out here. Ask the head teacher or the safeguarding lead.',
  noParent: 'No parent with whom the pupil lives is in the file. Look at the contacts on the pupil’s page.',
  noAddress: 'No address of a parent is known. Add one on the pupil’s page.',
  nothingMissed: 'No day was missed in these days, so there is nothing to write about.',
  leftOut: 'Left out by you.',
};

export type LetterStandingFacts = {
  readonly waits: boolean;
  readonly leftOut: boolean;
  /** Undefined where the letter says nothing about absence. */
  readonly missed: number | undefined;
  readonly parents: number;
  /** Of them, those whom the letter can reach. */
  readonly reachable: number;
};

/** What waits is said first: nothing else about the pupil could show through beside it. */
export function letterStanding({ waits, leftOut, missed, parents, reachable }: LetterStandingFacts): LetterStanding {
  if (waits) return 'waits';
  if (missed === 0) return 'nothingMissed';
  if (parents === 0) return 'noParent';
  if (reachable === 0) return 'noAddress';
  return leftOut ? 'leftOut' : 'write';
}
