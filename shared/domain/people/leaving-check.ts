// Whether a pupil may be taken off the roll: practice rule 11. Nothing is deleted by itself; every lack is said in words.
import type { AbsenceRun } from './absence-run.ts';
import type { LeavingGround } from './leaving-ground.ts';

export type LeavingAnswer = { readonly test: string; readonly answer: 'yes' | 'no'; readonly evidence: string };

export const enquirers = ['school', 'local authority', 'jointly'] as const;
export type Enquirer = (typeof enquirers)[number];

export const destinations = ['school', 'home education', 'other', 'unknown'] as const;
export type Destination = (typeof destinations)[number];

export type LeavingFacts = {
  readonly answers: readonly LeavingAnswer[];
  /** Of a ground that asks the marks. */
  readonly run: AbsenceRun | undefined;
  readonly enquiries: readonly Enquirer[];
  /** Whether the return to the authority is recorded as made. */
  readonly returned: boolean;
  readonly destination: Destination;
  readonly destinationName: string | undefined;
};

/** Every reason why this ground is not met yet or the name may not go; empty where the head may say yes. */
export function leavingRefusals(ground: LeavingGround, facts: LeavingFacts): readonly string[] {
  return [
    ...marksRefusals(ground, facts.run),
    ...ground.tests.flatMap((test) => answerRefusal(test, facts.answers)),
    ...(ground.jointEnquiries ? enquiryRefusals(facts.enquiries) : []),
    ...(facts.destination !== 'unknown' && facts.destinationName === undefined
      ? ['The destination is not named: write which, or leave it open as unknown.']
      : []),
    ...(facts.returned ? [] : ['The return to the local authority comes first (SI 2024/208 reg 13): record that it was made.']),
  ];
}

/** What the marks say against a ground; empty where they meet it or it does not ask them. */
export function marksRefusals(ground: LeavingGround, run: AbsenceRun | undefined): readonly string[] {
  const { marks } = ground;
  if (marks === undefined) return [];
  const found: string[] = [];
  const held = run?.days.length ?? 0;
  if (held < marks.schoolDays) {
    found.push(
      `${ground.reference} needs ${marks.schoolDays} school days without a break, every session ${oneOf.format(marks.codes)}; the register has ${held}.`,
    );
  }
  if (marks.afterLeave && run?.afterLeave !== true) {
    found.push(`${ground.reference} is for leave that was granted; the register has no C directly before this absence.`);
  }
  return found;
}

const oneOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });

function answerRefusal(test: LeavingGround['tests'][number], answers: readonly LeavingAnswer[]): readonly string[] {
  const answer = answers.find((one) => one.test === test.key);
  if (answer === undefined) return [`Not answered: ${test.question}`];
  if (answer.answer !== test.needs) return [`Not met, the answer is ${answer.answer}: ${test.question}`];
  return answer.evidence.trim().length < 3 ? [`No evidence is named: ${test.question}`] : [];
}

function enquiryRefusals(enquiries: readonly Enquirer[]): readonly string[] {
  const jointly = enquiries.includes('jointly') || (enquiries.includes('school') && enquiries.includes('local authority'));
  return jointly ? [] : ['School and local authority have not both made enquiries: log what each did.'];
}
