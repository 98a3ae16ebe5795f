import { Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { markInWords } from '#shared/domain/registers/half-term-notes/note-rows.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { FactTable } from '../../components/fact-table.tsx';
import { formatDay } from '../../components/format-date.ts';
import { lateWords, missedWords, type NoteRow, partWords, toWhom } from './note-words.ts';

type Props = { readonly row: NoteRow; readonly from: PlainDate; readonly to: PlainDate; readonly act: ReactNode };
type SessionLine = Outputs['attendance']['pupil']['sessions'][number];

/** What the note rests on: the figures and every session behind them. */
export function NotePanel({ row, from, to, act }: Props) {
  const names = useMay('care.shelter');
  return (
    <Stack gap="sm">
      <Text>{toWhom(row)}</Text>
      {names && (row.standing === 'waits' || row.othersWait > 0) && (
        <Text size="sm">Where a parent waits, name who may be written to on the pupil’s page, under Withheld addresses.</Text>
      )}
      <FactTable
        label="In figures"
        rows={[
          ['Missed', missedWords(row)],
          ['Explained', partWords(row.explained)],
          ['Not yet explained', partWords(row.notExplained)],
          ['Unauthorised', partWords(row.unauthorised)],
          ['Late', lateWords(row)],
          ['After the register closed', row.lateAfterClose === 0 ? undefined : `${row.lateAfterClose} of these`],
          ['Without a mark', row.unmarked === 0 ? undefined : `${partWords(row.unmarked)}, counted as nothing`],
        ]}
      />
      <Sessions row={row} from={from} to={to} />
      <Group gap="sm">
        {act}
        <Link to="/pupils/$pupil" params={{ pupil: String(row.pupil.id) }}>
          Open the pupil
        </Link>
      </Group>
    </Stack>
  );
}

function Sessions({ row, from, to }: Omit<Props, 'act'>) {
  const attendance = useQuery(api.attendance.pupil.queryOptions({ input: { pupil: row.pupil.id, from, to } }));
  if (attendance.isError) {
    return (
      <ErrorPanel
        title="The sessions cannot be shown"
        error={errorMessage(attendance.error)}
        onRetry={() => void attendance.refetch()}
      />
    );
  }
  if (attendance.data === undefined) return <Skeleton height={80} radius="sm" aria-label="Loading" />;
  const told = attendance.data.sessions.filter(isTold);
  if (told.length === 0) return <Text c="dimmed">No session was missed and nobody came late.</Text>;
  return (
    <Table fz="sm" verticalSpacing={2} aria-label="Sessions that the note tells">
      <Table.Tbody>
        {told.map((session) => (
          <Table.Tr key={`${session.date} ${session.session}`}>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>
              {formatDay(session.date)} {session.session}
            </Table.Td>
            <Table.Td>{session.code}</Table.Td>
            <Table.Td>
              {markInWords({ symbol: session.code, date: session.date })}
              {session.minutesLate !== undefined && `, ${session.minutesLate} min`}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function isTold({ class: kind, code }: SessionLine): boolean {
  return kind === 'authorised' || kind === 'unauthorised' || code === 'L';
}
