import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { type UploadedFile, uploadFile } from '../../client/files.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { FileDrop } from './file-drop.tsx';
import { counted, encodingName, type RollPreview, rollDoneSentence, takeInRollLabel } from './import-words.ts';
import { MappingForm } from './mapping-form.tsx';
import { RollPreviewTables } from './roll-preview-tables.tsx';

/** A roll from another system: looked at first, then taken in whole or not at all. */
export function ImportRollPage() {
  const mayImport = useMay('people.import');
  const [file, setFile] = useState<UploadedFile>();
  const upload = useMutation({ mutationFn: uploadFile, onSuccess: setFile });
  return (
    <Page
      title="Take in a roll"
      sentence="The file is looked at first. Nothing is written before you say so, and an import can be undone as a whole."
      actions={<Link to="/imports">Earlier imports</Link>}
    >
      {!mayImport && <EmptyState title="Your role does not take in rolls">The attendance office does this.</EmptyState>}
      {mayImport && (
        <FileDrop
          label="A CTF file (XML), or a roll as CSV or Excel"
          accept=".xml,.csv,.txt,.xlsx"
          pending={upload.isPending}
          onFile={(chosen) => {
            setFile(undefined);
            upload.mutate(chosen);
          }}
        />
      )}
      {upload.isError && <ErrorPanel title="The file was not read" error={errorMessage(upload.error)} onClose={upload.reset} />}
      {file !== undefined && <LookedAt key={file.file} file={file} />}
    </Page>
  );
}

function LookedAt({ file }: { readonly file: UploadedFile }) {
  const [mapping, setMapping] = useState<Readonly<Record<string, string>>>();
  const preview = useQuery({
    ...api.people.previewRoll.queryOptions({ input: { ...file, ...(mapping === undefined ? {} : { mapping }) } }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const apply = useMutation(api.people.applyRoll.mutationOptions());
  if (apply.data !== undefined) return <TakenIn sentence={rollDoneSentence(apply.data)} />;
  if (preview.isError && preview.data === undefined) {
    return (
      <ErrorPanel title="The file was not taken in" error={errorMessage(preview.error)} onRetry={() => void preview.refetch()} />
    );
  }
  if (preview.data === undefined) return <Skeleton height={280} radius="sm" aria-label="The file is being looked at" />;
  const found = preview.data;
  return (
    <Stack gap="md">
      <Text>
        <strong>{found.fileName}</strong>: {counted(found.rows, 'row')}, read as {encodingName(found.encoding)}.
      </Text>
      <MappingForm key={found.mapping.headers.join('|')} preview={found} chosen={mapping} onChange={setMapping} />
      {apply.isError && (
        <ErrorPanel
          title="The file was not taken in"
          error={errorMessage(apply.error)}
          onRetry={() => {
            apply.reset();
            void preview.refetch();
          }}
        />
      )}
      {found.mapping.complete && <RollPreviewTables preview={found} />}
      <TakeIn
        preview={found}
        pending={apply.isPending || preview.isFetching}
        onTake={() => apply.mutate({ previewId: found.previewId })}
      />
    </Stack>
  );
}

type TakeInProps = { readonly preview: RollPreview; readonly pending: boolean; readonly onTake: () => void };

function TakeIn({ preview, pending, onTake }: TakeInProps) {
  const label = takeInRollLabel(preview.added.length, preview.changed.length);
  if (!preview.mapping.complete) return <Text fw={600}>Say above which column is which; then the file is looked at again.</Text>;
  if (!preview.mayApply) {
    return (
      <Text fw={600}>Nothing can be taken in until the errors listed are put right in the file or in the other system.</Text>
    );
  }
  if (label === undefined) return <Text fw={600}>Nothing is new: the roll already says what this file says.</Text>;
  return (
    <Group>
      <Button loading={pending} onClick={onTake}>
        {label}
      </Button>
    </Group>
  );
}

function TakenIn({ sentence }: { readonly sentence: string }) {
  return (
    <EmptyState
      title={sentence}
      action={
        <Group gap="md">
          <Link to="/pupils">Go to the pupils</Link>
          <Link to="/imports">See the import, or undo it</Link>
        </Group>
      }
    >
      Families that the contacts propose wait under Pupils, Families, for somebody to confirm.
    </EmptyState>
  );
}
