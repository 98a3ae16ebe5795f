import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatInstant } from '../../components/format-date.ts';
import { exampleOf, lengthWords, type MessageTextRow, type MessageTexts, textWords } from './message-words.ts';
import { TextForm } from './text-form.tsx';

type Props = { readonly row: MessageTextRow; readonly texts: MessageTexts; readonly onSettled: () => void };

/** One text as a family would read it, what may be done with it, and every version. */
export function TextPanel({ row, texts, onSettled }: Props) {
  const [changing, setChanging] = useState(false);
  const approves = useMay('messages.approve');
  const approve = useMutation(api.registers.messageTextApprove.mutationOptions({ onSuccess: onSettled }));
  const retire = useMutation(api.registers.messageTextRetire.mutationOptions({ onSuccess: onSettled }));
  const seen = { id: row.id, seen: row.now.command };
  const failed = approve.error ?? retire.error;
  const example = exampleOf(row.now.wording, texts);
  return (
    <Stack gap="sm">
      <Text size="sm">{row.now.wording}</Text>
      <Text size="sm" component="section" aria-label="As a family would read it">
        <strong>As a family would read it:</strong> {example}
      </Text>
      <Text size="sm" c="dimmed">
        {lengthWords(example)}.
      </Text>
      {failed !== null && <ErrorPanel title="Nothing was changed" error={errorMessage(failed)} />}
      {row.now.state === 'draft' && !approves && <Text size="sm">The head teacher has not approved this yet.</Text>}
      <Group gap="xs">
        {row.now.state !== 'approved' && approves && (
          <Button loading={approve.isPending} onClick={() => approve.mutate(seen)}>
            Approve this text
          </Button>
        )}
        <Button variant="default" onClick={() => setChanging(true)}>
          Change it
        </Button>
        {row.now.state !== 'retired' && (
          <Button variant="default" loading={retire.isPending} onClick={() => retire.mutate(seen)}>
            Retire it
          </Button>
        )}
      </Group>
      <Title order={3} size="h5">
        Versions
      </Title>
      <ul aria-label="Versions of the text" className="ao-messages-rows">
        {row.versions.map((version) => (
          <li key={version.command}>
            <Text size="sm">
              <strong>{textWords[version.state]}</strong> {formatInstant(version.at)} by {version.by}
            </Text>
            <Text size="sm">{version.wording}</Text>
          </li>
        ))}
      </ul>
      {changing && <TextForm texts={texts} row={row} onClose={() => setChanging(false)} />}
    </Stack>
  );
}
