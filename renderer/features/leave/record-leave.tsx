import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { ChoosePupil } from '../choose-pupil/index.ts';
import { ApplicationFields } from './application-fields.tsx';
import { emptyEntry, type LeaveEntry, readEntry } from './leave-form.ts';

type Props = { readonly today: PlainDate; readonly pupil?: PupilId };

/** Opens the form; without a pupil it asks for one. */
export function RecordLeave({ today, pupil }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={pupil === undefined ? 'filled' : 'default'} onClick={() => setOpen(true)}>
        Record leave
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} size="lg" title="Record leave of absence">
        <RecordForm today={today} {...(pupil === undefined ? {} : { pupil })} />
      </Dialog>
    </>
  );
}

function RecordForm({ today, pupil: given }: Props) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<PupilId>();
  const [entry, setEntry] = useState<LeaveEntry>(() => emptyEntry(today));
  const pupil = given ?? chosen;
  const read = readEntry(entry, pupil);
  const record = useMutation(
    api.leave.record.mutationOptions({
      onSuccess: ({ leave }) => void navigate({ to: '/registers/leave/$leave', params: { leave: String(leave) } }),
    }),
  );
  return (
    <Stack gap="sm">
      {given === undefined && <ChoosePupil chosen={chosen} onChoose={setChosen} />}
      <ApplicationFields
        pupil={pupil}
        entry={entry}
        today={today}
        onChange={(part) => setEntry((now) => ({ ...now, ...part }))}
      />
      {read.kind === 'ready' && read.tooLate && (
        <Text size="sm" fw={600}>
          It came on or after the first day. It can be recorded, but never granted.
        </Text>
      )}
      {record.isError && <ErrorPanel title="The leave was not recorded" error={errorMessage(record.error)} />}
      <Group justify="space-between" align="center" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {read.kind === 'gaps' ? read.gaps[0] : 'The head teacher decides; recording decides nothing.'}
        </Text>
        <Button
          {...greyed(read.kind === 'gaps' && read.gaps[0])}
          loading={record.isPending}
          onClick={() => read.kind === 'ready' && record.mutate(read.input)}
        >
          Record it
        </Button>
      </Group>
    </Stack>
  );
}
