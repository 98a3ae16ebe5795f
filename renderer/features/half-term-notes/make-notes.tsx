import { Alert, Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { notesMade } from '#shared/contract/half-term-notes.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { useJob } from '../../client/use-job.ts';
import { Confirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import type { NoteOrder } from './note-order.ts';
import { counted, earlierWords } from './note-words.ts';

type Made = (typeof notesMade)['_output'];

type Props = {
  readonly order: NoteOrder;
  /** Undefined while the list is being worked out. */
  readonly preview: Outputs['registers']['previewNotes'] | undefined;
  readonly onShowMade: () => void;
  /** Stands beside the press. */
  readonly beside: ReactNode;
};

/** The making, its progress and what came of it; the file is saved at once. What was made before is asked about first. */
export function MakeNotes({ order, preview, onShowMade, beside }: Props) {
  const make = useMutation(api.registers.makeNotes.mutationOptions());
  const [asked, setAsked] = useState(false);
  const job = useJob<Made>(make.data?.jobId);
  const made = job.result;
  const saved = useRef<string>(undefined);
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (made === undefined || saved.current === made.file.ticket) return;
    saved.current = made.file.ticket;
    downloadTicket(made.file);
    done.current?.focus();
  }, [made]);
  if (job.running) return <JobProgress job={job.job} secondsLeft={job.secondsLeft} onCancel={job.cancel} />;
  const letters = (preview?.rows ?? [])
    .filter(({ standing }) => standing === 'write')
    .reduce((total, { recipients }) => total + recipients.length, 0);
  const earlier = preview?.earlier ?? [];
  const press = (again: boolean): void => {
    setAsked(false);
    if (preview !== undefined) make.mutate({ ...order, seen: preview.seen, again });
  };
  return (
    <Stack gap="xs">
      <Group>
        <Button
          variant={made === undefined ? 'filled' : 'default'}
          disabled={letters === 0}
          loading={make.isPending}
          onClick={() => (earlier.length > 0 ? setAsked(true) : press(false))}
        >
          {letters === 0 ? 'Make the notes' : `Make ${counted(letters, 'note')}`}
        </Button>
        {beside}
      </Group>
      <Confirm
        opened={asked && earlier.length > 0}
        title="Notes about these days were made already"
        act={`Make ${counted(letters, 'note')} again`}
        onClose={() => setAsked(false)}
        onConfirm={() => press(true)}
      >
        <Stack gap="xs">
          {earlier.map((run) => (
            <span key={run.id}>{earlierWords(run)}</span>
          ))}
          <span>
            Made again, a parent may get two. Those made before stay under Notes made, and can be printed again from there.
          </span>
        </Stack>
      </Confirm>
      {make.isError && <ErrorPanel title="No note was made" error={errorMessage(make.error)} onClose={make.reset} />}
      {job.error !== undefined && <ErrorPanel title="No note was made" error={job.error} onClose={make.reset} />}
      {made !== undefined && (
        <Alert
          role="status"
          variant="outline"
          title={`${counted(made.letters, 'note')} about ${counted(made.pupils, 'pupil')} made, saved as ${made.file.fileName}`}
        >
          <Group gap="sm">
            <span>Print the file: each note begins its own sheet. None is said to be given until a person says so.</span>
            <Button ref={done} size="xs" variant="default" onClick={onShowMade}>
              Say which were given
            </Button>
          </Group>
        </Alert>
      )}
    </Stack>
  );
}
