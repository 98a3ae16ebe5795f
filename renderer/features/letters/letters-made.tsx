import { Alert, Button, Group } from '@mantine/core';
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
    mutationFn: async (wanted: { readonly batch: number; readonly forPrinter: boolean }) => {
      const found = await client.letters.batchFile(wanted);
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
        sentence="Save a run for the printer, or as one file each. What may not go out any more is left out."
        rows={batches.data}
        rowKey={(batch) => String(batch.id)}
        rowTitle={(batch) => batch.title}
        columns={columns}
        nextAct={(batch) => (
          <Group gap="xs" wrap="nowrap" justify="flex-end">
            {[true, false].map((forPrinter) => (
              <Button
                key={String(forPrinter)}
                size="compact-sm"
                variant={forPrinter ? 'light' : 'subtle'}
                aria-label={`${forPrinter ? 'For the printer' : 'One file each'}: ${batch.title}, ${batch.forWhom}, made ${formatDate(batch.madeOn)}`}
                loading={again.isPending && again.variables.batch === batch.id && again.variables.forPrinter === forPrinter}
                disabled={batch.letters === 0}
                onClick={() => again.mutate({ batch: batch.id, forPrinter })}
              >
                {forPrinter ? 'For the printer' : 'One file each'}
              </Button>
            ))}
          </Group>
        )}
        nextActWidth={300}
        empty={<EmptyState title="No letters have been made yet">They stand here once you have made some.</EmptyState>}
      />
    </>
  );
}

const columns: readonly WorklistColumn<Batch>[] = [
  { key: 'title', title: 'Letter', width: '20%', cell: (batch) => batch.title, sortBy: (batch) => batch.title },
  { key: 'whom', title: 'About', width: '12%', cell: (batch) => batch.forWhom, sortBy: (batch) => batch.forWhom },
  {
    key: 'made',
    title: 'Made',
    cell: (batch) => `${formatInstant(batch.madeAt)} by ${batch.madeBy}`,
    sortBy: (batch) => batch.madeAt,
  },
  { key: 'letters', title: 'Letters', width: '13%', cell: madeWords, sortBy: (batch) => batch.letters },
];
