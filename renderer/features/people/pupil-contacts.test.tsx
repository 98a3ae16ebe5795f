import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ContactId } from '#shared/lib/ids.ts';
import { PupilContacts } from './pupil-contacts.tsx';

const mother = {
  id: 1 as ContactId,
  order: 1,
  name: 'Ms A. Khan',
  relationship: 'Mother',
  parentalResponsibility: true,
  livesWith: true,
  address: ['4 Mill Lane', 'Riverdale'],
  addressWithheld: false,
  phones: ['01632 960101'],
};

describe('PupilContacts', () => {
  it('never shows a withheld address, even where one came with it', () => {
    render(<PupilContacts contacts={[{ ...mother, addressWithheld: true }]} />, { wrapper: MantineProvider });
    expect(screen.getByText(/c\/o the school/)).toBeTruthy();
    expect(screen.queryByText(/Mill Lane/)).toBeNull();
  });

  it('says what is recorded and what is not', () => {
    const { parentalResponsibility: _, ...unknown } = mother;
    render(<PupilContacts contacts={[unknown]} />, { wrapper: MantineProvider });
    expect(screen.getByText('Parental responsibility is not recorded. The child lives with them.')).toBeTruthy();
    expect(screen.getByText('4 Mill Lane, Riverdale')).toBeTruthy();
  });

  it('says how contacts come where there are none', () => {
    render(<PupilContacts contacts={[]} />, { wrapper: MantineProvider });
    expect(screen.getByText(/No contact is recorded/)).toBeTruthy();
  });
});
