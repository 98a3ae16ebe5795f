// Codes that say of a session what was arranged before it. A visit or a sport (V, P, B, W) may be marked on the day; these
// may not: without a plan nobody can show the arrangement that the code claims.
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

type PlanOnlyCode = { readonly symbol: string; readonly from: PlainDate; readonly to?: PlainDate; readonly reference: string };

const from = plainDate('2024-08-19');

export const planOnlyCodes: readonly PlanOnlyCode[] = [
  { symbol: 'C2', from, reference: 'SI 2024/208 reg 11(6): agreed with a parent before it begins' },
  { symbol: 'S', from, reference: 'SI 2024/208 reg 10, Table 3: agreed leave for named examinations' },
  { symbol: 'X', from, reference: 'SI 2024/208 reg 10, Table 3: the sessions that a pupil need not attend' },
  { symbol: 'D', from, reference: 'SI 2024/208 reg 10, Table 2: arranged with the other school' },
  { symbol: 'K', from, reference: 'SI 2024/208 reg 10, Table 2: arranged by the local authority' },
];

export const planOnlySymbols: readonly string[] = planOnlyCodes.map(({ symbol }) => symbol);

/** Whether a mark of this code claims an arrangement made before its day; of an older set of codes nothing is said. */
export function needsPlan(symbol: string, on: PlainDate): boolean {
  return planOnlyCodes.some((code) => code.symbol === symbol && code.from <= on && (code.to === undefined || on <= code.to));
}
