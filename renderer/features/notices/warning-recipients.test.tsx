import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { ContactId } from '#shared/lib/ids.ts';
import { changeRecipient, emptyWarningForm } from './warning-form.ts';
import { WarningRecipients } from './warning-recipients.tsx';

const mother = {
  contact: 1 as ContactId,
  name: 'Ms A. Khan',
  relationship: 'Mother',
  byDefault: true,
  because: 'The pupil lives with them.',
};
const father = { ...mother, contact: 2 as ContactId, name: 'Mr O. Khan', relationship: 'Father', byDefault: false };

function Form() {
  const [form, setForm] = useState(() => emptyWarningForm([mother, father]));
  return (
    <WarningRecipients
      recipients={form.recipients}
      onChange={(contact, change) => setForm((now) => changeRecipient(now, contact, change))}
    />
  );
}

describe('WarningRecipients', () => {
  it('asks for a reason as soon as a parent is added whom the child does not live with', () => {
    render(<Form />, { wrapper: MantineProvider });
    expect(screen.queryByRole('textbox')).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Mr O. Khan, father' }));
    expect(screen.getByRole('textbox', { name: 'Why the letter also goes to Mr O. Khan' })).toBeTruthy();
  });

  it('asks for none from those the child lives with', () => {
    render(<Form />, { wrapper: MantineProvider });
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Ms A. Khan, mother' });
    expect(box.checked).toBe(true);
    expect(screen.getAllByText('The pupil lives with them.')).toHaveLength(2);
  });
});
