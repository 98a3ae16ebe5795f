import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { monthAbove, type PupilSession, unmarkedCells, yearGrid } from './year-grid.ts';

const periods = [
  { from: plainDate('2026-09-02'), to: plainDate('2026-12-18'), kind: 'term', name: 'Autumn' },
  { from: plainDate('2026-10-26'), to: plainDate('2026-10-30'), kind: 'half-term', name: 'Half-term' },
] as const;

const today = { date: plainDate('2026-11-24'), over: [] };

function mark(date: string, session: 'AM' | 'PM', code = '/'): PupilSession {
  return { date: plainDate(date), session, code, class: 'present', meaning: 'Present', corrected: false };
}

describe('yearGrid', () => {
  const weeks = yearGrid({
    sessions: [mark('2026-09-02', 'AM'), mark('2026-09-02', 'PM'), mark('2026-09-03', 'AM')],
    periods,
    from: plainDate('2026-09-02'),
    to: plainDate('2026-09-04'),
    today: { date: plainDate('2026-09-04'), over: ['AM'] },
  });

  it('begins with the Monday of the first school week and has ten sessions a week', () => {
    expect(weeks.map((week) => week.monday)).toEqual(['2026-08-31']);
    expect(weeks[0]?.cells.map((cell) => cell.kind)).toEqual([
      'none',
      'none',
      'none',
      'none',
      'marked',
      'marked',
      'marked',
      'unmarked',
      'unmarked',
      'none',
    ]);
  });

  it('lists what nobody marked, and nothing before the pupil came or before its register has closed', () => {
    expect(unmarkedCells(weeks).map((cell) => `${cell.date} ${cell.session}`)).toEqual(['2026-09-03 PM', '2026-09-04 AM']);
  });

  it('leaves out the weeks of half-term', () => {
    const autumn = yearGrid({ sessions: [], periods, from: plainDate('2026-10-19'), to: plainDate('2026-11-06'), today });
    expect(autumn.map((week) => week.monday)).toEqual(['2026-10-19', '2026-11-02']);
  });
});

describe('monthAbove', () => {
  it('names a month once, where its first week begins', () => {
    const weeks = yearGrid({ sessions: [], periods, from: plainDate('2026-09-02'), to: plainDate('2026-10-09'), today });
    expect(weeks.map((_, index) => monthAbove(weeks, index) ?? '')).toEqual(['Sep', '', '', '', 'Oct', '']);
  });
});
