import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
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
import { type Programme, ProgrammeList } from './programme-list.tsx';

type AddFlagProps = {
  readonly pupil: PupilId;
  readonly knownName: string;
  readonly today: PlainDate;
  readonly programmes: readonly Programme[];
  readonly onClose: () => void;
};

const carer = 'young carer';
const list = 'the list';

/** Records that a pupil is a young carer or in a programme, from a day on and as somebody said. */
export function AddFlag({ pupil, knownName, today, programmes, onClose }: AddFlagProps) {
  const [chosenWhat, setWhat] = useState<string | null>(null);
  const [added, setAdded] = useState<string>();
  const [from, setFrom] = useState<PlainDate>(today);
  const [saidBy, setSaidBy] = useState('');
  const add = useMutation(api.people.flagAdd.mutationOptions({ onSuccess: onClose }));
  const said = saidBy.trim();
  const fresh = programmes.find(({ name }) => name === added);
  const what = chosenWhat === list && fresh !== undefined ? String(fresh.id) : chosenWhat;
  const programme = programmes.find(({ id }) => String(id) === what)?.id;
  const chosen = what === carer || programme !== undefined;
  const save = () =>
    add.mutate({
      pupil,
      kind: what === carer ? 'youngCarer' : 'programme',
      ...(programme ? { programme } : {}),
      from,
      saidBy: said,
    });
  return (
    <Dialog opened onClose={onClose} title={`For figures: ${knownName}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen && said.length >= 2) save();
        }}
      >
        <Stack gap="sm">
          {add.isError && <ErrorPanel title="This was not recorded" error={errorMessage(add.error)} onClose={add.reset} />}
          <Select
            label="What"
            data-autofocus
            allowDeselect={false}
            data={[
              { value: carer, label: 'Young carer' },
              ...programmes.map(({ id, name }) => ({ value: String(id), label: name })),
              { value: list, label: 'A programme that is not here…' },
            ]}
            value={what}
            onChange={(value) => {
              setAdded(undefined);
              setWhat(value);
            }}
          />
          {what === list && <ProgrammeList programmes={programmes} onAdded={setAdded} />}
          {what !== list && (
            <>
              <DayField label="From" value={from} onChange={setFrom} />
              <TextInput
                label="Who said so"
                description="A name or an office. Nothing of why: this is counted, not told."
                maxLength={100}
                value={saidBy}
                onChange={(event) => setSaidBy(event.currentTarget.value)}
              />
            </>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Leave it as it is
            </Button>
            <Button
              type="submit"
              loading={add.isPending}
              {...greyed(!chosen && 'Choose what it is.', said.length < 2 && 'Say from where it is known.')}
            >
              Record it
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
