// The sessions of a year as a grid: one column a school week, one row a session from Monday morning to Friday afternoon.

import type { CalendarPeriod } from '#shared/domain/school/calendar.ts';
import { buildCalendar, dayStatus, schoolWeeks } from '#shared/domain/school/calendar.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import type { Outputs } from '../../client/contract-types.ts';

type PupilAttendance = Outputs['attendance']['pupil'];
export type PupilSession = PupilAttendance['sessions'][number];

export type YearCell = {
  readonly date: PlainDate;
  readonly session: 'AM' | 'PM';
  /** `unmarked` is a defect of the register; `none` is a day without a session or outside the pupil's time here. */
  readonly kind: 'marked' | 'unmarked' | 'none';
  readonly mark?: PupilSession;
};

export type YearWeek = { readonly monday: PlainDate; readonly cells: readonly YearCell[] };

export type YearAsked = {
  readonly sessions: readonly PupilSession[];
  readonly periods: readonly CalendarPeriod[];
  /** The pupil's time here within the year; sessions outside are not theirs. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The weeks to show, where they reach further than the pupil's time: those beside are shown the same ones. */
  readonly shown?: { readonly from: PlainDate; readonly to: PlainDate };
  /** Today, and those of its sessions whose register has closed; the others cannot lack a mark yet. */
  readonly today: { readonly date: PlainDate; readonly over: readonly ('AM' | 'PM')[] };
};

const sessionsOfDay = ['AM', 'PM'] as const;

/** The grid's columns, oldest first. A week without a session at school has none. */
export function yearGrid(asked: YearAsked): readonly YearWeek[] {
  const calendar = buildCalendar(asked.periods);
  const marks = new Map(asked.sessions.map((mark) => [`${mark.date} ${mark.session}`, mark]));
  const cellOf = (date: PlainDate, session: 'AM' | 'PM'): YearCell => {
    const mark = marks.get(`${date} ${session}`);
    if (mark !== undefined) return { date, session, kind: 'marked', mark };
    const within = asked.from <= date && date <= asked.to && dayStatus(calendar, date).kind === 'open';
    const due = within && (date < asked.today.date || (date === asked.today.date && asked.today.over.includes(session)));
    return { date, session, kind: due ? 'unmarked' : 'none' };
  };
  const { from, to } = asked.shown ?? asked;
  return schoolWeeks(calendar, from, to).map((monday) => ({
    monday,
    cells: [0, 1, 2, 3, 4].flatMap((day) => sessionsOfDay.map((session) => cellOf(addDays(monday, day), session))),
  }));
}

/** The sessions at school that nobody marked, oldest first: each one is a defect of the register. */
export function unmarkedCells(weeks: readonly YearWeek[]): readonly YearCell[] {
  return weeks.flatMap((week) => week.cells.filter((cell) => cell.kind === 'unmarked'));
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The month above a column whose Friday is the first in it, so that the eye finds a week without reading dates. */
export function monthAbove(weeks: readonly YearWeek[], index: number): string | undefined {
  const month = monthOf(weeks[index]);
  return month === monthOf(weeks[index - 1]) ? undefined : month;
}

function monthOf(week: YearWeek | undefined): string | undefined {
  return week === undefined ? undefined : monthNames[Number(addDays(week.monday, 4).slice(5, 7)) - 1];
}

/** Absence in the sense of the figures: what could not be attended is none. */
export function isAway(codeClass: PupilSession['class']): boolean {
  return codeClass === 'authorised' || codeClass === 'unauthorised';
}
