import { Group, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { auditTitles } from '#shared/domain/attendance/audit/audit-kinds.ts';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { DayField } from '../../components/day-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { CodeShares } from './code-shares.tsx';
import { FindingSessions } from './finding-sessions.tsx';

type Audit = Outputs['attendance']['audit'];
type Finding = Audit['findings'][number];

/** What a head teacher may want to look at in the coding: each finding opens the sessions that it rests on. */
export function AuditPage() {
  const may = useMay('attendance.audit');
  return may ? (
    <Audited />
  ) : (
    <Page title="Coding audit">
      <EmptyState title="The head teacher audits the coding">Ask the head teacher what was found.</EmptyState>
    </Page>
  );
}

function Audited() {
  const [from, setFrom] = useState<PlainDate>();
  const [to, setTo] = useState<PlainDate>();
  const freshness = useQuery(api.school.freshness.queryOptions({ input: {} }));
  const today = freshness.data?.today;
  const last = to ?? today;
  const first = from ?? (last && academicYearOf(last).from);
  const period = { from: first ?? ('' as PlainDate), to: last ?? ('' as PlainDate) };
  const audit = useQuery({
    ...api.attendance.audit.queryOptions({ input: period }),
    enabled: first !== undefined,
    placeholderData: keepPreviousData,
  });
  const failed = freshness.error ?? audit.error;
  return (
    <Page
      title="Coding audit"
      actions={
        first !== undefined &&
        last !== undefined && (
          <Group gap="xs">
            <DayField label="From" value={first} onChange={setFrom} latest={last} />
            <DayField label="To" value={last} onChange={setTo} {...(today === undefined ? {} : { latest: today })} />
          </Group>
        )
      }
    >
      {failed === null ? (
        <Findings audit={audit.data} />
      ) : (
        <ErrorPanel title="This period cannot be audited" error={errorMessage(failed)} onRetry={() => void audit.refetch()} />
      )}
      {failed === null && audit.data !== undefined && <CodeShares audit={audit.data} />}
    </Page>
  );
}

function Findings({ audit }: { readonly audit: Audit | undefined }) {
  const covered = audit === undefined || audit.rules !== undefined;
  return (
    <Worklist
      key={audit === undefined ? '' : `${audit.from} ${audit.to}`}
      label="Findings"
      sentence={
        <>
          What may be worth a look in the coding
          {audit === undefined ? '' : ` from ${formatDate(audit.from)} to ${formatDate(audit.to)}`}. A finding is a question, not
          a fault. {audit?.rules?.verified === false && `Limits: ${audit.rules.reference}.`}
        </>
      }
      rows={audit?.findings}
      columns={columns}
      rowKey={(row) => row.key}
      rowTitle={(row) => auditTitles[row.kind]}
      panel={(row) => audit !== undefined && <Behind finding={row} audit={audit} />}
      counts={audit === undefined ? [] : [{ label: 'findings', value: audit.findings.length }]}
      empty={
        covered ? (
          <EmptyState title="Nothing stands out">
            N left past its deadline, late corrections, codes used more than elsewhere and registers that never change would be
            named here.
          </EmptyState>
        ) : (
          <EmptyState title="No rules cover this period">
            The audit speaks of periods that end on 19 August 2024 or later.
          </EmptyState>
        )
      }
    />
  );
}

const columns: readonly WorklistColumn<Finding>[] = [
  {
    key: 'kind',
    title: 'Finding',
    width: 220,
    cell: ({ kind }) => <strong>{auditTitles[kind]}</strong>,
    sortBy: (row) => row.kind,
  },
  { key: 'sentence', title: 'What it is', cell: ({ sentence }) => sentence },
  { key: 'sessions', title: 'Sessions', align: 'right', width: 96, cell: (row) => row.sessions, sortBy: (row) => row.sessions },
];

function Behind({ finding, audit }: { readonly finding: Finding; readonly audit: Audit }) {
  return (
    <>
      <Text size="sm" mb="sm">
        {finding.sentence}
      </Text>
      <FindingSessions from={audit.from} to={audit.to} finding={finding.key} />
    </>
  );
}
