import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { BundleCheck } from './check-lines.ts';
import { CheckResult } from './check-result.tsx';

const sealed: BundleCheck = {
  outcome: 'sealed',
  checks: {
    signature: 'ok',
    recipient: 'ok',
    freshness: 'ok',
    chain: 'notChecked',
    ciphertext: 'ok',
    plaintext: 'notChecked',
    bag: 'notChecked',
    counts: 'notChecked',
  },
  chainChecked: false,
  from: 'urn123456',
  sequence: 1,
};

describe('CheckResult', () => {
  it('says that a sealed bundle was not opened, and shows no counts or files', () => {
    render(<CheckResult check={sealed} />, { wrapper: MantineProvider });
    expect(screen.getByText('The bundle is whole and still sealed')).toBeTruthy();
    expect(screen.getAllByText('Not checked')).toHaveLength(4);
    expect(screen.queryByText('Counts')).toBeNull();
    expect(screen.queryByText(/Files inside/)).toBeNull();
  });

  it('shows what was found inside an opened one', () => {
    const opened = {
      ...sealed,
      outcome: 'accepted' as const,
      counts: { pupilsIncluded: 300 },
      files: [{ path: 'data/marks.csv', bytes: 46_312, kind: 'session-marks' }],
    };
    render(<CheckResult check={opened} />, { wrapper: MantineProvider });
    expect(screen.getByText('Pupils included')).toBeTruthy();
    expect(screen.getByText('Files inside (1)')).toBeTruthy();
    expect(screen.getByText('46.3 kB')).toBeTruthy();
  });

  it('puts the code and the sentence of a refusal at the top', () => {
    const refused = {
      ...sealed,
      outcome: 'refused' as const,
      checks: { ...sealed.checks, signature: 'failed' as const },
      error: { code: 'SIG_BAD', message: 'The signature does not match.' },
    };
    render(<CheckResult check={refused} />, { wrapper: MantineProvider });
    expect(screen.getByText('SIG_BAD')).toBeTruthy();
    expect(screen.getByText('Fails')).toBeTruthy();
  });
});
