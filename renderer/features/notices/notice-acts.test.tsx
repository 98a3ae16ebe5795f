import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { NoticeId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { NoticeActs } from './notice-acts.tsx';
import type { NoticeSheet } from './notice-words.ts';

const day = plainDate('2026-11-24');

function sheetWith(next: NoticeSheet['next']): NoticeSheet {
  return {
    notice: {
      id: 1 as NoticeId,
      kind: 'warning',
      title: 'Warning letter',
      pupil: { id: 1 as PupilId, upn: 'B373300121001', knownName: 'Amina K.', yearGroup: '7', className: '7A', onRoll: true },
      recipient: 'Ms A. Khan',
      state: 'cleared',
      draftedOn: day,
      counted: 8,
      provisional: 0,
    },
    windowFrom: day,
    windowTo: day,
    grounds: [],
    stale: false,
    reasons: [],
    rule: { sentence: '', reference: '' },
    recipientAddress: [],
    monitoringSchoolDays: 15,
    steps: [],
    next,
  };
}

function show(next: NoticeSheet['next']): void {
  const Wrapper = ({ children }: { readonly children: ReactNode }) => (
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
    </MantineProvider>
  );
  render(<NoticeActs sheet={sheetWith(next)} />, { wrapper: Wrapper });
}

describe('NoticeActs', () => {
  it('names the parent on the button that approves', () => {
    show([{ act: 'approve', allowed: true, because: '' }]);
    expect(screen.getByRole('button', { name: 'Approve this letter to Ms A. Khan' })).toBeTruthy();
  });

  it('says why where an act is not allowed, and offers no button for it', () => {
    show([
      { act: 'approve', allowed: false, because: 'Only the head can approve a notice.' },
      { act: 'withdraw', allowed: true, because: '' },
    ]);
    expect(screen.getByText('Only the head can approve a notice.')).toBeTruthy();
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Withdraw this letter']);
  });

  it('gives the welfare check two answers and no place for a reason', () => {
    show([{ act: 'clear', allowed: true, because: '' }]);
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Cleared: it may go to the head',
      'Not cleared',
    ]);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('says so where nothing is left to do', () => {
    show([]);
    expect(screen.getByText('Nothing more can be done with this letter.')).toBeTruthy();
  });
});
