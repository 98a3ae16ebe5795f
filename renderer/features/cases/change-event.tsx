import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatMinuteOfDay } from '../../components/format-date.ts';
import { greyed } from '../../components/greyed.ts';
import { type Entry, entryFacts, lineName } from './case-words.ts';
import { EventFields } from './event-fields.tsx';
import { type EventForm, eventInput, eventLacks, type Whom } from './event-form.ts';
import { useSeen } from './use-seen.ts';

type Props = { readonly entry: Entry; readonly hand: NonNullable<Entry['hand']> };

/** The right words beside the wrong ones, with the reason; or the whole entry taken back. */
export function ChangeEvent({ entry, hand }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="subtle" size="compact-xs" aria-label={`Correct: ${lineName(entry)}`} onClick={() => setOpened(true)}>
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
  const unsaid = reason.trim().length < 3 && 'Say why first.';
  const failed = correct.error ?? takeBack.error;
  const seen = useSeen(hand.seen, failed !== null);
  const of = { event: hand.id, seen, reason: reason.trim() };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (input !== undefined && unsaid === false && !correct.isPending) correct.mutate({ ...of, ...input });
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
        <NewlySaid entry={entry} hand={hand} />
        <Group justify="space-between">
          <Button variant="default" loading={takeBack.isPending} onClick={() => takeBack.mutate(of)} {...greyed(unsaid)}>
            Recorded by mistake
          </Button>
          <Button type="submit" loading={correct.isPending} {...greyed(eventLacks(form), unsaid)}>
            Correct it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What another window made of the event while it is being corrected here. */
function NewlySaid({ entry, hand }: Props) {
  const [opened] = useState(hand.seen);
  if (opened === hand.seen) return null;
  return (
    <Alert variant="outline" role="status" title={`It was corrected meanwhile. It now says: ${lineName(entry)}`}>
      {entryFacts(entry)}
      <Text className="ao-chronology-words">{entry.words}</Text>
      {entry.agreed !== undefined && <Text size="sm">Agreed: {entry.agreed}</Text>}
    </Alert>
  );
}

function formOf(entry: Entry, hand: Props['hand']): EventForm {
  return {
    kind: entry.kind,
    on: entry.on,
    time: entry.minute === undefined ? '' : formatMinuteOfDay(entry.minute),
    whom: whomOf(entry, hand),
    outcome: entry.outcome,
    words: entry.words,
    agreed: entry.agreed ?? '',
    childSeen: entry.childSeen,
  };
}

function whomOf({ withWhom }: Entry, { contact }: Props['hand']): Whom {
  if (contact !== undefined) return { who: 'contact', contact };
  return withWhom === undefined ? { who: 'nobody' } : { who: 'else', name: withWhom };
}
