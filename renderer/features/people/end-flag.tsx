import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { DayField } from '../../components/day-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';

type EndFlagProps = {
  readonly flag: Outputs['people']['flags']['flags'][number];
  readonly title: string;
  readonly today: PlainDate;
  readonly onClose: () => void;
};

/** Says the last day, or takes back what was never so. */
export function EndFlag({ flag, title, today, onClose }: EndFlagProps) {
  const [to, setTo] = useState<PlainDate>(flag.to ?? (flag.from > today ? flag.from : today));
  const [reason, setReason] = useState('');
  const end = useMutation(api.people.flagEnd.mutationOptions({ onSuccess: onClose }));
  const back = useMutation(api.people.flagTakeBack.mutationOptions({ onSuccess: onClose }));
  const seen = { flag: flag.id, seen: flag.command };
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Stack gap="md">
        <Stack gap="xs">
          {end.isError && <ErrorPanel title="Nothing was changed" error={errorMessage(end.error)} onClose={end.reset} />}
          <DayField label="Last day" value={to} onChange={setTo} />
          <Text size="sm" c="dimmed">
            Sessions up to that day stay counted in the group.
          </Text>
          <Group>
            <Button loading={end.isPending} onClick={() => end.mutate({ ...seen, to })}>
              End it on this day
            </Button>
          </Group>
        </Stack>
        <Stack gap="xs">
          {back.isError && <ErrorPanel title="Nothing was taken back" error={errorMessage(back.error)} onClose={back.reset} />}
          <TextInput
            label="It was recorded by mistake, because"
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group>
            <Button
              variant="default"
              loading={back.isPending}
              {...greyed(reason.trim().length < 3 && 'Say why first.')}
              onClick={() => back.mutate({ ...seen, reason: reason.trim() })}
            >
              Take it back
            </Button>
          </Group>
        </Stack>
      </Stack>
    </Dialog>
  );
}
