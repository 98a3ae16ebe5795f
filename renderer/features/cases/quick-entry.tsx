import { Button, Checkbox, FileInput, Group, Kbd, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState, useSyncExternalStore } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { ChoosePupil } from '../choose-pupil/index.ts';
import { EventFields } from './event-fields.tsx';
import { type EventForm, emptyEvent } from './event-form.ts';
import { useKeepEvent } from './use-keep-event.ts';

type Asked = { readonly pupils: readonly PupilId[] } | undefined;

let asked: Asked;
const listeners = new Set<() => void>();

/** Opens the quick entry from anywhere in the window, for these pupils or for one still to be chosen. */
export function openQuickEntry(pupils: readonly PupilId[] = []): void {
  ask({ pupils });
}

function ask(next: Asked): void {
  asked = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `Ctrl I`: a call, a visit, a talk goes into the chronology in a few keys, from every screen. */
export function QuickEntry() {
  const open = useSyncExternalStore(subscribe, () => asked);
  const works = useMay('cases.work');
  if (!works) return null;
  const close = () => ask(undefined);
  return (
    <Dialog opened={open !== undefined} onClose={close} title="Into the chronology" size="lg">
      {open !== undefined && <Entry pupils={open.pupils} onLeave={close} />}
    </Dialog>
  );
}

function Entry({ pupils, onLeave }: { readonly pupils: readonly PupilId[]; readonly onLeave: () => void }) {
  const [chosen, setChosen] = useState<readonly PupilId[]>(pupils);
  const day = useQuery(api.school.freshness.queryOptions({ input: {} }));
  return (
    <Stack gap="sm">
      {pupils.length === 0 && (
        <ChoosePupil chosen={chosen[0]} onChoose={(pupil) => setChosen(pupil === undefined ? [] : [pupil])} />
      )}
      {chosen.length > 0 && day.data !== undefined && (
        <EntryForm key={chosen[0]} pupils={chosen} today={day.data.today} onLeave={onLeave} />
      )}
    </Stack>
  );
}

type FormProps = { readonly pupils: readonly PupilId[]; readonly today: PlainDate; readonly onLeave: () => void };

function EntryForm({ pupils, today, onLeave }: FormProps) {
  const [form, setForm] = useState<EventForm>(() => emptyEvent(today, ''));
  const [others, setOthers] = useState<readonly PupilId[]>([]);
  const [files, setFiles] = useState<readonly File[]>([]);
  const about = [...pupils, ...others];
  const people = useQuery(api.cases.eventPeople.queryOptions({ input: { pupils: about } }));
  const event = useKeepEvent({ form, pupils: about, files }, onLeave);
  const keys = (pressed: KeyboardEvent) => {
    if (pressed.key !== 'Enter' || !(pressed.ctrlKey || pressed.metaKey)) return;
    pressed.preventDefault();
    event.keep();
  };
  return (
    <form
      onKeyDown={keys}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        event.keep();
      }}
    >
      <Stack gap="sm">
        <About pupils={pupils} others={others} onOthers={setOthers} />
        <EventFields
          form={form}
          set={(changes) => setForm((before) => ({ ...before, ...changes }))}
          people={people.data ?? []}
          today={today}
        />
        <FileInput
          label="Attach"
          description="PDF, PNG, JPG, DOCX or TXT, at most 25 MB each. Kept with its checksum."
          placeholder="Choose files"
          multiple
          clearable
          value={[...files]}
          onChange={setFiles}
        />
        {event.failed !== undefined && (
          <ErrorPanel title="It is not in the chronology" error={errorMessage(event.failed)} onClose={event.forget} />
        )}
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> keeps it
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={onLeave}>
              Leave it
            </Button>
            <Button type="submit" disabled={!event.ready} loading={event.sending}>
              Keep it
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

type AboutProps = {
  readonly pupils: readonly PupilId[];
  readonly others: readonly PupilId[];
  readonly onOthers: (others: readonly PupilId[]) => void;
};

/** Whom it is about: brothers and sisters share a visit or a call. */
function About({ pupils, others, onOthers }: AboutProps) {
  const [first] = pupils;
  const sheet = useQuery({
    ...api.people.sheet.queryOptions({ input: { pupil: first ?? (0 as PupilId) } }),
    enabled: first !== undefined,
  });
  const family = (sheet.data?.family ?? []).filter(({ pupil }) => !pupils.includes(pupil));
  return (
    <Stack gap={6}>
      {sheet.data !== undefined && (
        <Text>
          About <strong>{sheet.data.pupil.knownName}</strong>
          {pupils.length > 1 && ` and ${pupils.length - 1} more of the case`}
        </Text>
      )}
      {family.length > 0 && (
        <Group gap="md">
          {family.map((one) => (
            <Checkbox
              key={one.pupil}
              label={`and ${one.knownName}`}
              checked={others.includes(one.pupil)}
              onChange={(event) =>
                onOthers(event.currentTarget.checked ? [...others, one.pupil] : others.filter((pupil) => pupil !== one.pupil))
              }
            />
          ))}
        </Group>
      )}
    </Stack>
  );
}
