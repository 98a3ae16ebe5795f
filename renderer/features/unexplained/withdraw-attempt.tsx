import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Confirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { type Attempt, attemptWords } from './unexplained-words.ts';

/** Takes back a try that was recorded wrongly; it stays to be read with the reason. */
export function WithdrawAttempt({ attempt }: { readonly attempt: Attempt }) {
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useMutation(api.registers.withdrawAttempt.mutationOptions({ onSettled: () => setAsked(false) }));
  return (
    <>
      {withdraw.isError && (
        <ErrorPanel title="This was not taken back" error={errorMessage(withdraw.error)} onClose={withdraw.reset} />
      )}
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setAsked(true)}>
        Recorded wrongly
      </Button>
      <Confirm
        opened={asked}
        title="Recorded wrongly"
        act="Take this attempt back"
        pending={withdraw.isPending}
        lacks={reason.trim().length < 3 && 'Say why first.'}
        onClose={() => setAsked(false)}
        onConfirm={() => withdraw.mutate({ attempt: attempt.id, reason: reason.trim() })}
      >
        <Stack gap="sm">
          <Text>{attemptWords(attempt)}. It counts for nothing any more and stays in the history with your reason.</Text>
          <TextInput
            label="What was wrong"
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
      </Confirm>
    </>
  );
}
