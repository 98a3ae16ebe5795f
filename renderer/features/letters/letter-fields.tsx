import { Group, MultiSelect, SegmentedControl, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { parseYearGroup, yearGroupName, yearGroups } from '#shared/domain/people/year-group.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { DayField } from '../../components/day-field.tsx';
import type { AskedKind, LetterForm } from './letter-form.ts';

type Props = {
  readonly form: LetterForm;
  readonly kinds: readonly AskedKind[];
  readonly kind: AskedKind | undefined;
  readonly today: PlainDate;
  readonly onChange: (part: Partial<LetterForm>) => void;
};

const groups: readonly { readonly value: LetterForm['group']; readonly label: string }[] = [
  { value: 'class', label: 'A class' },
  { value: 'year', label: 'A year' },
  { value: 'everyone', label: 'Everyone' },
  { value: 'pupils', label: 'Named pupils' },
];

/** Which letter and about whom. */
export function LetterFields({ form, kinds, kind, today, onChange }: Props) {
  return (
    <>
      <Group align="end" gap="sm">
        <Select
          label="Letter"
          w={290}
          allowDeselect={false}
          data={kinds.map((one) => ({ value: one.kind, label: one.title }))}
          value={form.kind}
          onChange={(value) => onChange({ kind: value ?? form.kind, asked: {} })}
        />
        <SegmentedControl
          aria-label="About whom"
          data={[...groups]}
          value={form.group}
          onChange={(group) => onChange({ group: group, leaveOut: [] })}
        />
        <GroupField form={form} onChange={onChange} />
        {kind?.period === true && (
          <>
            <DayField label="First day" latest={today} value={form.from} onChange={(from) => onChange({ from })} />
            <DayField label="Last day" latest={today} value={form.to} onChange={(to) => onChange({ to })} />
          </>
        )}
      </Group>
      {kind !== undefined && (
        <Text size="sm" c="dimmed">
          {kind.what}
        </Text>
      )}
    </>
  );
}

function GroupField({ form, onChange }: Pick<Props, 'form' | 'onChange'>) {
  const classes = useQuery(api.people.classes.queryOptions({ input: {} }));
  const all = classes.data ?? [];
  if (form.group === 'everyone') return null;
  if (form.group === 'pupils') return <NamedPupils form={form} onChange={onChange} />;
  if (form.group === 'year') {
    const held = new Set(all.map((one) => one.yearGroup));
    const known = yearGroups.filter((year) => held.has(year));
    const data = [...known, ...[...held].filter((year) => parseYearGroup(year) === undefined && year !== '')];
    return (
      <Select
        label="Year group"
        w={160}
        data={data.map((year) => ({ value: year, label: yearLabel(year) }))}
        value={form.yearGroup}
        onChange={(yearGroup) => onChange({ yearGroup, leaveOut: [] })}
      />
    );
  }
  return (
    <Select
      label="Class"
      w={160}
      searchable
      data={all.map((one) => ({ value: String(one.id), label: one.name }))}
      value={form.classId}
      onChange={(classId) => onChange({ classId, leaveOut: [] })}
    />
  );
}

function yearLabel(year: string): string {
  const group = parseYearGroup(year);
  return group === undefined ? year : yearGroupName(group);
}

/** So many names stand in the field itself; a longer list that came along is told by its number. */
const shownNames = 8;

function NamedPupils({ form, onChange }: Pick<Props, 'form' | 'onChange'>) {
  const pupils = useQuery(api.people.list.queryOptions({ input: {} }));
  if (form.pupils.length > shownNames) return <Text mb={8}>{form.pupils.length} pupils from the list you came from</Text>;
  return (
    <MultiSelect
      label="Pupils"
      w={320}
      searchable
      limit={30}
      hidePickedOptions
      maxValues={shownNames}
      data={(pupils.data ?? []).map((one) => ({ value: String(one.id), label: `${one.knownName}, ${one.className}` }))}
      value={[...form.pupils]}
      onChange={(chosen) => onChange({ pupils: chosen })}
    />
  );
}
