import { penaltyRegimeAt } from '#shared/domain/notices/penalty-regimes.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import type { LeaveLetterModel } from './model.ts';

const penalty = penaltyRegimeAt(plainDate('2026-11-24'));
if (penalty === undefined) throw new Error('no penalty regime covers the example');

const refused: LeaveLetterModel = {
  school: {
    name: 'Fernlea Community School',
    addressLines: ['1 Fern Lane', 'Fernlea'],
    phone: '01632 960010',
    email: 'office@fernlea.example',
  },
  recipient: { name: 'Ms Ada Alder', addressLines: ['14 Mill Lane', 'Fivehills'] },
  date: 'Tuesday 24 November 2026',
  pupil: { legalName: 'Amos Theodore Alder', firstName: 'Teddy' },
  outcome: 'refused',
  asked: 'Mon 30 Nov 2026 to Fri 4 Dec 2026',
  askedDays: 5,
  granted: undefined,
  grantedDays: 0,
  reasons: 'The dates lie in the weeks of the mock examinations.\nA wedding of one day would be another matter.',
  backOn: undefined,
  decided: { by: 'Dr Hanna Foss', on: 'Tuesday 24 November 2026' },
  authority: 'The local authority',
  mayFollow: { threshold: { sessions: 10, schoolWeeks: 10 }, penalty },
};

export const leaveDecisionExamples = {
  refused,
  /** The other parent of the same child, who lives elsewhere and whose address is withheld. */
  'refused-estranged': { ...refused, recipient: { name: 'Mr Bo Birch', addressLines: [] } },
  /** A child of four, not of compulsory school age yet: no penalty can follow. */
  'refused-under-age': { ...refused, mayFollow: undefined },
  part: {
    ...refused,
    outcome: 'part',
    granted: 'Mon 30 Nov 2026',
    grantedDays: 1,
    backOn: 'Tuesday 1 December 2026',
    reasons: 'One day for the wedding.',
  },
  granted: {
    ...refused,
    outcome: 'granted',
    granted: refused.asked,
    grantedDays: 5,
    backOn: 'Monday 7 December 2026',
    reasons: 'A funeral abroad.',
  },
} as const satisfies Readonly<Record<string, LeaveLetterModel>>;
