import { dayInWords } from '../../lib/date-words.ts';
import { addDays, daysBetween, type PlainDate } from '../../lib/plain-date.ts';
import type { Outcome } from './contract-state.ts';
import type { ContractTerms, TermProblem } from './contract-terms.ts';

export const reviewDecisions = {
  continue: 'It goes on as it is',
  vary: 'It is varied: a new version is made',
  endEarly: 'It ends early',
  endKept: 'It ends and was kept',
  endNotKept: 'It ends and was not kept',
} as const;

export type ReviewDecision = keyof typeof reviewDecisions;
export const reviewDecisionIds = Object.keys(reviewDecisions) as readonly ReviewDecision[];

const ends: Partial<Record<ReviewDecision, Outcome>> = { endEarly: 'endedEarly', endKept: 'kept', endNotKept: 'notKept' };

/** Undefined where the contract goes on. A result is recorded and nothing follows from it by itself. */
export function outcomeOf(decision: ReviewDecision): Outcome | undefined {
  return ends[decision];
}

/** One requirement or promise as it was found. */
export type Finding = { readonly kept: boolean; readonly evidence: string };

export type ReviewRecord = {
  readonly heldOn: PlainDate;
  readonly requirements: readonly Finding[];
  readonly support: readonly Finding[];
  readonly decision: ReviewDecision;
  readonly reasons: string;
};

/** So many days before the last one a review may say how the contract ended. */
export const finalDays = 14;

type About = { readonly terms: ContractTerms; readonly agreedOn: PlainDate; readonly today: PlainDate };

/** Everything for which a review cannot be kept so. */
export function reviewProblems(review: ReviewRecord, { terms, agreedOn, today }: About): readonly TermProblem[] {
  return [
    ...dayProblems(review.heldOn, { agreedOn, today }),
    ...findingProblems('Requirement', review.requirements, terms.requirements.length),
    ...findingProblems('Support', review.support, terms.support.length),
    ...decisionProblems(review, terms),
  ];
}

function dayProblems(heldOn: PlainDate, { agreedOn, today }: Omit<About, 'terms'>): readonly TermProblem[] {
  const field = 'Held on';
  if (heldOn > today) return [{ field, message: 'That day is still to come.' }];
  if (heldOn < agreedOn) return [{ field, message: `The contract was signed on ${dayInWords(agreedOn)}, after that day.` }];
  return [];
}

function findingProblems(title: string, findings: readonly Finding[], wanted: number): readonly TermProblem[] {
  if (findings.length !== wanted) return [{ field: title, message: 'Every one of them needs an answer.' }];
  return findings.flatMap(({ evidence }, index) =>
    evidence.trim() === '' ? [{ field: `${title} ${index + 1}`, message: 'Say what shows it.' }] : [],
  );
}

function decisionProblems({ decision, heldOn, reasons }: ReviewRecord, { to }: ContractTerms): readonly TermProblem[] {
  const field = 'Decision';
  const found: TermProblem[] = [];
  if (decision === 'continue' && heldOn >= to) {
    found.push({ field, message: 'The period is over: say how the contract ended, or vary it.' });
  }
  if ((decision === 'endKept' || decision === 'endNotKept') && daysBetween(heldOn, to) > finalDays) {
    const first = dayInWords(addDays(to, -finalDays));
    found.push({ field, message: `How it ended can be said from ${first} on. Before that day it ends early.` });
  }
  if (decision === 'endEarly' && heldOn >= to) found.push({ field, message: 'The period is over: say whether it was kept.' });
  if (decision !== 'continue' && reasons.trim() === '') found.push({ field: 'Reasons', message: 'Say why in a few words.' });
  return found;
}

export type NextReview = {
  readonly on: PlainDate;
  /** The last day of the period, on which somebody says how it ended. */
  readonly isEnd: boolean;
  readonly standing: 'past' | 'due' | 'later';
};

/** A review is due so many days ahead, that people may be asked to come. */
export const dueDays = 7;

/** The first planned day that no review has stood for; after the last one, the end of the period. */
export function nextReview(
  { reviews, to }: Pick<ContractTerms, 'reviews' | 'to'>,
  { held, today }: { readonly held: readonly PlainDate[]; readonly today: PlainDate },
): NextReview {
  const planned = [...new Set([...reviews, to])].toSorted();
  const on = planned.find((day) => !held.includes(day)) ?? to;
  const ahead = daysBetween(today, on);
  return { on, isEnd: on === to, standing: ahead < 0 ? 'past' : ahead <= dueDays ? 'due' : 'later' };
}
