import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Confirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import type { NoticeSheet } from './notice-words.ts';

/** Ends a letter that has not gone out. Its reason is kept with it. */
export function WithdrawLetter({ sheet }: { readonly sheet: NoticeSheet }) {
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useMutation(api.notices.withdraw.mutationOptions({ onSettled: () => setAsked(false) }));
  return (
    <Stack gap="xs">
      {withdraw.isError && (
        <ErrorPanel title="The letter was not withdrawn" error={errorMessage(withdraw.error)} onClose={withdraw.reset} />
      )}
      <Group>
        <Button variant="default" onClick={() => setAsked(true)}>
          Withdraw this letter
        </Button>
      </Group>
      <Confirm
        opened={asked}
        title="Withdraw the letter"
        act="Withdraw this letter"
        grave
        pending={withdraw.isPending}
        lacks={reason.trim().length < 3 && 'Say why first.'}
        onClose={() => setAsked(false)}
        onConfirm={() => withdraw.mutate({ notice: sheet.notice.id, reason: reason.trim() })}
      >
        <Stack gap="sm">
          <Text>The letter will not be sent. It stays in the list as withdrawn, with this reason.</Text>
          <Textarea
            label="Why it is withdrawn"
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
      </Confirm>
    </Stack>
  );
}
