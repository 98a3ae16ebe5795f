import { Badge, Group, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { AttemptPanel } from './attempt-panel.tsx';
import { CloseOverdue } from './close-overdue.tsx';
import { awayWords, deadlineWords, ringWords, type UnexplainedList, type UnexplainedRow } from './unexplained-words.ts';

type Filter = 'all' | 'overdue' | 'dueToday';

const filters: readonly { readonly value: Filter; readonly title: string }[] = [
  { value: 'all', title: 'All' },
  { value: 'overdue', title: 'Overdue' },
  { value: 'dueToday', title: 'Due today' },
];

/** Every absence that nobody has explained, with whom to ring next. */
export function UnexplainedWorklist({ list }: { readonly list: UnexplainedList | undefined }) {
  const [filter, setFilter] = useState<Filter>('all');
  const rows = list?.rows.filter((row) => isIn(row, filter));
  return (
    <Worklist
      key={filter}
      label="Unexplained absences"
      sentence="Each N with its deadline. Enter opens whom to ring; the keys 1 to 6 say what came of it."
      rows={rows}
      rowKey={(row) => `${row.pupil.id}/${row.from}`}
      rowTitle={(row) => row.pupil.knownName}
      columns={columns}
      panel={(row) => <AttemptPanel row={row} />}
      counts={[
        { label: 'sessions overdue', value: list?.counts.overdue ?? 0 },
        { label: 'due today', value: list?.counts.dueToday ?? 0 },
        { label: 'still in time', value: list?.counts.open ?? 0 },
      ]}
      filters={
        <Group gap="xs">
          <SegmentedControl
            aria-label="Which absences"
            value={filter}
            onChange={(value) => setFilter(value)}
            data={filters.map(({ value, title }) => ({ value, label: title }))}
          />
          <CloseOverdue rows={list?.rows ?? []} />
        </Group>
      }
      empty={<Nothing filter={filter} />}
    />
  );
}

function isIn(row: UnexplainedRow, filter: Filter): boolean {
  return filter === 'all' || row.sessions.some((session) => session.status === filter);
}

function Nothing({ filter }: { readonly filter: Filter }) {
  if (filter === 'overdue')
    return <EmptyState title="Nothing is overdue">Absences stand here from the sixth school day on.</EmptyState>;
  if (filter === 'dueToday')
    return <EmptyState title="Nothing is due today">Absences stand here on their fifth school day.</EmptyState>;
  return (
    <EmptyState title="Every absence has a reason">
      An absence stands here from the register that marks it N until its reason is written or it is closed as O.
    </EmptyState>
  );
}

const columns: readonly WorklistColumn<UnexplainedRow>[] = [
  {
    key: 'pupil',
    title: 'Pupil',
    width: '20%',
    cell: ({ pupil }) => (
      <>
        <strong>{pupil.knownName}</strong> <span className="ao-unexplained-because">{pupil.className}</span>
      </>
    ),
    sortBy: (row) => row.pupil.knownName,
  },
  { key: 'away', title: 'Away', width: '17%', cell: awayWords, sortBy: (row) => row.from },
  { key: 'deadline', title: 'Reason due', width: 212, cell: Deadline, sortBy: (row) => row.deadline ?? '' },
  {
    key: 'tried',
    title: 'Tried',
    width: 64,
    align: 'right',
    cell: triedCount,
    sortBy: triedCount,
  },
  {
    key: 'ring',
    title: 'Ring next',
    cell: (row) => (
      <>
        {row.ringFirst && (
          <Badge variant="outline" color="gray" radius="sm" size="sm" mr={6}>
            Ring first
          </Badge>
        )}
        {row.tellToday.some((one) => !one.told) && (
          <Badge variant="outline" color="gray" radius="sm" size="sm" mr={6}>
            Tell today
          </Badge>
        )}
        {ringWords(row.contacts)}
      </>
    ),
  },
];

/** What was taken back counts for nothing. */
function triedCount(row: UnexplainedRow): number {
  return row.attempts.filter((attempt) => attempt.withdrawn === undefined).length;
}

function Deadline(row: UnexplainedRow) {
  const words = deadlineWords(row);
  return row.status === 'overdue' || row.status === 'dueToday' ? <strong>{words}</strong> : words;
}
