import { Table } from '@mantine/core';

export type FactTableProps = {
  readonly label: string;
  readonly rows: readonly (readonly [title: string, text: string | number | undefined])[];
};

/** Two columns: what a thing is called and what it is. A fact that is not known has no row. */
export function FactTable({ label, rows }: FactTableProps) {
  return (
    <Table fz="sm" verticalSpacing={2} aria-label={label}>
      <Table.Tbody>
        {rows
          .filter(([, text]) => text !== undefined)
          .map(([title, text]) => (
            <Table.Tr key={title}>
              <Table.Th w={160} fw={500}>
                {title}
              </Table.Th>
              <Table.Td className="ao-figures">{text}</Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  );
}
