import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Confirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import type { CallRow } from './line-words.ts';

type Props = { readonly row: CallRow; readonly onDone: () => void };

/** Takes an entry back that was written wrongly; what happens to the marks is said before. */
export function WithdrawCall({ row, onDone }: Props) {
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useMutation(
    api.registers.withdrawAbsenceCall.mutationOptions({ onSettled: () => setAsked(false), onSuccess: onDone }),
  );
  return (
    <>
      {withdraw.isError && (
        <ErrorPanel title="This was not taken back" error={errorMessage(withdraw.error)} onClose={withdraw.reset} />
      )}
      <div>
        <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
          Take this entry back
        </Button>
      </div>
      <Confirm
        opened={asked}
        title={`Take back the call about ${row.pupil.knownName}`}
        act="Take it back"
        pending={withdraw.isPending}
        lacks={reason.trim().length < 3 && 'Say why first.'}
        onClose={() => setAsked(false)}
        onConfirm={() => withdraw.mutate({ id: row.id, reason: reason.trim() })}
      >
        <Stack gap="sm">
          <Text>
            The entry stays to be read with your reason. Marks that were written are not changed: correct them under Corrections
            where they are wrong. What the call planned ends, and whoever rang counts as reached no more.
          </Text>
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
