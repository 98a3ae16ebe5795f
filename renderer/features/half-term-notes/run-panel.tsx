import { Button, Checkbox, Group, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type NoteMeans, noteMeans, noteMeansWords } from '#shared/domain/registers/half-term-notes/note-means.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { client } from '../../client/client.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { counted, givenWords, type NoteRun } from './note-words.ts';

type Note = Outputs['registers']['noteRun']['notes'][number];

/** The notes of one run: which were given, how and when, and each as a file of its own. */
export function RunPanel({ run, today }: { readonly run: NoteRun; readonly today: PlainDate }) {
  const shown = useQuery({ ...api.registers.noteRun.queryOptions({ input: { run: run.id } }), staleTime: 0 });
  const [chosen, setChosen] = useState<ReadonlySet<number>>();
  if (shown.isError) {
    return <ErrorPanel title="This cannot be shown now" error={errorMessage(shown.error)} onRetry={() => void shown.refetch()} />;
  }
  if (shown.data === undefined) return <Skeleton height={120} radius="sm" aria-label="Loading" />;
  const { notes } = shown.data;
  // Until somebody ticks, all those that nobody has spoken for yet; once it was said, those left out stay out.
  const ticked = chosen ?? new Set(notes.filter(({ given }) => given === undefined).map(({ id }) => id));
  const toggle = (id: number) =>
    setChosen(ticked.has(id) ? new Set([...ticked].filter((one) => one !== id)) : new Set([...ticked, id]));
  return (
    <Stack gap="sm">
      <Text size="sm">
        Made by {run.madeBy}. {run.given === 0 ? 'None is said to be given.' : `${run.given} said to be given.`} Tick those that
        were.
      </Text>
      <SayGiven ids={[...ticked]} today={today} onSaid={() => setChosen(new Set())} />
      <Stack gap={4}>
        {notes.map((note) => (
          <NoteLine key={note.id} note={note} ticked={ticked.has(note.id)} onToggle={() => toggle(note.id)} />
        ))}
      </Stack>
    </Stack>
  );
}

type SayProps = {
  readonly ids: readonly number[];
  readonly today: PlainDate;
  readonly onSaid: () => void;
};

function SayGiven({ ids, today, onSaid }: SayProps) {
  const [means, setMeans] = useState<NoteMeans>('post');
  const [on, setOn] = useState(today);
  const say = useMutation({ ...api.registers.notesGiven.mutationOptions(), onSuccess: onSaid });
  return (
    <>
      <Group align="end" gap="xs">
        <Select
          label="How"
          w={190}
          allowDeselect={false}
          data={noteMeans.map((value) => ({ value, label: capital(noteMeansWords[value]) }))}
          value={means}
          onChange={(value) => setMeans(value ?? means)}
        />
        <DayField label="When" latest={today} value={on} onChange={setOn} />
        <Button
          {...greyed(ids.length === 0 && 'Tick the notes that were handed out.')}
          loading={say.isPending}
          onClick={() => say.mutate({ notes: [...ids], given: { means, on } })}
        >
          {ids.length === 0
            ? 'Tick notes that were given'
            : `Say that ${counted(ids.length, 'note')} ${ids.length === 1 ? 'was' : 'were'} given`}
        </Button>
      </Group>
      {say.isError && <ErrorPanel title="Nothing was saved" error={errorMessage(say.error)} onClose={say.reset} />}
    </>
  );
}

type LineProps = { readonly note: Note; readonly ticked: boolean; readonly onToggle: () => void };

function NoteLine({ note, ticked, onToggle }: LineProps) {
  const file = useMutation({
    mutationFn: async () => downloadTicket((await client.registers.noteFile({ note: note.id })).file),
  });
  const takeBack = useMutation(api.registers.notesGiven.mutationOptions());
  const failed = file.isError ? file : takeBack.isError ? takeBack : undefined;
  const whose = `${note.knownName}, ${note.name}`;
  return (
    <div>
      <Checkbox
        checked={ticked}
        disabled={note.given !== undefined}
        onChange={onToggle}
        label={`${whose}${note.careOfSchool ? ', c/o the school' : ''}`}
        description={`${note.className}. ${capital(givenWords(note.given))}.`}
      />
      <Group gap={4} pl={28}>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`The note for Word: ${whose}`}
          loading={file.isPending}
          onClick={() => file.mutate()}
        >
          The note for Word
        </Button>
        {note.given !== undefined && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`It was not given: ${whose}`}
            loading={takeBack.isPending}
            onClick={() => takeBack.mutate({ notes: [note.id], given: null })}
          >
            It was not given
          </Button>
        )}
      </Group>
      {failed !== undefined && (
        <ErrorPanel title="This was not done" error={errorMessage(failed.error)} onClose={() => failed.reset()} />
      )}
    </div>
  );
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
