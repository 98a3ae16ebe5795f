import { Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import type { NewAttempt } from './attempt-entry.ts';
import { AttemptForm } from './attempt-panel.tsx';
import { outcomeWords, type UnseenRow } from './unexplained-words.ts';

/** What the safeguarding lead or the office found out about a child not yet seen; no numbers of the family stand here. */
export function UnseenPanel({ row }: { readonly row: UnseenRow }) {
  const [recorded, setRecorded] = useState<NewAttempt>();
  const record = useMutation(api.registers.recordAttempt.mutationOptions({ onSuccess: (_, attempt) => setRecorded(attempt) }));
  return (
    <Stack gap="md">
      <Text size="sm">
        {row.pupil.className} ·{' '}
        <Link to="/pupils/$pupil" params={{ pupil: String(row.pupil.id) }}>
          Open the pupil’s sheet
        </Link>
      </Text>
      {record.isError && <ErrorPanel title="This was not recorded" error={errorMessage(record.error)} />}
      <Text size="sm" role="status">
        {recorded !== undefined && !record.isPending && `Recorded: ${outcomeWords[recorded.outcome]}.`}
      </Text>
      <AttemptForm
        row={{ pupil: row.pupil, to: row.latest }}
        pending={record.isPending}
        onRecord={(attempt) => record.mutate(attempt)}
      />
    </Stack>
  );
}
