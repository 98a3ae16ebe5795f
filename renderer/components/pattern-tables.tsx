import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Session } from '#shared/domain/registers/session.ts';
import { Barred } from './barred.tsx';

/** What a cell's bar is drawn from, and the number that stands beside it. */
export type BarredCell = { readonly part: number; readonly whole: number; readonly figure: ReactNode };

type WeekdayTableProps = {
  readonly label: string;
  readonly corner: string;
  readonly rows: readonly (Readonly<Record<Session, BarredCell>> & { readonly weekday: string })[];
};

/** Half days of the school week. The bars are drawn in the table itself, so the table is the picture. */
export function WeekdayTable({ label, corner, rows }: WeekdayTableProps) {
  return (
    <Table fz="sm" verticalSpacing={3} aria-label={label} className="ao-figures">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{corner}</Table.Th>
          <Table.Th>Morning</Table.Th>
          <Table.Th>Afternoon</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ weekday, AM, PM }) => (
          <Table.Tr key={weekday}>
            <Table.Th fw={500}>{weekday}</Table.Th>
            <BarredTd cell={AM} />
            <BarredTd cell={PM} />
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

type CodeTableProps = {
  readonly label: string;
  readonly rows: readonly { readonly code: string; readonly meaning: string; readonly sessions: BarredCell }[];
};

/** Sessions by code, in the order in which they are given. */
export function CodeTable({ label, rows }: CodeTableProps) {
  return (
    <Table fz="sm" verticalSpacing={3} aria-label={label} className="ao-figures">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Code</Table.Th>
          <Table.Th>Meaning</Table.Th>
          <Table.Th>Sessions</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ code, meaning, sessions }) => (
          <Table.Tr key={code}>
            <Table.Th fw={600}>{code}</Table.Th>
            <Table.Td>{meaning}</Table.Td>
            <BarredTd cell={sessions} />
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function BarredTd({ cell }: { readonly cell: BarredCell }) {
  return (
    <Table.Td>
      <Barred part={cell.part} whole={cell.whole}>
        {cell.figure}
      </Barred>
    </Table.Td>
  );
}
