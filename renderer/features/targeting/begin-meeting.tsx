import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { DayField } from '../../components/day-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';

/** When a meeting is held and who takes part; what is decided is kept one by one after it. */
export function BeginMeeting({ today }: { readonly today: PlainDate }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Begin a meeting</Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title="A targeting meeting">
        <Form today={today} onKept={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Form({ today, onKept }: { readonly today: PlainDate; readonly onKept: () => void }) {
  const [heldOn, setHeldOn] = useState(today);
  const [people, setPeople] = useState('');
  const hold = useMutation(api.targeting.hold.mutationOptions({ onSuccess: onKept }));
  const lacks = people.trim().length < 3 && 'Say who takes part.';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (lacks === false && !hold.isPending) hold.mutate({ heldOn, people: people.trim() });
      }}
    >
      <Stack gap="sm">
        {hold.isError && <ErrorPanel title="It was not saved" error={errorMessage(hold.error)} onClose={hold.reset} />}
        <DayField label="Held on" value={heldOn} latest={today} onChange={setHeldOn} />
        <Textarea
          label="Who takes part, for the school and for the authority"
          placeholder="Dr Holloway, Mrs Fairweather; Mr Poole of the attendance team"
          autosize
          minRows={2}
          maxLength={4000}
          data-autofocus
          value={people}
          onChange={(event) => setPeople(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={hold.isPending} {...greyed(lacks)}>
            Begin
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
