// What an office may record of one try to find out why a child is not here (WTISA, first-day contact; practice rule 8).

export const attemptMeans = ['phone', 'text', 'email', 'visit', 'other'] as const;
export type AttemptMeans = (typeof attemptMeans)[number];

/** In the order of the keys 1 to 6. */
export const attemptOutcomes = [
  'no answer',
  'left message',
  'spoke',
  'wrong number',
  'seen',
  'passed to safeguarding lead',
] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

export type AttemptFacts = {
  readonly means: AttemptMeans;
  readonly outcome: AttemptOutcome;
  /** Whether one of the pupil's contacts is named. */
  readonly contactNamed: boolean;
  readonly seenChild: boolean;
};

/** True where somebody was tried. Passing a worry on is right, but it asked nobody why the child is away. */
export function isContactAttempt({ outcome }: Pick<AttemptFacts, 'outcome'>): boolean {
  return outcome !== 'passed to safeguarding lead';
}

/** True where one of the pupil's own contacts was spoken to; a stranger at the telephone confirms nothing. */
export function confirmsContact({ outcome, contactNamed }: Pick<AttemptFacts, 'outcome' | 'contactNamed'>): boolean {
  return outcome === 'spoke' && contactNamed;
}

/** True where a professional saw the child. */
export function isSighting({ outcome, seenChild }: Pick<AttemptFacts, 'outcome' | 'seenChild'>): boolean {
  return seenChild || outcome === 'seen';
}

/** Why such an attempt cannot be recorded, in words; undefined where it can. A telephone sees nobody. */
export function attemptRefusal(attempt: AttemptFacts): string | undefined {
  const mayHaveSeen = attempt.means === 'visit' || attempt.means === 'other';
  if (isSighting(attempt) && !mayHaveSeen) {
    return 'A child is seen on a visit or in person, not by telephone, text or e-mail. Nothing was saved.';
  }
  if (attempt.outcome === 'passed to safeguarding lead' && attempt.contactNamed) {
    return 'What is passed to the safeguarding lead names no contact of the family. Nothing was saved.';
  }
  return undefined;
}
