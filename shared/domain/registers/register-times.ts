// When a register opens and closes. The guidance expects a register to be kept open for 30 minutes at most, the same
// length every session (WTISA, taking the register).

/** Minutes since midnight, the school's time; `closes` is the first minute at which the register is closed. */
export type SessionTimes = { readonly opens: number; readonly closes: number; readonly ends: number };

export type RegisterState = 'notYet' | 'open' | 'closed';

export type TimesProblem = 'notMinutesOfDay' | 'wrongOrder' | 'openTooLong';

const longestOpenMinutes = 30;
const minutesInDay = 1440;

/** A register of another day than today counts as closed: what is written in it then is a late entry. */
export function registerState(at: {
  readonly times: SessionTimes;
  readonly minuteOfDay: number;
  readonly isToday: boolean;
}): RegisterState {
  if (!at.isToday || at.minuteOfDay >= at.times.closes) return 'closed';
  return at.minuteOfDay < at.times.opens ? 'notYet' : 'open';
}

/** L for an arrival before the register closed, U from the closing minute on. */
export function lateCodeAt(times: SessionTimes, minuteOfDay: number): 'L' | 'U' {
  return minuteOfDay < times.closes ? 'L' : 'U';
}

/** The first thing wrong with the times of a session, or undefined. */
export function checkSessionTimes(times: SessionTimes): TimesProblem | undefined {
  const minutes = [times.opens, times.closes, times.ends];
  if (!minutes.every((minute) => Number.isInteger(minute) && minute >= 0 && minute < minutesInDay)) return 'notMinutesOfDay';
  if (!(times.opens < times.closes && times.closes <= times.ends)) return 'wrongOrder';
  return times.closes - times.opens > longestOpenMinutes ? 'openTooLong' : undefined;
}
