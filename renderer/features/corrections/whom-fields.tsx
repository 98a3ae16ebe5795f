import { Group, MultiSelect, SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { DayField } from '../../components/day-field.tsx';
import type { BulkForm } from './bulk-form.ts';

type Props = {
  readonly form: BulkForm;
  readonly plans: Outputs['registers']['plannedGroups'];
  readonly today: PlainDate;
  readonly onChange: (part: Partial<BulkForm>) => void;
};

const kinds: readonly { readonly value: BulkForm['kind']; readonly label: string }[] = [
  { value: 'class', label: 'A class' },
  { value: 'year', label: 'A year' },
  { value: 'pupils', label: 'Named pupils' },
  { value: 'plan', label: 'A planned trip' },
];

export function WhomFields({ form, plans, today, onChange }: Props) {
  return (
    <Group align="end" gap="sm">
      <SegmentedControl aria-label="Whose marks" data={[...kinds]} value={form.kind} onChange={(kind) => onChange({ kind })} />
      {form.kind === 'pupils' ? (
        <NamedPupils form={form} onChange={onChange} />
      ) : (
        <OneGroup form={form} plans={plans} onChange={onChange} />
      )}
      <DayField
        label="First day"
        latest={today}
        value={form.from}
        onChange={(from) => onChange({ from, ...(form.to < from ? { to: from } : {}) })}
      />
      <DayField label="Last day" latest={today} value={form.to} onChange={(to) => onChange({ to })} />
      <SegmentedControl
        aria-label="Which sessions"
        value={form.sessions}
        onChange={(sessions) => onChange({ sessions })}
        data={[
          { value: 'both', label: 'Whole days' },
          { value: 'AM', label: 'Mornings' },
          { value: 'PM', label: 'Afternoons' },
        ]}
      />
    </Group>
  );
}

function OneGroup({ form, plans, onChange }: Omit<Props, 'today'>) {
  const classes = useQuery(api.people.classes.queryOptions({ input: { on: form.from } }));
  const all = classes.data ?? [];
  if (form.kind === 'year') {
    return (
      <Select
        label="Year group"
        w={200}
        data={[...new Set(all.map((one) => one.yearGroup))].map((year) => ({ value: year, label: `Year ${year}` }))}
        value={form.yearGroup}
        onChange={(yearGroup) => onChange({ yearGroup })}
      />
    );
  }
  if (form.kind === 'plan') {
    return (
      <Select
        label="Planned for these days"
        w={320}
        placeholder={plans.length === 0 ? 'Nothing is planned for these days' : 'Choose'}
        data={plans.map((plan, index) => ({ value: String(index), label: `${plan.symbol} ${plan.note} (${plan.pupils})` }))}
        value={form.plan}
        onChange={(plan) => onChange({ plan })}
      />
    );
  }
  return (
    <Select
      label="Class"
      w={200}
      searchable
      data={all.map((one) => ({ value: String(one.id), label: one.name }))}
      value={form.classId}
      onChange={(classId) => onChange({ classId })}
    />
  );
}

function NamedPupils({ form, onChange }: Pick<Props, 'form' | 'onChange'>) {
  const pupils = useQuery(api.people.list.queryOptions({ input: { leavers: true } }));
  return (
    <MultiSelect
      label="Pupils"
      w={360}
      searchable
      limit={30}
      hidePickedOptions
      data={(pupils.data ?? []).map((one) => ({ value: String(one.id), label: `${one.knownName}, ${one.className}` }))}
      value={[...form.pupils]}
      onChange={(chosen) => onChange({ pupils: chosen })}
    />
  );
}
