import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type InvitationMeans, invitationMeans, invitationMeansIds } from '#shared/domain/meetings/meeting.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { type MeetingParty, type MeetingSheet, partyLine } from './meeting-words.ts';

type Props = { readonly sheet: MeetingSheet; readonly mayWork: boolean };

/** Everybody who is asked, how they were invited, and whether they came. Each parent has a letter of their own. */
export function MeetingParties({ sheet, mayWork }: Props) {
  return (
    <div>
      {sheet.meeting.parties.map((party) => (
        <Party key={party.id} party={party} sheet={sheet} mayWork={mayWork && party.kind !== 'school'} />
      ))}
    </div>
  );
}

function Party({ party, sheet, mayWork }: Props & { readonly party: MeetingParty }) {
  const [open, setOpen] = useState(false);
  const letter = useMutation(api.meetings.letter.mutationOptions({ onSuccess: downloadTicket }));
  const isParent = party.kind === 'parent' && party.contact !== undefined;
  return (
    <div className="ao-meeting-line">
      <Text fw={500}>{party.name}</Text>
      <Text size="sm" c="dimmed">
        {partyLine(party)}
      </Text>
      {letter.isError && <ErrorPanel title="No letter was made" error={errorMessage(letter.error)} onClose={letter.reset} />}
      {mayWork && !open && (
        <Group gap="xs" mt={4}>
          {isParent && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Letter to ${party.name}`}
              loading={letter.isPending}
              onClick={() => letter.mutate({ meeting: sheet.meeting.id, seen: sheet.seen, party: party.id })}
            >
              Letter
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`Invited another way: ${party.name}`}
            onClick={() => setOpen(true)}
          >
            Invited another way
          </Button>
        </Group>
      )}
      {open && <Invited party={party} sheet={sheet} onLeave={() => setOpen(false)} />}
    </div>
  );
}

type InvitedProps = { readonly party: MeetingParty; readonly sheet: MeetingSheet; readonly onLeave: () => void };

function Invited({ party, sheet, onLeave }: InvitedProps) {
  const [on, setOn] = useState<PlainDate>(sheet.today);
  const [means, setMeans] = useState<InvitationMeans>('telephone');
  const invite = useMutation(api.meetings.invite.mutationOptions());
  return (
    <Stack gap="xs" mt={6}>
      {invite.isError && <ErrorPanel title="It was not saved" error={errorMessage(invite.error)} onClose={invite.reset} />}
      <Group align="end" gap="xs">
        <DayField label="Invited on" value={on} latest={sheet.today} onChange={setOn} />
        <Select
          label="How"
          w={150}
          allowDeselect={false}
          data={invitationMeansIds.map((one) => ({ value: one, label: invitationMeans[one] }))}
          value={means}
          onChange={(value) => setMeans(invitationMeansIds.find((one) => one === value) ?? 'telephone')}
        />
        <Button
          size="xs"
          loading={invite.isPending}
          onClick={() => invite.mutate({ meeting: sheet.meeting.id, seen: sheet.seen, party: party.id, on, means })}
        >
          Keep it
        </Button>
        <Button size="xs" variant="default" onClick={onLeave}>
          Leave it
        </Button>
      </Group>
    </Stack>
  );
}
