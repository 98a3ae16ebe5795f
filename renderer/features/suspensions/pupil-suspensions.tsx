import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { RecordSuspension } from './record-suspension.tsx';
import { stageWords, suspensionDays, suspensionLength } from './suspension-words.ts';

/** One pupil's suspensions for their sheet, the latest first. */
export function PupilSuspensions({ pupil, onRoll }: { readonly pupil: PupilId; readonly onRoll: boolean }) {
  const records = useMay('suspensions.record');
  const list = useQuery(api.suspensions.list.queryOptions({ input: { pupil } }));
  if (list.isError) {
    return <ErrorPanel title="This cannot be shown now" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />;
  }
  if (list.data === undefined) return <Skeleton height={40} radius="sm" aria-label="Loading" />;
  return (
    <Stack gap={6} align="flex-start">
      {list.data.rows.length === 0 && <Text c="dimmed">Never suspended, as far as this program knows.</Text>}
      {list.data.rows.map((row) => (
        <div key={row.id}>
          <Link to="/pupils/suspensions/$suspension" params={{ suspension: String(row.id) }}>
            {suspensionDays(row.span)}
          </Link>
          <Text size="sm" c="dimmed">
            {suspensionLength(row)}. {stageWords[row.stage]}.
          </Text>
        </div>
      ))}
      {records && onRoll && <RecordSuspension today={list.data.today} pupil={pupil} />}
    </Stack>
  );
}
