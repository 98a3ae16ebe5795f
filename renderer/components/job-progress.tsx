import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { formatCount } from './format-share.ts';

/** A job as `useJob` of the client gives it. */
export type ProgressOf = {
  readonly what: string;
  readonly finished: number;
  readonly total?: number | undefined;
  readonly unit: string;
};

export type JobProgressProps = {
  /** Undefined until the first answer. */
  readonly job: ProgressOf | undefined;
  readonly secondsLeft?: number | undefined;
  /** Left out where stopping is not offered. */
  readonly onCancel?: (() => void) | undefined;
};

/** Work that takes more than a second: how far, how long still, and the way to stop it. */
export function JobProgress({ job, secondsLeft, onCancel }: JobProgressProps) {
  const percent = job?.total === undefined || job.total === 0 ? undefined : (job.finished * 100) / job.total;
  const label = job?.what ?? 'Starting';
  return (
    <Stack gap={6} role="group" aria-label={label}>
      <Group justify="space-between">
        <Text fw={600}>{label}</Text>
        {onCancel !== undefined && (
          <Button size="xs" variant="default" onClick={onCancel}>
            Stop
          </Button>
        )}
      </Group>
      <Progress.Root>
        <Progress.Section value={percent ?? 100} striped={percent === undefined} aria-label={label} />
      </Progress.Root>
      <Text size="sm" c="dimmed" className="ao-figures" aria-live="off">
        {job === undefined ? 'Waiting for the first count' : countOf(job)}
        {secondsLeft !== undefined && ` · ${timeLeft(secondsLeft)}`}
      </Text>
    </Stack>
  );
}

/** `About 2 minutes left`; coarse, because it is an estimate. */
export function timeLeft(seconds: number): string {
  if (seconds < 10) return 'a few seconds left';
  if (seconds < 90) return `about ${Math.round(seconds / 10) * 10} seconds left`;
  return `about ${Math.round(seconds / 60)} minutes left`;
}

function countOf({ finished, total, unit }: ProgressOf): string {
  return total === undefined ? `${formatCount(finished)} ${unit}` : `${formatCount(finished)} of ${formatCount(total)} ${unit}`;
}
