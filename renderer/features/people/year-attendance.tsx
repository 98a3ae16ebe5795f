import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Figure, ShareFigure } from '../../components/figure.tsx';
import { absenceSentences, FiguresWhy, statusWords } from '../watch/index.ts';
import { AbsencePatterns } from './absence-patterns-view.tsx';
import { type SessionChoice, sessionsBehind } from './session-choice.ts';
import { SessionList } from './session-list.tsx';
import { sessionsOver } from './sessions-over.ts';
import { YearCalendar } from './year-calendar.tsx';
import { unmarkedCells, yearGrid } from './year-grid.ts';

type Sheet = Outputs['people']['sheet'];
type Attendance = Outputs['attendance']['pupil'];

export type YearAttendanceProps = { readonly sheet: Sheet; readonly freshness: Outputs['school']['freshness'] };

/** The pupil's attendance of the school year to today; every figure opens the sessions behind it. */
export function YearAttendance({ sheet, freshness }: YearAttendanceProps) {
  const { today } = freshness;
  const year = academicYearOf(today);
  const attendance = useQuery(
    api.attendance.pupil.queryOptions({ input: { pupil: sheet.pupil.id, from: year.from, to: today } }),
  );
  if (attendance.isError)
    return (
      <ErrorPanel
        title="This cannot be shown now"
        error={errorMessage(attendance.error)}
        onRetry={() => void attendance.refetch()}
      />
    );
  if (attendance.data === undefined) return <Skeleton height={260} radius="sm" aria-label="Loading" />;
  return <Attended sheet={sheet} freshness={freshness} attendance={attendance.data} />;
}

function Attended({ sheet, freshness, attendance }: YearAttendanceProps & { readonly attendance: Attendance }) {
  const [choice, setChoice] = useState<SessionChoice>();
  const calendar = useQuery(api.school.calendar.queryOptions({ input: {} }));
  const school = useQuery(api.school.get.queryOptions({ input: {} }));
  const weeks = useMemo(
    () =>
      yearGrid({
        sessions: attendance.sessions,
        periods: calendar.data ?? [],
        from: later(attendance.from, sheet.startedOn),
        to: earlier(attendance.to, sheet.leftOn),
        today: { date: freshness.today, over: school.data === undefined ? [] : sessionsOver(freshness.now, school.data.times) },
      }),
    [attendance, calendar.data, school.data, freshness, sheet],
  );
  return (
    <Stack gap="sm">
      <YearFigures attendance={attendance} onChoose={setChoice} />
      {calendar.data !== undefined && <YearCalendar weeks={weeks} />}
      <AbsencePatterns knownName={attendance.pupil.knownName} sessions={attendance.sessions} />
      {choice !== undefined && (
        <SessionList
          key={choice}
          pupil={attendance.pupil.id}
          choice={choice}
          sessions={sessionsBehind(attendance.sessions, choice)}
          unmarked={unmarkedCells(weeks)}
          onClose={() => setChoice(undefined)}
        />
      )}
    </Stack>
  );
}

type YearFiguresProps = { readonly attendance: Attendance; readonly onChoose: (choice: SessionChoice) => void };

function YearFigures({ attendance, onChoose }: YearFiguresProps) {
  const { figures, pupil, threshold } = attendance;
  const leftOut = sessionsBehind(attendance.sessions, 'leftOut').length;
  const counts: readonly (readonly [SessionChoice, string, number])[] = [
    ['authorised', 'authorised', figures.authorised],
    ['unauthorised', 'unauthorised', figures.unauthorised],
    ['late', 'late', sessionsBehind(attendance.sessions, 'late').length],
    ['leftOut', 'left out', leftOut],
    ['unmarked', 'without a mark', attendance.unmarked],
  ];
  return (
    <Stack gap={6}>
      <Group gap="md" align="baseline" style={{ rowGap: 4 }}>
        <ShareFigure part={figures.present} whole={figures.possible} label={`Attendance of ${pupil.knownName} this year`}>
          <FiguresWhy figures={figures} from={attendance.from} to={attendance.to} unmarked={attendance.unmarked} />
        </ShareFigure>
        {counts
          .filter(([choice, , count]) => count > 0 || choice === 'unauthorised')
          .map(([choice, title, count]) => (
            <span key={choice}>
              <Figure value={String(count)} label={`${title}: open the sessions`} onOpen={() => onChoose(choice)} /> {title}
            </span>
          ))}
      </Group>
      <Text size="sm">
        {absenceSentences[attendance.absence]}
        {attendance.minutesLate > 0 && ` ${attendance.minutesLate} minutes late in all.`}
        {threshold !== undefined &&
          ` ${statusWords[threshold.status].long} ${threshold.counted} counted and ${threshold.provisional} provisional in ${threshold.weeks} school weeks.`}
      </Text>
    </Stack>
  );
}

function later(left: PlainDate, right: PlainDate | undefined): PlainDate {
  return right !== undefined && right > left ? right : left;
}

function earlier(left: PlainDate, right: PlainDate | undefined): PlainDate {
  return right !== undefined && right < left ? right : left;
}
