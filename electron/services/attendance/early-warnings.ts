import { AppError } from '#shared/contract/errors.ts';
import { absentAfterBreaks } from '#shared/domain/attendance/early-warning/after-breaks.ts';
import { risingAbsence, risingLateness } from '#shared/domain/attendance/early-warning/changed-share.ts';
import { daysIn, isAbsence } from '#shared/domain/attendance/early-warning/counted-weeks.ts';
import { policySentence, warningTitles } from '#shared/domain/attendance/early-warning/policy-sentences.ts';
import { type Sibling, sameDays } from '#shared/domain/attendance/early-warning/same-days.ts';
import { type EarlyWarningPolicy, earlyWarningPolicyAt } from '#shared/domain/attendance/early-warning/warning-policy.ts';
import { type WarningKind, type WarningReason, warningKinds } from '#shared/domain/attendance/early-warning/warning-reason.ts';
import {
  type WarningWindow,
  type WarningWindows,
  warningWindows,
} from '#shared/domain/attendance/early-warning/warning-windows.ts';
import { weekdayPattern } from '#shared/domain/attendance/early-warning/weekday-pattern.ts';
import type { PupilWeek } from '#shared/domain/attendance/threshold-sessions.ts';
import { knownName } from '#shared/domain/people/name.ts';
import type { SchoolCalendar } from '#shared/domain/school/calendar.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { familiesOf } from '../../store/people/families.ts';
import { type RosterRow, rosterOn } from '../../store/registers/rosters.ts';
import { type Desk, read } from '../desk.ts';
import type { PupilRow } from '../people/pupil-rows.ts';
import { theCalendar } from '../school/school.ts';
import { absenceWeeks, possibleSessions, type Weeks, weeksAfterBreaks } from './early-warning-facts.ts';
import { countedSessions } from './kind-row.ts';
import { pupilRow } from './pupil-row.ts';
import type { CountedSession } from './thresholds.ts';

export type WarningReasonValue = Omit<WarningReason, 'sessions' | 'compared' | 'before'> & {
  before?: { counted: number; of: number };
  sessions: CountedSession[];
  compared: CountedSession[];
};

export type WarningRow = { pupil: PupilRow; reasons: WarningReasonValue[] };

type WindowValue = { from: PlainDate; to: PlainDate; weeks: number };

export type EarlyWarnings = {
  on: PlainDate;
  recent: WindowValue;
  past: WindowValue;
  breaks: { from: PlainDate; to: PlainDate }[];
  rules: { kind: WarningKind; title: string; sentence: string }[];
  reference: string;
  pupilsOnRoll: number;
  rows: WarningRow[];
};

/** Pupils on the roll of a day whose attendance is changing, each with the reasons in words; nothing follows by itself. */
export async function earlyWarnings(desk: Desk, { on }: { on: PlainDate }): Promise<EarlyWarnings> {
  return read(desk, async (db) => {
    const { policy, windows } = coveredBy(await theCalendar(db), on);
    const roster = await rosterOn(db, { on });
    const facts = await factsOf(db, { roster, windows, policy });
    const rows = roster.flatMap((row): WarningRow[] => {
      const reasons = reasonsFor(row.pupil, facts);
      return reasons.length === 0 ? [] : [{ pupil: pupilRow(row), reasons: reasons.map(reasonValue) }];
    });
    return {
      on,
      recent: windowValue(windows.recent),
      past: windowValue(windows.past),
      breaks: windows.breaks.map(({ from, to }) => ({ from, to })),
      rules: warningKinds.map((kind) => ({ kind, title: warningTitles[kind], sentence: policySentence(policy, kind) })),
      reference: policy.reference,
      pupilsOnRoll: roster.length,
      rows: rows.sort(byReasons),
    };
  });
}

function coveredBy(calendar: SchoolCalendar, on: PlainDate): { policy: EarlyWarningPolicy; windows: WarningWindows } {
  const policy = earlyWarningPolicyAt(on);
  if (!policy) throw new AppError('OUTSIDE_CALENDAR', { place: on, message: 'No rule of early warning covers this date.' });
  const windows = warningWindows(calendar, on, policy);
  if (!windows) throw new AppError('OUTSIDE_CALENDAR', { place: on });
  return { policy, windows };
}

type Facts = {
  readonly policy: EarlyWarningPolicy;
  readonly windows: WarningWindows;
  readonly absence: Weeks;
  readonly afterBreaks: Weeks;
  readonly possible: { readonly recent: ReadonlyMap<number, number>; readonly past: ReadonlyMap<number, number> };
  readonly siblingsOf: (pupil: PupilId) => readonly Sibling[];
};

type Asked = Pick<Facts, 'policy' | 'windows'> & { readonly roster: readonly RosterRow[] };

async function factsOf(db: ReadDb, { roster, policy, windows }: Asked): Promise<Facts> {
  const absence = await absenceWeeks(db, windows);
  const afterBreaks = await weeksAfterBreaks(db, windows, policy.afterBreaks.leastBreaks);
  const possible = {
    recent: await possibleSessions(db, windows.recent),
    past: await possibleSessions(db, windows.past),
  };
  const siblings = siblingsIn(roster, await familiesOf(db), (pupil) => absentDays(windows.whole, absence.get(pupil)));
  return { policy, windows, absence, afterBreaks, possible, siblingsOf: (pupil) => siblings.get(pupil) ?? [] };
}

function absentDays(window: WarningWindow, weeks: readonly PupilWeek[] | undefined): Sibling['absentOn'] {
  return daysIn(window, weeks ?? [], isAbsence);
}

type Families = ReadonlyMap<number, readonly PupilId[]>;

/** Brothers and sisters on the roll of the day, of everybody who has one. */
function siblingsIn(
  roster: readonly RosterRow[],
  families: Families,
  absentOn: (pupil: PupilId) => Sibling['absentOn'],
): ReadonlyMap<PupilId, readonly Sibling[]> {
  const rows = new Map(roster.map((row) => [row.pupil, row]));
  const found = new Map<PupilId, readonly Sibling[]>();
  for (const members of families.values()) {
    const here = members.flatMap((pupil) => {
      const row = rows.get(pupil);
      return row ? [{ pupil, sibling: { name: siblingName(row), absentOn: absentOn(pupil) } }] : [];
    });
    for (const { pupil } of here) {
      found.set(
        pupil,
        here.filter((one) => one.pupil !== pupil).map((one) => one.sibling),
      );
    }
  }
  return found;
}

function siblingName(row: RosterRow): string {
  return row.className === undefined ? knownName(row) : `${knownName(row)} (${row.className})`;
}

function reasonsFor(pupil: PupilId, facts: Facts): readonly WarningReason[] {
  const { policy, windows, absence, afterBreaks, possible, siblingsOf } = facts;
  const weeks = absence.get(pupil);
  const after = afterBreaks.get(pupil);
  if (weeks === undefined && after === undefined) return [];
  const own = { policy, windows, weeks: weeks ?? [] };
  const counts = { recent: possible.recent.get(pupil) ?? 0, past: possible.past.get(pupil) ?? 0 };
  return [
    risingAbsence({ ...own, possible: counts }),
    weekdayPattern(own),
    after && absentAfterBreaks({ ...own, weeks: after }),
    sameDays(own, siblingsOf(pupil)),
    risingLateness({ ...own, possible: counts }),
  ].filter((reason) => reason !== undefined);
}

function reasonValue({ sessions, compared, ...reason }: WarningReason): WarningReasonValue {
  return { ...reason, sessions: countedSessions(sessions), compared: countedSessions(compared) };
}

function windowValue({ from, to, weeks }: WarningWindow): WindowValue {
  return { from, to, weeks: weeks.size };
}

function byReasons(a: WarningRow, b: WarningRow): number {
  return (
    b.reasons.length - a.reasons.length ||
    a.pupil.knownName.localeCompare(b.pupil.knownName, 'en-GB') ||
    (a.pupil.upn < b.pupil.upn ? -1 : 1)
  );
}
