import { Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { marksApplied } from '#shared/contract/registers.ts';
import { api } from '../../client/api.ts';
import { client } from '../../client/client.ts';
import { errorMessage } from '../../client/error-message.ts';
import { uploadFile } from '../../client/files.ts';
import { useJob } from '../../client/use-job.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { Page } from '../../components/page.tsx';
import { FileDrop } from './file-drop.tsx';
import { type MarksPreview, marksDoneSentence } from './import-words.ts';
import { MarksPreviewPanel } from './marks-preview-panel.tsx';

type MarksApplied = (typeof marksApplied)['_output'];

/** Marks from another system: read beside what is held, then taken in whole or not at all. */
export function ImportMarksPage() {
  const mayImport = useMay('registers.import');
  const begin = useMutation({
    mutationFn: async (chosen: File) => client.registers.previewMarks(await uploadFile(chosen)),
  });
  return (
    <Page
      title="Take in marks"
      sentence="One row a mark, or one row a pupil with a string of marks. The file is read beside what is held; nothing is written before you say so."
      actions={<Link to="/imports">Earlier imports</Link>}
    >
      {!mayImport && <EmptyState title="Your role does not take in marks">The attendance office does this.</EmptyState>}
      {mayImport && (
        <FileDrop
          label="Marks as CSV, up to 150 MB"
          accept=".csv,.txt"
          pending={begin.isPending}
          onFile={(chosen) => begin.mutate(chosen)}
        />
      )}
      {begin.isError && <ErrorPanel title="The file was not read" error={errorMessage(begin.error)} onClose={begin.reset} />}
      {begin.data !== undefined && <ReadBeside key={begin.data.jobId} jobId={begin.data.jobId} />}
    </Page>
  );
}

function ReadBeside({ jobId }: { readonly jobId: string }) {
  const preview = useJob<MarksPreview>(jobId);
  const [reason, setReason] = useState('');
  const apply = useMutation(api.registers.applyMarks.mutationOptions());
  const applied = useJob<MarksApplied>(apply.data?.jobId);
  if (applied.result !== undefined) return <TakenIn done={applied.result} />;
  if (preview.error !== undefined) return <ErrorPanel title="The file was not taken in" error={preview.error} />;
  if (preview.result === undefined) {
    return <JobProgress job={preview.job} secondsLeft={preview.secondsLeft} onCancel={preview.cancel} />;
  }
  const found = preview.result;
  if (applied.running) return <JobProgress job={applied.job} secondsLeft={applied.secondsLeft} onCancel={applied.cancel} />;
  return (
    <Stack gap="md">
      {apply.isError && <ErrorPanel title="No mark was taken in" error={errorMessage(apply.error)} onClose={apply.reset} />}
      {applied.error !== undefined && <ErrorPanel title="No mark was taken in" error={applied.error} onClose={apply.reset} />}
      <MarksPreviewPanel
        preview={found}
        reason={reason}
        onReason={setReason}
        pending={apply.isPending}
        onTake={() => apply.mutate({ previewId: found.previewId, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) })}
      />
    </Stack>
  );
}

function TakenIn({ done }: { readonly done: MarksApplied }) {
  return (
    <EmptyState
      title={marksDoneSentence(done)}
      action={
        <Group gap="md">
          <Link to="/watch">See who needs us</Link>
          <Link to="/imports">See the import, or undo it</Link>
        </Group>
      }
    >
      <Text>The registers hold these marks now. A mark that was replaced keeps its original beside it.</Text>
    </EmptyState>
  );
}
