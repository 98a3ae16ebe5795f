import { describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { countedText, dueAct, offersLetter, rowsFor, type WatchRow } from './watch-view.ts';

type Parts = {
  readonly name: string;
  readonly status?: 'met' | 'provisional' | 'near';
  readonly counted?: number;
  readonly provisional?: number;
  readonly absence?: WatchRow['absence'];
  readonly possible?: number;
  readonly missed?: number;
  readonly letters?: string[];
};

function row({
  name,
  status,
  counted = 0,
  provisional = 0,
  absence = 'none',
  possible = 100,
  missed = 0,
  letters = [],
}: Parts): WatchRow {
  const day = plainDate('2026-11-24');
  const threshold = { upn: name, windowFrom: day, windowTo: day, weeks: 10, counted, provisional, sessions: [] };
  return {
    pupil: { id: 1 as PupilId, upn: name, knownName: name, yearGroup: '7', className: '7A', onRoll: true },
    ...(status === undefined ? {} : { threshold: { ...threshold, status } }),
    year: { possible, present: possible - missed, authorised: missed, unauthorised: 0, byCode: {} },
    absence,
    letters,
  };
}

const names = (rows: readonly WatchRow[]) => rows.map((one) => one.pupil.knownName);

describe('rowsFor', () => {
  it('puts met before provisional before near, and within each the higher number first', () => {
    const rows = [
      row({ name: 'near 9', status: 'near', counted: 9 }),
      row({ name: 'provisional', status: 'provisional', counted: 6, provisional: 4 }),
      row({ name: 'near 7', status: 'near', counted: 7 }),
      row({ name: 'met', status: 'met', counted: 10 }),
      row({ name: 'none' }),
    ];
    expect(names(rowsFor(rows, 'threshold'))).toEqual(['met', 'provisional', 'near 9', 'near 7']);
  });

  it('counts severe absence as persistent too, and orders by the share missed, not the number', () => {
    const rows = [
      row({ name: 'a tenth', absence: 'persistent', possible: 200, missed: 20 }),
      row({ name: 'half of few', absence: 'severe', possible: 20, missed: 10 }),
      row({ name: 'none' }),
    ];
    expect(names(rowsFor(rows, 'persistent'))).toEqual(['half of few', 'a tenth']);
    expect(names(rowsFor(rows, 'severe'))).toEqual(['half of few']);
  });
});

describe('countedText', () => {
  it('keeps the sessions without a reason apart', () => {
    const threshold = row({ name: 'x', status: 'provisional', counted: 8, provisional: 2 }).threshold;
    expect(threshold && countedText(threshold)).toBe('8 + 2 N');
    const near = row({ name: 'x', status: 'near', counted: 8 }).threshold;
    expect(near && countedText(near)).toBe('8');
  });
});

describe('offersLetter', () => {
  it.each([
    ['near', [], true],
    ['provisional', [], true],
    ['met', [], false],
    ['near', ['draft'], false],
  ] as const)('%s with letters %j: %s', (status, letters, offered) => {
    expect(offersLetter(row({ name: 'x', status, counted: 9, letters: [...letters] }))).toBe(offered);
  });
});

describe('what is due', () => {
  const asOf = plainDate('2026-11-24');
  it.each([
    ['2026-11-27', 'Decide by Fri 27 Nov'],
    ['2026-11-24', 'Decide by Tue 24 Nov'],
    ['2026-11-23', 'Decide by Mon 23 Nov, overdue'],
    ['2027-01-08', 'Decide by Fri 8 Jan 2027'],
    ['2025-12-31', 'Decide by Wed 31 Dec 2025, overdue'],
  ])('%s', (on, words) => {
    expect(dueAct({ on: plainDate(on), what: 'decision' }, asOf)).toBe(words);
  });
});
