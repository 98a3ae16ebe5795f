import { Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { DayField } from '../../components/day-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { greyed } from '../../components/greyed.ts';
import { whenWords } from './meeting-words.ts';

type Evening = Outputs['meetings']['evening'];

/** Pupils of open cases, to whose parents' evening a support worker could be invited; chosen ones go on a list to print. */
export function EveningList() {
  const evening = useQuery({ ...api.meetings.evening.queryOptions({ input: {} }), staleTime: 0 });
  if (evening.isError) {
    return (
      <ErrorPanel title="The list cannot be shown" error={errorMessage(evening.error)} onRetry={() => void evening.refetch()} />
    );
  }
  if (evening.data === undefined) return <Text c="dimmed">Looking at the open cases…</Text>;
  if (evening.data.rows.length === 0) {
    return (
      <EmptyState title="No case is open">
        Pupils of open cases stand here before a parents’ evening, so that a support worker can be asked to join their talk.
      </EmptyState>
    );
  }
  return <EveningTable evening={evening.data} />;
}

function EveningTable({ evening }: { readonly evening: Evening }) {
  const [on, setOn] = useState<PlainDate>(evening.today);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const print = useMutation(api.meetings.eveningFile.mutationOptions({ onSuccess: downloadTicket }));
  const chosen = evening.rows.map(({ pupil }) => pupil.id).filter((id) => !left.has(id));
  return (
    <Stack gap="sm">
      <Text>
        A support worker could be invited to the talk of these families. Ask the parent first. The printed list names nobody’s
        reasons.
      </Text>
      {print.isError && <ErrorPanel title="The list was not made" error={errorMessage(print.error)} onClose={print.reset} />}
      <Group align="end" gap="xs">
        <DayField label="Evening on" value={on} onChange={setOn} />
        <Button
          {...greyed(chosen.length === 0 && 'Choose a pupil.')}
          loading={print.isPending}
          onClick={() => print.mutate({ on, pupils: chosen })}
        >
          List for {chosen.length} {chosen.length === 1 ? 'pupil' : 'pupils'} (Word)
        </Button>
      </Group>
      <Table aria-label="Pupils of open cases" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={52}>List</Table.Th>
            <Table.Th>Pupil</Table.Th>
            <Table.Th>Works with them</Table.Th>
            <Table.Th>Next step</Table.Th>
            <Table.Th w={200}>Time on the evening</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {evening.rows.map((row) => (
            <Row
              key={row.pupil.id}
              row={row}
              chosen={!left.has(row.pupil.id)}
              onChoose={(choose) =>
                setLeft((now) => new Set(choose ? [...now].filter((id) => id !== row.pupil.id) : [...now, row.pupil.id]))
              }
            />
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

type RowProps = {
  readonly row: Evening['rows'][number];
  readonly chosen: boolean;
  readonly onChoose: (choose: boolean) => void;
};

function Row({ row, chosen, onChoose }: RowProps) {
  const { pupil, lead, next, meeting } = row;
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          aria-label={`${pupil.knownName} on the list`}
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </Table.Td>
      <Table.Td>
        <strong>{pupil.knownName}</strong>{' '}
        <Text span size="sm" c="dimmed">
          {pupil.className}
        </Text>
      </Table.Td>
      <Table.Td>{lead}</Table.Td>
      <Table.Td>{next ?? ''}</Table.Td>
      <Table.Td>
        {meeting === undefined ? (
          <Text span size="sm" c="dimmed">
            none planned
          </Text>
        ) : (
          <Link to="/cases/meetings/$meeting" params={{ meeting: String(meeting.id) }}>
            {whenWords(meeting)}
          </Link>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
