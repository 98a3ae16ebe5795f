import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { NewAttempt } from './attempt-entry.ts';
import { AttemptForm } from './attempt-panel.tsx';
import { father, mother, unexplainedRow } from './test-rows.ts';

function open(pending = false) {
  const taken: NewAttempt[] = [];
  const row = unexplainedRow();
  render(<AttemptForm row={row} pending={pending} onRecord={(attempt) => taken.push(attempt)} />, { wrapper: MantineProvider });
  return taken;
}

describe('AttemptForm', () => {
  it('takes one key for what came of ringing the first in call order, and goes on to the next', () => {
    const taken = open();
    fireEvent.keyDown(document.documentElement, { key: '1', code: 'Digit1' });
    expect(taken).toMatchObject([{ outcome: 'no answer', contact: mother.id, means: 'phone' }]);
    fireEvent.keyDown(document.documentElement, { key: '2', code: 'Digit2' });
    expect(taken[1]).toMatchObject({ outcome: 'left message', contact: father.id });
  });

  it('leaves digits alone while words are written', () => {
    const taken = open();
    fireEvent.keyDown(screen.getByLabelText('What was said'), { key: '1', code: 'Digit1' });
    expect(taken).toEqual([]);
  });

  it('takes another contact, by a press, with what was said', () => {
    const taken = open();
    fireEvent.click(screen.getByLabelText(/Mr B\. Khan/));
    fireEvent.change(screen.getByLabelText('What was said'), { target: { value: 'At the dentist' } });
    fireEvent.click(screen.getByRole('button', { name: /Spoke/ }));
    expect(taken).toMatchObject([{ outcome: 'spoke', contact: 2, said: 'At the dentist' }]);
    expect(screen.getByLabelText<HTMLTextAreaElement>('What was said').value).toBe('');
  });

  it('takes nothing twice while one is being written', () => {
    const taken = open(true);
    fireEvent.keyDown(document.documentElement, { key: '2', code: 'Digit2' });
    expect(taken).toEqual([]);
  });
});
