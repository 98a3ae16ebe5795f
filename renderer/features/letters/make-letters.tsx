import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { lettersMade } from '#shared/contract/letters.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { useJob } from '../../client/use-job.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import type { LetterOrder } from './letter-form.ts';
import { counted, madeWords } from './letter-words.ts';
import { lettersIn } from './letter-worklist.tsx';

type Made = (typeof lettersMade)['_output'];

type Props = {
  readonly order: LetterOrder;
  /** Undefined while the list is being worked out. */
  readonly preview: Outputs['letters']['preview'] | undefined;
  readonly stillAsked: readonly string[];
  readonly onShowMade: () => void;
};

/** The making, its progress and what came of it; the archive is saved at once. */
export function MakeLetters({ order, preview, stillAsked, onShowMade }: Props) {
  const make = useMutation(api.letters.make.mutationOptions());
  const job = useJob<Made>(make.data?.jobId);
  const made = job.result;
  const saved = useRef<string>(undefined);
  useEffect(() => {
    if (made?.file === undefined || saved.current === made.file.ticket) return;
    saved.current = made.file.ticket;
    downloadTicket(made.file);
  }, [made]);
  if (job.running) return <JobProgress job={job.job} secondsLeft={job.secondsLeft} onCancel={job.cancel} />;
  const letters = lettersIn(preview?.rows);
  return (
    <Stack gap="xs">
      <Group>
        <Button
          variant={made === undefined ? 'filled' : 'default'}
          disabled={letters === 0 || stillAsked.length > 0}
          loading={make.isPending}
          onClick={() => preview !== undefined && make.mutate({ ...order, seen: preview.seen })}
        >
          {letters === 0 ? 'Make the letters' : `Make ${counted(letters, 'letter')}`}
        </Button>
        {stillAsked.length > 0 && letters > 0 && (
          <Text size="sm" c="dimmed">
            Still to fill in: {stillAsked.join('; ')}
          </Text>
        )}
      </Group>
      {make.isError && <ErrorPanel title="No letter was made" error={errorMessage(make.error)} onClose={make.reset} />}
      {job.error !== undefined && <ErrorPanel title="No letter was made" error={job.error} onClose={make.reset} />}
      {made !== undefined && <MadeAlert made={made} onShowMade={onShowMade} />}
    </Stack>
  );
}

function MadeAlert({ made, onShowMade }: { readonly made: Made; readonly onShowMade: () => void }) {
  const title = made.stopped ? `Stopped: ${madeWords(made)} made, each of them whole` : `${madeWords(made)} made`;
  return (
    <Alert role="status" variant="outline" title={made.file === undefined ? title : `${title}, saved as ${made.file.fileName}`}>
      <Group gap="sm">
        <span>
          Unpack the archive and print from Word. Each letter stands in the pupil’s record with the template it was made from.
        </span>
        <Button size="xs" variant="default" onClick={onShowMade}>
          Letters made
        </Button>
      </Group>
    </Alert>
  );
}
