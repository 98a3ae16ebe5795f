import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { stateWords } from './notice-words.ts';

/** Every letter about one pupil, for their sheet. */
export function PupilLetters({ pupil }: { readonly pupil: PupilId }) {
  const letters = useQuery(api.notices.list.queryOptions({ input: { pupil } }));
  if (letters.isError)
    return (
      <ErrorPanel title="This cannot be shown now" error={errorMessage(letters.error)} onRetry={() => void letters.refetch()} />
    );
  if (letters.data === undefined) return <Skeleton height={40} radius="sm" aria-label="Loading" />;
  if (letters.data.length === 0) return <Text c="dimmed">No letter has been written about this pupil.</Text>;
  return (
    <Stack gap={6}>
      {letters.data.map((letter) => (
        <div key={letter.id}>
          <Link to="/notices/$notice" params={{ notice: String(letter.id) }}>
            {letter.title} to {letter.recipient}
          </Link>
          <Text size="sm" c="dimmed">
            {stateWords[letter.state].short}, {formatDate(letter.issuedOn ?? letter.draftedOn)}. {stateWords[letter.state].waits}.
          </Text>
        </div>
      ))}
    </Stack>
  );
}
