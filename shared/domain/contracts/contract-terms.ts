import { dayInWords } from '../../lib/date-words.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '../../lib/plain-date.ts';
import { isMeasurable, type Requirement } from './requirement.ts';

/** What the school or somebody else promises (Anti-social Behaviour Act 2003 s.19(5)). */
export type Support = { readonly who: string; readonly what: string; readonly from: PlainDate };

/** What one version of a contract says. `voice` is the pupil's, in its own words; empty where the pupil said nothing. */
export type ContractTerms = {
  readonly requirements: readonly Requirement[];
  readonly support: readonly Support[];
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly reviews: readonly PlainDate[];
  readonly voice: string;
  readonly statements: { readonly parents: string; readonly school: string };
};

/** A field of the contract by its name on the screen, and what is wrong with it. */
export type TermProblem = { readonly field: string; readonly message: string };

/** No length stands in the statute; these are advice, from practice. A school's own policy may say otherwise. */
export const contractAdvice = {
  leastMonths: 3,
  mostMonths: 12,
  reviewWeeks: 6,
  reference: 'Practice of local authorities; the Anti-social Behaviour Act 2003 s.19 names no length',
} as const;

/** Everything for which a version cannot stand; `metOn` is the day of the meeting it was made in. */
export function termProblems(terms: ContractTerms, { metOn }: { readonly metOn: PlainDate }): readonly TermProblem[] {
  return [
    ...requirementProblems(terms.requirements),
    ...supportProblems(terms),
    ...periodProblems(terms, metOn),
    ...reviewProblems(terms),
    ...statementProblems(terms),
  ];
}

function requirementProblems(requirements: readonly Requirement[]): readonly TermProblem[] {
  if (requirements.length === 0) {
    return [{ field: 'Requirements', message: 'A contract needs a requirement that can be measured.' }];
  }
  return requirements.flatMap((requirement, index): TermProblem[] => {
    const field = `Requirement ${index + 1}`;
    if (requirement.text.trim() === '') return [{ field, message: 'It has no words. Write it down or take it out.' }];
    const vague =
      'Nobody can say afterwards whether it was kept. Say how many, by when or how often (“in by 8:50 every day”), or choose a measure.';
    return [
      ...(isMeasurable(requirement) ? [] : [{ field, message: vague }]),
      ...(requirement.by.trim() === '' ? [{ field, message: 'Say who keeps it.' }] : []),
    ];
  });
}

function supportProblems({ support, from, to }: ContractTerms): readonly TermProblem[] {
  if (support.length === 0) {
    return [{ field: 'Support', message: 'The school has to promise support for what it asks (s.19 of the Act).' }];
  }
  return support.flatMap((one, index): TermProblem[] => {
    const field = `Support ${index + 1}`;
    if (one.what.trim() === '') return [{ field, message: 'Say what is promised, or take it out.' }];
    if (one.who.trim() === '') return [{ field, message: 'Say who promises it.' }];
    if (one.from > to && from <= to) return [{ field, message: 'It begins after the last day of the contract.' }];
    return [];
  });
}

function periodProblems({ from, to }: ContractTerms, metOn: PlainDate): readonly TermProblem[] {
  if (to < from) return [{ field: 'Last day', message: `It comes before the first day, ${dayInWords(from)}.` }];
  if (from < metOn) return [{ field: 'First day', message: `It comes before the meeting of ${dayInWords(metOn)}.` }];
  return [];
}

function reviewProblems({ reviews, from, to }: ContractTerms): readonly TermProblem[] {
  if (reviews.length === 0) return [{ field: 'Reviews', message: 'A contract that nobody looks at is forgotten: set a day.' }];
  return reviews.flatMap((on, index): TermProblem[] => {
    const field = `Review ${index + 1}`;
    if (reviews.indexOf(on) < index) return [{ field, message: 'That day is there already.' }];
    // A period that runs backwards is said once, at its last day.
    if ((from <= on && on <= to) || to < from) return [];
    const message = `${dayInWords(on)} lies outside the period, ${dayInWords(from)} to ${dayInWords(to)}.`;
    return [{ field, message }];
  });
}

function statementProblems({ statements }: ContractTerms): readonly TermProblem[] {
  const found: TermProblem[] = [];
  if (statements.parents.trim() === '') found.push({ field: 'Statement of the parents', message: 'It is empty.' });
  if (statements.school.trim() === '') found.push({ field: 'Statement of the school', message: 'It is empty.' });
  return found;
}

/** What a person may want to think about again; nothing of it stops a contract. */
export function termAdvice({ from, to, reviews, voice }: ContractTerms): readonly string[] {
  const found: string[] = [];
  const { leastMonths, mostMonths, reviewWeeks } = contractAdvice;
  if (to < lastDayOf(from, leastMonths)) found.push(`The period is shorter than ${leastMonths} months.`);
  if (to > lastDayOf(from, mostMonths)) found.push(`The period is longer than ${mostMonths} months.`);
  const days = [from, ...reviews.toSorted(), to];
  if (days.some((day, index) => index > 0 && daysBetween(days[index - 1] ?? day, day) > reviewWeeks * 7)) {
    found.push(`More than ${reviewWeeks} weeks pass without a review.`);
  }
  if (voice.trim() === '') found.push('The pupil’s own words are missing.');
  return found;
}

/** The last day of a number of whole months: 24 November to 23 February is three. */
export function lastDayOf(from: PlainDate, months: number): PlainDate {
  return addDays(addMonths(from, months), -1);
}

/** Review days every six weeks, with the last day of the period as the end. */
export function proposedReviews(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const step = contractAdvice.reviewWeeks * 7;
  const found: PlainDate[] = [];
  for (let on = addDays(from, step); on < to; on = addDays(on, step)) found.push(on);
  return found;
}

export function statementsFor(from: PlainDate, to: PlainDate): ContractTerms['statements'] {
  const period = `from ${dayInWords(from)} to ${dayInWords(to)}`;
  return {
    parents: `I agree to do what is written under my name ${period}.`,
    school: `The school agrees to give the support written here ${period}, so that this can be done.`,
  };
}
