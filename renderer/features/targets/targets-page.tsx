import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { ProposeTarget } from './propose-target.tsx';
import { TargetPanel } from './target-panel.tsx';
import { progressWords, standing, type TargetRow, tenthsWords } from './target-words.ts';

/** What the local authority proposed, what the head teacher answered, and how far an agreed target has come. */
export function TargetsPage() {
  const [proposing, setProposing] = useState(false);
  const may = useMay('targets.propose');
  const list = useQuery({ ...api.attendance.targets.queryOptions({ input: {} }), staleTime: 0 });
  return (
    <Page title="Targets" actions={may && <Button onClick={() => setProposing(true)}>Enter a proposal</Button>}>
      {list.isError ? (
        <ErrorPanel title="The targets cannot be shown" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />
      ) : (
        <Worklist
          label="Targets"
          sentence="The local authority proposes a target, the head teacher agrees or declines. Progress is shown for agreed targets only, and no letter names one."
          rows={list.data?.rows}
          columns={columns}
          rowKey={(row) => String(row.id)}
          rowTitle={(row) => row.name}
          panel={(row) => list.data !== undefined && <TargetPanel key={row.now.command} row={row} today={list.data.today} />}
          counts={
            list.data === undefined
              ? []
              : [
                  { label: 'agreed', value: list.data.rows.filter((row) => row.now.state === 'agreed').length },
                  { label: 'proposed only', value: list.data.rows.filter((row) => row.now.state === 'proposed').length },
                ]
          }
          empty={
            <EmptyState title="No target was proposed">
              What the local authority proposes for the school, a year or a class is entered here, with who proposed it and when.
            </EmptyState>
          }
        />
      )}
      {proposing && list.data !== undefined && <ProposeTarget list={list.data} onClose={() => setProposing(false)} />}
    </Page>
  );
}

const columns: readonly WorklistColumn<TargetRow>[] = [
  { key: 'name', title: 'For', width: 112, cell: ({ name }) => <strong>{name}</strong>, sortBy: (row) => row.name },
  {
    key: 'target',
    title: 'Target',
    width: 90,
    align: 'right',
    cell: ({ now }) => tenthsWords(now.tenths),
    sortBy: (row) => row.now.tenths,
  },
  {
    key: 'period',
    title: 'Period',
    width: 276,
    cell: ({ now }) => `${formatDate(now.from)} to ${formatDate(now.to)}`,
    sortBy: (row) => row.now.from,
  },
  { key: 'state', title: 'Where it stands', width: 160, cell: ({ now }) => standing[now.state], sortBy: (row) => row.now.state },
  { key: 'progress', title: 'To date', cell: progressWords },
];
