import { Alert, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { LetterLanguage } from '#shared/domain/letters/letter-languages.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { uploadFile } from '../../client/files.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { FileDrop } from '../people/index.ts';
import { counted, type Finding, placeWords, type TemplateKind } from './letter-words.ts';

type Props = { readonly kind: TemplateKind['kind']; readonly language: LetterLanguage };

/** A template that was edited in Word: checked, and put into use or refused with the place of each fault. */
export function BringBack({ kind, language }: Props) {
  const bring = useMutation(api.letters.bringBack.mutationOptions());
  const upload = useMutation({
    mutationFn: uploadFile,
    onSuccess: ({ file }) => bring.mutate({ kind, language, file }),
  });
  const failed = upload.error ?? bring.error;
  return (
    <Stack gap="xs" role="group" aria-label="Bring back">
      <Text fw={600}>Bring one back from Word</Text>
      <FileDrop
        label="A template as a .docx"
        accept=".docx"
        pending={upload.isPending || bring.isPending}
        onFile={(file) => {
          bring.reset();
          upload.mutate(file);
        }}
      />
      {failed !== null && (
        <ErrorPanel
          title="The template was not taken in"
          error={errorMessage(failed)}
          onClose={() => {
            bring.reset();
            upload.reset();
          }}
        />
      )}
      {bring.data?.kind === 'taken' && (
        <Alert role="status" variant="outline" title={`Version ${bring.data.number} is in use from now on`}>
          {bring.data.notes.length === 0
            ? 'Every placeholder was found. Look at it once with sample values.'
            : bring.data.notes.join(' ')}
        </Alert>
      )}
      {bring.data?.kind === 'refused' && <Findings findings={bring.data.findings} />}
    </Stack>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <Alert
      role="alert"
      variant="outline"
      color="red"
      title={`The template was not taken in: ${counted(findings.length, 'thing')} to mend. The one in use stays in use.`}
    >
      <List spacing="xs" size="sm" aria-label="To mend">
        {findings.map((finding) => (
          <List.Item key={`${finding.code} ${finding.placeholder ?? ''} ${placeWords(finding) ?? finding.sentence}`}>
            {finding.placeholder !== undefined && (
              <>
                <code>{`{${finding.placeholder}}`}</code>{' '}
              </>
            )}
            {finding.sentence}
            {placeWords(finding) !== undefined && (
              <Text size="sm" c="dimmed">
                {placeWords(finding)}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
