import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate, formatMinuteOfDay } from '../../components/format-date.ts';
import { callerWords, standingWords } from './line-words.ts';

const shownAtMost = 5;

/** The last calls about one pupil for the sheet. */
export function PupilCalls({ pupil }: { readonly pupil: PupilId }) {
  const list = useQuery(api.registers.absenceCalls.queryOptions({ input: { pupil } }));
  if (list.isError) {
    return <ErrorPanel title="This cannot be shown now" error={errorMessage(list.error)} onRetry={() => void list.refetch()} />;
  }
  if (list.data === undefined) return <Skeleton height={40} radius="sm" aria-label="Loading" />;
  const { rows } = list.data;
  return (
    <Stack gap={6}>
      {rows.length === 0 && <Text c="dimmed">Nobody has rung about an absence.</Text>}
      {rows.slice(0, shownAtMost).map((row) => (
        <div key={row.id}>
          {formatDate(row.takenOn)}, {formatMinuteOfDay(row.minute)}: {callerWords(row)}. “{row.said}”
          <Text size="sm" c="dimmed">
            {row.symbol}. {standingWords(row)}.
          </Text>
        </div>
      ))}
      {rows.length > shownAtMost && <Text size="sm">And {rows.length - shownAtMost} earlier.</Text>}
      <Link to="/registers/absence-line">Absence line</Link>
    </Stack>
  );
}
