import { Table, Text } from '@mantine/core';
import type { Session } from '#shared/domain/registers/session.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { formatDay } from './format-date.ts';

type At = { readonly date: PlainDate; readonly session: Session };

type ProposedProps = {
  readonly label: string;
  /** Over the marks that are to come: *Becomes*, *Would become*. */
  readonly after: string;
  readonly proposals: readonly (At & { readonly before: string | null; readonly after: string })[];
};

/** What the register says of some sessions, and what it is to say. */
export function ProposedMarks({ label, after, proposals }: ProposedProps) {
  return (
    <Table fz="sm" verticalSpacing={2} aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Session</Table.Th>
          <Table.Th>Now</Table.Th>
          <Table.Th>{after}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {proposals.map((one) => (
          <Table.Tr key={`${one.date} ${one.session}`}>
            <Table.Td>
              {formatDay(one.date)} {one.session}
            </Table.Td>
            <Table.Td>{one.before ?? 'no mark'}</Table.Td>
            <Table.Td fw={650}>{one.after}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Sessions that a person is to look at, each with why nothing is written there; nothing where there is none. */
export function LeftAsTheyAre({ left }: { readonly left: readonly (At & { readonly because: string })[] }) {
  if (left.length === 0) return null;
  return (
    <details>
      <summary>Left as they are ({left.length})</summary>
      {left.map((one) => (
        <Text key={`${one.date} ${one.session}`} size="sm">
          {formatDay(one.date)} {one.session}: {one.because}
        </Text>
      ))}
    </details>
  );
}
