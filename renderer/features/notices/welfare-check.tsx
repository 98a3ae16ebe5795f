import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Confirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import type { NoticeSheet } from './notice-words.ts';

/** Cleared or not cleared. There is no place for a reason, because every reader of the list would learn it (practice rule 18). */
export function WelfareCheck({ sheet }: { readonly sheet: NoticeSheet }) {
  const [refusing, setRefusing] = useState(false);
  const clear = useMutation(api.notices.clear.mutationOptions({ onSettled: () => setRefusing(false) }));
  const notice = sheet.notice.id;
  return (
    <Stack gap="xs">
      <Text fw={600}>The welfare check</Text>
      <Text size="sm" c="dimmed">
        May this letter go to {sheet.notice.recipient}? Others see only the answer; no reason is asked or kept here.
      </Text>
      {clear.isError && <ErrorPanel title="The answer was not saved" error={errorMessage(clear.error)} onClose={clear.reset} />}
      <Group gap="xs">
        <Button loading={clear.isPending && !refusing} onClick={() => clear.mutate({ notice, answer: 'cleared' })}>
          Cleared: it may go to the head
        </Button>
        <Button variant="default" onClick={() => setRefusing(true)}>
          Not cleared
        </Button>
      </Group>
      <Confirm
        opened={refusing}
        title="Not cleared"
        act="Not cleared: do not send this letter"
        grave
        pending={clear.isPending}
        onClose={() => setRefusing(false)}
        onConfirm={() => clear.mutate({ notice, answer: 'notCleared' })}
      >
        This letter ends here and will not be sent. The office reads “Not cleared” and nothing else.
      </Confirm>
    </Stack>
  );
}
