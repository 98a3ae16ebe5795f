import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { formatCount } from '../../components/format-share.ts';
import { PlainDateText } from '../../components/plain-date-text.tsx';

type FindingSessionsProps = { readonly from: PlainDate; readonly to: PlainDate; readonly finding: string };

/** The sessions behind one finding, the newest first. */
export function FindingSessions({ from, to, finding }: FindingSessionsProps) {
  const { data, error } = useQuery(api.attendance.auditSessions.queryOptions({ input: { from, to, key: finding } }));
  if (error !== null) return <Text size="sm">{errorMessage(error).message}</Text>;
  if (data === undefined) return <Text size="sm">Reading the sessions…</Text>;
  return (
    <>
      {data.total > data.rows.length && (
        <Text size="sm" mb="xs">
          The newest {data.rows.length} of {formatCount(data.total)} sessions.
        </Text>
      )}
      <Table fz="sm" verticalSpacing={4} aria-label="Sessions behind the finding">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Session</Table.Th>
            <Table.Th>Code</Table.Th>
            <Table.Th>Pupil</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.rows.map((row) => (
            <Table.Tr key={`${row.pupil} ${row.date} ${row.session}`}>
              <Table.Td>
                <PlainDateText date={row.date} /> {row.session}
              </Table.Td>
              <Table.Td>{row.code}</Table.Td>
              <Table.Td>
                <Link to="/pupils/$pupil" params={{ pupil: String(row.pupil) }}>
                  {row.name}
                </Link>
                {row.className !== '' && `, ${row.className}`}
                {row.note !== undefined && (
                  <Text size="xs" c="dimmed">
                    {row.note}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
