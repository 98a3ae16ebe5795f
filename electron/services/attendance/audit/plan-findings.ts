import { needsPlan, planOnlySymbols } from '#shared/domain/attendance/audit/plan-only-codes.ts';
import { plannedSessionsOn } from '#shared/domain/registers/plans/plan-slots.ts';
import type { AuditMark } from '../../../store/registers/audit-marks.ts';
import { marksOfCodes } from '../../../store/registers/plan-code-marks.ts';
import { plansOfCodes, type StoredPlan } from '../../../store/registers/planned-absences.ts';
import { type Audited, type Finding, findingOf, inWords } from './audit-parts.ts';

/** Marks that claim an arrangement on days for which none stands as a plan of the pupil. */
export async function planFindings({ db, from, to }: Audited): Promise<readonly Finding[]> {
  const marks = (await marksOfCodes(db, { from, to, symbols: planOnlySymbols })).filter(({ symbol, date }) =>
    needsPlan(symbol, date),
  );
  if (marks.length === 0) return [];
  const plans = Map.groupBy(await plansOfCodes(db, { from, to, symbols: planOnlySymbols }), (plan) => plan.pupil);
  const without = marks.filter((mark) => !(plans.get(mark.pupil) ?? []).some((plan) => covers(plan, mark)));
  const codes = [...new Set(without.map((mark) => mark.symbol))].sort().join(', ');
  return findingOf(
    'withoutPlan',
    without.map(({ symbol, ...mark }) => ({ ...mark, code: symbol })),
    `${inWords(without.length, 'session')} of ${codes} ${without.length === 1 ? 'stands' : 'stand'} on days for which the pupil has no such plan.`,
  );
}

/** By the day: that a plan means the morning and the mark is of the afternoon is seen when its register is taken. */
function covers(plan: StoredPlan, { symbol, date }: AuditMark): boolean {
  if (plan.symbol !== symbol || date < plan.from || plan.to < date) return false;
  return plan.terms?.slots === undefined || plannedSessionsOn({ ...plan, slots: plan.terms.slots }, date).length > 0;
}
