import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { relationshipInSentence } from '#shared/domain/people/relationship.ts';
import { type WorkerKind, workerKinds } from '#shared/domain/registers/call-mark.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';

type Listed = Outputs['people']['callMarks'];

/** Who is told of an absence the same day and who is not rung. Whoever rings sees the names alone. */
export function CallMarks({ pupil }: { readonly pupil: PupilId }) {
  const list = useQuery(api.people.callMarks.queryOptions({ input: { pupil } }));
  const end = useMutation(api.people.endCallMark.mutationOptions());
  if (list.isError) return <ErrorPanel title="This cannot be shown" error={errorMessage(list.error)} />;
  const marks = list.data?.marks ?? [];
  return (
    <Stack gap="sm">
      {end.isError && <ErrorPanel title="This was not ended" error={errorMessage(end.error)} onClose={end.reset} />}
      {marks.length === 0 && <Text c="dimmed">Nobody is to be told, and every contact may be rung.</Text>}
      {marks.map((mark) => (
        <Group key={mark.id} justify="space-between" wrap="nowrap" gap="xs">
          <Text size="sm">{markWords(mark)}</Text>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() => end.mutate({ mark: mark.id, reason: 'No longer so' })}
          >
            No longer so
          </Button>
        </Group>
      ))}
      <NewWorker pupil={pupil} />
      <NotRung pupil={pupil} contacts={list.data?.contacts ?? []} />
      <Text size="xs" c="dimmed">
        Those who ring see the name with “tell today” or “do not ring”, never who that is or why.
      </Text>
    </Stack>
  );
}

function markWords(mark: Listed['marks'][number]): string {
  if (mark.kind === 'not rung') return `Do not ring ${mark.name}: ${mark.cause ?? ''}`;
  const who = mark.worker === undefined ? '' : ` (${workerKinds[mark.worker].toLowerCase()})`;
  return ['Tell', `${mark.name}${who}`, mark.phone].filter((part) => part !== undefined).join(' ');
}

function NewWorker({ pupil }: { readonly pupil: PupilId }) {
  const [worker, setWorker] = useState<WorkerKind>('socialWorker');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const add = useMutation(api.people.addWorker.mutationOptions({ onSuccess: () => setName('') }));
  const kinds = Object.keys(workerKinds) as WorkerKind[];
  return (
    <Stack gap={6}>
      {add.isError && <ErrorPanel title="This was not recorded" error={errorMessage(add.error)} onClose={add.reset} />}
      <Select
        label="Tell of each unexplained absence"
        size="sm"
        allowDeselect={false}
        data={kinds.map((kind) => ({ value: kind, label: workerKinds[kind] }))}
        value={worker}
        onChange={(value) => setWorker((now) => kinds.find((kind) => kind === value) ?? now)}
      />
      <Group grow gap="xs">
        <TextInput
          size="sm"
          aria-label="Name"
          placeholder="Name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          size="sm"
          aria-label="Telephone"
          placeholder="Telephone"
          maxLength={40}
          value={phone}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
      </Group>
      <Group>
        <Button
          size="xs"
          variant="default"
          {...greyed(name.trim() === '' && 'Write the name first.')}
          loading={add.isPending}
          onClick={() => add.mutate({ pupil, worker, name: name.trim(), phone: phone.trim() })}
        >
          Add who is told
        </Button>
      </Group>
    </Stack>
  );
}

function NotRung({ pupil, contacts }: { readonly pupil: PupilId; readonly contacts: Listed['contacts'] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [cause, setCause] = useState('');
  const stop = useMutation(api.people.stopRinging.mutationOptions({ onSuccess: () => setCause('') }));
  const contact = contacts.find(({ id }) => String(id) === chosen);
  return (
    <Stack gap={6}>
      {stop.isError && <ErrorPanel title="This was not recorded" error={errorMessage(stop.error)} onClose={stop.reset} />}
      <Select
        label="Do not ring"
        size="sm"
        placeholder="A contact"
        data={contacts.map(({ id, name, relationship }) => ({
          value: String(id),
          label: `${name} (${relationshipInSentence(relationship)})`,
        }))}
        value={chosen}
        onChange={setChosen}
      />
      <TextInput
        size="sm"
        aria-label="Why not"
        placeholder="Why, for those with the care right"
        maxLength={1000}
        value={cause}
        onChange={(event) => setCause(event.currentTarget.value)}
      />
      <Group>
        <Button
          size="xs"
          variant="default"
          {...greyed(contact === undefined && 'Choose whom not to ring.', cause.trim().length < 3 && 'Say why first.')}
          loading={stop.isPending}
          onClick={() => contact !== undefined && stop.mutate({ pupil, contact: contact.id, cause: cause.trim() })}
        >
          Do not ring this contact
        </Button>
      </Group>
    </Stack>
  );
}
