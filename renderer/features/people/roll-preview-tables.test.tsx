import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RollPreview } from './import-words.ts';
import { RollPreviewTables } from './roll-preview-tables.tsx';

const preview: RollPreview = {
  previewId: 'p',
  kind: 'roll',
  fileName: 'roll.csv',
  encoding: 'UTF-8',
  rows: 3,
  mapping: { headers: [], fields: [], complete: true },
  added: [{ upn: 'B373300121001', name: 'Amina Khan', yearGroup: '7', className: '7A', line: 2 }],
  changed: [
    {
      upn: 'C373300121002',
      name: 'Ben Okafor',
      line: 3,
      fields: [
        { field: 'Class', before: '7A', after: '7B' },
        { field: 'E-mail', before: '', after: 'ben@home.example' },
      ],
    },
  ],
  unchanged: 1,
  missing: [],
  families: [],
  problems: [{ severity: 'error', code: 'X', message: 'Wrong.', advice: 'Mend it.' }],
  problemCount: 1,
  mayApply: true,
};

describe('RollPreviewTables', () => {
  it('shows only lists that hold something, the new pupils first', () => {
    render(<RollPreviewTables preview={preview} />, { wrapper: MantineProvider });
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['New (1)', 'Changed (1)', 'Problems (1)']);
    expect(screen.getByText('Amina Khan')).toBeTruthy();
  });

  it('shows a change field by field, and names an empty value', () => {
    render(<RollPreviewTables preview={preview} />, { wrapper: MantineProvider });
    fireEvent.click(screen.getByRole('tab', { name: 'Changed (1)' }));
    expect(screen.getByText('7B')).toBeTruthy();
    expect(screen.getByText('nothing')).toBeTruthy();
  });

  it('opens on the problems where they stop the import', () => {
    render(<RollPreviewTables preview={{ ...preview, mayApply: false }} />, { wrapper: MantineProvider });
    expect(screen.getByText('Mend it.')).toBeTruthy();
  });
});
