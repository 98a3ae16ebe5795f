/** Minutes late after a session began: at least one, and less than half a day, since a session is over by then. */
export const leastMinutesLate = 1;
export const mostMinutesLate = 719;

export function isMinutesLate(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= leastMinutesLate && minutes <= mostMinutesLate;
}

/** Of an arrival at a minute of the day; whoever comes in the first minute is one minute late. */
export function minutesLateAt(opens: number, minuteOfDay: number): number {
  return Math.min(mostMinutesLate, Math.max(leastMinutesLate, minuteOfDay - opens));
}
