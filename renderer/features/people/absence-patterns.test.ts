import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { absenceByReason, absenceByWeekday } from './absence-patterns.ts';
import type { PupilSession } from './year-grid.ts';

function session(date: string, at: 'AM' | 'PM', [code, codeClass]: readonly [string, PupilSession['class']]): PupilSession {
  return { date: plainDate(date), session: at, code, class: codeClass, meaning: `meaning of ${code}`, corrected: false };
}

/** 23 November 2026 is a Monday. */
const sessions = [
  session('2026-11-23', 'AM', ['I', 'authorised']),
  session('2026-11-23', 'PM', ['/', 'present']),
  session('2026-11-27', 'AM', ['O', 'unauthorised']),
  session('2026-11-27', 'PM', ['Y4', 'notPossible']),
  session('2026-11-30', 'AM', ['I', 'authorised']),
  session('2026-11-30', 'PM', ['U', 'unauthorised']),
];

describe('when a pupil is away', () => {
  it('counts by weekday and half of the day, and leaves out what could not be attended', () => {
    const rows = absenceByWeekday(sessions);
    expect(rows.map(({ weekday }) => weekday)).toEqual(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']);
    expect(rows.map(({ AM, PM }) => [AM.absent.length, AM.possible, PM.absent.length, PM.possible])).toEqual([
      [2, 2, 1, 2],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [1, 1, 0, 0],
    ]);
  });

  it('adds up to all absence', () => {
    const all = absenceByWeekday(sessions).flatMap(({ AM, PM }) => [...AM.absent, ...PM.absent]);
    expect(all).toHaveLength(absenceByReason(sessions).reduce((sum, row) => sum + row.sessions.length, 0));
  });
});

describe('why a pupil is away', () => {
  it('puts the most frequent code first, and codes of the same number by name', () => {
    expect(absenceByReason(sessions).map(({ code, sessions: own }) => [code, own.length])).toEqual([
      ['I', 2],
      ['O', 1],
      ['U', 1],
    ]);
  });
});
