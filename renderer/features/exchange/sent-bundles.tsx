import { Button, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { client } from '../../client/client.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate, formatDay, formatInstant } from '../../components/format-date.ts';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { sizeText } from './count-words.ts';
import { streamWords } from './stream-words.ts';

type SentBundle = Outputs['exchange']['state']['sent'][number];

/** What has been made for the authority; saving one again gives the same file, byte for byte. */
export function SentBundles({ sent }: { readonly sent: readonly SentBundle[] }) {
  const resend = useMutation({
    mutationFn: async ({ stream, sequence }: SentBundle) => downloadTicket(await client.exchange.resend({ stream, sequence })),
  });
  return (
    <section aria-label="Bundles made">
      <Title order={2} size="h4" mb="xs">
        Bundles made
      </Title>
      {resend.isError && <ErrorPanel title="The file was not saved" error={errorMessage(resend.error)} onClose={resend.reset} />}
      <Worklist
        label="Bundles made"
        sentence="Each stream counts its own bundles without a gap. Saving one again gives the same file, byte for byte."
        rows={sent}
        columns={columns}
        rowKey={keyOf}
        rowTitle={(row) => row.fileName}
        panel={(row) => <AboutBundle row={row} />}
        nextAct={(row) => (
          <Button
            size="compact-sm"
            variant="default"
            loading={resend.isPending && keyOf(resend.variables) === keyOf(row)}
            onClick={() => resend.mutate(row)}
          >
            Save it again
          </Button>
        )}
        nextActWidth={150}
        empty={
          <EmptyState title="No bundle has been made">The first one of each stream is made above, with number 1.</EmptyState>
        }
      />
    </section>
  );
}

function keyOf(row: SentBundle): string {
  return `${row.stream} ${row.sequence}`;
}

function AboutBundle({ row }: { readonly row: SentBundle }) {
  return (
    <>
      <p>
        {streamWords[row.stream].title} bundle {row.sequence}, made {formatInstant(row.at)} by {row.by}, {sizeText(row.bytes)}.
        {row.demo && ' It was sealed to an invented authority.'}
      </p>
      <p>The SHA-256 of its statement, which the next bundle names:</p>
      <code className="ao-exchange-key">{row.statementSha256}</code>
    </>
  );
}

const columns: readonly WorklistColumn<SentBundle>[] = [
  {
    key: 'bundle',
    title: 'Bundle',
    width: 182,
    cell: (row) => `${streamWords[row.stream].title} ${row.sequence}${row.demo ? ' (demo)' : ''}`,
    sortBy: (row) => `${row.stream} ${row.sequence}`,
  },
  { key: 'file', title: 'File', cell: (row) => row.fileName },
  {
    key: 'period',
    title: 'Period',
    width: 246,
    cell: (row) =>
      `${row.periodFrom.slice(0, 4) === row.periodTo.slice(0, 4) ? formatDay(row.periodFrom) : formatDate(row.periodFrom)} to ${formatDate(row.periodTo)}`,
    sortBy: (row) => row.periodFrom,
  },
  { key: 'at', title: 'Made', width: 180, cell: (row) => formatInstant(row.at), sortBy: (row) => row.at },
];
