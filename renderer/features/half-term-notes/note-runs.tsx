import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { client } from '../../client/client.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate, formatInstant } from '../../components/format-date.ts';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { type NoteRun, runTitle } from './note-words.ts';
import { RunPanel } from './run-panel.tsx';

/** Every run of notes, the latest first, with what was said of the giving. */
export function NoteRuns({ today }: { readonly today: PlainDate }) {
  const runs = useQuery({ ...api.registers.noteRuns.queryOptions({ input: {} }), staleTime: 0 });
  const print = useMutation({
    mutationFn: async (run: number) => downloadTicket((await client.registers.noteFile({ run })).file),
  });
  if (runs.isError) {
    return <ErrorPanel title="The list cannot be shown" error={errorMessage(runs.error)} onRetry={() => void runs.refetch()} />;
  }
  return (
    <>
      {print.isError && <ErrorPanel title="The file was not made" error={errorMessage(print.error)} onClose={print.reset} />}
      <Worklist
        label="Notes made"
        sentence="Enter opens the notes of a run: each can be printed alone, and here a person says which were given."
        rows={runs.data}
        rowKey={(run) => String(run.id)}
        rowTitle={runTitle}
        columns={columns}
        panel={(run) => <RunPanel run={run} today={today} />}
        nextAct={(run) => (
          <Button
            size="compact-sm"
            variant="light"
            aria-label={`Print again: ${run.forWhom}, made ${formatDate(run.madeOn)}`}
            loading={print.isPending && print.variables === run.id}
            onClick={() => print.mutate(run.id)}
          >
            Print again
          </Button>
        )}
        nextActWidth={130}
        empty={
          <EmptyState title="No notes have been made yet">They stand here once you have made some under New notes.</EmptyState>
        }
      />
    </>
  );
}

const columns: readonly WorklistColumn<NoteRun>[] = [
  { key: 'name', title: 'About', width: '34%', cell: runTitle, sortBy: (run) => run.from },
  { key: 'whom', title: 'Whose', cell: (run) => run.forWhom, sortBy: (run) => run.forWhom },
  { key: 'made', title: 'Made', width: '22%', cell: (run) => formatInstant(run.madeAt), sortBy: (run) => run.madeAt },
  {
    key: 'given',
    title: 'Said to be given',
    width: '17%',
    cell: (run) => `${run.given} of ${run.notes}`,
    sortBy: (run) => run.notes - run.given,
  },
];
