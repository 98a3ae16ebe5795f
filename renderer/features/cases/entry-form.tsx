import { Button, FileInput, Group, Kbd, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { ChoosePupil } from '../choose-pupil/index.ts';
import { EntryAbout } from './entry-about.tsx';
import { EventFields } from './event-fields.tsx';
import { type EventForm, emptyEvent } from './event-form.ts';
import { submitByKeys } from './submit-by-keys.ts';
import { useKeepEvent } from './use-keep-event.ts';

export type EntryFormProps = {
  /** Whom it is about; empty where a pupil is still to be chosen. */
  readonly asked: readonly PupilId[];
  readonly today: PlainDate;
  readonly onLeave: () => void;
};

/** The fields of an event for pupils given or chosen here; what is typed stays when another pupil is chosen. */
export function EntryForm({ asked, today, onLeave }: EntryFormProps) {
  const [isChosenHere] = useState(asked.length === 0);
  const [pupils, setPupils] = useState(asked);
  const [others, setOthers] = useState<readonly PupilId[]>([]);
  const [typed, setForm] = useState<EventForm>(() => emptyEvent(today, ''));
  const [files, setFiles] = useState<readonly File[]>([]);
  const about = [...pupils, ...others];
  const people = useQuery({
    ...api.cases.eventPeople.queryOptions({ input: { pupils: about } }),
    enabled: about.length > 0,
  });
  const form = withContactOf(typed, people.data);
  const event = useKeepEvent({ form, pupils: about, files }, onLeave);
  const choose = (pupil: PupilId | undefined) => {
    if (pupil === undefined || pupil === pupils[0]) return;
    setPupils([pupil]);
    setOthers([]);
    // A contact belongs to the pupil chosen before; the words do not.
    setForm((before) => (before.whom.who === 'contact' ? { ...before, whom: { who: 'nobody' } } : before));
  };
  return (
    <form
      onKeyDown={submitByKeys}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        event.keep();
      }}
    >
      <Stack gap="sm">
        {isChosenHere && <ChoosePupil chosen={pupils[0]} onChoose={choose} />}
        {pupils.length > 0 && (
          <>
            <EntryAbout pupils={pupils} others={others} onOthers={setOthers} />
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
          </>
        )}
        {event.failed !== undefined && (
          <ErrorPanel title="It is not in the chronology" error={errorMessage(event.failed)} onClose={event.forget} />
        )}
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" c="dimmed">
            {event.lacks ?? (
              <>
                <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> keeps it
              </>
            )}
          </Text>
          <Group gap="xs" wrap="nowrap">
            <Button variant="default" onClick={onLeave}>
              Leave it
            </Button>
            <Button type="submit" loading={event.sending} {...greyed(event.lacks)}>
              Keep it
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

/** Whoever is no contact of the pupils that are left is nobody named, on the screen and in what is sent. */
function withContactOf(form: EventForm, people: Outputs['cases']['eventPeople'] | undefined): EventForm {
  const { whom } = form;
  const isGone = whom.who === 'contact' && people !== undefined && people.every(({ id }) => id !== whom.contact);
  return isGone ? { ...form, whom: { who: 'nobody' } } : form;
}
