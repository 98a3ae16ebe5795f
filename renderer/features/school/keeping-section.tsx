import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { useJob } from '../../client/use-job.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatCount } from '../../components/format-share.ts';
import { JobProgress } from '../../components/job-progress.tsx';

/** As the contract's `checkResult` has it. */
type CheckResult = {
  readonly healthy: boolean;
  readonly commands: number;
  readonly head: string;
  readonly findings: readonly { readonly what: string; readonly where: string }[];
};

/** A copy to keep elsewhere, and the proof that nothing in the school's file was changed behind the program's back. */
export function KeepingSection() {
  return (
    <Stack gap="xl" maw="72ch">
      <Backup />
      <Check />
    </Stack>
  );
}

function Backup() {
  const backup = useMutation(api.school.backup.mutationOptions({ onSuccess: (ticket) => downloadTicket(ticket) }));
  return (
    <section>
      <Title order={2}>Backup</Title>
      <Text c="dimmed" mt={4} mb="sm">
        One encrypted file with everything in it. Any account’s passphrase opens it again. Keep it on another disk; it is also
        made by itself when the program closes.
      </Text>
      <Group>
        <Button variant="default" loading={backup.isPending} onClick={() => backup.mutate({})}>
          Save a backup
        </Button>
        {backup.isSuccess && <Text size="sm">{savedWords(backup.data)}</Text>}
      </Group>
      {backup.isError && <ErrorPanel title="No backup was made" error={errorMessage(backup.error)} />}
    </section>
  );
}

function savedWords({ fileName, bytes }: Outputs['school']['backup']): string {
  return `${fileName}, ${formatCount(Math.ceil(bytes / 1024))} KB`;
}

function Check() {
  const start = useMutation(api.school.check.mutationOptions());
  const { job, running, result, error, secondsLeft, cancel } = useJob<CheckResult>(start.data?.jobId);
  const refusal = error ?? (start.isError ? errorMessage(start.error) : undefined);
  return (
    <section>
      <Title order={2}>Check</Title>
      <Text c="dimmed" mt={4} mb="sm">
        Reads the whole file: that it is sound, that every recorded act still matches what it wrote, and that the counts are
        right.
      </Text>
      {running ? (
        <JobProgress job={job} secondsLeft={secondsLeft} onCancel={cancel} />
      ) : (
        <Button variant="default" loading={start.isPending} onClick={() => start.mutate({})}>
          Check the school’s file
        </Button>
      )}
      {refusal !== undefined && <ErrorPanel title="The check was not finished" error={refusal} />}
      {result !== undefined && <CheckOutcome result={result} />}
    </section>
  );
}

function CheckOutcome({ result }: { readonly result: CheckResult }) {
  return (
    <div role="status">
      <Text mt="sm" fw={600}>
        {result.healthy ? 'Everything is as it was written.' : 'Something is not as it was written.'}
      </Text>
      <Text size="sm" c="dimmed">
        {formatCount(result.commands)} recorded acts; the last has the number <code>{result.head.slice(0, 16)}</code>.
      </Text>
      {result.findings.length > 0 && (
        <List mt="xs" size="sm">
          {result.findings.map((finding) => (
            <List.Item key={`${finding.what}${finding.where}`}>
              {finding.what} – {finding.where}
            </List.Item>
          ))}
        </List>
      )}
    </div>
  );
}
