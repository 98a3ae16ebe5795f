import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatMinuteOfDay } from '../../components/format-date.ts';
import { greyed } from '../../components/greyed.ts';
import { type MeetingSheet, minuteIn } from './meeting-words.ts';

/** Another day, time or place; who was invited is told by a person. */
export function MoveMeeting({ sheet }: { readonly sheet: MeetingSheet }) {
  const { meeting, seen, about } = sheet;
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState<PlainDate>(meeting.on);
  const [time, setTime] = useState(formatMinuteOfDay(meeting.minute));
  const [place, setPlace] = useState(meeting.place);
  const move = useMutation(api.meetings.move.mutationOptions());
  const minute = minuteIn(time);
  if (!open) {
    return (
      <div>
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          Another day or place
        </Button>
      </div>
    );
  }
  return (
    <Stack gap="xs">
      {move.isError && <ErrorPanel title="It stands as it was" error={errorMessage(move.error)} onClose={move.reset} />}
      <Group align="end" gap="xs">
        <DayField label="Day" value={on} onChange={setOn} />
        <TextInput label="Time" w={90} value={time} onChange={(event) => setTime(event.currentTarget.value)} />
        <TextInput
          label="Place"
          flex={1}
          value={place}
          maxLength={200}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
      </Group>
      <Group gap="xs">
        <Button
          size="xs"
          {...greyed(minute === undefined && 'Say the time.', place.trim() === '' && 'Say where it is.')}
          loading={move.isPending}
          onClick={() =>
            minute !== undefined &&
            move.mutate({ meeting: meeting.id, seen, kind: meeting.kind, on, minute, place: place.trim(), about })
          }
        >
          Move it
        </Button>
        <Button size="xs" variant="default" onClick={() => setOpen(false)}>
          Leave it
        </Button>
      </Group>
    </Stack>
  );
}
