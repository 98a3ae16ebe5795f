// What must be agreed and written down before a plan may stand, by its code. SI 2024/208 reg 10 Tables 2 and 3, reg 11(6) for
// the part-time timetable; Working together to improve school attendance (WTISA) August 2024, part-time timetables and codes.
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { compulsorySchoolAgeSpan } from '../../people/compulsory-school-age.ts';

export const agreementMeans = ['in person', 'phone', 'letter', 'e-mail'] as const;
export type AgreementMeans = (typeof agreementMeans)[number];

export type PlanTerms = {
  /** Who teaches or leads there. */
  readonly provider?: string | undefined;
  /** The nature of a K or B, the other school of a D, the examinations of an S. */
  readonly detail?: string | undefined;
  readonly agreedOn?: PlainDate | undefined;
  readonly agreedHow?: AgreementMeans | undefined;
  /** Why the circumstances are exceptional. */
  readonly exceptional?: string | undefined;
  readonly reviewOn?: PlainDate | undefined;
  /** What a person answered to whether the timetable is to manage behaviour. */
  readonly forBehaviour?: boolean | undefined;
};

/** What a plan of a code has to name. */
export type TermNeed =
  | 'provider'
  | 'nature'
  | 'otherSchool'
  | 'examinations'
  | 'agreement'
  | 'livesWith'
  | 'exceptional'
  | 'review'
  | 'pattern'
  | 'notForBehaviour'
  | 'compulsoryAge';

type TermRule = {
  readonly symbol: string;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly needs: readonly TermNeed[];
  readonly reference: string;
};

const from = plainDate('2024-08-19');
const table2 = 'SI 2024/208 reg 10, Table 2';

export const termRules: readonly TermRule[] = [
  { symbol: 'K', from, needs: ['provider', 'nature'], reference: table2 },
  { symbol: 'B', from, needs: ['provider', 'nature'], reference: table2 },
  { symbol: 'P', from, needs: ['provider'], reference: table2 },
  { symbol: 'V', from, needs: ['provider'], reference: table2 },
  { symbol: 'W', from, needs: ['provider'], reference: table2 },
  { symbol: 'D', from, needs: ['otherSchool'], reference: table2 },
  { symbol: 'S', from, needs: ['agreement', 'examinations'], reference: 'SI 2024/208 reg 10, Table 3, and reg 11' },
  {
    symbol: 'C2',
    from,
    needs: ['notForBehaviour', 'compulsoryAge', 'agreement', 'livesWith', 'exceptional', 'pattern', 'review'],
    reference: 'SI 2024/208 reg 11(6); WTISA August 2024, part-time timetables',
  },
  { symbol: 'X', from, needs: ['pattern'], reference: 'SI 2024/208 reg 10, Table 3' },
];

/** What the code needs on a day; nothing for a code without a rule. */
export function termNeeds(symbol: string, on: PlainDate): readonly TermNeed[] {
  return termRules.find((one) => one.symbol === symbol && one.from <= on && (one.to === undefined || on <= one.to))?.needs ?? [];
}

export type TermFacts = {
  readonly symbol: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly today: PlainDate;
  readonly dob: PlainDate;
  /** Whether somebody is named who agreed. */
  readonly agreedByNamed: boolean;
  /** Whether the pupil lives with whoever agreed. */
  readonly agreedByLivesWith: boolean;
  /** Whether the sessions of a week are named one by one. */
  readonly patterned: boolean;
};

/** Everything that stands against these terms, each in a sentence; empty where the plan may stand. */
export function termRefusals(terms: PlanTerms, facts: TermFacts): readonly string[] {
  return termNeeds(facts.symbol, facts.from).flatMap((need) => {
    const said = lacking(need, terms, facts);
    return said === undefined ? [] : [said];
  });
}

function lacking(need: TermNeed, terms: PlanTerms, facts: TermFacts): string | undefined {
  const { symbol } = facts;
  switch (need) {
    case 'provider':
      return blank(terms.provider) ? `${symbol} needs the name of whoever teaches or leads there.` : undefined;
    case 'nature':
      return blank(terms.detail) ? `${symbol} needs the nature of the education there.` : undefined;
    case 'otherSchool':
      return blank(terms.detail) ? 'D needs the name of the other school.' : undefined;
    case 'examinations':
      return blank(terms.detail) ? 'S needs the public examinations that the leave is for.' : undefined;
    case 'exceptional':
      return blank(terms.exceptional) ? 'A part-time timetable needs the exceptional circumstances, in words.' : undefined;
    case 'pattern':
      return facts.patterned ? undefined : `${symbol} needs the sessions of each week that it means.`;
    case 'livesWith':
      return facts.agreedByNamed && !facts.agreedByLivesWith
        ? 'A part-time timetable needs the agreement of a parent with whom the pupil lives.'
        : undefined;
    case 'notForBehaviour':
      return forBehaviour(terms);
    case 'compulsoryAge':
      return notCompulsory(facts);
    case 'agreement':
      return unagreed(terms, facts);
    case 'review':
      return unreviewed(terms, facts);
  }
}

function forBehaviour({ forBehaviour: answer }: PlanTerms): string | undefined {
  if (answer === undefined) return 'Answer whether the part-time timetable is to manage the pupil’s behaviour.';
  return answer ? 'A part-time timetable must never be used to manage a pupil’s behaviour.' : undefined;
}

function notCompulsory({ dob, from: first, to }: TermFacts): string | undefined {
  const age = compulsorySchoolAgeSpan(dob);
  return age.from <= first && to <= age.to ? undefined : 'C2 is for a pupil of compulsory school age on every one of these days.';
}

function unagreed({ agreedOn, agreedHow }: PlanTerms, facts: TermFacts): string | undefined {
  const { symbol } = facts;
  if (!facts.agreedByNamed || agreedOn === undefined || agreedHow === undefined) {
    return `${symbol} needs who agreed to it, on which day and how.`;
  }
  if (agreedOn > facts.today) return 'The day of the agreement is still to come.';
  return agreedOn > facts.from ? `${symbol} begins before it was agreed; it can begin on the day of the agreement.` : undefined;
}

function unreviewed({ reviewOn }: PlanTerms, facts: TermFacts): string | undefined {
  if (reviewOn === undefined) return 'A part-time timetable needs the day on which it is reviewed.';
  return reviewOn < facts.from || reviewOn > facts.to
    ? 'The review lies outside the days of the part-time timetable.'
    : undefined;
}

function blank(text: string | undefined): boolean {
  return (text ?? '').trim() === '';
}

export type ReviewState = 'none' | 'later' | 'due' | 'overdue';

/** Whether a plan that is still running wants its review today. */
export function reviewState(reviewOn: PlainDate | undefined, today: PlainDate): ReviewState {
  if (reviewOn === undefined) return 'none';
  return reviewOn < today ? 'overdue' : reviewOn === today ? 'due' : 'later';
}
