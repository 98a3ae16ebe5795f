// Who gets a note and who does not, without a cause of care: letters held, a child looked after, a person at an authority to
// be told and an address in the family that is withheld all read the same, so that waiting tells nothing (rules 1 to 4, 13).
import type { NoteFigures } from './note-figures.ts';

export const noteStandings = ['write', 'waits', 'noParent', 'noAddress', 'noSessions', 'nothingMissed', 'leftOut'] as const;
export type NoteStanding = (typeof noteStandings)[number];

export const standingSentences: Readonly<Record<NoteStanding, string>> = {
  write: 'A note is made.',
  waits: 'Waits: the head teacher or the safeguarding lead says first who may be written to.',
  noParent: 'No parent is in the file. Add one on the pupil’s page.',
  noAddress: 'No address of a parent is known. Add one on the pupil’s page.',
  noSessions: 'No session of these days counts for this pupil.',
  nothingMissed: 'No day missed and never late: no note, as you chose.',
  leftOut: 'Left out by you.',
};

export type StandingFacts = {
  readonly waits: boolean;
  readonly leftOut: boolean;
  readonly figures: Pick<NoteFigures, 'possible' | 'missed' | 'lates'>;
  /** Whether a pupil without absence and lateness gets the friendly note. */
  readonly friendly: boolean;
  readonly parents: number;
  /** Of them, those with an address or in care of the school. */
  readonly reachable: number;
};

/** What waits is said first: nothing else about the pupil could show through beside it. */
export function noteStanding({ waits, leftOut, figures, friendly, parents, reachable }: StandingFacts): NoteStanding {
  if (waits) return 'waits';
  if (figures.possible === 0) return 'noSessions';
  if (isNothingMissed(figures) && !friendly) return 'nothingMissed';
  if (parents === 0) return 'noParent';
  if (reachable === 0) return 'noAddress';
  return leftOut ? 'leftOut' : 'write';
}

export function isNothingMissed({ missed, lates }: Pick<NoteFigures, 'missed' | 'lates'>): boolean {
  return missed === 0 && lates.length === 0;
}
