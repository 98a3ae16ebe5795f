import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { dayInWords } from '#shared/lib/date-words.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { givenWords } from './note-words.ts';

/** The half-term notes about one pupil for their sheet: made, and given only where a person said so. */
export function PupilNotes({ pupil }: { readonly pupil: PupilId }) {
  const notes = useQuery(api.registers.pupilNotes.queryOptions({ input: { pupil } }));
  if (notes.isError) {
    return <ErrorPanel title="This cannot be shown now" error={errorMessage(notes.error)} onRetry={() => void notes.refetch()} />;
  }
  if (notes.data === undefined) return <Skeleton height={40} radius="sm" aria-label="Loading" />;
  return (
    <Stack gap={6}>
      {notes.data.length === 0 && <Text c="dimmed">None has been made.</Text>}
      {notes.data.map((note) => (
        <div key={note.id}>
          Half-term note made on {dayInWords(note.madeOn)}, {givenWords(note.given)}
          <Text size="sm" c="dimmed">
            To {note.name}
            {note.careOfSchool && ', c/o the school'}
            {note.runName !== '' && `. ${note.runName}`}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
