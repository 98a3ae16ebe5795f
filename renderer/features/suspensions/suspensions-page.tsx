import { SegmentedControl, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { RecordSuspension } from './record-suspension.tsx';
import { SuspensionCareList } from './suspension-care.tsx';
import { SuspensionFigures } from './suspension-figures.tsx';
import {
  rowsOf,
  type SuspensionFilter,
  type SuspensionRow,
  stageWords,
  suspensionDays,
  suspensionFilters,
  suspensionLength,
} from './suspension-words.ts';

/** Who is suspended or excluded, who has still to be told, and the figures of a school year. */
export function SuspensionsPage() {
  const reads = useMay('suspensions.read');
  if (!reads) {
    return (
      <Page title="Suspensions">
        <EmptyState title="The attendance office keeps suspensions">Ask the office about a pupil who is out.</EmptyState>
      </Page>
    );
  }
  return <SuspensionsFrame />;
}

function SuspensionsFrame() {
  const list = useQuery({ ...api.suspensions.list.queryOptions({ input: {} }), staleTime: 0 });
  const records = useMay('suspensions.record');
  const seesCare = useMay('care.welfareCheck');
  return (
    <Page
      title="Suspensions"
      actions={records && list.data !== undefined ? <RecordSuspension today={list.data.today} /> : undefined}
    >
      <Tabs defaultValue="list" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="list">Suspensions and exclusions</Tabs.Tab>
          <Tabs.Tab value="groups">By group</Tabs.Tab>
          {seesCare && <Tabs.Tab value="care">Virtual school and social worker</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="list">
          {list.isError ? (
            <ErrorPanel title="The list cannot be shown" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />
          ) : (
            <SuspensionWorklist rows={list.data?.rows} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="groups">
          <SuspensionFigures />
        </Tabs.Panel>
        {seesCare && (
          <Tabs.Panel value="care">
            <SuspensionCareList />
          </Tabs.Panel>
        )}
      </Tabs>
    </Page>
  );
}

function SuspensionWorklist({ rows }: { readonly rows: readonly SuspensionRow[] | undefined }) {
  const [filter, setFilter] = useState<SuspensionFilter>('open');
  const navigate = useNavigate();
  const shown = useMemo(() => (rows === undefined ? undefined : rowsOf(rows, filter)), [rows, filter]);
  return (
    <Worklist
      label="Suspensions"
      sentence="The office writes them down, the head teacher confirms; Enter opens one."
      rows={shown}
      rowKey={(row) => String(row.id)}
      rowTitle={(row) => row.pupil.knownName}
      columns={columns}
      onOpen={(row) => void navigate({ to: '/pupils/suspensions/$suspension', params: { suspension: String(row.id) } })}
      filters={
        <SegmentedControl
          aria-label="Which suspensions"
          size="sm"
          value={filter}
          onChange={setFilter}
          data={suspensionFilters.map((one) => ({
            value: one.filter,
            label: `${one.title} (${rowsOf(rows ?? [], one.filter).length})`,
          }))}
        />
      }
      empty={
        <EmptyState title={filter === 'open' || filter === 'all' ? 'No suspension is open' : 'Nobody is here'}>
          A suspension comes here when the office records what the head teacher decided, and stays until everybody is told.
        </EmptyState>
      }
    />
  );
}

const columns: readonly WorklistColumn<SuspensionRow>[] = [
  {
    key: 'pupil',
    title: 'Pupil',
    width: '18%',
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
  { key: 'days', title: 'Days', width: 292, cell: (row) => suspensionDays(row.span), sortBy: (row) => row.span.from },
  { key: 'length', title: 'Length', width: 104, cell: suspensionLength, sortBy: (row) => row.halfDays },
  { key: 'reason', title: 'Reason', cell: (row) => row.reasons.join('; '), sortBy: (row) => row.reasons[0] ?? '' },
  {
    key: 'stage',
    title: 'Now',
    width: 128,
    cell: (row) => (row.stage === 'proposed' ? <strong>{stageWords.proposed}</strong> : stageWords[row.stage]),
    sortBy: (row) => stageWords[row.stage],
  },
  {
    key: 'open',
    title: 'To do',
    width: 132,
    cell: (row) =>
      row.overdue > 0 ? (
        <strong>
          {row.open} ({row.overdue} overdue)
        </strong>
      ) : (
        row.open
      ),
    sortBy: (row) => row.overdue * 100 + row.open,
  },
];
