import { Button, Group, Select, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Inputs, Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { DayField } from '../../components/day-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { formatCount } from '../../components/format-share.ts';
import { Page } from '../../components/page.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';

type Asked = Inputs['registers']['missingMarks'];
type Row = Outputs['registers']['missingMarks']['rows'][number];

/** Registers not completed and sessions without a mark: a defect of the register, in no figure. */
export function MissingMarksPage() {
  const [asked, setAsked] = useState<Asked>({});
  const list = useQuery({ ...api.registers.missingMarks.queryOptions({ input: asked }), placeholderData: keepPreviousData });
  const open = useOpen();
  return (
    <Page title="Missing marks">
      {list.isError && (
        <ErrorPanel title="The list cannot be shown" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />
      )}
      {!list.isError && (
        <Worklist
          label="Missing marks"
          sentence="Each is a defect to be put right; none is counted as present or absent. Enter opens the register of that day. The line at the top counts the last ten school days; this list counts the days below."
          rows={list.data?.rows}
          rowKey={keyOf}
          rowTitle={(row) => `${row.className}, ${formatDate(row.date)} ${row.session}`}
          columns={columns}
          onOpen={open}
          nextAct={(row) => (
            <Button size="compact-sm" variant="light" onClick={() => open(row)}>
              {row.class === undefined ? 'Open the pupil' : `Open ${row.className} ${row.session}`}
            </Button>
          )}
          nextActWidth={170}
          counts={[
            { label: 'registers not completed', value: list.data?.registers ?? 0 },
            { label: 'sessions without a mark', value: list.data?.sessions ?? 0 },
          ]}
          filters={list.data !== undefined && <Filters asked={asked} shown={list.data} onChange={setAsked} />}
          empty={
            <EmptyState title="Every register is complete">
              A register that nobody completed, or a pupil on the roll without a mark, would stand here from the moment the
              session closed.
            </EmptyState>
          }
        />
      )}
      {list.data !== undefined && list.data.more > 0 && (
        <Text size="sm">And {formatCount(list.data.more)} more before these. Choose a class or fewer days to see them.</Text>
      )}
    </Page>
  );
}

const keyOf = (row: Row) => `${row.class ?? 'none'} ${row.date} ${row.session}`;

function useOpen() {
  const navigate = useNavigate();
  return (row: Row) => {
    const { date, session, missing } = row;
    if (row.class !== undefined) {
      void navigate({ to: '/registers/$class/$date/$session', params: { class: String(row.class), date, session } });
    } else {
      void navigate({ to: '/pupils/$pupil', params: { pupil: String(missing[0]?.pupil ?? '') } });
    }
  };
}

type FiltersProps = {
  readonly asked: Asked;
  readonly shown: { readonly from: PlainDate; readonly to: PlainDate };
  readonly onChange: (asked: Asked) => void;
};

function Filters({ asked, shown, onChange }: FiltersProps) {
  const classes = useQuery(api.people.classes.queryOptions({ input: {} }));
  const all = classes.data ?? [];
  return (
    <Group align="end" gap="sm">
      <DayField label="From" value={shown.from} onChange={(from) => onChange({ ...asked, from })} />
      <DayField label="To" value={shown.to} onChange={(to) => onChange({ ...asked, to })} />
      <Select
        label="Class"
        placeholder="Every class"
        clearable
        searchable
        w={170}
        data={all.map((one) => ({ value: String(one.id), label: one.name }))}
        value={asked.class === undefined ? null : String(asked.class)}
        onChange={(id) => {
          const { class: _, ...rest } = asked;
          const found = all.find((one) => String(one.id) === id);
          onChange(found === undefined ? rest : { ...rest, class: found.id });
        }}
      />
    </Group>
  );
}

const namedAtMost = 3;

function whoInWords({ missing, pupils }: Row): string {
  if (missing.length === 0) return 'Every pupil has a mark; nobody said that the register was taken';
  if (missing.length === pupils) return pupils === 1 ? (missing[0]?.knownName ?? '') : 'No pupil has a mark';
  const names = missing.slice(0, namedAtMost).map((one) => one.knownName);
  const more = missing.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}

const columns: readonly WorklistColumn<Row>[] = [
  { key: 'class', title: 'Class', width: 110, cell: (row) => <strong>{row.className}</strong>, sortBy: (row) => row.className },
  { key: 'date', title: 'Session', width: 190, cell: (row) => `${formatDate(row.date)} ${row.session}`, sortBy: keyOfTime },
  {
    key: 'completed',
    title: 'Register',
    width: 130,
    cell: (row) => (row.completed ? 'completed' : 'not completed'),
    sortBy: (row) => Number(row.completed),
  },
  {
    key: 'missing',
    title: 'No mark',
    width: 100,
    align: 'right',
    cell: (row) => `${row.missing.length} of ${row.pupils}`,
    sortBy: (row) => row.missing.length,
  },
  { key: 'who', title: 'Who', cell: whoInWords },
];

function keyOfTime(row: Row): string {
  return `${row.date} ${row.session}`;
}
