import { Button, Group, SegmentedControl, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Attendance, attendanceIds, attendances } from '#shared/domain/meetings/meeting.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import type { MeetingSheet } from './meeting-words.ts';

type Props = { readonly sheet: MeetingSheet };
type Decision = {
  readonly key: number;
  readonly what: string;
  readonly dueOn: PlainDate;
  readonly owner: string;
  readonly name: string;
};

const outside = 'outside';

/** The form once its day has come; before it only on asking, for a meeting may be held sooner or be cancelled. */
export function HoldMeeting({ sheet }: Props) {
  const [open, setOpen] = useState(sheet.meeting.on <= sheet.today);
  if (open) return <HoldForm sheet={sheet} />;
  return (
    <Stack gap="xs">
      <Text>Its day is still to come.</Text>
      <div>
        <Button variant="default" onClick={() => setOpen(true)}>
          It was held sooner, or is cancelled
        </Button>
      </div>
    </Stack>
  );
}

/** Who came, what was said and decided; or that nobody came. */
function HoldForm({ sheet }: Props) {
  const { meeting, today, seen } = sheet;
  const [heldOn, setHeldOn] = useState<PlainDate>(meeting.on < today ? meeting.on : today);
  const [said, setSaid] = useState<Readonly<Record<number, Attendance>>>({});
  const [notes, setNotes] = useState('');
  const [decisions, setDecisions] = useState<readonly Decision[]>([]);
  const [reason, setReason] = useState('');
  const hold = useMutation(api.meetings.hold.mutationOptions());
  const miss = useMutation(api.meetings.notHeld.mutationOptions());
  const failed = hold.error ?? miss.error;
  const attended = Object.entries(said).map(([party, answer]) => ({ party: Number(party), attended: answer }));
  const isEmpty = !meeting.parties.some(({ id, kind }) => (kind === 'parent' || kind === 'pupil') && said[id] === 'came');
  const write = () =>
    hold.mutate({
      ...{ meeting: meeting.id, seen, heldOn, attended, notes: notes.trim() },
      decisions: decisions.map(({ what, dueOn, owner, name }) => ({
        ...{ what: what.trim(), dueOn },
        ...ownerOf(sheet, owner, name),
      })),
    });
  const writeMissed = (stand: 'notHeld' | 'cancelled') =>
    miss.mutate({ meeting: meeting.id, seen, stand, attended, reason: reason.trim() });
  return (
    <Stack gap="sm">
      {failed !== null && <ErrorPanel title="It was not saved" error={errorMessage(failed)} />}
      <WhoCame sheet={sheet} said={said} onSay={(party, answer) => setSaid((now) => ({ ...now, [party]: answer }))} />
      <DayField label="Held on" value={heldOn} latest={today} onChange={setHeldOn} />
      <Textarea
        label="Notes"
        autosize
        minRows={2}
        maxLength={4000}
        value={notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
      <Decisions sheet={sheet} decisions={decisions} onChange={setDecisions} heldOn={heldOn} />
      <Group>
        <Button loading={hold.isPending} onClick={write}>
          The meeting was held
        </Button>
      </Group>
      {isEmpty && (
        <Stack gap="xs">
          <TextInput
            label="If it was not held, why"
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              {...greyed(meeting.on > today && 'Its day is still to come.', reason.trim().length < 3 && 'Say why first.')}
              loading={miss.isPending}
              onClick={() => writeMissed('notHeld')}
            >
              Nobody came
            </Button>
            <Button
              size="xs"
              variant="default"
              {...greyed(reason.trim().length < 3 && 'Say why first.')}
              onClick={() => writeMissed('cancelled')}
            >
              It is cancelled
            </Button>
          </Group>
        </Stack>
      )}
    </Stack>
  );
}

function ownerOf({ workers }: MeetingSheet, owner: string, name: string) {
  const account = workers.find((one) => String(one.account) === owner)?.account;
  if (account !== undefined) return { owner: account };
  return name.trim() === '' ? {} : { ownerName: name.trim() };
}

type CameProps = Props & {
  readonly said: Readonly<Record<number, Attendance>>;
  readonly onSay: (party: number, answer: Attendance) => void;
};

function WhoCame({ sheet, said, onSay }: CameProps) {
  return (
    <fieldset className="ao-plain-fieldset">
      <legend>Who came</legend>
      <Stack gap={6}>
        {sheet.meeting.parties.map(({ id, name }) => (
          <Group key={id} gap="xs" justify="space-between">
            <Text size="sm">{name}</Text>
            <SegmentedControl
              size="xs"
              aria-label={`Whether ${name} came`}
              value={said[id] ?? ''}
              onChange={(value) => {
                const answer = attendanceIds.find((one) => one === value);
                if (answer !== undefined) onSay(id, answer);
              }}
              data={attendanceIds.map((one) => ({ value: one, label: attendances[one] }))}
            />
          </Group>
        ))}
      </Stack>
    </fieldset>
  );
}

type DecisionsProps = Props & {
  readonly decisions: readonly Decision[];
  readonly onChange: (decisions: readonly Decision[]) => void;
  readonly heldOn: PlainDate;
};

function Decisions({ sheet, decisions, onChange, heldOn }: DecisionsProps) {
  const change = (key: number, part: Partial<Decision>) =>
    onChange(decisions.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <Stack gap="xs">
      {decisions.map((decision, index) => (
        <DecisionFields
          key={decision.key}
          title={`Decision ${index + 1}`}
          decision={decision}
          workers={sheet.workers}
          onChange={(part) => change(decision.key, part)}
          onRemove={() => onChange(decisions.filter(({ key }) => key !== decision.key))}
        />
      ))}
      <div>
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            onChange([
              ...decisions,
              {
                key: (decisions.at(-1)?.key ?? 0) + 1,
                what: '',
                dueOn: addDays(heldOn, 14),
                owner: String(sheet.workers[0]?.account ?? outside),
                name: '',
              },
            ])
          }
        >
          Add a decision
        </Button>
      </div>
    </Stack>
  );
}

type DecisionProps = {
  readonly title: string;
  readonly decision: Decision;
  readonly workers: MeetingSheet['workers'];
  readonly onChange: (part: Partial<Decision>) => void;
  readonly onRemove: () => void;
};

function DecisionFields({ title, decision, workers, onChange, onRemove }: DecisionProps) {
  const isOutside = !workers.some((one) => String(one.account) === decision.owner);
  return (
    <div className="ao-meeting-line">
      <TextInput
        autoFocus
        label={title}
        maxLength={200}
        value={decision.what}
        onChange={(event) => onChange({ what: event.currentTarget.value })}
      />
      <Group align="end" gap="xs" mt={4}>
        <DayField label={`By, ${title.toLowerCase()}`} value={decision.dueOn} onChange={(dueOn) => onChange({ dueOn })} />
        <Select
          label={`Who, ${title.toLowerCase()}`}
          flex={1}
          miw={140}
          allowDeselect={false}
          data={[
            ...workers.map((one) => ({ value: String(one.account), label: one.name })),
            { value: outside, label: 'Somebody else' },
          ]}
          value={isOutside ? outside : decision.owner}
          onChange={(value) => onChange({ owner: value ?? outside })}
        />
        <Button size="xs" variant="subtle" aria-label={`Take out: ${title}`} onClick={onRemove}>
          Take out
        </Button>
      </Group>
      {isOutside && (
        <TextInput
          mt={4}
          label={`Name, ${title.toLowerCase()}`}
          maxLength={200}
          value={decision.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
