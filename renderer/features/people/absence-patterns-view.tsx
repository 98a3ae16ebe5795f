import { List, Table, Text } from '@mantine/core';
import { Barred } from '../../components/barred.tsx';
import { Figure } from '../../components/figure.tsx';
import { formatDate } from '../../components/format-date.ts';
import { absenceByReason, absenceByWeekday, type WeekdayCell } from './absence-patterns.ts';
import type { PupilSession } from './year-grid.ts';
import './people.css';

type Props = { readonly knownName: string; readonly sessions: readonly PupilSession[] };

/** When and why a pupil was away this year: two tables whose bars are drawn from the numbers that stand beside them. */
export function AbsencePatterns({ knownName, sessions }: Props) {
  const weekdays = absenceByWeekday(sessions);
  const reasons = absenceByReason(sessions);
  if (reasons.length === 0) return null;
  const most = reasons[0]?.sessions.length ?? 1;
  return (
    <div className="ao-patterns">
      <Table fz="sm" verticalSpacing={3} aria-label={`When ${knownName} was away, by weekday`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Away, of sessions</Table.Th>
            <Table.Th>Morning</Table.Th>
            <Table.Th>Afternoon</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {weekdays.map(({ weekday, AM, PM }) => (
            <Table.Tr key={weekday}>
              <Table.Th fw={500}>{weekday}</Table.Th>
              <HalfDay cell={AM} label={`${weekday} mornings away`} />
              <HalfDay cell={PM} label={`${weekday} afternoons away`} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Table fz="sm" verticalSpacing={3} aria-label={`Why ${knownName} was away, by code`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Code</Table.Th>
            <Table.Th>Meaning</Table.Th>
            <Table.Th>Sessions</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {reasons.map(({ code, meaning, sessions: own }) => (
            <Table.Tr key={code}>
              <Table.Th fw={600}>{code}</Table.Th>
              <Table.Td>{meaning}</Table.Td>
              <Table.Td>
                <Barred part={own.length} whole={most}>
                  <Figure value={String(own.length)} label={`Sessions with ${code}`}>
                    <SessionDays sessions={own} />
                  </Figure>
                </Barred>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function HalfDay({ cell, label }: { readonly cell: WeekdayCell; readonly label: string }) {
  const { absent, possible } = cell;
  return (
    <Table.Td>
      <Barred part={absent.length} whole={possible}>
        {absent.length === 0 ? (
          <Text span inherit c="dimmed" className="ao-figures">
            0 of {possible}
          </Text>
        ) : (
          <Figure value={`${absent.length} of ${possible}`} label={label}>
            <SessionDays sessions={absent} />
          </Figure>
        )}
      </Barred>
    </Table.Td>
  );
}

function SessionDays({ sessions }: { readonly sessions: readonly PupilSession[] }) {
  return (
    <List size="sm" spacing={2} listStyleType="none" className="ao-session-days">
      {sessions.toReversed().map(({ date, session, code }) => (
        <List.Item key={`${date} ${session}`}>
          {formatDate(date)} {session}: {code}
        </List.Item>
      ))}
    </List>
  );
}
