import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import type { Decision } from './targeting-words.ts';

/** Ticks a decision off, with a word of what came of it where there is one. */
export function DecisionDone({ decision }: { readonly decision: Decision }) {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const tick = useMutation(api.cases.tickStep.mutationOptions());
  if (!open) {
    return (
      <Button ml="xs" size="compact-xs" variant="default" onClick={() => setOpen(true)}>
        Done
      </Button>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!tick.isPending) tick.mutate({ step: decision.id, seen: decision.seen, words: words.trim() });
      }}
    >
      {tick.isError && <ErrorPanel title="It was not saved" error={errorMessage(tick.error)} onClose={tick.reset} />}
      <Group gap="xs" align="end" mt={4}>
        <TextInput
          autoFocus
          size="xs"
          flex={1}
          label="What came of it"
          maxLength={1000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" loading={tick.isPending}>
          It is done
        </Button>
        <Button size="xs" variant="default" onClick={() => setOpen(false)}>
          Leave it
        </Button>
      </Group>
    </form>
  );
}
