import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { CorrectedMark, markDefect } from './corrected-mark.tsx';
import type { Correction, TypedMark } from './grid-model.ts';

const at = { date: plainDate('2026-11-24'), session: 'AM' as const };
const correction: Correction = { ...at, pupil: 1 as PupilId, knownName: 'Amina K.', mark: { symbol: 'O' }, held: null };

function Chosen({ first }: { readonly first: TypedMark }) {
  const [mark, setMark] = useState(first);
  return (
    <MantineProvider>
      <CorrectedMark correction={correction} mark={mark} defect={markDefect(mark, at)} onChange={setMark} />
    </MantineProvider>
  );
}

describe('CorrectedMark', () => {
  it('asks nothing beside the code that was typed', () => {
    render(<Chosen first={correction.mark} />);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    { symbol: 'L', label: 'Minutes late?', text: '12' },
    { symbol: 'B', label: 'What was it?', text: 'Forest school' },
    { symbol: 'D', label: 'Which other school?', text: 'Ashby School' },
    { symbol: 'C2', label: 'Agreed from when until when?', text: 'to 18 December' },
  ])('asks of $symbol: $label', ({ symbol, label, text }) => {
    render(<Chosen first={{ symbol }} />);
    expect(screen.getByRole('alert').textContent).toContain(`The code ${symbol} needs`);
    fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
