import { Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { DayField } from '../../components/day-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { greyed } from '../../components/greyed.ts';
import { Section } from '../../components/section.tsx';
import { ChoosePupil } from '../choose-pupil/index.ts';
import type { LeavingList } from './leaving-words.ts';

/** What a parent said of teaching the child at home: the authority is told, and nobody leaves the roll by it. */
export function HomeEducation({ list }: { readonly list: LeavingList | undefined }) {
  if (list === undefined) return null;
  return (
    <Stack gap="md">
      <Text c="dimmed">
        A parent who says it has not yet written it. The local authority is told; the pupil stays on the roll until ground (f) is
        met in writing.
      </Text>
      {list.homeEducation.length === 0 ? (
        <EmptyState title="Nobody has spoken of education at home">What was said in the last 12 months stands here.</EmptyState>
      ) : (
        <Said rows={list.homeEducation} />
      )}
      <Section title="A parent said it">
        <NewWord list={list} />
      </Section>
    </Stack>
  );
}

function Said({ rows }: { readonly rows: LeavingList['homeEducation'] }) {
  return (
    <Table aria-label="Education at home, spoken" fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Pupil</Table.Th>
          <Table.Th>Said on</Table.Th>
          <Table.Th>By</Table.Th>
          <Table.Th>Authority told on</Table.Th>
          <Table.Th>How</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={`${row.pupil.id} ${row.saidOn} ${row.saidBy}`}>
            <Table.Td>
              {row.pupil.knownName} {row.pupil.className}
            </Table.Td>
            <Table.Td>{formatDate(row.saidOn)}</Table.Td>
            <Table.Td>{row.saidBy}</Table.Td>
            <Table.Td>{formatDate(row.laToldOn)}</Table.Td>
            <Table.Td>{row.laToldHow}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function NewWord({ list }: { readonly list: LeavingList }) {
  const [pupil, setPupil] = useState<PupilId>();
  const [saidOn, setSaidOn] = useState(list.today);
  const [saidBy, setSaidBy] = useState('');
  const [laToldOn, setLaToldOn] = useState(list.today);
  const [laToldHow, setLaToldHow] = useState('');
  const save = useMutation(api.people.homeEducationSaid.mutationOptions({ onSuccess: () => setPupil(undefined) }));
  const whole = saidBy.trim() !== '' && laToldHow.trim() !== '';
  return (
    <Stack gap="sm" maw={720}>
      {save.isError && <ErrorPanel title="This was not recorded" error={errorMessage(save.error)} onClose={save.reset} />}
      <ChoosePupil chosen={pupil} onChoose={setPupil} />
      <Group grow>
        <DayField label="Said on" value={saidOn} onChange={setSaidOn} latest={list.today} />
        <TextInput label="Who said it" size="sm" value={saidBy} onChange={(event) => setSaidBy(event.currentTarget.value)} />
      </Group>
      <Group grow>
        <DayField label="Local authority told on" value={laToldOn} onChange={setLaToldOn} latest={list.today} />
        <TextInput label="How" size="sm" value={laToldHow} onChange={(event) => setLaToldHow(event.currentTarget.value)} />
      </Group>
      <Group>
        <Button
          size="xs"
          variant="default"
          {...greyed(pupil === undefined && 'Choose the pupil.', !whole && 'Say who said it, and how the authority was told.')}
          loading={save.isPending}
          onClick={() => pupil !== undefined && save.mutate({ pupil, saidOn, saidBy, laToldOn, laToldHow })}
        >
          Record that the authority was told
        </Button>
      </Group>
    </Stack>
  );
}
