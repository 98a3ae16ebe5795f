import { Group, MultiSelect, SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { parseYearGroup, yearGroupName, yearGroups } from '#shared/domain/people/year-group.ts';
import { shortDay } from '#shared/lib/date-words.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { DayField } from '../../components/day-field.tsx';
import { type HalfTermChoice, type NoteForm, twoDays } from './note-order.ts';

type Props = {
  readonly form: NoteForm;
  readonly today: PlainDate;
  readonly halfTerms: readonly HalfTermChoice[];
  readonly onChange: (part: Partial<NoteForm>) => void;
};

const kinds: readonly { readonly value: NoteForm['kind']; readonly label: string }[] = [
  { value: 'class', label: 'A class' },
  { value: 'year', label: 'A year' },
  { value: 'everyone', label: 'Everyone' },
  { value: 'pupils', label: 'Named pupils' },
];

/** Which days and whose notes. */
export function OrderFields(props: Props) {
  const { form, onChange } = props;
  return (
    <Group align="end" gap="sm">
      <SpanFields {...props} />
      <SegmentedControl
        aria-label="Whose notes"
        data={[...kinds]}
        value={form.kind}
        onChange={(kind) => onChange({ kind, leaveOut: [], named: [] })}
      />
      <GroupField form={form} onChange={onChange} />
    </Group>
  );
}

function SpanFields({ form, today, halfTerms, onChange }: Props) {
  const choose = (value: string | null) => {
    const halfTerm = Number(value ?? twoDays);
    const chosen = halfTerms[halfTerm];
    onChange({ halfTerm, ...(chosen === undefined ? {} : { from: chosen.from, to: chosen.to }) });
  };
  return (
    <>
      <Select
        label="Half-term"
        w={370}
        allowDeselect={false}
        data={[
          ...halfTerms.map((one, index) => ({
            value: String(index),
            label: `${one.name}, ${shortDay(one.from).slice(4)} to ${shortDay(one.to).slice(4)} ${one.to.slice(0, 4)}${one.underWay ? ' (so far)' : ''}`,
          })),
          { value: String(twoDays), label: 'Two days of your own' },
        ]}
        value={String(form.halfTerm)}
        onChange={choose}
      />
      {form.halfTerm === twoDays && (
        <>
          <DayField label="First day" latest={today} value={form.from} onChange={(from) => onChange({ from })} />
          <DayField label="Last day" latest={today} value={form.to} onChange={(to) => onChange({ to })} />
        </>
      )}
    </>
  );
}

function GroupField({ form, onChange }: Pick<Props, 'form' | 'onChange'>) {
  const classes = useQuery(api.people.classes.queryOptions({ input: {} }));
  const all = classes.data ?? [];
  if (form.kind === 'everyone') return null;
  if (form.kind === 'pupils') return <NamedPupils form={form} onChange={onChange} />;
  if (form.kind === 'year') {
    const held = new Set(all.map((one) => one.yearGroup));
    const known = yearGroups.filter((year) => held.has(year));
    const data = [...known, ...[...held].filter((year) => parseYearGroup(year) === undefined && year !== '')];
    return (
      <Select
        label="Year group"
        w={180}
        data={data.map((year) => ({ value: year, label: yearLabel(year) }))}
        value={form.yearGroup}
        onChange={(yearGroup) => onChange({ yearGroup, leaveOut: [], named: [] })}
      />
    );
  }
  return (
    <Select
      label="Class"
      w={180}
      searchable
      data={all.map((one) => ({ value: String(one.id), label: one.name }))}
      value={form.classId}
      onChange={(classId) => onChange({ classId, leaveOut: [], named: [] })}
    />
  );
}

function yearLabel(year: string): string {
  const group = parseYearGroup(year);
  return group === undefined ? year : yearGroupName(group);
}

function NamedPupils({ form, onChange }: Pick<Props, 'form' | 'onChange'>) {
  const pupils = useQuery(api.people.list.queryOptions({ input: {} }));
  return (
    <MultiSelect
      label="Pupils"
      w={320}
      searchable
      limit={30}
      hidePickedOptions
      maxValues={100}
      data={(pupils.data ?? []).map((one) => ({ value: String(one.id), label: `${one.knownName}, ${one.className}` }))}
      value={[...form.pupils]}
      onChange={(chosen) => onChange({ pupils: chosen })}
    />
  );
}
