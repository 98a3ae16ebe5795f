import type { PlainDate } from '#shared/lib/plain-date.ts';
import { codeAt } from '../../registers/codes.ts';
import type { PupilWeek, ThresholdSession } from '../threshold-sessions.ts';
import { bitCount, slotsToSessions, type WeekSlots } from '../week-slots.ts';
import type { WarningWindow } from './warning-windows.ts';

/** Absence as the figures count it: authorised or not. A late arrival after the register closed is absence too. */
export function isAbsence(symbol: string, on: PlainDate): boolean {
  const codeClass = codeAt(symbol, on)?.class;
  return codeClass === 'authorised' || codeClass === 'unauthorised';
}

/** Came late, before or after the register closed. */
export function isLateness(symbol: string): boolean {
  return symbol === 'L' || symbol === 'U';
}

/** A session that was possible for the pupil. */
export function isPossible(symbol: string, on: PlainDate): boolean {
  const codeClass = codeAt(symbol, on)?.class;
  return codeClass !== undefined && codeClass !== 'notPossible' && codeClass !== 'notCollected';
}

/** Whether a code is looked for in the week of a Monday. */
type Wanted = (symbol: string, monday: PlainDate) => boolean;

/** How many sessions of one pupil a window holds; `weeks` in any order, those of other weeks are passed over. */
export function countIn(window: WarningWindow, weeks: readonly PupilWeek[], wanted: Wanted): number {
  let sessions = 0;
  for (const { monday, symbol, slots } of weeks) {
    const within = (window.weeks.get(monday) ?? 0) & slots;
    if (within !== 0 && wanted(symbol, monday)) sessions += bitCount(within);
  }
  return sessions;
}

/** The sessions themselves, in order of time. */
export function sessionsIn(window: WarningWindow, weeks: readonly PupilWeek[], wanted: Wanted): readonly ThresholdSession[] {
  const found = weeks.flatMap(({ monday, symbol, slots }) => {
    const within = (window.weeks.get(monday) ?? 0) & slots;
    if (within === 0 || !wanted(symbol, monday)) return [];
    return slotsToSessions(monday, within).map((session) => ({ ...session, symbol }));
  });
  const key = (one: ThresholdSession): string => `${one.date} ${one.session}`;
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The days of a week on which a session is set, each as the bit of its morning. */
export type WeekDays = WeekSlots;

const mornings = 0b01_0101_0101;

/** The days on which a window holds such a session, whole days and half ones, by the Monday of their week. */
export function daysIn(window: WarningWindow, weeks: readonly PupilWeek[], wanted: Wanted): ReadonlyMap<PlainDate, WeekDays> {
  const days = new Map<PlainDate, WeekDays>();
  for (const { monday, symbol, slots } of weeks) {
    const within = (window.weeks.get(monday) ?? 0) & slots;
    if (within !== 0 && wanted(symbol, monday)) days.set(monday, (days.get(monday) ?? 0) | ((within | (within >> 1)) & mornings));
  }
  return days;
}

/** How many days these are; with `only`, those on some weekdays, by the bits of their mornings. */
export function dayCount(days: ReadonlyMap<PlainDate, WeekDays>, only: WeekDays = mornings): number {
  let count = 0;
  for (const week of days.values()) count += bitCount(week & only);
  return count;
}

/** Those of the first days that are among the second too. */
export function sharedDays(
  first: ReadonlyMap<PlainDate, WeekDays>,
  second: ReadonlyMap<PlainDate, WeekDays>,
): ReadonlyMap<PlainDate, WeekDays> {
  return new Map([...first].map(([monday, days]) => [monday, days & (second.get(monday) ?? 0)]));
}
