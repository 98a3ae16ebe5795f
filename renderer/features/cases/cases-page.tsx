import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useAccount, useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { ageWords, type CaseFilter, type CaseRow, caseFilters, casesFor, isOverdue, type Mine, namesOf } from './case-words.ts';
import { OpenCaseButton } from './open-case.tsx';

/** Every case: one family, one plan, the next step with its day. */
export function CasesPage({ of = 'open' }: { readonly of?: CaseFilter | undefined }) {
  const list = useQuery({ ...api.cases.list.queryOptions({ input: {} }), staleTime: 0 });
  const works = useMay('cases.work');
  return (
    <Page title="Cases" actions={works ? <OpenCaseButton /> : undefined}>
      {list.isError ? (
        <ErrorPanel title="The cases cannot be shown" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />
      ) : (
        <CaseWorklist rows={list.data?.rows} first={of} />
      )}
    </Page>
  );
}

type WorklistProps = { readonly rows: readonly CaseRow[] | undefined; readonly first: CaseFilter };

function CaseWorklist({ rows, first }: WorklistProps) {
  const [filter, setFilter] = useState(first);
  const mine = useMine();
  const [typed, setTyped] = useState('');
  const navigate = useNavigate();
  const text = useDeferredValue(typed);
  const shown = useMemo(
    () => (rows === undefined || mine === undefined ? undefined : casesFor(rows, { filter, mine, typed: text })),
    [rows, filter, text, mine],
  );
  return (
    <Worklist
      label="Cases"
      sentence="One case for a family: what is planned, what is next and by whom. Enter opens one. Nothing follows by itself."
      rows={shown}
      rowKey={(row) => String(row.id)}
      rowTitle={namesOf}
      columns={columns}
      onOpen={(row) => void navigate({ to: '/cases/$case', params: { case: String(row.id) } })}
      filters={
        <>
          <SegmentedControl
            aria-label="Which cases"
            size="sm"
            value={filter}
            onChange={setFilter}
            data={caseFilters.map((one) => ({
              value: one.filter,
              label: `${one.title} (${mine === undefined ? '…' : casesFor(rows ?? [], { filter: one.filter, mine }).length})`,
            }))}
          />
          <TextInput
            aria-label="Filter by name, class, worker or step"
            placeholder="Name, class, worker or step"
            w={240}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </>
      }
      empty={
        <EmptyState title={typed === '' ? 'No case is here' : 'No case is called that'}>
          A case is opened from Watch, from a pupil’s sheet or here, with the sessions that led to it and a first step.
        </EmptyState>
      }
    />
  );
}

/** Where the steps cannot be read, mine are the cases that I lead or whose next step is mine; undefined until that is known. */
function useMine(): Mine | undefined {
  const { id: account } = useAccount();
  const steps = useQuery({ ...api.cases.steps.queryOptions({ input: { mine: true } }), staleTime: 0 });
  return useMemo(
    () =>
      steps.isPending ? undefined : { account, withStep: new Set((steps.data?.rows ?? []).flatMap((step) => step.case ?? [])) },
    [account, steps.isPending, steps.data],
  );
}

const columns: readonly WorklistColumn<CaseRow>[] = [
  {
    key: 'pupils',
    title: 'Pupil or family',
    width: '22%',
    cell: (row) => (
      <span title={row.pupils.map(({ knownName, className }) => `${knownName}, ${className}`).join('\n')}>
        <strong>{namesOf(row)}</strong>{' '}
        <Text span size="sm" c="dimmed">
          {row.pupils.length === 1 ? row.pupils[0]?.className : `${row.pupils.length} children`}
        </Text>
      </span>
    ),
    sortBy: namesOf,
  },
  {
    key: 'next',
    title: 'Next step',
    cell: (row) => row.closed?.outcome ?? row.next?.what ?? <Text c="dimmed">none written down</Text>,
    sortBy: (row) => row.next?.what ?? '',
  },
  {
    key: 'due',
    title: 'By',
    width: 216,
    cell: (row) =>
      row.next === undefined ? (
        ''
      ) : isOverdue(row) ? (
        <strong>{formatDate(row.next.dueOn)}, overdue</strong>
      ) : (
        formatDate(row.next.dueOn)
      ),
    sortBy: (row) => row.next?.dueOn ?? '9999',
  },
  {
    key: 'who',
    title: 'Who',
    width: 150,
    cell: (row) => row.next?.owner.name ?? '',
    sortBy: (row) => row.next?.owner.name ?? '',
  },
  { key: 'lead', title: 'Lead worker', width: 150, cell: (row) => row.lead.name, sortBy: (row) => row.lead.name },
  { key: 'age', title: 'Open for', width: 96, align: 'right', cell: (row) => ageWords(row.age), sortBy: (row) => row.age },
];
