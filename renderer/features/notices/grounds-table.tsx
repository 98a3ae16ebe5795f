import { Alert, Table, Text } from '@mantine/core';
import { classOf } from '#shared/domain/registers/codes.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { CodeCell } from '../../components/code-cell.tsx';
import { PlainDateText } from '../../components/plain-date-text.tsx';

export type Ground = {
  readonly date: PlainDate;
  readonly session: 'AM' | 'PM';
  readonly code: string;
  readonly meaning: string;
  readonly provisional: boolean;
  /** The code as it stands now; differs from `code` where it was corrected since. */
  readonly now: string;
};

/** Each session a letter rests on, as it stood when it was drafted; a correction since is impossible to miss. */
export function GroundsTable({ grounds }: { readonly grounds: readonly Ground[] }) {
  return (
    <Table fz={13} verticalSpacing={2} horizontalSpacing={6} aria-label="Sessions the letter rests on">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Session</Table.Th>
          <Table.Th>Code</Table.Th>
          <Table.Th>Meaning</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {grounds.map((ground) => (
          <Table.Tr key={`${ground.date} ${ground.session}`}>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>
              <PlainDateText date={ground.date} /> {ground.session}
            </Table.Td>
            <Table.Td>
              <CodeCell symbol={ground.code} codeClass={classOf(ground.code, ground.date)} meaning={ground.meaning} narrow />
            </Table.Td>
            <Table.Td>
              {ground.meaning}
              {ground.provisional && (
                <Text span inherit c="dimmed">
                  {' '}
                  · provisional, no reason known yet
                </Text>
              )}
              {ground.now !== ground.code && <Text fw={600} fz="sm">{`Corrected since: now ${ground.now}`}</Text>}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Above everything else on the sheet, because nothing may go out on grounds that changed. */
export function StaleGrounds() {
  return (
    <Alert role="alert" variant="outline" color="red" title="A session in this letter was corrected after it was drafted">
      This letter cannot go out as it is. Withdraw it and, where it is still needed, write it anew from the pupil’s sheet.
    </Alert>
  );
}
