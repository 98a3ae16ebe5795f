import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { bundleSent } from '#shared/contract/exchange.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { useJob } from '../../client/use-job.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { FactTable } from '../../components/fact-table.tsx';
import { formatDate } from '../../components/format-date.ts';
import { formatCount } from '../../components/format-share.ts';
import { JobProgress } from '../../components/job-progress.tsx';
import { Section } from '../../components/section.tsx';
import { asOfText } from './as-of.ts';
import { type Stream, sendLabel, streamWords } from './stream-words.ts';

type BundleSent = (typeof bundleSent)['_output'];
type Outlook = Outputs['exchange']['outlook'];
type Authority = Outputs['exchange']['state']['la'];

/** One stream: what its next bundle would hold, what stands in the way, and the sending. */
export function StreamSection({ stream, authority }: { readonly stream: Stream; readonly authority: Authority }) {
  const outlook = useQuery(api.exchange.outlook.queryOptions({ input: { stream } }));
  return (
    <Section title={streamWords[stream].title}>
      <Text size="sm" c="dimmed">
        {streamWords[stream].holds}
      </Text>
      {outlook.isError && (
        <ErrorPanel title="This cannot be shown now" error={errorMessage(outlook.error)} onRetry={() => void outlook.refetch()} />
      )}
      {outlook.isPending && <Skeleton height={140} radius="sm" aria-label="Loading" />}
      {outlook.data !== undefined && (
        <>
          <OutlookFacts outlook={outlook.data} />
          <Send outlook={outlook.data} authority={authority} />
        </>
      )}
    </Section>
  );
}

function OutlookFacts({ outlook }: { readonly outlook: Outlook }) {
  const rows: readonly (readonly [string, string])[] = [
    ['Bundle', String(outlook.sequence)],
    ['Period', `${formatDate(outlook.periodFrom)} to ${formatDate(outlook.periodTo)}`],
    ['Pupils', formatCount(outlook.pupils)],
    outlook.stream === 'legal' ? ['Letters', formatCount(outlook.letters)] : ['Session marks', formatCount(outlook.marks)],
    ['Marks complete to', asOfText(outlook.dataAsOf)],
  ];
  return (
    <Stack gap="xs">
      <FactTable label="What the next bundle would hold" rows={rows} />
      {outlook.warnings.map((warning) => (
        <Alert key={warning} variant="outline" color="gray" title="Before you send">
          {warning}
        </Alert>
      ))}
    </Stack>
  );
}

function Send({ outlook, authority }: { readonly outlook: Outlook; readonly authority: Authority }) {
  const maySend = useMay('exchange.send');
  const send = useMutation(api.exchange.send.mutationOptions());
  const job = useJob<BundleSent>(send.data?.jobId);
  const sent = job.result;
  const saved = useRef<string>(undefined);
  useEffect(() => {
    if (sent === undefined || saved.current === sent.ticket.ticket) return;
    saved.current = sent.ticket.ticket;
    downloadTicket(sent.ticket);
  }, [sent]);
  if (job.running) return <JobProgress job={job.job} secondsLeft={job.secondsLeft} onCancel={job.cancel} />;
  return (
    <Stack gap="xs">
      {send.isError && <ErrorPanel title="No bundle was made" error={errorMessage(send.error)} onClose={send.reset} />}
      {job.error !== undefined && <ErrorPanel title="No bundle was made" error={job.error} onClose={send.reset} />}
      {sent !== undefined && (
        <Alert role="status" variant="outline" title={`Bundle ${sent.bundle.sequence} is made, signed and sealed`}>
          It was saved as {sent.bundle.fileName}. Send that file the way you have agreed with the authority; it is in the list
          below too.
        </Alert>
      )}
      {outlook.blocked !== undefined && <Text size="sm">{outlook.blocked}</Text>}
      {outlook.blocked === undefined && authority !== undefined && maySend && (
        <Group>
          <Button
            variant={sent === undefined ? 'filled' : 'default'}
            loading={send.isPending}
            onClick={() => send.mutate({ stream: outlook.stream })}
          >
            {sendLabel(outlook.stream, outlook.sequence, authority.name)}
          </Button>
        </Group>
      )}
      {!maySend && <Text size="sm">The attendance officer or the head teacher sends it.</Text>}
    </Stack>
  );
}
