import { SegmentedControl, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { spanInWords } from '#shared/domain/leave/leave-span.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDay } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { type LeaveFilter, type LeaveRow, leaveFilters, rowsOf, stageWords, standingWords } from './leave-words.ts';
import { RecordLeave } from './record-leave.tsx';
import { WelfareList } from './welfare-list.tsx';

/** Who has asked for leave, who is away on it and who is not back. */
export function LeavePage() {
  const reads = useMay('leave.read');
  const asked = useMay('care.welfareCheck');
  if (!reads) {
    return (
      <Page title="Leave of absence">
        <EmptyState title="The attendance office keeps leave">Send parents who ask for leave to the office.</EmptyState>
      </Page>
    );
  }
  if (!asked) return <LeaveFrame />;
  return <LeaveFrame withQuestions />;
}

function LeaveFrame({ withQuestions = false }: { readonly withQuestions?: boolean }) {
  const list = useQuery({ ...api.leave.list.queryOptions({ input: {} }), staleTime: 0 });
  const records = useMay('leave.record');
  const shown = list.isError ? (
    <ErrorPanel title="The list cannot be shown" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />
  ) : (
    <LeaveWorklist rows={list.data?.rows} />
  );
  return (
    <Page
      title="Leave of absence"
      actions={records && list.data !== undefined ? <RecordLeave today={list.data.today} /> : undefined}
    >
      {withQuestions ? (
        <Tabs defaultValue="leave" keepMounted={false}>
          <Tabs.List mb="sm">
            <Tabs.Tab value="leave">Leave</Tabs.Tab>
            <Tabs.Tab value="questions">Long absences: safeguarding</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="leave">{shown}</Tabs.Panel>
          <Tabs.Panel value="questions">
            <WelfareList />
          </Tabs.Panel>
        </Tabs>
      ) : (
        shown
      )}
    </Page>
  );
}

function LeaveWorklist({ rows }: { readonly rows: readonly LeaveRow[] | undefined }) {
  const [filter, setFilter] = useState<LeaveFilter>('open');
  const navigate = useNavigate();
  const shown = useMemo(() => (rows === undefined ? undefined : rowsOf(rows, filter)), [rows, filter]);
  return (
    <Worklist
      label="Leave of absence"
      sentence="Applications and leave taken without asking. The head teacher decides; Enter opens one."
      rows={shown}
      rowKey={(row) => String(row.id)}
      rowTitle={(row) => row.pupil.knownName}
      columns={columns}
      onOpen={(row) => void navigate({ to: '/registers/leave/$leave', params: { leave: String(row.id) } })}
      filters={
        <SegmentedControl
          aria-label="Which leave"
          size="sm"
          value={filter}
          onChange={setFilter}
          data={leaveFilters.map((one) => ({
            value: one.filter,
            label: `${one.title} (${rowsOf(rows ?? [], one.filter).length})`,
          }))}
        />
      }
      empty={
        <EmptyState title={filter === 'open' || filter === 'all' ? 'No leave is open' : 'Nobody is here'}>
          Record an application as it comes; it waits here for the decision, and then for the child to be back.
        </EmptyState>
      }
    />
  );
}

const columns: readonly WorklistColumn<LeaveRow>[] = [
  {
    key: 'pupil',
    title: 'Pupil',
    width: '20%',
    cell: ({ pupil }) => (
      <>
        <strong>{pupil.knownName}</strong> {pupil.onRoll ? pupil.className : 'no longer on the roll'}
      </>
    ),
    sortBy: (row) => row.pupil.knownName,
  },
  { key: 'days', title: 'Days', cell: (row) => spanInWords(row.span), sortBy: (row) => row.span.from },
  {
    key: 'count',
    title: 'School days',
    width: 124,
    align: 'right',
    cell: (row) => row.schoolDays,
    sortBy: (row) => row.schoolDays,
  },
  { key: 'kind', title: 'Mark', width: 64, cell: (row) => row.kind, sortBy: (row) => row.kind },
  {
    key: 'standing',
    title: 'Decision',
    width: 130,
    cell: (row) => (row.standing === 'toDecide' ? <strong>{standingWords.toDecide}</strong> : standingWords[row.standing]),
    sortBy: (row) => standingWords[row.standing],
  },
  {
    key: 'stage',
    title: 'Now',
    width: 136,
    cell: (row) => (row.stage === 'overdue' ? <strong>{stageWords.overdue}</strong> : stageWords[row.stage]),
    sortBy: (row) => stageWords[row.stage],
  },
  {
    key: 'expected',
    title: 'Expected back',
    width: 132,
    cell: (row) => (row.expectedOn === undefined ? 'Not known' : formatDay(row.expectedOn)),
    sortBy: (row) => row.expectedOn ?? '',
  },
];
