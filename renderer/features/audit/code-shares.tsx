import { Table, Text } from '@mantine/core';
import { fineShare } from '#shared/domain/attendance/audit/fine-share.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { formatDate } from '../../components/format-date.ts';
import { formatCount } from '../../components/format-share.ts';
import { Section } from '../../components/section.tsx';

/** The share of every code beside last year's and the published one: counts first, percentages rounded here alone. */
export function CodeShares({ audit }: { readonly audit: Outputs['attendance']['audit'] }) {
  if (audit.codes.length === 0) return null;
  return (
    <Section title="Share of each code">
      <Text size="sm">
        Of {formatCount(audit.possible)} possible sessions; last year, {formatDate(audit.before.from)} to{' '}
        {formatDate(audit.before.to)}, of {formatCount(audit.possibleBefore)}.{' '}
        {audit.national === undefined
          ? 'No national shares are kept here for this phase of school.'
          : `National shares: ${audit.national.source}.`}
      </Text>
      <Table fz="sm" verticalSpacing={4} maw={860} aria-label="Share of each code">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Code</Table.Th>
            <Table.Th ta="right">This period</Table.Th>
            <Table.Th ta="right">Share</Table.Th>
            <Table.Th ta="right">Last year</Table.Th>
            <Table.Th ta="right">England</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="ao-figures">
          {audit.codes.map(({ symbol, title, n, before, per100000 }) => (
            <Table.Tr key={symbol}>
              <Table.Td>
                <strong>{symbol}</strong> {title}
              </Table.Td>
              <Table.Td ta="right">{formatCount(n)}</Table.Td>
              <Table.Td ta="right">{fineShare(n, audit.possible)}</Table.Td>
              <Table.Td ta="right">{audit.possibleBefore === 0 ? '–' : fineShare(before, audit.possibleBefore)}</Table.Td>
              <Table.Td ta="right">{per100000 === undefined ? 'none published' : fineShare(per100000, 100_000)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
