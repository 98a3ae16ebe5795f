import { Select, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type GroupKind, groupKindTitles } from '#shared/domain/attendance/pupil-groups.ts';
import { academicYear } from '#shared/domain/school/academic-year.ts';
import { fewestShown } from '#shared/domain/suspensions/small-numbers.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';

type Figures = Outputs['suspensions']['figures'];

/** One school year by group, in whole tables. */
export function SuspensionFigures() {
  const freshness = useQuery(api.school.freshness.queryOptions({ input: {} }));
  if (freshness.isError) return <ErrorPanel title="The figures cannot be shown" error={errorMessage(freshness.error)} />;
  if (freshness.data === undefined) return <Skeleton height={200} radius="sm" aria-label="Loading" />;
  const { today } = freshness.data;
  return <OfYear first={Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0)} />;
}

function OfYear({ first }: { readonly first: number }) {
  const [startYear, setStartYear] = useState(first);
  const figures = useQuery({ ...api.suspensions.figures.queryOptions({ input: { startYear } }), staleTime: 0 });
  if (figures.isError) return <ErrorPanel title="The figures cannot be shown" error={errorMessage(figures.error)} />;
  if (figures.data === undefined) return <Skeleton height={200} radius="sm" aria-label="Loading" />;
  const { data } = figures;
  // Tables of blanks would say nothing that the sentence does not.
  const nothingShown = data.groups.every((group) => group.figures === null);
  const kinds = [...new Set(data.groups.map((group) => group.kind))];
  return (
    <Stack gap="md">
      <Select
        label="School year"
        w={140}
        allowDeselect={false}
        data={data.years.map((year) => ({ value: String(year), label: academicYear(year).label }))}
        value={String(startYear)}
        onChange={(year) => setStartYear(Number(year ?? startYear))}
      />
      <Text size="sm" maw="90ch">
        Children on the roll on {formatDate(data.on)}, and their suspensions of the year. Fewer than {fewestShown} children stand
        in no figure; another group is hidden with them where it could be worked out. Permanent exclusions are among the
        suspensions and count no days.
      </Text>
      {nothingShown && (
        <Text fw={600}>
          Fewer than {fewestShown} children were suspended or excluded in {data.label}.
        </Text>
      )}
      {!nothingShown && kinds.map((kind) => <KindTable key={kind} kind={kind} figures={data} />)}
    </Stack>
  );
}

function KindTable({ kind, figures }: { readonly kind: GroupKind; readonly figures: Figures }) {
  const title = groupKindTitles[kind];
  return (
    <section aria-label={title}>
      <Title order={3} size="h5">
        {title}
      </Title>
      <Table fz="sm" verticalSpacing={4} maw={640} layout="fixed" className="ao-figures" aria-label={`Suspensions: ${title}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Group</Table.Th>
            <Table.Th ta="right">Children</Table.Th>
            <Table.Th ta="right">Suspensions</Table.Th>
            <Table.Th ta="right">Days</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {figures.groups
            .filter((group) => group.kind === kind)
            .map(({ value, figures: own }) => (
              <Table.Tr key={value}>
                <Table.Td>{groupName(kind, value)}</Table.Td>
                <Table.Td ta="right">{own === null ? 'not shown' : own.children}</Table.Td>
                <Table.Td ta="right">{own === null ? 'not shown' : own.suspensions}</Table.Td>
                <Table.Td ta="right">{own === null ? 'not shown' : own.halfDays / 2}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

const valueNames: Readonly<Record<string, string>> = {
  'sen N': 'No special educational needs',
  'sen K': 'SEN support',
  'sen E': 'Education, health and care plan',
  'sex M': 'Boys',
  'sex F': 'Girls',
  'school all': 'All',
};

function groupName(kind: GroupKind, value: string): string {
  if (kind === 'year') return value === 'not recorded' ? 'No year recorded' : `Year ${value}`;
  return valueNames[`${kind} ${value}`] ?? value.charAt(0).toUpperCase() + value.slice(1);
}
