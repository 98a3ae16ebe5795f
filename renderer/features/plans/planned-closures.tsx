import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Confirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Section } from '../../components/section.tsx';
import type { PlannedClosure } from './plan-words.ts';
import { ReasonField } from './reason-field.tsx';

/** Closures whose sessions are still to come; each ends for everybody at once. */
export function PlannedClosures({ closures }: { readonly closures: readonly PlannedClosure[] }) {
  const [shown, setShown] = useState<PlannedClosure>();
  const [reason, setReason] = useState('');
  const end = useMutation(api.registers.endClosure.mutationOptions({ onSuccess: () => setShown(undefined) }));
  if (closures.length === 0 && shown === undefined) return null;
  return (
    <Section title="Closures to come">
      <Stack gap={4}>
        {closures.map((closure) => (
          <Group key={closure.command} justify="space-between" wrap="nowrap">
            <Text size="sm">
              <strong>{closure.symbol}</strong> {closureWords(closure)}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                end.reset();
                setReason('');
                setShown(closure);
              }}
            >
              End for all
            </Button>
          </Group>
        ))}
      </Stack>
      <Confirm
        opened={shown !== undefined}
        title="End this closure"
        act="End it for everybody"
        pending={end.isPending}
        lacks={reason.trim().length < 3 && 'Say why first.'}
        onClose={() => setShown(undefined)}
        onConfirm={() => shown !== undefined && end.mutate({ command: shown.command, reason: reason.trim() })}
      >
        <Stack gap="sm">
          {end.isError && <ErrorPanel title="Nothing was ended" error={errorMessage(end.error)} />}
          {shown !== undefined && (
            <Text size="sm">
              {shown.symbol} {closureWords(shown)}. The sessions to come are open again. Marks that the closure wrote stay; they
              are undone under Corrections.
            </Text>
          )}
          <ReasonField value={reason} onChange={setReason} />
        </Stack>
      </Confirm>
    </Section>
  );
}

function closureWords({ date, sessions, pupils, note, by }: PlannedClosure): string {
  const who = pupils === 1 ? '1 pupil' : `${pupils} pupils`;
  return `${formatDate(date)} ${sessions.join(' and ')}, ${who}: ${note}, by ${by}`;
}
