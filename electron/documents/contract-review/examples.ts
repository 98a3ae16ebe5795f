import { plainDate } from '#shared/lib/plain-date.ts';
import { parentingContractExamples } from '../parenting-contract/examples.ts';
import type { ContractReviewModel } from './model.ts';

const { school, pupil, terms, parents } = parentingContractExamples['one-parent'];

const goesOn: ContractReviewModel = {
  school,
  pupil,
  heldOn: plainDate('2027-01-11'),
  number: 1,
  present: [...parents, 'Mr Field', 'Amira'],
  away: [],
  terms,
  requirements: [
    { kept: true, evidence: 'In by 8:50 on 20 of 22 days; both others were told before.' },
    { kept: false, evidence: 'No call on 8 December.' },
  ],
  support: [
    { kept: true, evidence: 'At breakfast on 17 days.' },
    { kept: false, evidence: 'The nurse was ill; new day 18 January.' },
  ],
  figures: {
    before: { from: plainDate('2026-10-19'), to: plainDate('2026-11-29'), possible: 50, absent: 17, unauthorised: 9, late: 6 },
    during: { from: plainDate('2026-11-30'), to: plainDate('2027-01-11'), possible: 41, absent: 3, unauthorised: 1, late: 1 },
  },
  decision: 'continue',
  reasons: '',
  nextOn: plainDate('2027-02-22'),
};

export const contractReviewExamples = {
  'goes-on': goesOn,
  'ends-kept': {
    ...goesOn,
    heldOn: plainDate('2027-03-05'),
    away: ['Mr Bo Birch'],
    figures: {
      ...goesOn.figures,
      after: { from: plainDate('2027-02-28'), to: plainDate('2027-03-05'), possible: 0, absent: 0, unauthorised: 0, late: 0 },
    },
    decision: 'endKept',
    reasons: 'Amira comes by herself now and wants to keep the breakfast club.',
    nextOn: undefined,
  },
  'ends-not-kept': {
    ...goesOn,
    decision: 'endNotKept',
    reasons: 'Mornings are still hard. We look for other help.',
    nextOn: undefined,
  },
} as const satisfies Readonly<Record<string, ContractReviewModel>>;
