import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type AttemptOutcome,
  attemptOutcomeIds,
  attemptOutcomes,
  type InvitationMeans,
  invitationMeans,
  invitationMeansIds,
} from '#shared/domain/meetings/meeting.ts';
import type { ContractId, MeetingId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { type AttemptRow, attemptLine } from './meeting-words.ts';
import './meetings.css';

type Props = {
  readonly attempts: readonly AttemptRow[];
  readonly today: PlainDate;
  readonly mayWork: boolean;
  /** Whom one is likely to have tried. */
  readonly names: readonly string[];
  readonly of: { readonly meeting: MeetingId } | { readonly contract: ContractId };
};

/** Every try with what came of it; it is quoted later, so a try without an answer counts too. */
export function Attempts({ attempts, today, mayWork, names, of }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Stack gap="xs">
      {attempts.length === 0 && (
        <Text size="sm" c="dimmed">
          Nothing is written down.
        </Text>
      )}
      {attempts.map((attempt) => (
        <div key={attempt.id} className="ao-meeting-line">
          <Text size="sm">{attemptLine(attempt)}</Text>
          {attempt.words !== '' && (
            <Text size="sm" c="dimmed">
              {attempt.words}
            </Text>
          )}
        </div>
      ))}
      {mayWork && !open && (
        <div>
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            Write down a try
          </Button>
        </div>
      )}
      {open && <AttemptForm today={today} names={names} of={of} onDone={() => setOpen(false)} />}
    </Stack>
  );
}

type FormProps = Pick<Props, 'today' | 'names' | 'of'> & { readonly onDone: () => void };

function AttemptForm({ today, names, of, onDone }: FormProps) {
  const [on, setOn] = useState<PlainDate>(today);
  const [means, setMeans] = useState<InvitationMeans>('telephone');
  const [whom, setWhom] = useState(names[0] ?? '');
  const [outcome, setOutcome] = useState<AttemptOutcome>('noAnswer');
  const [words, setWords] = useState('');
  const ofMeeting = useMutation(api.meetings.attempt.mutationOptions({ onSuccess: onDone }));
  const ofContract = useMutation(api.contracts.attempt.mutationOptions({ onSuccess: onDone }));
  const failed = ofMeeting.error ?? ofContract.error;
  const keep = () => {
    const attempt = { on, means, whom: whom.trim(), outcome, words: words.trim() };
    if ('meeting' in of) ofMeeting.mutate({ ...of, ...attempt });
    else ofContract.mutate({ ...of, ...attempt });
  };
  return (
    <Stack gap="xs">
      {failed !== null && <ErrorPanel title="It was not saved" error={errorMessage(failed)} />}
      <Group align="end" gap="xs">
        <DayField label="Tried on" value={on} latest={today} onChange={setOn} />
        <Select
          label="How"
          w={140}
          allowDeselect={false}
          data={invitationMeansIds.map((one) => ({ value: one, label: invitationMeans[one] }))}
          value={means}
          onChange={(value) => setMeans(invitationMeansIds.find((one) => one === value) ?? 'telephone')}
        />
        <TextInput
          label="Whom"
          flex={1}
          miw={140}
          maxLength={200}
          value={whom}
          onChange={(event) => setWhom(event.currentTarget.value)}
        />
      </Group>
      <Group align="end" gap="xs">
        <Select
          label="What came of it"
          w={210}
          allowDeselect={false}
          data={attemptOutcomeIds.map((one) => ({ value: one, label: attemptOutcomes[one] }))}
          value={outcome}
          onChange={(value) => setOutcome(attemptOutcomeIds.find((one) => one === value) ?? 'other')}
        />
        <TextInput
          label="Words"
          flex={1}
          miw={140}
          maxLength={1000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </Group>
      <Group gap="xs">
        <Button
          size="xs"
          {...greyed(whom.trim() === '' && 'Say whom you tried.')}
          loading={ofMeeting.isPending || ofContract.isPending}
          onClick={keep}
        >
          Keep it
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          Leave it
        </Button>
      </Group>
    </Stack>
  );
}
