import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ProblemTable } from './problem-table.tsx';

const warning = { severity: 'warning', code: 'X', message: 'The class is new.', advice: 'Nothing need be done.' } as const;
const error = {
  severity: 'error',
  code: 'UPN_LETTER',
  line: 14,
  column: 'UPN',
  value: 'B373300121001',
  message: 'The check letter does not fit.',
  advice: 'Correct it in the other system.',
} as const;

describe('ProblemTable', () => {
  it('puts errors first, each with its place, its value and what to do', () => {
    render(<ProblemTable problems={[warning, error]} count={2} />, { wrapper: MantineProvider });
    const [, first] = screen.getAllByRole('row');
    expect(
      first &&
        within(first)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
    ).toEqual(['Error', '14', 'UPN', '“B373300121001”', 'The check letter does not fit.Correct it in the other system.']);
    expect(screen.queryByText(/^The first/)).toBeNull();
  });

  it('says where the list was cut', () => {
    render(<ProblemTable problems={[warning]} count={1200} />, { wrapper: MantineProvider });
    expect(screen.getByText('The first 1 of 1,200.')).toBeTruthy();
  });
});
