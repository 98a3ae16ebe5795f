import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterLanguage } from '#shared/domain/letters/letter-languages.ts';
import { api } from '../../client/api.ts';
import { client } from '../../client/client.ts';
import type { Inputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { LetterModal } from './letter-modal.tsx';
import { changedWords, type TemplateKind, type TemplateVersion, versionWords } from './letter-words.ts';

type Which = Inputs['letters']['exportTemplate'];
type Props = {
  readonly kind: TemplateKind['kind'];
  readonly language: LetterLanguage;
  readonly versions: readonly TemplateVersion[];
};

/** Every version of one language, the one in use first; each can be looked at, taken out and taken up again. */
export function TemplateVersions({ kind, language, versions }: Props) {
  const mayChange = useMay('letters.templates');
  const [shown, setShown] = useState<{ readonly title: string; readonly which: Which }>();
  const take = useMutation({ mutationFn: async (which: Which) => downloadTicket(await client.letters.exportTemplate(which)) });
  const again = useMutation(api.letters.takeUpAgain.mutationOptions());
  const list = versions.length > 0 ? versions : [englishToTranslate];
  return (
    <Stack gap="sm" role="group" aria-label="Versions">
      {list.map((version) => {
        const which: Which = { kind, language, version: version.id ?? 'program' };
        const name = version === englishToTranslate ? 'The English one, to translate' : versionWords(version);
        return (
          <Stack key={version.number} gap={2}>
            <Text fw={version.inUse ? 600 : 400}>
              {name}
              {version.inUse && ' · in use'}
            </Text>
            {version.at !== undefined && (
              <Text size="sm" c="dimmed">
                {changedWords(version)}, {version.fileName}
              </Text>
            )}
            <Group gap="xs">
              <Small label={`Look at ${name}`} text="Look at" onClick={() => setShown({ title: name, which })} />
              <Small label={`Export ${name}`} text="Export for Word" onClick={() => take.mutate(which)} />
              {mayChange && !version.inUse && version !== englishToTranslate && (
                <Small label={`Use ${name} again`} text="Use this one again" onClick={() => again.mutate(which)} />
              )}
            </Group>
          </Stack>
        );
      })}
      {take.isError && <ErrorPanel title="The template was not saved" error={errorMessage(take.error)} onClose={take.reset} />}
      {again.isError && <ErrorPanel title="Nothing was changed" error={errorMessage(again.error)} onClose={again.reset} />}
      {shown !== undefined && (
        <LetterModal
          title={`${shown.title}, with sample values`}
          queryKey={['letter sample', shown.which]}
          ticket={() => client.letters.sample(shown.which)}
          onClose={() => setShown(undefined)}
        />
      )}
    </Stack>
  );
}

const englishToTranslate: TemplateVersion = { number: 0, fileName: '', inUse: false };

function Small({ label, text, onClick }: { readonly label: string; readonly text: string; readonly onClick: () => void }) {
  return (
    <Button size="compact-sm" variant="default" aria-label={label} onClick={onClick}>
      {text}
    </Button>
  );
}
