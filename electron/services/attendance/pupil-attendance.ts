import { AppError } from '#shared/contract/errors.ts';
import { type AttendanceFigures, noFigures } from '#shared/domain/attendance/counts.ts';
import { type CodeClass, codeAt } from '#shared/domain/registers/codes.ts';
import { sessions } from '#shared/domain/registers/session.ts';
import { type SchoolCalendar, schoolDays } from '#shared/domain/school/calendar.ts';
import type { School } from '#shared/domain/school/school.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ReadDb } from '../../store/handles.ts';
import { enrolmentSpans } from '../../store/registers/enrolment-spans.ts';
import { marksOf, replacedMarks, type StoredMark } from '../../store/registers/marks.ts';
import { type Desk, read } from '../desk.ts';
import { type PupilRow, pupilRows } from '../people/pupil-rows.ts';
import { sessionKey } from '../registers/held-mark.ts';
import { phaseOf } from '../registers/register-place.ts';
import { theCalendar, theSchool } from '../school/school.ts';
import { type AbsenceBand, absenceBand, type FiguresValue, figuresValue } from './figures-value.ts';
import { figuresOfPupil, type Period } from './pupil-figures.ts';
import { type CountedSession, type ThresholdEntry, thresholdsOn } from './thresholds.ts';

export type SessionLine = CountedSession & { class: CodeClass; meaning: string; minutesLate?: number; corrected: boolean };

export type PupilAttendance = {
  pupil: PupilRow;
  from: PlainDate;
  to: PlainDate;
  figures: FiguresValue;
  absence: AbsenceBand;
  minutesLate: number;
  threshold?: ThresholdEntry & { upn: string };
  sessions: SessionLine[];
  unmarked: number;
};

/** One pupil's attendance, down to the session. */
export async function pupilAttendance(desk: Desk, { pupil, from, to }: Period & { pupil: PupilId }): Promise<PupilAttendance> {
  const { clock } = desk.ports;
  return read(desk, async (db) => {
    const row = (await pupilRows(db, to, [pupil]))[0]?.row;
    if (!row) throw new AppError('NOT_FOUND');
    const calendar = await theCalendar(db);
    const { school } = await theSchool(db);
    const figures: AttendanceFigures = (await figuresOfPupil(db, { from, to, pupil })) ?? noFigures;
    const marks = await marksOf(db, { pupils: [pupil], from, to });
    const corrected = new Set((await replacedMarks(db, { pupils: [pupil], from, to })).map(sessionKey));
    const threshold = await thresholdOf(db, { calendar, pupil, to });
    return {
      pupil: row,
      from,
      to,
      figures: figuresValue(figures),
      absence: absenceBand(figures, to),
      minutesLate: marks.reduce((total, mark) => total + (mark.minutesLate ?? 0), 0),
      ...(threshold ? { threshold: { ...threshold, upn: row.upn } } : {}),
      sessions: marks.map((mark) => sessionLine(mark, corrected.has(sessionKey(mark)))),
      unmarked: await unmarkedSessions(db, { calendar, school, clock, pupil, period: { from, to }, marks }),
    };
  });
}

/** The threshold on the last day of the period; nothing before there was a national one. */
async function thresholdOf(
  db: ReadDb,
  { calendar, pupil, to }: { calendar: SchoolCalendar; pupil: PupilId; to: PlainDate },
): Promise<ThresholdEntry | undefined> {
  try {
    return (await thresholdsOn(db, { calendar, on: to, pupil })).get(pupil);
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'OUTSIDE_CALENDAR') return undefined;
    throw cause;
  }
}

function sessionLine(mark: StoredMark, corrected: boolean): SessionLine {
  const code = codeAt(mark.symbol, mark.date);
  return {
    date: mark.date,
    session: mark.session,
    code: mark.symbol,
    class: code?.class ?? 'notCollected',
    meaning: code?.title ?? 'A code that is not valid at this date',
    ...(mark.minutesLate === undefined ? {} : { minutesLate: mark.minutesLate }),
    corrected,
  };
}

type UnmarkedFacts = {
  readonly calendar: SchoolCalendar;
  readonly school: School;
  readonly clock: Clock;
  readonly pupil: PupilId;
  readonly period: Period;
  readonly marks: readonly StoredMark[];
};

/** Sessions that were held while the pupil was on the roll, that are over, and that have no mark. */
async function unmarkedSessions(db: ReadDb, facts: UnmarkedFacts): Promise<number> {
  const spans = await enrolmentSpans(db, facts.pupil);
  const marked = new Set(facts.marks.map(sessionKey));
  return schoolDays(facts.calendar, facts.period.from, facts.period.to)
    .filter((date) => spans.some((span) => span.from <= date && (span.to === undefined || date <= span.to)))
    .flatMap((date) => sessions.map((session) => ({ pupil: facts.pupil, date, session })))
    .filter((at) => phaseOf(facts.school, facts.clock, at) === 'closed' && !marked.has(sessionKey(at))).length;
}
