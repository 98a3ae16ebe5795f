// When a pupil's name may, and then must, leave the admission register: the grounds of reg 9 as a dated table.
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { type RemovalAbsence, removalAbsences } from './removal-absence.ts';

/** One question of a ground; `needs` is the answer without which the ground is not met. */
export type LeavingTest = { readonly key: string; readonly question: string; readonly needs: 'yes' | 'no' };

export type LeavingGround = {
  readonly key: string;
  readonly title: string;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly reference: string;
  readonly tests: readonly LeavingTest[];
  /** Which the marks answer. */
  readonly marks?: RemovalAbsence;
  /** Whether school and authority must have looked for the pupil together. */
  readonly jointEnquiries: boolean;
};

const since = plainDate('2024-08-19');
const yes = (key: string, question: string): LeavingTest => ({ key, question, needs: 'yes' });
const no = (key: string, question: string): LeavingTest => ({ key, question, needs: 'no' });

type Row = Pick<LeavingGround, 'title' | 'tests'>;

function ground(key: string, { title, tests }: Row): LeavingGround {
  const marks = removalAbsences.find((one) => one.ground === key && one.from === since);
  const reference = key === '9(3)' ? 'SI 2024/208 reg 9(3)' : `SI 2024/208 reg 9(1)(${key})`;
  const jointEnquiries = marks !== undefined;
  return { key, title, from: since, reference, tests, jointEnquiries, ...(marks === undefined ? {} : { marks }) };
}

const notIll = no('ill', 'Is there reasonable ground to believe that the pupil is ill or kept away by an unavoidable cause?');

export const leavingGrounds: readonly LeavingGround[] = [
  ground('a', {
    title: 'Registered at another school',
    tests: [
      yes('registered', 'Has the other school confirmed that the pupil is registered there?'),
      no('order', 'Does a school attendance order name this school?'),
      no('dual', 'Is this the main school of a mobile child, or is registration at both schools agreed?'),
    ],
  }),
  ground('b', {
    title: 'Did not continue after nursery',
    tests: [yes('nursery', 'Was the pupil admitted for nursery education and has it not gone on to a higher class here?')],
  }),
  ground('c', {
    title: 'Registered at two schools: the others agree',
    tests: [
      yes('consent', 'Has each other school where the pupil is registered agreed?'),
      no('mobile', 'Is this the main school of a mobile child?'),
    ],
  }),
  ground('d', {
    title: 'School attendance order changed to another school',
    tests: [yes('order', 'Has the authority put another school in place of this one in the order?')],
  }),
  ground('e', {
    title: 'School attendance order revoked',
    tests: [yes('order', 'Has the authority revoked the order because suitable education is arranged elsewhere?')],
  }),
  ground('f', {
    title: 'Educated otherwise, told in writing',
    tests: [
      yes('writing', 'Has the parent told the school in writing that the child will be educated otherwise than at school?'),
      yes('date', 'Has the day named there, or the day of the writing, passed?'),
      no('order', 'Does a school attendance order name this school?'),
    ],
  }),
  ground('g', {
    title: 'No longer lives a reasonable distance away',
    tests: [
      yes('moved', 'Has the pupil moved so far that it cannot reasonably come here?'),
      no('boards', 'Is the pupil a boarder?'),
    ],
  }),
  ground('h', {
    title: 'Did not return after granted leave',
    tests: [notIll, no('found', 'Did the joint enquiries find where the pupil is, with reasonable grounds to expect a return?')],
  }),
  ground('i', {
    title: 'Absent for 20 school days without leave',
    tests: [notIll, no('found', 'Did the joint enquiries find where the pupil is, with reasonable grounds to expect a return?')],
  }),
  ground('j', {
    title: 'Sentence of detention',
    tests: [
      yes('sentence', 'Is the pupil detained under a final order or sentence of a court for the time that the rule asks?'),
      no('return', 'Are there reasonable grounds to expect the pupil back at the end of it?'),
    ],
  }),
  ground('k', { title: 'Died', tests: [yes('confirmed', 'Has the death been confirmed?')] }),
  ground('l', {
    title: 'Over compulsory age, not continuing',
    tests: [
      yes('age', 'Will the pupil be over compulsory school age when the school next meets?'),
      yes('left', 'Has the pupil said that it will not go on here?'),
    ],
  }),
  ground('m', {
    title: 'Boarding fees unpaid',
    tests: [
      yes('boards', 'Is the pupil a boarder of a maintained school or academy?'),
      yes('unpaid', 'Are fees for board unpaid after the end of the term to which they relate?'),
    ],
  }),
  ground('n', {
    title: 'Left an independent or non-maintained special school',
    tests: [yes('left', 'Is this such a school, and has the pupil ceased to be a pupil of it?')],
  }),
  ground('o', {
    title: 'Permanently excluded',
    tests: [
      yes(
        'final',
        'Is the exclusion final: the review done, its time run out, or the parent said in writing that there is none?',
      ),
    ],
  }),
  ground('9(3)', {
    title: 'Not of compulsory school age',
    tests: [
      yes('age', 'Is the pupil not of compulsory school age?'),
      yes('which', 'Is one of the grounds of reg 9(3) met? Name it.'),
    ],
  }),
];

/** The grounds that are law on a day; none before the table begins. */
export function leavingGroundsAt(date: PlainDate): readonly LeavingGround[] {
  return leavingGrounds.filter((one) => one.from <= date && (one.to === undefined || date <= one.to));
}
