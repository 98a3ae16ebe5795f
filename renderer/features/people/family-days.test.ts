import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { sharedAbsences } from './family-days.ts';
import type { PupilSession } from './year-grid.ts';

function session(date: string, at: 'AM' | 'PM', [code, codeClass]: readonly [string, PupilSession['class']]): PupilSession {
  return { date: plainDate(date), session: at, code, class: codeClass, meaning: code, corrected: false };
}

const ill = ['I', 'authorised'] as const;
const unexplained = ['N', 'unauthorised'] as const;
const here = ['/', 'present'] as const;
const closed = ['Y4', 'notPossible'] as const;

describe('sessions in which more than one of a family was away', () => {
  it('names who was away and by which code, oldest first, and nobody who was here or could not come', () => {
    const found = sharedAbsences([
      {
        knownName: 'Ada',
        sessions: [session('2026-11-24', 'PM', ill), session('2026-11-23', 'AM', ill), session('2026-11-20', 'AM', closed)],
      },
      { knownName: 'Ben', sessions: [session('2026-11-23', 'AM', unexplained), session('2026-11-20', 'AM', closed)] },
      { knownName: 'Cleo', sessions: [session('2026-11-24', 'PM', ill), session('2026-11-23', 'AM', here)] },
    ]);
    expect(found).toEqual([
      {
        date: '2026-11-23',
        session: 'AM',
        away: [
          { knownName: 'Ada', code: 'I' },
          { knownName: 'Ben', code: 'N' },
        ],
      },
      {
        date: '2026-11-24',
        session: 'PM',
        away: [
          { knownName: 'Ada', code: 'I' },
          { knownName: 'Cleo', code: 'I' },
        ],
      },
    ]);
  });

  it('is empty for a morning of one and an afternoon of the other', () => {
    const found = sharedAbsences([
      { knownName: 'Ada', sessions: [session('2026-11-24', 'AM', ill)] },
      { knownName: 'Ben', sessions: [session('2026-11-24', 'PM', ill)] },
    ]);
    expect(found).toEqual([]);
  });
});
