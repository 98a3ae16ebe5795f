import { AppError } from '#shared/contract/errors.ts';
import {
  type ThresholdRule,
  type ThresholdWindow,
  thresholdRuleAt,
  thresholdRules,
  thresholdStatus,
  thresholdUrgency,
  thresholdWindow,
} from '#shared/domain/attendance/threshold.ts';
import { thresholdSessions } from '#shared/domain/attendance/threshold-sessions.ts';
import { bitCount } from '#shared/domain/attendance/week-slots.ts';
import { symbolOf } from '#shared/domain/registers/codes.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { SchoolCalendar } from '#shared/domain/school/calendar.ts';
import { dayInWords } from '#shared/lib/date-words.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { codeNumber } from '../../store/registers/code-numbers.ts';
import { upnsOf } from '../../store/registers/upns.ts';
import { type WeekCount, weekCountsBetween } from '../../store/registers/week-counts.ts';
import { type Desk, read } from '../desk.ts';
import { theCalendar } from '../school/school.ts';

export type CountedSession = { date: PlainDate; session: Session; code: string };

/** A pupil at or near the threshold on a day, with the sessions that make it so. */
export type ThresholdEntry = {
  windowFrom: PlainDate;
  windowTo: PlainDate;
  /** School weeks known in the window: ten, or fewer where the calendar begins later. */
  weeks: number;
  counted: number;
  provisional: number;
  status: 'met' | 'provisional' | 'near';
  sessions: CountedSession[];
};

const firstRule = thresholdRules
  .map(
    ({ sessions, schoolWeeks, from }) => `of ${sessions} sessions in ${schoolWeeks} school weeks begins on ${dayInWords(from)}`,
  )
  .join(', ');

/** The rule of a date; `OUTSIDE_CALENDAR` before there was a national one. */
export function ruleOn(on: PlainDate): ThresholdRule {
  try {
    return thresholdRuleAt(on);
  } catch {
    throw new AppError('OUTSIDE_CALENDAR', {
      place: on,
      message: `No rule covers this date: the national threshold ${firstRule}. Choose a later date.`,
    });
  }
}

/** Every pupil at or near the threshold on a day (or one pupil). Answered by the week summary; no mark is read. */
export async function thresholdsOn(
  db: ReadDb,
  { calendar, on, pupil }: { calendar: SchoolCalendar; on: PlainDate; pupil?: PupilId | undefined },
): Promise<ReadonlyMap<PupilId, ThresholdEntry>> {
  const rule = ruleOn(on);
  const window = thresholdWindow(calendar, on);
  const [first, last] = [window.weeks[0], window.weeks.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const codes = [...rule.counted, ...rule.provisional].map(codeNumber);
  const rows = await weekCountsBetween(db, { fromMonday: first, toMonday: last, codes, pupil });
  const entries = new Map<PupilId, ThresholdEntry>();
  for (const [id, weeks] of Map.groupBy(rows, (row) => row.pupil as PupilId)) {
    const entry = thresholdOfWeeks(weeks, { rule, window });
    if (entry !== undefined) entries.set(id, entry);
  }
  return entries;
}

type Threshold = { readonly rule: ThresholdRule; readonly window: ThresholdWindow };

/** Where one pupil stands by the weeks of the window, of the rule's codes alone; undefined where nowhere near. */
export function thresholdOfWeeks(weeks: readonly WeekCount[], { rule, window }: Threshold): ThresholdEntry | undefined {
  if (sessionsAtMost(weeks) < rule.near) return undefined;
  const found = thresholdSessions(
    window,
    weeks.map((week) => ({ monday: week.monday, symbol: symbolOf(week.code), slots: week.slots })),
  );
  const status = thresholdStatus(found, rule);
  if (status === 'below') return undefined;
  return {
    windowFrom: window.from,
    windowTo: window.to,
    weeks: window.weeks.length,
    counted: found.counted,
    provisional: found.provisional,
    status,
    sessions: found.sessions.map(({ date, session, symbol }) => ({ date, session, code: symbol })),
  };
}

function sessionsAtMost(weeks: readonly WeekCount[]): number {
  let sessions = 0;
  for (const week of weeks) sessions += bitCount(week.slots);
  return sessions;
}

/** For whoever reads figures elsewhere: rows by status, then by number, then by UPN. */
export async function thresholdReport(
  desk: Desk,
  { on }: { on: PlainDate },
): Promise<{ on: PlainDate; rows: (ThresholdEntry & { upn: string })[] }> {
  return read(desk, async (db) => {
    const entries = await thresholdsOn(db, { calendar: await theCalendar(db), on });
    const upns = await upnsOf(db);
    const rows = [...entries].map(([pupil, entry]) => ({ upn: upns.get(pupil) ?? '', ...entry }));
    rows.sort(
      (a, b) =>
        thresholdUrgency[a.status] - thresholdUrgency[b.status] ||
        b.counted - a.counted ||
        b.provisional - a.provisional ||
        a.upn.localeCompare(b.upn),
    );
    return { on, rows };
  });
}
