import { SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { BeginContract } from './begin-contract.tsx';
import {
  type ContractFilter,
  type ContractRow,
  contractFilters,
  contractsFor,
  nextWords,
  standingWords,
  stateWords,
  versionWords,
} from './contract-words.ts';

/** Parenting contracts: which wait, which run, and whose review is due. */
export function ContractsPage() {
  const list = useQuery({ ...api.contracts.list.queryOptions({ input: {} }), staleTime: 0 });
  const works = useMay('cases.work');
  return (
    <Page title="Contracts" actions={works ? <BeginContract /> : undefined}>
      {list.isError ? (
        <ErrorPanel title="The contracts cannot be shown" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />
      ) : (
        <ContractWorklist rows={list.data?.rows} />
      )}
    </Page>
  );
}

function ContractWorklist({ rows }: { readonly rows: readonly ContractRow[] | undefined }) {
  const [chosen, setFilter] = useState<ContractFilter>();
  const navigate = useNavigate();
  // What is due comes first; where nothing is, all that runs.
  const filter = chosen ?? (contractsFor(rows ?? [], 'due').length > 0 ? 'due' : 'all');
  const shown = useMemo(() => (rows === undefined ? undefined : contractsFor(rows, filter)), [rows, filter]);
  return (
    <Worklist
      label="Contracts"
      sentence="A contract is made in a meeting, approved by the head and signed by everybody. Its result changes nothing by itself. Enter opens one."
      rows={shown}
      rowKey={(row) => String(row.id)}
      rowTitle={(row) => row.pupil.knownName}
      columns={columns}
      onOpen={(row) => void navigate({ to: '/cases/contracts/$contract', params: { contract: String(row.id) } })}
      filters={
        <SegmentedControl
          aria-label="Which contracts"
          size="sm"
          value={filter}
          onChange={setFilter}
          data={contractFilters.map((one) => ({
            value: one.filter,
            label: `${one.title} (${contractsFor(rows ?? [], one.filter).length})`,
          }))}
        />
      }
      empty={
        <EmptyState title={filter === 'due' ? 'No review is due' : 'No contract is here'}>
          A parenting contract says in measurable words what is asked and what the school promises. It begins with a meeting in
          which the parent took part.
        </EmptyState>
      }
    />
  );
}

const columns: readonly WorklistColumn<ContractRow>[] = [
  {
    key: 'pupil',
    title: 'Pupil',
    width: '20%',
    cell: ({ pupil }) => (
      <>
        <strong>{pupil.knownName}</strong>{' '}
        <Text span size="sm" c="dimmed">
          {pupil.onRoll ? pupil.className : 'no longer on the roll'}
        </Text>
      </>
    ),
    sortBy: (row) => row.pupil.knownName,
  },
  { key: 'parents', title: 'With', cell: (row) => row.parents.join(', '), sortBy: (row) => row.parents[0] ?? '' },
  {
    key: 'state',
    title: 'Now',
    width: 148,
    cell: ({ state, variation }) => (
      <>
        {stateWords[state]}
        {variation !== undefined && (
          <Text size="sm" c="dimmed">
            variation {versionWords[variation]}
          </Text>
        )}
      </>
    ),
    sortBy: (row) => stateWords[row.state],
  },
  {
    key: 'period',
    title: 'Period',
    width: 212,
    cell: (row) => `${formatDate(row.from).slice(4)} to ${formatDate(row.to).slice(4)}`,
    sortBy: (row) => row.from,
  },
  {
    key: 'next',
    title: 'Next',
    width: 196,
    cell: ({ next }) => (next === undefined ? '' : nextWords(next)),
    sortBy: (row) => row.next?.on ?? '9999',
  },
  {
    key: 'due',
    title: 'Due',
    width: 176,
    cell: ({ next }) => (next === undefined ? '' : <strong>{standingWords(next)}</strong>),
    sortBy: (row) => row.next?.standing ?? '',
  },
];
