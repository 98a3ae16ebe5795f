import { Stack, Table, Text, Title } from '@mantine/core';
import type { ContractTerms } from '#shared/domain/contracts/contract-terms.ts';
import { measures } from '#shared/domain/contracts/requirement.ts';
import { formatDate } from '../../components/format-date.ts';

type Props = { readonly terms: ContractTerms; readonly parents: readonly string[] };

/** One version as it reads. */
export function ContractTermsView({ terms, parents }: Props) {
  return (
    <Stack gap="sm">
      <Text>
        With {parents.length === 0 ? 'nobody yet' : parents.join(', ')}; {formatDate(terms.from)} to {formatDate(terms.to)}.{' '}
        {terms.reviews.length === 0 ? 'No review.' : `Reviewed on ${terms.reviews.map((on) => formatDate(on)).join(', ')}.`}
      </Text>
      {terms.voice !== '' && <Text className="ao-contract-words">The pupil: “{terms.voice}”</Text>}
      <Title order={3} size="h5">
        What is asked
      </Title>
      <Table fz="sm" verticalSpacing={4} aria-label="What is asked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Requirement</Table.Th>
            <Table.Th w="22%">Who</Table.Th>
            <Table.Th w="34%">Measure</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {terms.requirements.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes its order
            <Table.Tr key={index}>
              <Table.Td className="ao-contract-words">{one.text}</Table.Td>
              <Table.Td className="ao-contract-words">{one.by}</Table.Td>
              <Table.Td>{measures[one.measure]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Title order={3} size="h5">
        What is promised
      </Title>
      <Table fz="sm" verticalSpacing={4} aria-label="What is promised">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Support</Table.Th>
            <Table.Th w="34%">Who</Table.Th>
            <Table.Th w={150}>From</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {terms.support.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes its order
            <Table.Tr key={index}>
              <Table.Td className="ao-contract-words">{one.what}</Table.Td>
              <Table.Td className="ao-contract-words">{one.who}</Table.Td>
              <Table.Td>{formatDate(one.from)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" className="ao-contract-words">
        {`Parents: ${terms.statements.parents}\nSchool: ${terms.statements.school}`}
      </Text>
    </Stack>
  );
}
