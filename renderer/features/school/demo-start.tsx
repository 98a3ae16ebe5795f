import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useJob } from '../../client/use-job.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { JobProgress } from '../../components/job-progress.tsx';

/** The size that the first day's demo has; the terminal makes other ones. */
const demo = { pupils: 300, years: 1.5, seed: 1 };

/** The invented school in one click; when it stands the door opens with its people. */
export function DemoStart() {
  const create = useMutation(api.school.createDemo.mutationOptions());
  const { job, running, error, secondsLeft, cancel } = useJob(create.data?.jobId);
  const refusal = error ?? (create.isError ? errorMessage(create.error) : undefined);
  return (
    <Stack gap="xs">
      <Title order={2}>Demo school</Title>
      <Text c="dimmed">
        {demo.pupils} invented pupils with their families, classes, staff and one and a half school years of marks. Nothing in it
        is real, so try anything.
      </Text>
      {running ? (
        <JobProgress job={job} secondsLeft={secondsLeft} onCancel={cancel} />
      ) : (
        <Group>
          <Button variant="default" loading={create.isPending} onClick={() => create.mutate(demo)}>
            Open the demo school
          </Button>
        </Group>
      )}
      {refusal !== undefined && <ErrorPanel title="The demo school was not made" error={refusal} />}
    </Stack>
  );
}
