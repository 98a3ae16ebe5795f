import { Button, Checkbox, Group, Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PackPurpose, TargetingSection } from '#shared/domain/targeting/targeting-pack.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import type { Pack } from './targeting-words.ts';

/** The lists on paper, chosen one by one; they leave the school only with a person who takes them. */
export function PrintPack({ pack }: { readonly pack: Pack }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Print
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title="Print the lists">
        <PrintForm pack={pack} onMade={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

const purposes: readonly { readonly value: PackPurpose; readonly label: string; readonly what: string }[] = [
  { value: 'meeting', label: 'For the meeting', what: 'With room to write down what is decided.' },
  { value: 'inspection', label: 'For an inspection', what: 'What was tried and what changed.' },
];

function PrintForm({ pack, onMade }: { readonly pack: Pack; readonly onMade: () => void }) {
  const shown = pack.sections.filter(({ shown: may }) => may);
  const [purpose, setPurpose] = useState<PackPurpose>('meeting');
  const [chosen, setChosen] = useState<readonly TargetingSection[]>(
    shown.filter(({ rows }) => rows.length > 0).map(({ id }) => id),
  );
  const print = useMutation(
    api.targeting.print.mutationOptions({
      onSuccess: (ticket) => {
        downloadTicket(ticket);
        onMade();
      },
    }),
  );
  return (
    <Stack gap="md">
      {print.isError && <ErrorPanel title="The lists were not made" error={errorMessage(print.error)} onClose={print.reset} />}
      <Radio.Group label="What for" value={purpose} onChange={(value) => setPurpose(value === 'inspection' ? value : 'meeting')}>
        <Stack gap={6} mt={6}>
          {purposes.map(({ value, label, what }) => (
            <Radio key={value} value={value} label={label} description={what} />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox.Group
        label="Which lists"
        value={[...chosen]}
        onChange={(ids) => setChosen(shown.flatMap(({ id }) => (ids.includes(id) ? [id] : [])))}
      >
        <Stack gap={6} mt={6}>
          {shown.map(({ id, title, rows }) => (
            <Checkbox key={id} value={id} label={`${title} (${rows.length})`} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Group>
        <Button
          loading={print.isPending}
          {...greyed(chosen.length === 0 && 'Choose a list.')}
          onClick={() => print.mutate({ on: pack.on, purpose, sections: [...chosen] })}
        >
          Make the Word file
        </Button>
      </Group>
    </Stack>
  );
}
