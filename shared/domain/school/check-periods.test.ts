import { expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import type { CalendarPeriod, PeriodKind } from './calendar-period.ts';
import { checkPeriods } from './check-periods.ts';
import { proposeTerms } from './propose-terms.ts';

const period = (kind: PeriodKind, from: string, to: string): CalendarPeriod => ({
  kind,
  from: plainDate(from),
  to: plainDate(to),
  name: `The ${kind}`,
});
const autumn = period('term', '2026-09-01', '2026-12-18');

it.each<[string, readonly CalendarPeriod[], readonly (readonly [string, number | undefined])[]]>([
  ['a term with its half term', [autumn, period('half-term', '2026-10-26', '2026-10-30')], []],
  ['no term', [period('bank-holiday', '2026-12-25', '2026-12-25')], [['noTerm', undefined]]],
  ['the wrong way round', [autumn, period('inset', '2026-09-02', '2026-09-01')], [['fromAfterTo', 1]]],
  ['two terms that touch on a day', [autumn, period('term', '2026-12-18', '2027-03-19')], [['overlappingTerms', 1]]],
  ['two terms a day apart', [autumn, period('term', '2026-12-19', '2027-03-19')], []],
  ['one term inside another', [autumn, period('term', '2026-10-01', '2026-10-02')], [['overlappingTerms', 1]]],
  ['a half term past its term', [autumn, period('half-term', '2026-12-18', '2026-12-19')], [['outsideTerms', 1]]],
  ['a closure outside', [period('closure', '2026-08-31', '2026-08-31'), autumn], [['outsideTerms', 0]]],
  ['a bank holiday outside', [autumn, period('bank-holiday', '2026-12-25', '2026-12-25')], []],
  ['a slip in the year', [period('term', '2026-09-01', '2027-12-18')], [['termTooLong', 0]]],
  ['a year as proposed', proposeTerms(2026), []],
])('%s', (_name, periods, expected) => {
  const problems = checkPeriods(periods);
  expect(problems.map((problem) => [problem.because, problem.index])).toEqual(expected);
  for (const problem of problems) expect(problem.sentence).toMatch(/\.$/);
});
