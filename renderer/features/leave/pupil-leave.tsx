import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { spanInWords } from '#shared/domain/leave/leave-span.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { daysWords, leaveSentence } from './leave-words.ts';
import { RecordLeave } from './record-leave.tsx';

/** One pupil's leave for their sheet, the latest first. */
export function PupilLeave({ pupil, onRoll }: { readonly pupil: PupilId; readonly onRoll: boolean }) {
  const records = useMay('leave.record');
  const list = useQuery(api.leave.list.queryOptions({ input: { pupil } }));
  if (list.isError) {
    return <ErrorPanel title="This cannot be shown now" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />;
  }
  if (list.data === undefined) return <Skeleton height={40} radius="sm" aria-label="Loading" />;
  return (
    <Stack gap={6}>
      {list.data.rows.length === 0 && <Text c="dimmed">No leave has been asked for or taken.</Text>}
      {list.data.rows.map((row) => (
        <div key={row.id}>
          <Link to="/registers/leave/$leave" params={{ leave: String(row.id) }}>
            {spanInWords(row.span)}
          </Link>
          <Text size="sm" c="dimmed">
            {daysWords(row.schoolDays)}. {leaveSentence(row)}
          </Text>
        </div>
      ))}
      {records && onRoll && (
        <Group>
          <RecordLeave today={list.data.today} pupil={pupil} />
        </Group>
      )}
    </Stack>
  );
}
