import { Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { ShareFigure } from '../../components/figure.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { FiguresWhy } from '../watch/index.ts';
import { type SharedAbsence, sharedAbsences } from './family-days.ts';
import { sessionsOver } from './sessions-over.ts';
import { YearCalendar, YearSigns } from './year-calendar.tsx';
import { yearGrid } from './year-grid.ts';
import './people.css';

type Sheet = Outputs['people']['sheet'];
type Attendance = Outputs['attendance']['pupil'];

/** Brothers and sisters one under the other, the same weeks above each other, so that the eye finds what they share. */
export function FamilyPage({ pupil }: { readonly pupil: PupilId }) {
  const first = useQuery(api.people.sheet.queryOptions({ input: { pupil } }));
  const freshness = useQuery(api.school.freshness.queryOptions({ input: {} }));
  if (first.isError || freshness.isError) {
    return (
      <Page title="Brothers and sisters">
        <ErrorPanel title="This family cannot be shown" error={errorMessage(first.error ?? freshness.error)} />
      </Page>
    );
  }
  if (first.data === undefined || freshness.data === undefined) {
    return (
      <Page title="Brothers and sisters">
        <Skeleton height={420} aria-label="Loading the family" />
      </Page>
    );
  }
  return <Family sheet={first.data} freshness={freshness.data} />;
}

type FamilyProps = { readonly sheet: Sheet; readonly freshness: Outputs['school']['freshness'] };

function Family({ sheet, freshness }: FamilyProps) {
  const { today } = freshness;
  const year = academicYearOf(today);
  const ids = [sheet.pupil.id, ...sheet.family.map((member) => member.pupil)];
  const sheets = useQueries({ queries: ids.map((pupil) => api.people.sheet.queryOptions({ input: { pupil } })) });
  const attended = useQueries({
    queries: ids.map((pupil) => api.attendance.pupil.queryOptions({ input: { pupil, from: year.from, to: today } })),
  });
  const found = ids.flatMap((_, index) => {
    const [own, attendance] = [sheets[index]?.data, attended[index]?.data];
    return own === undefined || attendance === undefined ? [] : [{ sheet: own, attendance }];
  });
  const [here, gone] = [
    found.filter(({ attendance }) => attendance.sessions.length > 0),
    found.filter(({ attendance }) => attendance.sessions.length === 0),
  ];
  const failed = [...sheets, ...attended].find((query) => query.isError);
  const shared = sharedAbsences(
    found.map(({ attendance }) => ({ knownName: attendance.pupil.knownName, sessions: attendance.sessions })),
  );
  const together = new Set(shared.map(({ date, session }) => `${date} ${session}`));
  return (
    <Page
      title={`${sheet.pupil.knownName}, brothers and sisters`}
      sentence="Those of the family who are at this school, the same weeks one under the other. A dot marks a session in which more than one was away."
      actions={
        <Link to="/pupils/$pupil" params={{ pupil: String(sheet.pupil.id) }}>
          Sheet of {sheet.pupil.knownName}
        </Link>
      }
    >
      {failed !== undefined && <ErrorPanel title="Not everybody can be shown" error={errorMessage(failed.error)} />}
      {sheet.family.length === 0 && (
        <EmptyState title="No brother or sister is known here">
          Families are proposed under Pupils, and a person confirms them. A shared address alone proposes none.
        </EmptyState>
      )}
      {here.map(({ sheet: own, attendance }) => (
        <Member key={own.pupil.id} sheet={own} attendance={attendance} freshness={freshness} together={together} />
      ))}
      {here.length > 0 && <YearSigns />}
      {gone.map(({ sheet: own }) => (
        <Text key={own.pupil.id} c="dimmed">
          {own.pupil.knownName} has no session this school year
          {own.leftOn === undefined ? '' : `; left on ${formatDate(own.leftOn)}`}.
        </Text>
      ))}
      {here.length > 1 && <AwayTogether shared={shared} />}
    </Page>
  );
}

type MemberProps = FamilyProps & { readonly attendance: Attendance; readonly together: ReadonlySet<string> };

function Member({ sheet, attendance, freshness, together }: MemberProps) {
  const calendar = useQuery(api.school.calendar.queryOptions({ input: {} }));
  const school = useQuery(api.school.get.queryOptions({ input: {} }));
  const { from, to, figures, pupil } = attendance;
  const weeks = useMemo(
    () =>
      yearGrid({
        sessions: attendance.sessions,
        periods: calendar.data ?? [],
        from: sheet.startedOn !== undefined && sheet.startedOn > from ? sheet.startedOn : from,
        to: sheet.leftOn !== undefined && sheet.leftOn < to ? sheet.leftOn : to,
        shown: { from, to },
        today: { date: freshness.today, over: school.data === undefined ? [] : sessionsOver(freshness.now, school.data.times) },
      }),
    [attendance, sheet, calendar.data, school.data, freshness, from, to],
  );
  return (
    <Section title={`${pupil.knownName}, ${pupil.className}`}>
      <Stack gap="xs">
        <Group gap="md" align="baseline">
          <ShareFigure part={figures.present} whole={figures.possible} label={`Attendance of ${pupil.knownName} this year`}>
            <FiguresWhy figures={figures} from={from} to={to} unmarked={attendance.unmarked} />
          </ShareFigure>
          <Text size="sm">
            {figures.authorised} authorised, {figures.unauthorised} unauthorised
          </Text>
          <Link to="/pupils/$pupil" params={{ pupil: String(pupil.id) }}>
            Open the sheet
          </Link>
        </Group>
        {calendar.data !== undefined && (
          <YearCalendar weeks={weeks} label={`The year of ${pupil.knownName}, session by session`} together={together} bare />
        )}
      </Stack>
    </Section>
  );
}

/** The table behind the dots. */
function AwayTogether({ shared }: { readonly shared: readonly SharedAbsence[] }) {
  const sessions = `${shared.length} ${shared.length === 1 ? 'session' : 'sessions'}`;
  return (
    <Section title={`Away together: ${sessions}`}>
      {shared.length === 0 ? (
        <Text c="dimmed">In no session of this school year was more than one of them away.</Text>
      ) : (
        <Table fz="sm" verticalSpacing={4} aria-label="Sessions in which more than one was away">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Session</Table.Th>
              <Table.Th>Who was away, and the code</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shared.map(({ date, session, away }) => (
              <Table.Tr key={`${date} ${session}`}>
                <Table.Td>
                  {formatDate(date)} {session}
                </Table.Td>
                <Table.Td>{away.map(({ knownName, code }) => `${knownName} ${code}`).join(', ')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}
