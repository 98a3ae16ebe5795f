import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { suggestedTexts, textObjections } from '#shared/domain/messages/message-text.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { exampleOf, lengthWords, type MessageTextRow, type MessageTexts } from './message-words.ts';
import './messages.css';

type Props = {
  readonly texts: MessageTexts;
  /** What is changed; a new text where there is none. */
  readonly row?: MessageTextRow;
  readonly onClose: () => void;
};

/** Writes a draft. What a family may not be told is said while it is written. */
export function TextForm({ texts, row, onClose }: Props) {
  const [title, setTitle] = useState(row?.now.title ?? '');
  const [wording, setWording] = useState(row?.now.wording ?? '');
  const save = useMutation(api.registers.messageTextSave.mutationOptions({ onSuccess: onClose }));
  const objections = wording.trim() === '' ? [] : textObjections(wording);
  const ready = title.trim() !== '' && wording.trim() !== '' && objections.length === 0;
  const text = row === undefined ? {} : { text: { id: row.id, seen: row.now.command } };
  return (
    <Dialog opened onClose={onClose} size="lg" title={row === undefined ? 'Write a text' : `Change “${row.now.title}”`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) save.mutate({ ...text, title: title.trim(), wording: wording.trim() });
        }}
      >
        <Stack gap="sm">
          {save.isError && <ErrorPanel title="Nothing was saved" error={errorMessage(save.error)} />}
          {row === undefined && (
            <Suggestions
              onChoose={(one) => {
                setTitle(one.title);
                setWording(one.wording);
              }}
            />
          )}
          <TextInput
            data-autofocus
            label="Name of the text"
            description="For the office; no family sees it"
            maxLength={80}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Textarea
            label="Wording"
            description="{pupil}, {day}, {session}, {school} and {phone} are filled in for each pupil"
            autosize
            minRows={3}
            maxLength={480}
            value={wording}
            onChange={(event) => setWording(event.currentTarget.value)}
          />
          <Preview wording={wording} texts={texts} objections={objections} />
          <Button
            type="submit"
            {...greyed(
              title.trim() === '' && 'Give it a title.',
              wording.trim() === '' && 'Write the words.',
              objections.length > 0 && 'Change what a family may not be told.',
            )}
            loading={save.isPending}
          >
            Save as a draft
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}

function Suggestions({ onChoose }: { readonly onChoose: (text: (typeof suggestedTexts)[number]) => void }) {
  return (
    <Group gap="xs" role="group" aria-label="Begin with">
      <Text size="sm">Begin with:</Text>
      {suggestedTexts.map((one) => (
        <Button key={one.title} size="xs" variant="default" onClick={() => onChoose(one)}>
          {one.title}
        </Button>
      ))}
    </Group>
  );
}

type PreviewProps = { readonly wording: string; readonly texts: MessageTexts; readonly objections: readonly string[] };

function Preview({ wording, texts, objections }: PreviewProps) {
  if (wording.trim() === '') return null;
  const example = exampleOf(wording, texts);
  return (
    <Stack gap={4}>
      <Text size="sm" component="section" aria-label="As a family would read it">
        <strong>As a family would read it:</strong> {example}
      </Text>
      <Text size="sm" c="dimmed">
        {lengthWords(example)}.
      </Text>
      {objections.length > 0 && (
        <ul aria-label="What cannot be said" className="ao-messages-objections">
          {objections.map((sentence) => (
            <li key={sentence}>
              <Text size="sm">{sentence}</Text>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
