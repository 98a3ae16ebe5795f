import { Button, Group, Paper, Table, Text, Title } from '@mantine/core';
import { Fragment, useEffect, useRef, useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import { CodeCell } from '../../components/code-cell.tsx';
import { PlainDateText } from '../../components/plain-date-text.tsx';
import { MarkHistory } from '../registers/index.ts';
import { choiceTitles, type SessionChoice } from './session-choice.ts';
import type { PupilSession, YearCell } from './year-grid.ts';

export type SessionListProps = {
  readonly pupil: PupilId;
  readonly choice: SessionChoice;
  readonly sessions: readonly PupilSession[];
  readonly unmarked: readonly YearCell[];
  readonly onClose: () => void;
};

/** The sessions behind the figure that was pressed. */
export function SessionList({ pupil, choice, sessions, unmarked, onClose }: SessionListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const count = choice === 'unmarked' ? unmarked.length : sessions.length;
  return (
    <Paper withBorder p="md" component="section" aria-label={choiceTitles[choice]}>
      <Group justify="space-between" mb="xs">
        <Title order={3} size="h5" tabIndex={-1} ref={heading}>
          {choiceTitles[choice]} ({count})
        </Title>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          Close the list
        </Button>
      </Group>
      {choice === 'unmarked' && (
        <Text size="sm" mb="xs">
          A session without a mark is in no figure. It is a defect of the register: open the register of that day and put it
          right.
        </Text>
      )}
      <div className="ao-session-scroll">
        <Table fz="sm" verticalSpacing={2}>
          <Table.Tbody>
            {choice === 'unmarked'
              ? unmarked.map(unmarkedRow)
              : sessions.map((session) => (
                  <SessionRow key={`${session.date} ${session.session}`} pupil={pupil} session={session} />
                ))}
          </Table.Tbody>
        </Table>
      </div>
    </Paper>
  );
}

/** A corrected session opens onto its entries: original, amended, reason, time and person. */
function SessionRow({ pupil, session }: { readonly pupil: PupilId; readonly session: PupilSession }) {
  const [opened, setOpened] = useState(false);
  return (
    <Fragment>
      <Table.Tr>
        <Table.Td w={190}>
          <PlainDateText date={session.date} /> {session.session}
        </Table.Td>
        <Table.Td w={70}>
          <CodeCell
            symbol={session.code}
            codeClass={session.class}
            meaning={session.meaning}
            corrected={session.corrected}
            minutesLate={session.minutesLate}
          />
        </Table.Td>
        <Table.Td>
          {session.meaning}
          {session.corrected && (
            <Button size="compact-xs" variant="subtle" ml="xs" aria-expanded={opened} onClick={() => setOpened(!opened)}>
              {opened ? 'Hide its entries' : 'Corrected: show its entries'}
            </Button>
          )}
        </Table.Td>
      </Table.Tr>
      {opened && (
        <Table.Tr>
          <Table.Td colSpan={3}>
            <MarkHistory pupil={pupil} date={session.date} session={session.session} />
          </Table.Td>
        </Table.Tr>
      )}
    </Fragment>
  );
}

function unmarkedRow(cell: YearCell) {
  return (
    <Table.Tr key={`${cell.date} ${cell.session}`}>
      <Table.Td>
        <PlainDateText date={cell.date} /> {cell.session}
      </Table.Td>
    </Table.Tr>
  );
}
