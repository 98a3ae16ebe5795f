import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { DayField } from '../../components/day-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { ChoosePupil } from '../choose-pupil/index.ts';
import type { LeavingList } from './leaving-words.ts';

/** Begins an off-roll sheet: pupil, ground, last day. Nothing changes on the roll by it. */
export function OpenSheet({ list }: { readonly list: LeavingList }) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button onClick={() => setAsked(true)}>Begin an off-roll sheet</Button>
      <Dialog opened={asked} onClose={() => setAsked(false)} title="Begin an off-roll sheet" size="lg">
        <Fields list={list} onDone={() => setAsked(false)} />
      </Dialog>
    </>
  );
}

function Fields({ list, onDone }: { readonly list: LeavingList; readonly onDone: () => void }) {
  const [pupil, setPupil] = useState<PupilId>();
  const [ground, setGround] = useState<string | null>(null);
  const [leavesOn, setLeavesOn] = useState<PlainDate>(list.today);
  const open = useMutation(api.people.openLeaving.mutationOptions({ onSuccess: onDone }));
  return (
    <Stack gap="sm">
      {open.isError && <ErrorPanel title="The sheet was not begun" error={errorMessage(open.error)} onClose={open.reset} />}
      <ChoosePupil chosen={pupil} onChoose={setPupil} />
      <Select
        label="Ground"
        placeholder="SI 2024/208 reg 9"
        maxDropdownHeight={360}
        data={list.grounds.map(({ key, title }) => ({ value: key, label: `(${key}) ${title}` }))}
        value={ground}
        onChange={setGround}
      />
      <DayField label="Last day on the roll" value={leavesOn} onChange={setLeavesOn} />
      <Text size="sm" c="dimmed">
        Nothing changes on the roll by this. A parent who only says that the child will be taught at home has not written: use
        “Education at home, spoken”.
      </Text>
      <Group justify="flex-end">
        <Button
          {...greyed(pupil === undefined && 'Choose the pupil.', ground === null && 'Choose the ground.')}
          loading={open.isPending}
          onClick={() => pupil !== undefined && ground !== null && open.mutate({ pupil, ground, leavesOn })}
        >
          Begin the sheet
        </Button>
      </Group>
    </Stack>
  );
}
