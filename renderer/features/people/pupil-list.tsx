import { Select, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { listInput, noFilters, type PupilFilters, yearName, yearsOf } from './pupil-filters.ts';

type PupilRow = Outputs['people']['list'][number];

/** The roll as a list; known names only, the legal name stands on the sheet. */
export function PupilList() {
  const [filters, setFilters] = useState(noFilters);
  const [text] = useDebouncedValue(filters.text, 200);
  const navigate = useNavigate();
  const pupils = useQuery({
    ...api.people.list.queryOptions({ input: listInput({ ...filters, text }) }),
    placeholderData: keepPreviousData,
  });
  if (pupils.isError)
    return (
      <ErrorPanel title="This cannot be shown now" error={errorMessage(pupils.error)} onRetry={() => void pupils.refetch()} />
    );
  return (
    <Worklist
      label="Pupils"
      sentence={
        filters.leavers
          ? 'Everyone on the roll and everyone who has left it. Enter opens a pupil’s sheet.'
          : 'Everyone on the roll today. Enter opens a pupil’s sheet.'
      }
      rows={pupils.data}
      columns={filters.leavers ? [...columns, rollColumn] : columns}
      rowKey={(row) => row.upn}
      rowTitle={(row) => row.knownName}
      onOpen={(row) => void navigate({ to: '/pupils/$pupil', params: { pupil: String(row.id) } })}
      counts={
        pupils.data === undefined ? [] : [{ label: pupils.data.length === 1 ? 'pupil' : 'pupils', value: pupils.data.length }]
      }
      filters={<Filters filters={filters} onChange={(change) => setFilters((now) => ({ ...now, ...change }))} />}
      empty={<Nobody filtered={filters !== noFilters} />}
    />
  );
}

type FiltersProps = { readonly filters: PupilFilters; readonly onChange: (change: Partial<PupilFilters>) => void };

function Filters({ filters, onChange }: FiltersProps) {
  const classes = useQuery(api.people.classes.queryOptions({ input: {} }));
  const all = classes.data ?? [];
  const ofYear = all.filter((one) => filters.yearGroup === undefined || one.yearGroup === filters.yearGroup);
  return (
    <>
      <TextInput
        aria-label="Name or UPN"
        placeholder="Name or UPN"
        w={220}
        value={filters.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <Select
        aria-label="Year"
        placeholder="Every year"
        clearable
        w={150}
        data={yearsOf(all).map((year) => ({ value: year, label: yearName(year) }))}
        value={filters.yearGroup ?? null}
        onChange={(year) => onChange({ yearGroup: year ?? undefined, classId: undefined })}
      />
      <Select
        aria-label="Class"
        placeholder="Every class"
        clearable
        searchable
        w={150}
        data={ofYear.map((one) => ({ value: String(one.id), label: one.name }))}
        value={filters.classId === undefined ? null : String(filters.classId)}
        onChange={(id) => onChange({ classId: all.find((one) => String(one.id) === id)?.id })}
      />
      <Switch
        label="Leavers too"
        checked={filters.leavers}
        onChange={(event) => onChange({ leavers: event.currentTarget.checked })}
      />
    </>
  );
}

function Nobody({ filtered }: { readonly filtered: boolean }) {
  const mayImport = useMay('people.import');
  if (filtered)
    return <EmptyState title="No pupil fits">Change the name, the year or the class, or show leavers too.</EmptyState>;
  return (
    <EmptyState title="No pupils yet" action={mayImport && <Link to="/pupils/import">Take in a roll</Link>}>
      Pupils come from the school’s own system: a CTF file, or a list saved as CSV or Excel.
    </EmptyState>
  );
}

const columns: readonly WorklistColumn<PupilRow>[] = [
  { key: 'name', title: 'Known as', cell: (row) => row.knownName, sortBy: (row) => row.knownName },
  { key: 'year', title: 'Year', width: 120, cell: (row) => yearName(row.yearGroup), sortBy: (row) => row.yearGroup },
  { key: 'class', title: 'Class', width: 120, cell: (row) => row.className, sortBy: (row) => row.className },
  {
    key: 'upn',
    title: 'UPN',
    width: 180,
    cell: (row) => <span className="ao-figures">{row.upn}</span>,
    sortBy: (row) => row.upn,
  },
];

const rollColumn: WorklistColumn<PupilRow> = {
  key: 'roll',
  title: 'Roll',
  width: 120,
  cell: (row) => (row.onRoll ? 'On the roll' : 'Has left'),
  sortBy: (row) => Number(row.onRoll),
};
