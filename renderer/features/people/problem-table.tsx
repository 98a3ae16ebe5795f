import { Badge, Table, Text } from '@mantine/core';
import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import './import.css';

export type ProblemTableProps = {
  readonly problems: readonly { readonly [Key in keyof ImportProblem]: ImportProblem[Key] | undefined }[];
  /** How many there are in all, where the list was cut. */
  readonly count: number;
};

/** What is wrong in a file: where it stands, what stood there, what to do; errors first. */
export function ProblemTable({ problems, count }: ProblemTableProps) {
  const ordered = problems.toSorted((left, right) => Number(left.severity !== 'error') - Number(right.severity !== 'error'));
  return (
    <>
      <Table fz="sm" verticalSpacing={4} aria-label="Problems in the file">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={110}>Kind</Table.Th>
            <Table.Th w={70} ta="right">
              Line
            </Table.Th>
            <Table.Th w={170}>Column</Table.Th>
            <Table.Th w={180}>What stands there</Table.Th>
            <Table.Th>What is wrong, and what to do</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ordered.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two problems may agree in every word, and the list is never reordered
            <Table.Tr key={index}>
              <Table.Td>
                <Badge
                  variant="outline"
                  color="gray"
                  radius="sm"
                  tt="none"
                  className="ao-problem-kind"
                  data-severity={problem.severity}
                >
                  {problem.severity === 'error' ? 'Error' : 'To know'}
                </Badge>
              </Table.Td>
              <Table.Td ta="right" className="ao-figures">
                {problem.line}
              </Table.Td>
              <Table.Td>{problem.column}</Table.Td>
              <Table.Td>{problem.value === '' ? 'nothing' : problem.value !== undefined && `“${problem.value}”`}</Table.Td>
              <Table.Td>
                {problem.message}
                <Text size="sm" c="dimmed">
                  {problem.advice}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {count > problems.length && (
        <Text size="sm" mt="xs">
          The first {problems.length.toLocaleString('en-GB')} of {count.toLocaleString('en-GB')}.
        </Text>
      )}
    </>
  );
}
