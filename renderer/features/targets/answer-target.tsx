import { Button, Group, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useAccount } from '../../client/use-session.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import type { TargetRow } from './target-words.ts';

type AnswerTargetProps = { readonly row: TargetRow; readonly today: PlainDate };

/** The head teacher's answer, with the words that were said. */
export function AnswerTarget({ row, today }: AnswerTargetProps) {
  const [by, setBy] = useState(useAccount().name);
  const [on, setOn] = useState(today);
  const [said, setSaid] = useState('');
  const answer = useMutation(api.attendance.targetAnswer.mutationOptions());
  const give = (agreed: boolean): void =>
    answer.mutate({ id: row.id, seen: row.now.command, agreed, answeredBy: by.trim(), answeredOn: on, answer: said.trim() });
  const lacks = by.trim() === '' || said.trim().length < 3;
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        Answer of the head teacher
      </Title>
      {answer.isError && <ErrorPanel title="Nothing was saved" error={errorMessage(answer.error)} />}
      <Textarea
        label="What was said"
        maxLength={1000}
        autosize
        minRows={2}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      <Group grow>
        <TextInput label="Answered by" maxLength={200} value={by} onChange={(event) => setBy(event.currentTarget.value)} />
        <DayField label="On" value={on} onChange={setOn} latest={today} />
      </Group>
      <Group>
        <Button disabled={lacks} loading={answer.isPending} onClick={() => give(true)}>
          Agree
        </Button>
        <Button variant="default" disabled={lacks} loading={answer.isPending} onClick={() => give(false)}>
          Decline
        </Button>
      </Group>
    </Stack>
  );
}
