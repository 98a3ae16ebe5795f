import { mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import { type PupilWeek, sessionsBetween } from '../threshold-sessions.ts';
import { isAbsence, isPossible } from './counted-weeks.ts';
import type { WarningReason } from './warning-reason.ts';
import type { FirstDays } from './warning-windows.ts';
import type { PatternFacts } from './weekday-pattern.ts';

/**
 * Absent within the first school days after several breaks. `weeks` holds every code of the weeks of those days; a break
 * after which no session was possible for the pupil is no break of theirs.
 */
export function absentAfterBreaks({ policy, windows, weeks }: PatternFacts): WarningReason | undefined {
  const own = windows.breaks.filter((days) => sessionsOn(days, weeks, isPossible).length > 0);
  const absent = own.map((days) => sessionsOn(days, weeks, isAbsence)).filter((sessions) => sessions.length > 0);
  const { leastBreaks, firstDays, ofTen } = policy.afterBreaks;
  if (absent.length < leastBreaks || absent.length * 10 < ofTen * own.length) return undefined;
  const which = absent.length === own.length ? `each of the last ${own.length}` : `${absent.length} of the last ${own.length}`;
  return {
    kind: 'afterBreaks',
    words: `Absent within the first ${firstDays} school days after ${which} holidays.`,
    counted: absent.length,
    of: own.length,
    sessions: absent.flat(),
    compared: [],
  };
}

function sessionsOn(days: FirstDays, weeks: readonly PupilWeek[], wanted: (symbol: string, on: PlainDate) => boolean) {
  return days.flatMap((date) => {
    const own = weeks.filter(({ monday, symbol }) => monday === mondayOf(date) && wanted(symbol, date));
    return sessionsBetween(own, { codes: own.map(({ symbol }) => symbol), from: date, to: date });
  });
}
