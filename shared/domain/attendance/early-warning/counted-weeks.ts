import type { PlainDate } from '#shared/lib/plain-date.ts';
import { codeAt } from '../../registers/codes.ts';
import { type PupilWeek, sessionsBetween, type ThresholdSession } from '../threshold-sessions.ts';
import { bitCount, slotsBetween } from '../week-slots.ts';
import type { WarningWindow } from './warning-windows.ts';

/** Absence as the figures count it: authorised or not. A late arrival after the register closed is absence too. */
export function isAbsence(symbol: string, on: PlainDate): boolean {
  const codeClass = codeAt(symbol, on)?.class;
  return codeClass === 'authorised' || codeClass === 'unauthorised';
}

/** Present late, before or after the register closed. */
export function isLateness(symbol: string): boolean {
  return symbol === 'L' || symbol === 'U';
}

/** A session that was possible for the pupil. */
export function isPossible(symbol: string, on: PlainDate): boolean {
  const codeClass = codeAt(symbol, on)?.class;
  return codeClass !== undefined && codeClass !== 'notPossible' && codeClass !== 'notCollected';
}

type Wanted = (symbol: string, monday: PlainDate) => boolean;

/** How many sessions of one pupil a window holds; `weeks` in any order, those of other weeks are passed over. */
export function countIn(window: WarningWindow, weeks: Iterable<PupilWeek>, wanted: Wanted): number {
  let sessions = 0;
  for (const { monday, symbol, slots } of weeks) {
    if (!window.weeks.includes(monday) || !wanted(symbol, monday)) continue;
    sessions += bitCount(slots & slotsBetween(monday, window.from, window.to));
  }
  return sessions;
}

/** The sessions themselves, in order of time. */
export function sessionsIn(window: WarningWindow, weeks: Iterable<PupilWeek>, wanted: Wanted): readonly ThresholdSession[] {
  const within = [...weeks].filter(({ monday, symbol }) => window.weeks.includes(monday) && wanted(symbol, monday));
  return sessionsBetween(within, { codes: within.map(({ symbol }) => symbol), from: window.from, to: window.to });
}

/** The days of these sessions, each once, in order. */
export function daysOf(sessions: readonly ThresholdSession[]): readonly PlainDate[] {
  return [...new Set(sessions.map(({ date }) => date))];
}
