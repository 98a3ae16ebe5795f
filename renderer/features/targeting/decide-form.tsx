import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useAccount } from '../../client/use-session.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { BeginMeeting } from './begin-meeting.tsx';
import { meetingTitle, type Pack, type TargetingMeetingRow } from './targeting-words.ts';

type Props = {
  readonly about?: PupilId;
  readonly meeting: TargetingMeetingRow | undefined;
  readonly today: PlainDate;
  readonly workers: Pack['workers'];
};

const outside = 'outside';

/** One decision with its owner and its day, kept at once; a pupil's becomes a step of the open case. */
export function DecideForm({ about, meeting, today, workers }: Props) {
  if (meeting === undefined) {
    return (
      <Stack gap="xs">
        <Text size="sm">Write down first when the meeting is held and who takes part.</Text>
        <div>
          <BeginMeeting today={today} />
        </div>
      </Stack>
    );
  }
  return <Fields {...(about === undefined ? {} : { about })} meeting={meeting} today={today} workers={workers} />;
}

function Fields({ about, meeting, today, workers }: Props & { readonly meeting: TargetingMeetingRow }) {
  const account = useAccount();
  const first = useRef<HTMLTextAreaElement>(null);
  const [what, setWhat] = useState('');
  const [dueOn, setDueOn] = useState<PlainDate>(addDays(today, 14));
  const [owner, setOwner] = useState(workers.some((one) => one.account === account.id) ? String(account.id) : outside);
  const [ownerName, setOwnerName] = useState('');
  const decide = useMutation(
    api.targeting.decide.mutationOptions({
      onSuccess: () => {
        setWhat('');
        first.current?.focus({ preventScroll: true });
      },
    }),
  );
  const chosen = workers.find((one) => String(one.account) === owner)?.account;
  const lacks =
    (what.trim().length < 3 && 'Say what is decided.') || (chosen === undefined && ownerName.trim() === '' && 'Say who does it.');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (lacks !== false || decide.isPending) return;
        const who = chosen === undefined ? { ownerName: ownerName.trim() } : { owner: chosen };
        decide.mutate({
          ...{ meeting: meeting.id, what: what.trim(), dueOn },
          ...(about === undefined ? {} : { pupil: about }),
          ...who,
        });
      }}
    >
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {meetingTitle(meeting)}
        </Text>
        {decide.isError && <ErrorPanel title="It was not saved" error={errorMessage(decide.error)} onClose={decide.reset} />}
        {decide.isSuccess && what === '' && <Text size="sm">Kept, with its owner and its day.</Text>}
        <Textarea
          ref={first}
          label="Decision"
          placeholder="The authority’s worker visits with us"
          autosize
          minRows={1}
          maxLength={200}
          value={what}
          onChange={(event) => setWhat(event.currentTarget.value)}
        />
        <Group align="end" gap="xs" wrap="nowrap">
          <DayField label="By" value={dueOn} onChange={setDueOn} />
          <Select
            label="Who"
            flex={1}
            allowDeselect={false}
            data={[
              ...workers.map((one) => ({ value: String(one.account), label: one.name })),
              { value: outside, label: 'Somebody else' },
            ]}
            value={owner}
            onChange={(value) => setOwner(value ?? outside)}
          />
        </Group>
        {chosen === undefined && (
          <TextInput
            label="Name, and from where"
            maxLength={200}
            value={ownerName}
            onChange={(event) => setOwnerName(event.currentTarget.value)}
          />
        )}
        <div>
          <Button type="submit" variant="default" loading={decide.isPending} {...greyed(lacks)}>
            Keep the decision
          </Button>
        </div>
      </Stack>
    </form>
  );
}
