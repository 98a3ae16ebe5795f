import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { YearCalendar } from './year-calendar.tsx';
import { yearGrid } from './year-grid.ts';

const term = { from: plainDate('2026-11-02'), to: plainDate('2026-12-18'), kind: 'term', name: 'Autumn' } as const;
const day = plainDate('2026-11-02');

describe('YearCalendar', () => {
  it('reads out each session, its code and its defect', () => {
    const weeks = yearGrid({
      sessions: [
        { date: day, session: 'AM', code: 'O', class: 'unauthorised', meaning: 'No acceptable reason', corrected: true },
      ],
      periods: [term],
      from: day,
      to: day,
      today: { date: day, over: ['AM', 'PM'] },
    });
    render(<YearCalendar weeks={weeks} />, { wrapper: MantineProvider });
    const names = screen.getAllByRole('img').map((cell) => cell.getAttribute('aria-label'));
    expect(names).toEqual(['Mon 2 Nov 2026 AM: O No acceptable reason, corrected', 'Mon 2 Nov 2026 PM: no mark']);
  });

  it('says so before the first week', () => {
    render(<YearCalendar weeks={[]} />, { wrapper: MantineProvider });
    expect(screen.getByText(/No school week/)).toBeTruthy();
  });
});
