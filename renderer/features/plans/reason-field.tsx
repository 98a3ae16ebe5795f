import { TextInput } from '@mantine/core';

type Props = { readonly label?: string; readonly value: string; readonly onChange: (reason: string) => void };

/** Why a plan changes; it is kept beside the change. */
export function ReasonField({ label = 'Reason', value, onChange }: Props) {
  return (
    <TextInput
      label={label}
      description="Kept with the plan’s history, in school"
      maxLength={1000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
