import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { FiguresWhy } from './figures-why.tsx';

describe('FiguresWhy', () => {
  it('names what each code counted as, and what was left out', () => {
    render(
      <FiguresWhy
        figures={{ possible: 18, present: 15, authorised: 1, unauthorised: 2, byCode: { '/': 15, I: 1, O: 2, Y4: 2 } }}
        from={plainDate('2026-09-01')}
        to={plainDate('2026-11-24')}
        unmarked={3}
      />,
      { wrapper: MantineProvider },
    );
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows[0]).toMatch(/^\/.*present.*15$/);
    expect(rows.find((row) => row?.startsWith('Y4'))).toContain('left out');
    expect(screen.getByText(/3 sessions have no mark/)).toBeTruthy();
  });
});
