import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import type { TargetingMeetingRow } from './targeting-words.ts';

type Props = { readonly meeting: TargetingMeetingRow; readonly today: PlainDate; readonly onClose: () => void };

/** Day, people and notes put right; the version that stood is kept by the store. */
export function ChangeMeeting({ meeting, today, onClose }: Props) {
  const [heldOn, setHeldOn] = useState(meeting.heldOn);
  const [people, setPeople] = useState(meeting.people);
  const [notes, setNotes] = useState(meeting.notes);
  // Named as it stood when the form was opened, so that what somebody else wrote meanwhile is not lost.
  const [seen] = useState(meeting.seen);
  const change = useMutation(api.targeting.change.mutationOptions({ onSuccess: onClose }));
  const lacks = people.trim().length < 3 && 'Say who took part.';
  return (
    <Stack gap="xs">
      {change.isError && <ErrorPanel title="It was not saved" error={errorMessage(change.error)} onClose={change.reset} />}
      <DayField label="Held on" value={heldOn} latest={today} onChange={setHeldOn} />
      <Textarea
        label="Who took part"
        autosize
        minRows={1}
        maxLength={4000}
        value={people}
        onChange={(event) => setPeople(event.currentTarget.value)}
      />
      <Textarea
        label="Notes"
        autosize
        minRows={2}
        maxLength={4000}
        value={notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button
          size="xs"
          loading={change.isPending}
          {...greyed(lacks)}
          onClick={() => change.mutate({ meeting: meeting.id, seen, heldOn, people: people.trim(), notes: notes.trim() })}
        >
          Keep
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          Leave it
        </Button>
      </Group>
    </Stack>
  );
}
