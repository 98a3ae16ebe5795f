import { AppError } from '#shared/contract/errors.ts';
import { figuresOf } from '#shared/domain/attendance/counts.ts';
import {
  type ThresholdRule,
  type ThresholdWindow,
  thresholdRules,
  thresholdWindow,
} from '#shared/domain/attendance/threshold.ts';
import { slotBit } from '#shared/domain/attendance/week-slots.ts';
import { type CodeClass, codeAt } from '#shared/domain/registers/codes.ts';
import { type Session, sessions } from '#shared/domain/registers/session.ts';
import { type SchoolCalendar, schoolDays } from '#shared/domain/school/calendar.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ReadDb } from '../../store/handles.ts';
import { codeNumber } from '../../store/registers/code-numbers.ts';
import { enrolmentSpans } from '../../store/registers/enrolment-spans.ts';
import { marksOf, type StoredMark } from '../../store/registers/marks.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import type { WeekCount } from '../../store/registers/week-counts.ts';
import { type Desk, read } from '../desk.ts';
import { type PupilRow, pupilRows } from '../people/pupil-rows.ts';
import { correctedSessions } from '../registers/corrected-sessions.ts';
import { sessionKey } from '../registers/held-mark.ts';
import { phaseOf } from '../registers/register-place.ts';
import { theCalendar, theSchool } from '../school/school.ts';
import { type AbsenceBand, absenceBand, type FiguresValue, figuresValue } from './figures-value.ts';
import type { Period } from './pupil-figures.ts';
import { pupilRow } from './pupil-row.ts';
import { type CountedSession, type ThresholdEntry, thresholdOfWeeks } from './thresholds.ts';

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

/**
 * One pupil's attendance, down to the session. A pupil's own marks lie together under the key of their table, so one
 * stretch of them says everything; a class or the school is answered by the week summary.
 */
export async function pupilAttendance(desk: Desk, { pupil, from, to }: Period & { pupil: PupilId }): Promise<PupilAttendance> {
  const { clock } = desk.ports;
  return read(desk, async (db) => {
    const row = await shownRow(db, to, pupil);
    if (!row) throw new AppError('NOT_FOUND');
    const calendar = await theCalendar(db);
    const threshold = thresholdAt(calendar, to);
    const firstDay = threshold?.window.weeks[0] ?? from;
    const marks = await marksOf(db, { pupils: [pupil], from: firstDay < from ? firstDay : from, to });
    const own = marks.filter((mark) => mark.date >= from);
    const corrected = await correctedSessions(db, { pupils: [pupil], from, to });
    const figures = figuresOf(own.map(({ symbol, date }) => ({ symbol, date, n: 1 })));
    const met = threshold && thresholdOfWeeks(countedWeeks(marks, threshold), threshold);
    return {
      pupil: row,
      from,
      to,
      figures: figuresValue(figures),
      absence: absenceBand(figures, to),
      minutesLate: own.reduce((total, mark) => total + (mark.minutesLate ?? 0), 0),
      ...(met ? { threshold: { ...met, upn: row.upn } } : {}),
      sessions: own.map((mark) => sessionLine(mark, corrected.has(sessionKey(mark)))),
      unmarked: await unmarkedSessions(db, { calendar, clock, pupil, period: { from, to }, marks: own }),
    };
  });
}

/** Nearly everybody asked about sits in a class on that day: one question says all that is shown of them. */
async function shownRow(db: ReadDb, on: PlainDate, pupil: PupilId): Promise<PupilRow | undefined> {
  const [seated] = await rosterOn(db, { on, pupil });
  if (seated?.classId !== undefined) return pupilRow(seated);
  return (await pupilRows(db, on, [pupil]))[0]?.row;
}

type ThresholdAt = { readonly rule: ThresholdRule; readonly window: ThresholdWindow };

/** The threshold of the last day of the period; nothing before there was a national one. */
function thresholdAt(calendar: SchoolCalendar, on: PlainDate): ThresholdAt | undefined {
  const rule = thresholdRules.find((row) => row.from <= on && (row.to === undefined || on <= row.to));
  return rule && { rule, window: thresholdWindow(calendar, on) };
}

/** The marks of the rule's codes as the weeks of the window have them. */
function countedWeeks(marks: readonly StoredMark[], { rule, window }: ThresholdAt): readonly WeekCount[] {
  const codes = new Set([...rule.counted, ...rule.provisional]);
  const inWindow = new Set(window.weeks);
  return marks
    .filter((mark) => codes.has(mark.symbol))
    .map((mark) => ({
      pupil: mark.pupil,
      monday: mondayOf(mark.date),
      code: codeNumber(mark.symbol),
      slots: slotBit(mark.date, mark.session),
    }))
    .filter((week) => inWindow.has(week.monday));
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
  readonly clock: Clock;
  readonly pupil: PupilId;
  readonly period: Period;
  readonly marks: readonly StoredMark[];
};

/** Sessions that were held while the pupil was on the roll, that are over, and that have no mark. */
async function unmarkedSessions(db: ReadDb, { calendar, clock, pupil, period, marks }: UnmarkedFacts): Promise<number> {
  const marked = new Map<PlainDate, number>();
  for (const { date, session } of marks) marked.set(date, (marked.get(date) ?? 0) | halfDay[session]);
  // Nearly every day has both of its marks: only where one has not is anything asked any further.
  const wanting = schoolDays(calendar, period.from, period.to).filter((date) => marked.get(date) !== wholeDay);
  if (wanting.length === 0) return 0;
  const spans = await enrolmentSpans(db, pupil);
  const { school } = await theSchool(db);
  let unmarked = 0;
  for (const date of wanting) {
    if (!spans.some((span) => span.from <= date && (span.to === undefined || date <= span.to))) continue;
    for (const session of sessions) {
      const isOver = phaseOf(school, clock, { date, session }) === 'closed';
      if (isOver && ((marked.get(date) ?? 0) & halfDay[session]) === 0) unmarked += 1;
    }
  }
  return unmarked;
}

const halfDay: Readonly<Record<Session, number>> = { AM: 1, PM: 2 };
const wholeDay = 3;
