import { Group, Select } from '@mantine/core';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { OptionalDayField } from '../../components/optional-day-field.tsx';
import type { SpanEntry } from './leave-form.ts';

type Props = {
  readonly value: SpanEntry;
  readonly today: PlainDate;
  readonly onChange: (part: Partial<SpanEntry>) => void;
};

const sessionData = [
  { value: 'AM', label: 'Morning' },
  { value: 'PM', label: 'Afternoon' },
];

/** First and last session. */
export function SpanFields({ value, today, onChange }: Props) {
  return (
    <Group align="end" gap="xs">
      <OptionalDayField
        label="First day"
        near={today}
        value={value.from}
        onChange={(from) => onChange({ from })}
        onLeave={() => value.to === undefined && onChange({ to: value.from })}
      />
      <Select
        aria-label="First session"
        w={120}
        allowDeselect={false}
        data={sessionData}
        value={value.fromSession}
        onChange={(session) => onChange({ fromSession: session === 'PM' ? 'PM' : 'AM' })}
      />
      <OptionalDayField label="Last day" near={value.from ?? today} value={value.to} onChange={(to) => onChange({ to })} />
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
