import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatMinuteOfDay } from '../../components/format-date.ts';
import type { Entry } from './case-words.ts';
import { EventFields } from './event-fields.tsx';
import { type EventForm, eventInput } from './event-form.ts';

type Props = { readonly entry: Entry; readonly hand: NonNullable<Entry['hand']> };

/** The right words beside the wrong ones, with the reason; or the whole entry taken back. */
export function ChangeEvent({ entry, hand }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="subtle" size="compact-xs" onClick={() => setOpened(true)}>
        Correct
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={`Correct: ${entry.title.toLowerCase()}`} size="lg">
        {opened && <ChangeForm entry={entry} hand={hand} onLeave={() => setOpened(false)} />}
      </Dialog>
    </>
  );
}

function ChangeForm({ entry, hand, onLeave }: Props & { readonly onLeave: () => void }) {
  const [form, setForm] = useState<EventForm>(() => formOf(entry, hand));
  const [reason, setReason] = useState('');
  const day = useQuery(api.school.freshness.queryOptions({ input: {} }));
  const people = useQuery(api.cases.eventPeople.queryOptions({ input: { pupils: entry.pupils } }));
  const correct = useMutation(api.cases.correctEvent.mutationOptions({ onSuccess: onLeave }));
  const takeBack = useMutation(api.cases.takeBackEvent.mutationOptions({ onSuccess: onLeave }));
  const input = eventInput(form);
  const said = reason.trim().length >= 3;
  const failed = correct.error ?? takeBack.error;
  const of = { event: hand.id, seen: hand.seen, reason: reason.trim() };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (input !== undefined && said) correct.mutate({ ...of, ...input });
      }}
    >
      <Stack gap="sm">
        <EventFields
          form={form}
          set={(changes) => setForm((before) => ({ ...before, ...changes }))}
          people={people.data ?? []}
          today={day.data?.today ?? entry.on}
        />
        <Textarea
          label="Why it is corrected"
          description="What it said before stays readable beside it, with this reason."
          autosize
          minRows={1}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {failed !== null && (
          <ErrorPanel
            title="It stands as it was"
            error={errorMessage(failed)}
            onClose={() => {
              correct.reset();
              takeBack.reset();
            }}
          />
        )}
        <Group justify="space-between">
          <Button variant="default" disabled={!said} loading={takeBack.isPending} onClick={() => takeBack.mutate(of)}>
            Recorded by mistake
          </Button>
          <Button type="submit" disabled={!said || input === undefined} loading={correct.isPending}>
            Correct it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function formOf(entry: Entry, hand: Props['hand']): EventForm {
  return {
    kind: entry.kind,
    on: entry.on,
    time: entry.minute === undefined ? '' : formatMinuteOfDay(entry.minute),
    contact: hand.contact,
    withWhom: hand.contact === undefined ? (entry.withWhom ?? '') : '',
    outcome: entry.outcome,
    words: entry.words,
    agreed: entry.agreed ?? '',
    childSeen: entry.childSeen,
  };
}
