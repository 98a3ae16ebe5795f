import { Group, MultiSelect, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { DayField } from '../../components/day-field.tsx';
import type { ClosureForm } from './closure-form.ts';

type Props = { readonly form: ClosureForm; readonly onChange: (part: Partial<ClosureForm>) => void };

const kinds: readonly { readonly value: ClosureForm['kind']; readonly label: string }[] = [
  { value: 'wholeSchool', label: 'Whole school (Y4)' },
  { value: 'part', label: 'Part of the school (Y3)' },
  { value: 'staggered', label: 'Staggered start (Y7)' },
];

export function ClosureFields({ form, onChange }: Props) {
  const classes = useQuery(api.people.classes.queryOptions({ input: { on: form.date } }));
  const all = classes.data ?? [];
  return (
    <Group align="end" gap="sm">
      <SegmentedControl
        aria-label="What was closed"
        data={[...kinds]}
        value={form.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <DayField label="Day" value={form.date} onChange={(date) => onChange({ date })} />
      <SegmentedControl
        aria-label="Which sessions"
        value={form.sessions}
        onChange={(sessions) => onChange({ sessions })}
        data={[
          { value: 'both', label: 'Whole day' },
          { value: 'AM', label: 'Morning' },
          { value: 'PM', label: 'Afternoon' },
        ]}
      />
      {form.kind !== 'wholeSchool' && (
        <MultiSelect
          label="Year groups"
          w={260}
          searchable
          data={[...new Set(all.map((one) => one.yearGroup))].map((year) => ({ value: year, label: `Year ${year}` }))}
          value={[...form.yearGroups]}
          onChange={(yearGroups) => onChange({ yearGroups })}
        />
      )}
      {form.kind === 'part' && (
        <MultiSelect
          label="Classes"
          w={260}
          searchable
          data={all.map((one) => ({ value: String(one.id), label: one.name }))}
          value={[...form.classes]}
          onChange={(chosen) => onChange({ classes: chosen })}
        />
      )}
    </Group>
  );
}
