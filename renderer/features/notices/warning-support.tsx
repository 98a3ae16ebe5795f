import { Textarea, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { SupportText } from './warning-form.ts';
import './notice-sheet.css';

export type WarningSupportProps = { readonly support: SupportText; readonly onChange: (support: SupportText) => void };

const fields: readonly { readonly field: keyof SupportText; readonly label: string }[] = [
  { field: 'given', label: 'Help already given' },
  { field: 'offered', label: 'Help offered' },
  { field: 'notTakenUp', label: 'Help not taken up' },
];

/** The help the letter names, one kind a line, in the words the parent will read. */
export function WarningSupport({ support, onChange }: WarningSupportProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <UnstyledButton className="ao-notice-more" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Hide the help the letter names' : 'Name the help given or offered'}
      </UnstyledButton>
      {open &&
        fields.map(({ field, label }) => (
          <Textarea
            key={field}
            label={label}
            description={field === 'given' ? 'One kind a line, as the parent will read it' : undefined}
            autosize
            minRows={2}
            value={support[field]}
            onChange={(event) => onChange({ ...support, [field]: event.currentTarget.value })}
          />
        ))}
    </>
  );
}
