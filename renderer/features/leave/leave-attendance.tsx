import { Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { leaveKinds } from '#shared/domain/leave/leave-kinds.ts';
import { spanInWords } from '#shared/domain/leave/leave-span.ts';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { CodeCell } from '../../components/code-cell.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Figure, ShareFigure } from '../../components/figure.tsx';
import { formatDay } from '../../components/format-date.ts';
import { daysWords, type LeaveSheet, leaveSentence } from './leave-words.ts';

type Session = Outputs['attendance']['pupil']['sessions'][number];

/** What a head looks at before deciding: this year so far, what was missed, and leave before this one. */
export function LeaveAttendance({ sheet }: { readonly sheet: LeaveSheet }) {
  const { leave, today } = sheet;
  const year = academicYearOf(today);
  const input = { pupil: leave.pupil.id, from: year.from, to: today };
  const attendance = useQuery(api.attendance.pupil.queryOptions({ input }));
  if (attendance.isError) {
    return (
      <ErrorPanel
        title="The figures cannot be shown"
        error={errorMessage(attendance.error)}
        onRetry={() => void attendance.refetch()}
      />
    );
  }
  if (attendance.data === undefined) return <Skeleton height={90} radius="sm" aria-label="Loading" />;
  return (
    <Stack gap="sm">
      <YearFigures attendance={attendance.data} />
      <OtherLeave pupil={leave.pupil.id} except={leave.id} />
    </Stack>
  );
}

function YearFigures({ attendance }: { readonly attendance: Outputs['attendance']['pupil'] }) {
  const { figures, sessions, pupil } = attendance;
  const missed = sessions.filter(isMissed);
  const parts: readonly (readonly [string, readonly Session[]])[] = [
    ['sessions missed', missed],
    ['authorised', sessions.filter(({ class: kind }) => kind === 'authorised')],
    ['unauthorised', sessions.filter(({ class: kind }) => kind === 'unauthorised')],
    ['for leave', sessions.filter(({ code }) => leaveCodes.has(code))],
  ];
  return (
    <Group gap="md" align="baseline" style={{ rowGap: 4 }}>
      {figures.possible === 0 ? (
        <Text size="sm">No session of this school year counts yet.</Text>
      ) : (
        <ShareFigure part={figures.present} whole={figures.possible} label={`Attendance of ${pupil.knownName} this year`}>
          <Sessions title="The sessions that it lacks" sessions={missed} />
        </ShareFigure>
      )}
      {parts.map(([title, own]) => (
        <span key={title}>
          <Figure value={String(own.length)} label={`${title}: open the sessions`}>
            <Sessions title={`This school year, ${title}`} sessions={own} />
          </Figure>{' '}
          {title}
        </span>
      ))}
    </Group>
  );
}

/** Leave as the register has it: of every kind that can be asked for, and taken without. */
const leaveCodes: ReadonlySet<string> = new Set([...leaveKinds, 'G']);

function isMissed({ class: kind }: Session): boolean {
  return kind === 'authorised' || kind === 'unauthorised';
}

function Sessions({ title, sessions }: { readonly title: string; readonly sessions: readonly Session[] }) {
  if (sessions.length === 0) return <Text size="sm">{title}: none.</Text>;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <Table fz="sm" verticalSpacing={2} aria-label={title}>
        <Table.Tbody>
          {sessions.toReversed().map((one) => (
            <Table.Tr key={`${one.date} ${one.session}`}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {formatDay(one.date)} {one.session}
              </Table.Td>
              <Table.Td>
                <CodeCell symbol={one.code} codeClass={one.class} meaning={one.meaning} />
              </Table.Td>
              <Table.Td>{one.meaning}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

function OtherLeave({ pupil, except }: { readonly pupil: PupilId; readonly except: LeaveSheet['leave']['id'] }) {
  const list = useQuery(api.leave.list.queryOptions({ input: { pupil } }));
  if (list.isError) return <ErrorPanel title="Other leave cannot be shown" error={errorMessage(list.error)} />;
  const others = list.data?.rows.filter(({ id }) => id !== except);
  if (others === undefined) return null;
  if (others.length === 0) return <Text size="sm">No other leave of this pupil is in the file.</Text>;
  return (
    <section aria-label="Other leave of this pupil">
      <Text size="sm" fw={600}>
        Other leave of this pupil
      </Text>
      {others.map((row) => (
        <Text key={row.id} size="sm">
          <Link to="/registers/leave/$leave" params={{ leave: String(row.id) }}>
            {spanInWords(row.span)}
          </Link>{' '}
          ({daysWords(row.schoolDays)}). {leaveSentence(row)}
        </Text>
      ))}
    </section>
  );
}
