import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Proposal } from './close-overdue.tsx';
import { closingProposal } from './closing.ts';
import { unexplainedRow } from './test-rows.ts';

const allowed = unexplainedRow();
const because = ['Nobody was tried about this absence: record a contact attempt first.'];
const refused = unexplainedRow({
  pupil: { ...allowed.pupil, id: 2 as never, knownName: 'Ben Obi' },
  sessions: allowed.sessions.slice(0, 1).map((session) => ({ ...session, mayBecomeO: false, because })),
});

describe('closingProposal', () => {
  it('takes only what is overdue and may be closed, with the mark that was seen', () => {
    const { chosen, left } = closingProposal([allowed, refused]);
    expect(chosen.map((one) => one.session)).toEqual([{ pupil: 1, date: '2026-11-16', session: 'AM', seen: 7 }]);
    expect(left).toMatchObject([{ what: 'Ben Obi, 7B, Mon 16 Nov AM', because }]);
  });
});

describe('Proposal', () => {
  it('names everyone, and those left out with why', () => {
    render(<Proposal proposal={closingProposal([allowed, refused])} />, { wrapper: MantineProvider });
    expect(within(screen.getByRole('region', { name: 'Become O (1)' })).getByText('Amina Khan, 7B, Mon 16 Nov AM')).toBeTruthy();
    const left = screen.getByRole('region', { name: 'Left out (1)' });
    expect(within(left).getByText(/Ben Obi/)).toBeTruthy();
    expect(within(left).getByText(/Nobody was tried/)).toBeTruthy();
  });
});
