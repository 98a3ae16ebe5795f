import { Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type MeetingKind, meetingKindIds, meetingKinds } from '#shared/domain/meetings/meeting.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useAccount } from '../../client/use-session.ts';
import { DayField } from '../../components/day-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { ChoosePupil } from '../choose-pupil/index.ts';
import { minuteIn } from './meeting-words.ts';
import './meetings.css';

type Props = { readonly today: PlainDate; readonly pupil?: PupilId };

/** Opens the form; without a pupil it asks for one. */
export function PlanMeeting({ today, pupil }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={pupil === undefined ? 'filled' : 'default'} onClick={() => setOpen(true)}>
        Plan a meeting
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} size={640} title="Plan a meeting">
        <PlanForm today={today} {...(pupil === undefined ? {} : { pupil })} />
      </Dialog>
    </>
  );
}

function PlanForm({ today, pupil: given }: Props) {
  const [chosen, setChosen] = useState<PupilId>();
  const pupil = given ?? chosen;
  const people = useQuery({
    ...api.meetings.people.queryOptions({ input: { pupils: pupil === undefined ? [] : [pupil] } }),
    enabled: pupil !== undefined,
  });
  return (
    <Stack gap="sm">
      {given === undefined && <ChoosePupil chosen={chosen} onChoose={setChosen} />}
      {pupil === undefined && <Text c="dimmed">Choose the pupil, then whom to ask.</Text>}
      {people.isError && <ErrorPanel title="The contacts cannot be shown" error={errorMessage(people.error)} />}
      {pupil !== undefined && people.data !== undefined && (
        <MeetingFields key={pupil} today={today} pupil={pupil} people={people.data} />
      )}
    </Stack>
  );
}

type FieldsProps = { readonly today: PlainDate; readonly pupil: PupilId; readonly people: Outputs['meetings']['people'] };

function MeetingFields({ today, pupil, people }: FieldsProps) {
  const account = useAccount();
  const navigate = useNavigate();
  const [kind, setKind] = useState<MeetingKind>('school');
  const [on, setOn] = useState<PlainDate>(addDays(today, 7));
  const [time, setTime] = useState('15:30');
  const [place, setPlace] = useState('');
  const [about, setAbout] = useState('');
  const [asked, setAsked] = useState<readonly number[]>(people.filter(({ parent }) => parent).map(({ contact }) => contact));
  const [withPupil, setWithPupil] = useState(true);
  const [forSchool, setForSchool] = useState(account.name);
  const minute = minuteIn(time);
  const plan = useMutation(
    api.meetings.plan.mutationOptions({
      onSuccess: ({ meeting }) => void navigate({ to: '/cases/meetings/$meeting', params: { meeting: String(meeting) } }),
    }),
  );
  const ready = minute !== undefined && place.trim() !== '' && (asked.length > 0 || withPupil);
  const keep = () => {
    if (minute === undefined || !ready) return;
    plan.mutate({
      ...{ kind, on, minute, place: place.trim(), about: about.trim(), pupils: [pupil] },
      parties: [
        ...people
          .filter(({ contact }) => asked.includes(contact))
          .map(({ contact, name, parent }) => ({ kind: parent ? ('parent' as const) : ('other' as const), contact, name })),
        ...(withPupil ? [{ kind: 'pupil' as const, name: 'The pupil' }] : []),
        ...(forSchool.trim() === '' ? [] : [{ kind: 'school' as const, name: forSchool.trim() }]),
      ],
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Stack gap="sm">
        {plan.isError && <ErrorPanel title="The meeting was not planned" error={errorMessage(plan.error)} onClose={plan.reset} />}
        <WhenFields kind={kind} onKind={setKind} on={on} onDay={setOn} time={time} onTime={setTime} />
        <TextInput label="Place" maxLength={200} value={place} onChange={(event) => setPlace(event.currentTarget.value)} />
        <TextInput
          label="What it is about"
          description="Goes into the invitation: “We want to talk about …”"
          maxLength={400}
          value={about}
          onChange={(event) => setAbout(event.currentTarget.value)}
        />
        <AskedPeople people={people} asked={asked} onChange={setAsked} withPupil={withPupil} onPupil={setWithPupil} />
        <TextInput
          label="For the school"
          maxLength={200}
          value={forSchool}
          onChange={(event) => setForSchool(event.currentTarget.value)}
        />
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" c="dimmed">
            Nobody is invited by this.
          </Text>
          <Button
            type="submit"
            {...greyed(
              minute === undefined && 'Say the time.',
              place.trim() === '' && 'Say where it is.',
              !ready && 'Choose whom to ask.',
            )}
            loading={plan.isPending}
          >
            Plan it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type WhenProps = {
  readonly kind: MeetingKind;
  readonly onKind: (kind: MeetingKind) => void;
  readonly on: PlainDate;
  readonly onDay: (on: PlainDate) => void;
  readonly time: string;
  readonly onTime: (time: string) => void;
};

function WhenFields({ kind, onKind, on, onDay, time, onTime }: WhenProps) {
  return (
    <Group align="end" gap="xs">
      <Select
        label="What"
        w={190}
        allowDeselect={false}
        data={meetingKindIds.map((one) => ({ value: one, label: meetingKinds[one] }))}
        value={kind}
        onChange={(value) => onKind(meetingKindIds.find((one) => one === value) ?? 'school')}
      />
      <DayField label="Day" value={on} onChange={onDay} />
      <TextInput
        label="Time"
        w={90}
        value={time}
        {...(minuteIn(time) === undefined ? { error: 'As 15:30' } : {})}
        onChange={(event) => onTime(event.currentTarget.value)}
      />
    </Group>
  );
}

type AskedProps = {
  readonly people: Outputs['meetings']['people'];
  readonly asked: readonly number[];
  readonly onChange: (asked: readonly number[]) => void;
  readonly withPupil: boolean;
  readonly onPupil: (comes: boolean) => void;
};

function AskedPeople({ people, asked, onChange, withPupil, onPupil }: AskedProps) {
  return (
    <fieldset className="ao-plain-fieldset">
      <legend>Who is asked</legend>
      <Stack gap={4}>
        {people.map(({ contact, name, relationship, parent }) => (
          <Checkbox
            key={contact}
            label={`${name}, ${relationship.toLowerCase()}${parent ? '' : ' (no parent in the file)'}`}
            checked={asked.includes(contact)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...asked, contact] : asked.filter((one) => one !== contact))
            }
          />
        ))}
        <Checkbox label="The pupil" checked={withPupil} onChange={(event) => onPupil(event.currentTarget.checked)} />
      </Stack>
    </fieldset>
  );
}
