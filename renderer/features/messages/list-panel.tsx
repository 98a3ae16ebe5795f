import { Button, Group, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { client } from '../../client/client.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { ListRows } from './list-rows.tsx';
import { type MessageListRow, type SentMessage, storyWords } from './message-words.ts';

type Props = {
  readonly id: number;
  /** After what became of it was said: the list says the rest. */
  readonly onSettled: () => void;
};

/** One list: its messages, its file, and what a person says became of it. */
export function ListPanel({ id, onSettled }: Props) {
  const shown = useQuery({ ...api.registers.messageList.queryOptions({ input: { id } }), staleTime: 0 });
  if (shown.isError) {
    return <ErrorPanel title="The list cannot be shown" error={errorMessage(shown.error)} onRetry={() => void shown.refetch()} />;
  }
  if (shown.data === undefined) return <Skeleton height={120} radius="sm" aria-label="Loading" />;
  const { list, rows } = shown.data;
  return (
    <Stack gap="sm">
      <Text size="sm">{storyWords(list)}</Text>
      {list.reason !== undefined && <Text size="sm">Not sent because: {list.reason}</Text>}
      {list.state === 'prepared' ? (
        <Settle key={list.command} list={list} rows={rows} onSettled={onSettled} />
      ) : (
        <ListRows rows={rows} />
      )}
    </Stack>
  );
}

type SettleProps = Pick<Props, 'onSettled'> & { readonly list: MessageListRow; readonly rows: readonly SentMessage[] };

function Settle({ list, rows, onSettled }: SettleProps) {
  const [failed, setFailed] = useState<ReadonlyMap<number, string>>(new Map());
  const sent = useMutation(api.registers.messagesSent.mutationOptions({ onSuccess: onSettled }));
  const seen = { id: list.id, seen: list.command };
  const lacks = [...failed.values()].some((reason) => reason.trim().length < 3);
  const say = (): void => sent.mutate({ ...seen, failed: [...failed].map(([row, reason]) => ({ row, reason: reason.trim() })) });
  return (
    <>
      {sent.isError && <ErrorPanel title="Nothing was recorded" error={errorMessage(sent.error)} />}
      <Group>
        <Button disabled={lacks} loading={sent.isPending} onClick={say}>
          {failed.size === 0 ? 'All were sent' : `Sent, without ${failed.size} not delivered`}
        </Button>
      </Group>
      <DownloadAgain id={list.id} />
      <ListRows rows={rows} failed={failed} onFailed={setFailed} />
      <NotSent seen={seen} onSettled={onSettled} />
    </>
  );
}

function DownloadAgain({ id }: { readonly id: number }) {
  const download = useMutation({ mutationFn: async () => downloadTicket(await client.registers.messageFile({ id })) });
  return (
    <>
      {download.isError && <ErrorPanel title="The file was not made" error={errorMessage(download.error)} />}
      <Group>
        <Button size="xs" variant="default" loading={download.isPending} onClick={() => download.mutate()}>
          Download the file again
        </Button>
      </Group>
    </>
  );
}

type NotSentProps = Pick<Props, 'onSettled'> & {
  readonly seen: Pick<MessageListRow, 'id'> & { readonly seen: MessageListRow['command'] };
};

function NotSent({ seen, onSettled }: NotSentProps) {
  const [reason, setReason] = useState('');
  const say = useMutation(api.registers.messagesNotSent.mutationOptions({ onSuccess: onSettled }));
  return (
    <Stack gap="xs" component="section" aria-label="It was not sent">
      <Title order={3} size="h5">
        It was not sent
      </Title>
      {say.isError && <ErrorPanel title="Nothing was recorded" error={errorMessage(say.error)} />}
      <TextInput
        label="Why"
        description="No attempt is recorded; the pupils may be chosen again"
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group>
        <Button
          variant="default"
          {...greyed(reason.trim().length < 3 && 'Say why first.')}
          loading={say.isPending}
          onClick={() => say.mutate({ ...seen, reason: reason.trim() })}
        >
          It was not sent
        </Button>
      </Group>
    </Stack>
  );
}
