import { Alert, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { client } from '../../client/client.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate, formatInstant } from '../../components/format-date.ts';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { type Batch, counted, madeWords } from './letter-words.ts';

/** Every run of letters, the latest first; its archive can be saved again while its letters may still go out. */
export function LettersMade() {
  const batches = useQuery({ ...api.letters.batches.queryOptions({ input: {} }), staleTime: 0 });
  const again = useMutation({
    mutationFn: async (batch: number) => {
      const found = await client.letters.batchFile({ batch });
      downloadTicket(found.file);
      return found;
    },
  });
  if (batches.isError) {
    return (
      <ErrorPanel title="The list cannot be shown" error={errorMessage(batches.error)} onRetry={() => void batches.refetch()} />
    );
  }
  return (
    <>
      {again.isError && <ErrorPanel title="The archive was not made" error={errorMessage(again.error)} onClose={again.reset} />}
      {again.data !== undefined && again.data.leftOut > 0 && (
        <Alert role="status" variant="outline" mb="sm">
          {counted(again.data.leftOut, 'letter')} left out: a name or an address has changed since, or somebody is asked first.
        </Alert>
      )}
      <Worklist
        label="Letters made"
        sentence="What was made stays as it was made. An archive that is saved again leaves out what may not go out any more."
        rows={batches.data}
        rowKey={(batch) => String(batch.id)}
        rowTitle={(batch) => batch.title}
        columns={columns}
        nextAct={(batch) => (
          <Button
            size="compact-sm"
            variant="light"
            aria-label={`Save again: ${batch.title}, ${batch.forWhom}, made ${formatDate(batch.madeOn)}`}
            loading={again.isPending && again.variables === batch.id}
            disabled={batch.letters === 0}
            onClick={() => again.mutate(batch.id)}
          >
            Save again
          </Button>
        )}
        nextActWidth={130}
        empty={<EmptyState title="No letters have been made yet">They stand here once you have made some.</EmptyState>}
      />
    </>
  );
}

const columns: readonly WorklistColumn<Batch>[] = [
  { key: 'title', title: 'Letter', width: '28%', cell: (batch) => batch.title, sortBy: (batch) => batch.title },
  { key: 'whom', title: 'About', width: '16%', cell: (batch) => batch.forWhom, sortBy: (batch) => batch.forWhom },
  {
    key: 'made',
    title: 'Made',
    cell: (batch) => `${formatInstant(batch.madeAt)} by ${batch.madeBy}`,
    sortBy: (batch) => batch.madeAt,
  },
  { key: 'letters', title: 'Letters', width: '18%', cell: madeWords, sortBy: (batch) => batch.letters },
];
