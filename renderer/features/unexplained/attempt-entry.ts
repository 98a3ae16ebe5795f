import { type AttemptMeans, type AttemptOutcome, attemptOutcomes } from '#shared/domain/registers/contact-attempt.ts';
import type { Inputs } from '../../client/contract-types.ts';
import type { CallContact, UnexplainedRow } from './unexplained-words.ts';

export type NewAttempt = Inputs['registers']['recordAttempt'];

export type AttemptDraft = {
  readonly contact: CallContact | undefined;
  readonly means: AttemptMeans;
  readonly said: string;
  readonly seenChild: boolean;
};

/** What a key 1 to 6 records; undefined for every other. */
export function outcomeOfKey(key: string): AttemptOutcome | undefined {
  return /^[1-6]$/.test(key) ? attemptOutcomes[Number(key) - 1] : undefined;
}

/**
 * One try about the whole run, so it is dated by its last day. A child is seen on a visit unless another way was chosen;
 * what is passed on names no contact.
 */
export function attemptOf(row: Pick<UnexplainedRow, 'pupil' | 'to'>, draft: AttemptDraft, outcome: AttemptOutcome): NewAttempt {
  const passed = outcome === 'passed to safeguarding lead';
  const sees = outcome === 'seen' || draft.seenChild;
  const inPerson = draft.means === 'visit' || draft.means === 'other';
  const means = passed ? 'other' : sees && !inPerson ? 'visit' : draft.means;
  const said = draft.said.trim();
  return {
    pupil: row.pupil.id,
    date: row.to,
    ...(passed || draft.contact === undefined ? {} : { contact: draft.contact.id }),
    means,
    outcome,
    ...(said === '' ? {} : { said }),
    seenChild: sees && !passed,
  };
}
