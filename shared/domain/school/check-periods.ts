import { shortDate } from '#shared/lib/date-words.ts';
import { daysBetween, type PlainDate } from '#shared/lib/plain-date.ts';
import type { CalendarPeriod } from './calendar-period.ts';

export type PeriodProblem = {
  readonly because: 'fromAfterTo' | 'termTooLong' | 'overlappingTerms' | 'outsideTerms' | 'noTerm';
  /** Place in the list that was checked, from 0; absent where the list as a whole is meant. */
  readonly index?: number;
  readonly sentence: string;
};

/** A school may keep its year as one term; a longer one is a slip in a year. */
const longestTermDays = 366;

/** What is wrong with the periods of a calendar, in their order; empty where nothing is. */
export function checkPeriods(periods: readonly CalendarPeriod[]): readonly PeriodProblem[] {
  const terms = periods.filter((period) => period.kind === 'term');
  const problems = periods.flatMap((period, index) => problemsOf(period, index, terms));
  return terms.length > 0 ? problems : [...problems, { because: 'noTerm', sentence: 'The calendar has no term.' }];
}

function problemsOf(period: CalendarPeriod, index: number, terms: readonly CalendarPeriod[]): readonly PeriodProblem[] {
  const name = period.name === '' ? `The ${period.kind}` : period.name;
  if (period.from > period.to) {
    return [
      {
        because: 'fromAfterTo',
        index,
        sentence: `${name} begins on ${shortDate(period.from)}, after its end on ${shortDate(period.to)}.`,
      },
    ];
  }
  if (period.kind === 'term') return termProblems(period, index, terms);
  const mustLieInTerm = period.kind === 'half-term' || period.kind === 'closure';
  if (mustLieInTerm && !terms.some((term) => covers(term, period.from) && covers(term, period.to))) {
    return [
      {
        because: 'outsideTerms',
        index,
        sentence: `${name} (${shortDate(period.from)} to ${shortDate(period.to)}) lies in no term.`,
      },
    ];
  }
  return [];
}

function termProblems(term: CalendarPeriod, index: number, terms: readonly CalendarPeriod[]): readonly PeriodProblem[] {
  const problems: PeriodProblem[] = [];
  if (daysBetween(term.from, term.to) >= longestTermDays) {
    problems.push({
      because: 'termTooLong',
      index,
      sentence: `${term.name} from ${shortDate(term.from)} to ${shortDate(term.to)} is too long for a term.`,
    });
  }
  const earlier = terms.slice(0, terms.indexOf(term));
  const other = earlier.find((candidate) => candidate.from <= term.to && term.from <= candidate.to);
  if (other !== undefined) {
    problems.push({
      because: 'overlappingTerms',
      index,
      sentence: `${term.name} overlaps ${other.name} (${shortDate(other.from)} to ${shortDate(other.to)}).`,
    });
  }
  return problems;
}

function covers(period: CalendarPeriod, date: PlainDate): boolean {
  return period.from <= date && date <= period.to;
}
