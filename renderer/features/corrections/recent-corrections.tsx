import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDay, formatInstant, formatTime } from '../../components/format-date.ts';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { CorrectionPanel } from './correction-panel.tsx';

type Row = Outputs['registers']['corrections'][number];

export function RecentCorrections() {
  const list = useQuery(api.registers.corrections.queryOptions({ input: {} }));
  if (list.isError)
    return <ErrorPanel title="The list cannot be shown" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />;
  return (
    <Worklist
      label="Recent corrections"
      sentence="The newest first. Enter opens the sessions of a correction, and its undo."
      rows={list.data}
      rowKey={(row) => String(row.command)}
      rowTitle={(row) => `${sessionsInWords(row)}, ${row.what}`}
      columns={columns}
      panel={(row) => <CorrectionPanel command={row.command} />}
      counts={[{ label: list.data?.length === 1 ? 'correction' : 'corrections', value: list.data?.length ?? 0 }]}
      empty={
        <EmptyState title="Nothing was corrected yet">
          Each amended mark stands here with its reason, time and person, and can be undone by another correction.
        </EmptyState>
      }
    />
  );
}

function sessionsInWords(row: Row): string {
  return `${row.sessions} ${row.sessions === 1 ? 'session' : 'sessions'}`;
}

function daysInWords(row: Row): string {
  return row.from === row.to ? formatDay(row.from) : `${formatDay(row.from)} – ${formatDay(row.to)}`;
}

const columns: readonly WorklistColumn<Row>[] = [
  {
    key: 'at',
    title: 'When',
    width: 160,
    cell: (row) => (
      <span title={formatInstant(row.at)}>{`${formatDay(row.at.slice(0, 10) as Row['from'])} ${formatTime(row.at)}`}</span>
    ),
    sortBy: (row) => row.at,
  },
  { key: 'by', title: 'By', width: '16%', cell: (row) => row.by, sortBy: (row) => row.by },
  {
    key: 'size',
    title: 'Sessions',
    width: 100,
    align: 'right',
    cell: (row) => row.sessions,
    sortBy: (row) => row.sessions,
  },
  { key: 'days', title: 'Of', width: 190, cell: daysInWords, sortBy: (row) => row.from },
  { key: 'reason', title: 'Reason', cell: (row) => (row.undone ? `${row.reason} (undone)` : row.reason) },
];
