import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { AttendanceFigures } from './counts.ts';
import { persistentAbsencePercent } from './rates.ts';

/** `left`: how many more sessions may be missed. `reached`: absence ends persistent even if none is missed from now on. */
export type SessionsLeft = { readonly kind: 'left'; readonly sessions: number } | { readonly kind: 'reached' };

/** Sessions that may still be missed before absence is persistent at the end, with `remaining` possible sessions to come. */
export function sessionsLeft(figures: AttendanceFigures, remaining: number, on: PlainDate): SessionsLeft {
  if (figures.possible + remaining === 0) return { kind: 'left', sessions: 0 };
  const absence = figures.authorised + figures.unauthorised;
  const most = Math.ceil(((figures.possible + remaining) * persistentAbsencePercent(on)) / 100) - 1;
  return most < absence ? { kind: 'reached' } : { kind: 'left', sessions: Math.min(remaining, most - absence) };
}
