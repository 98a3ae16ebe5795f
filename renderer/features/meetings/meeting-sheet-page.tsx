import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { meetingKinds } from '#shared/domain/meetings/meeting.ts';
import type { MeetingId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { FactTable } from '../../components/fact-table.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { Attempts } from './attempts.tsx';
import { HoldMeeting } from './hold-form.tsx';
import { KeptFiles } from './kept-files.tsx';
import { MeetingParties } from './meeting-parties.tsx';
import { type MeetingSheet, meetingTitle, standWords, whenWords } from './meeting-words.ts';
import { MoveMeeting } from './move-meeting.tsx';
import './meetings.css';

/** One meeting: whom to invite and how, what came of it, and what was decided. */
export function MeetingSheetPage({ meeting }: { readonly meeting: MeetingId }) {
  const sheet = useQuery({ ...api.meetings.sheet.queryOptions({ input: { meeting } }), staleTime: 0 });
  if (sheet.isError) {
    return (
      <Page title="Meeting">
        <ErrorPanel title="The meeting cannot be shown" error={errorMessage(sheet.error)} onRetry={() => void sheet.refetch()} />
      </Page>
    );
  }
  if (sheet.data === undefined) {
    return (
      <Page title="Meeting">
        <Skeleton height={420} radius="sm" aria-label="Loading" />
      </Page>
    );
  }
  return <Sheet sheet={sheet.data} />;
}

function Sheet({ sheet }: { readonly sheet: MeetingSheet }) {
  const { meeting } = sheet;
  const works = useMay('cases.work');
  const planned = meeting.stand === 'planned';
  return (
    <Page
      title={meetingTitle(meeting)}
      sentence={
        <>
          {meeting.overdue ? 'Its day has passed: write down what came of it. ' : `${standWords[meeting.stand]}. `}
          {meeting.pupils.map((pupil) => (
            <Link key={pupil.id} to="/pupils/$pupil" params={{ pupil: String(pupil.id) }}>
              Open the sheet of {pupil.knownName}
            </Link>
          ))}
        </>
      }
      actions={<Link to="/cases/meetings">All meetings</Link>}
    >
      <div className="ao-meeting-sheet">
        <Stack gap="md">
          <Section title="The meeting">
            <MeetingFacts sheet={sheet} />
            {works && planned && <MoveMeeting key={sheet.seen} sheet={sheet} />}
          </Section>
          <Section title="Who is asked">
            <MeetingParties key={sheet.seen} sheet={sheet} mayWork={works && planned} />
          </Section>
          <Section title="Attempts to arrange it">
            <Attempts
              attempts={sheet.attempts}
              today={sheet.today}
              mayWork={works}
              names={meeting.parties.map(({ name }) => name)}
              of={{ meeting: meeting.id }}
            />
          </Section>
        </Stack>
        <Stack gap="md">
          {planned ? (
            <Section title="What came of it">
              {works ? <HoldMeeting key={sheet.seen} sheet={sheet} /> : <Text>Nothing is written down yet.</Text>}
            </Section>
          ) : (
            <CameOfIt sheet={sheet} mayWork={works} />
          )}
          <Section title="Files">
            <KeptFiles files={sheet.attachments} mayWork={works} of={{ meeting: meeting.id }} />
          </Section>
        </Stack>
      </div>
    </Page>
  );
}

function MeetingFacts({ sheet }: { readonly sheet: MeetingSheet }) {
  const { meeting } = sheet;
  return (
    <FactTable
      label="The meeting"
      rows={[
        ['What', meetingKinds[meeting.kind]],
        ['Planned for', whenWords(meeting)],
        ['Place', meeting.place],
        ['About', sheet.about === '' ? undefined : sheet.about],
        ['Held on', sheet.heldOn === undefined ? undefined : formatDate(sheet.heldOn)],
        ['Why not', sheet.because],
      ]}
    />
  );
}

function CameOfIt({ sheet, mayWork }: { readonly sheet: MeetingSheet; readonly mayWork: boolean }) {
  const { meeting } = sheet;
  const navigate = useNavigate();
  const [pupil] = meeting.pupils;
  const parentCame = meeting.parties.some(({ kind, attended }) => kind === 'parent' && attended === 'came');
  return (
    <Section title="What came of it">
      <Text className="ao-meeting-words">
        {meeting.stand === 'held'
          ? sheet.notes || 'Held; no notes were written.'
          : `${standWords[meeting.stand]}. ${sheet.because ?? ''}`}
      </Text>
      {sheet.decisions.map((step) => (
        <div key={step.id} className="ao-meeting-line">
          <Text>{step.what}</Text>
          <Text size="sm" c="dimmed">
            {step.done === undefined
              ? `${step.owner.name}, by ${formatDate(step.dueOn)}${step.overdue ? ', overdue' : ''}`
              : `${step.owner.name}, done on ${formatDate(step.done.on)}. ${step.done.words}`}
          </Text>
        </div>
      ))}
      {sheet.case !== undefined && (
        <Text size="sm">
          <Link to="/cases/$case" params={{ case: String(sheet.case) }}>
            The steps of this case
          </Link>
        </Text>
      )}
      {mayWork && meeting.stand === 'held' && parentCame && pupil !== undefined && (
        <div>
          <Button
            variant="default"
            onClick={() =>
              void navigate({ to: '/cases/contracts/new', search: { pupil: String(pupil.id), meeting: String(meeting.id) } })
            }
          >
            Make a parenting contract
          </Button>
        </div>
      )}
    </Section>
  );
}
