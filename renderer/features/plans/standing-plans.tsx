import { SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { PlanPanel } from './plan-panel.tsx';
import { agreedWords, daysWords, type PlanRow, reviewWords, sessionsWords } from './plan-words.ts';
import { PlannedClosures } from './planned-closures.tsx';

/** Everything that stands as planned, reviews due first. */
export function StandingPlans() {
  const [dueOnly, setDueOnly] = useState(false);
  const list = useQuery({ ...api.registers.plans.queryOptions({ input: {} }), staleTime: 0 });
  if (list.isError) {
    return <ErrorPanel title="The plans cannot be shown" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />;
  }
  const due = list.data?.rows.filter(isDue) ?? [];
  return (
    <>
      <PlannedClosures closures={list.data?.closures ?? []} />
      <Worklist
        key={String(dueOnly)}
        label="Standing plans"
        sentence="What registers show as planned. A new plan is made on the pupil’s sheet; Enter opens one here, to review, replace or end it."
        rows={dueOnly ? due : list.data?.rows}
        rowKey={(row) => String(row.plan)}
        rowTitle={(row) => row.pupil.knownName}
        columns={columns}
        panel={(row, close) => list.data && <PlanPanel key={row.seen} row={row} today={list.data.today} onDone={close} />}
        counts={[
          { label: list.data?.rows.length === 1 ? 'plan' : 'plans', value: list.data?.rows.length ?? 0 },
          { label: due.length === 1 ? 'review due' : 'reviews due', value: due.length },
        ]}
        filters={
          <SegmentedControl
            aria-label="Which plans"
            value={dueOnly ? 'due' : 'all'}
            onChange={(value) => setDueOnly(value === 'due')}
            data={[
              { value: 'all', label: 'All' },
              { value: 'due', label: 'Review due' },
            ]}
          />
        }
        empty={
          <EmptyState title={dueOnly ? 'No review is due' : 'Nothing is planned'}>
            {dueOnly
              ? 'A part-time timetable stands here from the day of its review until somebody has reviewed or ended it.'
              : 'A plan stands here from the day it is made on the pupil’s sheet until its last day.'}
          </EmptyState>
        }
      />
    </>
  );
}

function isDue(row: PlanRow): boolean {
  return row.review === 'due' || row.review === 'overdue';
}

const columns: readonly WorklistColumn<PlanRow>[] = [
  {
    key: 'pupil',
    title: 'Pupil',
    width: '20%',
    cell: ({ pupil }) => (
      <>
        <strong>{pupil.knownName}</strong>{' '}
        <Text span size="sm" c="dimmed">
          {pupil.className}
        </Text>
      </>
    ),
    sortBy: (row) => row.pupil.knownName,
  },
  {
    key: 'code',
    title: 'Code',
    cell: (row) => (
      <>
        <strong>{row.symbol}</strong>{' '}
        <Text span size="sm" c="dimmed" title={row.title}>
          {row.title}
        </Text>
      </>
    ),
    sortBy: (row) => row.symbol,
  },
  { key: 'days', title: 'Days', width: 276, cell: daysWords, sortBy: (row) => row.from },
  { key: 'sessions', title: 'Sessions', width: 104, cell: Sessions },
  { key: 'agreed', title: 'Agreed', width: '15%', cell: Agreed },
  { key: 'review', title: 'Review', width: 168, cell: Review, sortBy: (row) => row.reviewOn ?? '9999' },
];

function Review(row: PlanRow) {
  const words = <span title={reviewWords(row)}>{reviewWords(row)}</span>;
  return isDue(row) ? <strong>{words}</strong> : words;
}

/** A pattern of a week may be longer than the column. */
function Sessions(row: PlanRow) {
  return <span title={sessionsWords(row)}>{sessionsWords(row)}</span>;
}

function Agreed(row: PlanRow) {
  return <span title={agreedWords(row)}>{agreedWords(row)}</span>;
}
