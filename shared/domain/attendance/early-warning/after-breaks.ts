import { countIn, isAbsence, isPossible, sessionsIn } from './counted-weeks.ts';
import type { WarningReason } from './warning-reason.ts';
import type { PatternFacts } from './weekday-pattern.ts';

/**
 * Absent within the first school days after several breaks. `weeks` holds every code of the weeks of those days; a break
 * after which no session was possible for the pupil is no break of theirs.
 */
export function absentAfterBreaks({ policy, windows, weeks }: PatternFacts): WarningReason | undefined {
  const own = windows.breaks.filter((days) => countIn(days, weeks, isPossible) > 0);
  const absent = own.filter((days) => countIn(days, weeks, isAbsence) > 0);
  const { leastBreaks, firstDays, ofTen } = policy.afterBreaks;
  if (absent.length < leastBreaks || absent.length * 10 < ofTen * own.length) return undefined;
  const which = absent.length === own.length ? `each of the last ${own.length}` : `${absent.length} of the last ${own.length}`;
  return {
    kind: 'afterBreaks',
    words: `Absent within the first ${firstDays} school days after ${which} holidays.`,
    counted: absent.length,
    of: own.length,
    sessions: absent.flatMap((days) => sessionsIn(days, weeks, isAbsence)),
    compared: [],
  };
}
