import { List, Text } from '@mantine/core';
import { Figure } from '../../components/figure.tsx';
import { formatDate } from '../../components/format-date.ts';
import { type BarredCell, CodeTable, WeekdayTable } from '../../components/pattern-tables.tsx';
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
      <WeekdayTable
        label={`When ${knownName} was away, by weekday`}
        corner="Away, of sessions"
        rows={weekdays.map(({ weekday, AM, PM }) => ({
          weekday,
          AM: halfDay(AM, `${weekday} mornings away`),
          PM: halfDay(PM, `${weekday} afternoons away`),
        }))}
      />
      <CodeTable
        label={`Why ${knownName} was away, by code`}
        rows={reasons.map(({ code, meaning, sessions: own }) => ({
          code,
          meaning,
          sessions: {
            part: own.length,
            whole: most,
            figure: (
              <Figure value={String(own.length)} label={`Sessions with ${code}`}>
                <SessionDays sessions={own} />
              </Figure>
            ),
          },
        }))}
      />
    </div>
  );
}

function halfDay({ absent, possible }: WeekdayCell, label: string): BarredCell {
  const figure =
    absent.length === 0 ? (
      <Text span inherit c="dimmed">
        0 of {possible}
      </Text>
    ) : (
      <Figure value={`${absent.length} of ${possible}`} label={label}>
        <SessionDays sessions={absent} />
      </Figure>
    );
  return { part: absent.length, whole: possible, figure };
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
