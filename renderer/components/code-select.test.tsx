import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { CodeSelect } from './code-select.tsx';

const codes = [
  { symbol: 'C1', title: 'Performance' },
  { symbol: 'I', title: 'Illness' },
  { symbol: 'M', title: 'Medical appointment' },
];

function Field({ first = null }: { readonly first?: string | null }) {
  const [symbol, setSymbol] = useState(first);
  return (
    <MantineProvider>
      <CodeSelect label="Code" codes={codes} value={symbol} onChange={setSymbol} />
      <output>{symbol ?? 'none'}</output>
    </MantineProvider>
  );
}

const field = () => screen.getByRole('combobox', { name: 'Code' });

function type(text: string): void {
  act(() => field().focus());
  fireEvent.change(field(), { target: { value: text } });
}

const enter = () => fireEvent.keyDown(field(), { key: 'Enter', code: 'Enter' });
const kept = () => screen.getByRole('status').textContent;

describe('CodeSelect', () => {
  it('takes the first of what is typed by Enter and shows it whole', () => {
    render(<Field />);
    type('m');
    enter();
    expect(kept()).toBe('M');
    expect(field()).toHaveProperty('value', 'M  Medical appointment');
  });

  it('keeps a code that is chosen again', () => {
    render(<Field first="I" />);
    type('i');
    enter();
    expect(kept()).toBe('I');
    expect(field()).toHaveProperty('value', 'I  Illness');
  });

  it('takes nothing by Enter where no code fits, and keeps what was chosen', () => {
    render(<Field first="I" />);
    type('zz');
    enter();
    expect(kept()).toBe('I');
  });

  it('shows the chosen code again when the field is left', () => {
    render(<Field first="I" />);
    type('zz');
    fireEvent.blur(field());
    expect(field()).toHaveProperty('value', 'I  Illness');
  });
});
