import { Table, Text } from '@mantine/core';
import { thresholdRules } from '#shared/domain/attendance/threshold.ts';
import { coveringRule } from '#shared/domain/attendance/thresholds/absence-rules.ts';
import { classOf, codeAt } from '#shared/domain/registers/codes.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { CodeCell } from '../../components/code-cell.tsx';
import { PlainDateText } from '../../components/plain-date-text.tsx';

export type CountedSession = { readonly date: PlainDate; readonly session: 'AM' | 'PM'; readonly code: string };

export type CountedSessionsProps = {
  readonly sessions: readonly CountedSession[];
  readonly on: PlainDate;
  readonly brief?: boolean;
};

/** The sessions behind a threshold, the newest first; those without a reason yet are marked as provisional. */
export function CountedSessions({ sessions, on, brief = false }: CountedSessionsProps) {
  const provisional = coveringRule(thresholdRules, on)?.provisional ?? [];
  return (
    <Table fz="sm" verticalSpacing={2} aria-label="Sessions counted">
      <Table.Tbody>
        {sessions.toReversed().map(({ date, session, code }) => (
          <Table.Tr key={`${date} ${session}`}>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>
              <PlainDateText date={date} /> {session}
            </Table.Td>
            <Table.Td w={48}>
              <CodeCell symbol={code} codeClass={classOf(code, date)} meaning={codeAt(code, date)?.title ?? code} narrow />
            </Table.Td>
            <Table.Td>
              {!brief && (codeAt(code, date)?.title ?? code)}
              {provisional.includes(code) && (
                <Text span inherit c="dimmed">
                  {' · '}provisional
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
