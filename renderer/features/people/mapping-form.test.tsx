import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RollPreview } from './import-words.ts';
import { MappingForm } from './mapping-form.tsx';

const fields = [
  { field: 'upn', title: 'UPN', required: true, header: 'Unique No' },
  { field: 'bornOn', title: 'Date of birth', required: true },
];

function previewWith(complete: boolean, headers = ['Unique No', 'Birthday']): RollPreview {
  return {
    previewId: 'p',
    kind: 'roll',
    fileName: 'roll.csv',
    encoding: 'UTF-8',
    rows: 1,
    mapping: { headers, fields, complete },
    added: [],
    changed: [],
    unchanged: 0,
    missing: [],
    families: [],
    problems: [],
    problemCount: 0,
    mayApply: false,
  };
}

describe('MappingForm', () => {
  it('asks for what no name told, and hands back the names that were known with the choice', () => {
    const choices: Readonly<Record<string, string>>[] = [];
    render(<MappingForm preview={previewWith(false)} chosen={undefined} onChange={(mapping) => choices.push(mapping)} />, {
      wrapper: MantineProvider,
    });
    expect(screen.getByText(/needed: Date of birth/)).toBeTruthy();
    fireEvent.click(screen.getByRole('combobox', { name: /Date of birth/ }));
    const [, ofBirth] = screen.getAllByRole('option', { name: 'Birthday', hidden: true });
    fireEvent.click(ofBirth!);
    expect(choices).toEqual([{ upn: 'Unique No', bornOn: 'Birthday' }]);
  });

  it('keeps out of the way where the names told everything, and where a CTF has no columns', () => {
    render(<MappingForm preview={previewWith(true)} chosen={undefined} onChange={() => undefined} />, {
      wrapper: MantineProvider,
    });
    expect(screen.getByRole('button', { name: 'Change which column is which' })).toBeTruthy();
    expect(screen.queryByRole('combobox')).toBeNull();
    render(<MappingForm preview={previewWith(false, [])} chosen={undefined} onChange={() => undefined} />, {
      wrapper: MantineProvider,
    });
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
