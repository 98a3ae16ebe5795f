import { Group, Select, TextInput } from '@mantine/core';
import type { SpanEntry } from './leave-form.ts';

type Props = { readonly value: SpanEntry; readonly onChange: (part: Partial<SpanEntry>) => void };

const sessionData = [
  { value: 'AM', label: 'Morning' },
  { value: 'PM', label: 'Afternoon' },
];

/** First and last session. */
export function SpanFields({ value, onChange }: Props) {
  return (
    <Group align="end" gap="xs">
      <TextInput
        type="date"
        label="First day"
        value={value.from}
        onChange={(event) => {
          const from = event.currentTarget.value;
          onChange(value.to === '' ? { from, to: from } : { from });
        }}
      />
      <Select
        aria-label="First session"
        w={120}
        allowDeselect={false}
        data={sessionData}
        value={value.fromSession}
        onChange={(session) => onChange({ fromSession: session === 'PM' ? 'PM' : 'AM' })}
      />
      <TextInput
        type="date"
        label="Last day"
        value={value.to}
        onChange={(event) => onChange({ to: event.currentTarget.value })}
      />
      <Select
        aria-label="Last session"
        w={120}
        allowDeselect={false}
        data={sessionData}
        value={value.toSession}
        onChange={(session) => onChange({ toSession: session === 'AM' ? 'AM' : 'PM' })}
      />
    </Group>
  );
}
