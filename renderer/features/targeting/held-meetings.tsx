import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { useMay } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatDate } from '../../components/format-date.ts';
import { BeginMeeting } from './begin-meeting.tsx';
import { ChangeMeeting } from './change-meeting.tsx';
import { DecideForm } from './decide-form.tsx';
import { DecisionDone } from './decision-done.tsx';
import {
  currentMeeting,
  type Decision,
  decisionWords,
  type Meetings,
  meetingTitle,
  type Pack,
  type TargetingMeetingRow,
} from './targeting-words.ts';

type Props = { readonly meetings: Meetings; readonly workers: Pack['workers'] };

/** Meetings that were held, the latest first, with each decision, done and to do. */
export function HeldMeetings({ meetings, workers }: Props) {
  const works = useMay('cases.work');
  const current = currentMeeting(meetings);
  return (
    <Stack gap="md" maw={860}>
      {works && (
        <Group>
          <BeginMeeting today={meetings.today} />
        </Group>
      )}
      {meetings.rows.length === 0 && (
        <EmptyState title="No meeting is written down">
          Begin one with its day and who takes part. Each decision gets an owner and a day, and comes back as a step.
        </EmptyState>
      )}
      {meetings.rows.map((meeting) => (
        <MeetingPart
          key={meeting.id}
          meeting={meeting}
          today={meetings.today}
          works={works}
          workers={meeting.id === current?.id ? workers : undefined}
        />
      ))}
    </Stack>
  );
}

type PartProps = {
  readonly meeting: TargetingMeetingRow;
  readonly today: PlainDate;
  readonly works: boolean;
  /** Given where something can still be decided. */
  readonly workers: Pack['workers'] | undefined;
};

function MeetingPart({ meeting, today, works, workers }: PartProps) {
  const [changes, setChanges] = useState(false);
  const open = meeting.decisions.filter(({ done }) => done === undefined);
  const done = meeting.decisions.filter((one) => one.done !== undefined);
  return (
    <section className="ao-targeting-meeting" aria-label={meetingTitle(meeting)}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {meetingTitle(meeting)}
          </Title>
          {works && !changes && (
            <Button size="xs" variant="default" onClick={() => setChanges(true)}>
              Put right or add notes
            </Button>
          )}
        </Group>
        {changes ? (
          <ChangeMeeting meeting={meeting} today={today} onClose={() => setChanges(false)} />
        ) : (
          <>
            <Text className="ao-targeting-words">{meeting.people}</Text>
            {meeting.notes !== '' && <Text className="ao-targeting-words">{meeting.notes}</Text>}
          </>
        )}
        {open.length === 0 && done.length === 0 && <Text c="dimmed">Nothing is decided yet.</Text>}
        {open.length > 0 && (
          <ul aria-label="To do">
            {open.map((one) => (
              <li key={one.id}>
                <DecisionLine decision={one} />
                {works && <DecisionDone decision={one} />}
              </li>
            ))}
          </ul>
        )}
        {done.length > 0 && (
          <details>
            <summary>Done ({done.length})</summary>
            <ul>
              {done.map((one) => (
                <li key={one.id}>
                  <DecisionLine decision={one} /> Done on {one.done === undefined ? '' : formatDate(one.done.on)}
                  {one.done === undefined || one.done.words === '' ? '' : `: ${one.done.words}`}
                </li>
              ))}
            </ul>
          </details>
        )}
        {works && workers !== undefined && (
          <details>
            <summary>Decide something about no single pupil</summary>
            <DecideForm meeting={meeting} today={today} workers={workers} />
          </details>
        )}
      </Stack>
    </section>
  );
}

function DecisionLine({ decision }: { readonly decision: Decision }) {
  return (
    <span>
      {decision.pupil !== undefined && (
        <>
          <Link to="/pupils/$pupil" params={{ pupil: String(decision.pupil) }}>
            {decision.about}
          </Link>
          {': '}
        </>
      )}
      {decisionWords(decision)}
      {decision.overdue ? ' · overdue' : ''}.
    </span>
  );
}
