import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type Ground, GroundsTable } from './grounds-table.tsx';

const ground: Ground = {
  date: plainDate('2026-11-03'),
  session: 'AM',
  code: 'O',
  meaning: 'Absent without an acceptable reason',
  provisional: false,
  now: 'O',
};

describe('GroundsTable', () => {
  it('shows each session with its code and what it means', () => {
    render(<GroundsTable grounds={[ground]} />, { wrapper: MantineProvider });
    expect(screen.getByText('Tue 3 Nov 2026')).toBeTruthy();
    expect(screen.getByRole('img', { name: /unauthorised absence/ })).toBeTruthy();
    expect(screen.queryByText(/Corrected since/)).toBeNull();
  });

  it('makes a correction since the draft impossible to miss, and marks what is provisional', () => {
    const grounds = [
      { ...ground, now: 'I' },
      { ...ground, session: 'PM', code: 'N', now: 'N', provisional: true },
    ] as const;
    render(<GroundsTable grounds={grounds} />, { wrapper: MantineProvider });
    expect(screen.getByText('Corrected since: now I')).toBeTruthy();
    expect(screen.getByText(/no reason known yet/)).toBeTruthy();
  });
});
