import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { ChoosePupil } from '../choose-pupil/index.ts';

/** Chooses the pupil and the meeting that was held; without one there is no contract. */
export function BeginContract() {
  const [open, setOpen] = useState(false);
  const [pupil, setPupil] = useState<PupilId>();
  return (
    <>
      <Button onClick={() => setOpen(true)}>Make a contract</Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title="Make a parenting contract">
        <Stack gap="sm">
          <ChoosePupil chosen={pupil} onChoose={setPupil} />
          {pupil === undefined ? (
            <Text c="dimmed">Choose the pupil, then the meeting in which it is made.</Text>
          ) : (
            <HeldMeetings key={pupil} pupil={pupil} />
          )}
        </Stack>
      </Dialog>
    </>
  );
}

function HeldMeetings({ pupil }: { readonly pupil: PupilId }) {
  const found = useQuery({ ...api.contracts.prepare.queryOptions({ input: { pupil } }), staleTime: 0 });
  if (found.isError) return <ErrorPanel title="The meetings cannot be shown" error={errorMessage(found.error)} />;
  if (found.data === undefined) return <Text c="dimmed">Looking for meetings…</Text>;
  const { meetings, running } = found.data;
  if (running !== undefined) {
    return (
      <Text>
        There is a contract about this pupil already.{' '}
        <Link to="/cases/contracts/$contract" params={{ contract: String(running) }}>
          Open it
        </Link>
      </Text>
    );
  }
  const usable = meetings.filter(({ parents }) => parents.some(({ came }) => came));
  if (usable.length === 0) {
    return (
      <Text>
        No meeting with a parent is written down as held. A contract cannot be made in a parent’s absence.{' '}
        <Link to="/cases/meetings">Plan a meeting, or write down the one that was held</Link>
      </Text>
    );
  }
  return (
    <Stack gap={6}>
      <Text size="sm">Made in the meeting of</Text>
      {usable.map((meeting) => (
        <Link key={meeting.id} to="/cases/contracts/new" search={{ pupil: String(pupil), meeting: String(meeting.id) }}>
          {formatDate(meeting.on)}, with{' '}
          {meeting.parents
            .filter(({ came }) => came)
            .map(({ name }) => name)
            .join(' and ')}
        </Link>
      ))}
    </Stack>
  );
}
