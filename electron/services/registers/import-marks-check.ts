import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import { codeIdOf } from '#shared/domain/registers/codes.ts';
import type { MarkRecord } from '#shared/domain/registers/mark-record.ts';
import { type DayStatus, dayStatus, type SchoolCalendar } from '#shared/domain/school/calendar.ts';
import { shortDate } from '#shared/lib/date-words.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { epochDay, type PlainDate } from '#shared/lib/plain-date.ts';
import { type Enrolment, isOnRoll } from '../../store/people/enrolments.ts';
import { type MarkColumns, markColumns } from './import-marks-columns.ts';

/** What a mark of a file is held against: who is known, when they were on the roll, when the school was open. */
export type MarksGround = {
  readonly pupils: ReadonlyMap<string, PupilId>;
  readonly enrolments: ReadonlyMap<PupilId, readonly Enrolment[]>;
  readonly calendar: SchoolCalendar;
};

export type MarksCheck = {
  readonly columns: MarkColumns;
  /** `#` on closed days, which say nothing that the calendar does not. */
  readonly closedDays: number;
  take(record: MarkRecord): void;
};

type KnownDay = { readonly day: number; readonly status: DayStatus };
type KnownPupil = {
  readonly id: PupilId;
  readonly enrolments: readonly Enrolment[];
  readonly from: PlainDate;
  readonly to: PlainDate;
};

const always = '9999-12-31' as PlainDate;

/** Keeps the marks that may stand and reports the others with their line. */
export function marksCheck(ground: MarksGround, add: (problem: ImportProblem) => void): MarksCheck {
  const columns = markColumns();
  const pupils = new Map<string, KnownPupil | null>();
  const days = new Map<string, KnownDay>();
  const codes = new Map<string, number>();
  const told = new Set<string>();
  let closedDays = 0;
  let last: { upn: string; pupil: KnownPupil | null } | undefined;

  const once = (key: string, problem: ImportProblem): void => {
    if (told.has(key)) return;
    told.add(key);
    add(problem);
  };
  const pupilOf = (upn: string): KnownPupil | null => {
    if (last !== undefined && last.upn === upn) return last.pupil;
    const pupil = cached(pupils, upn, () => knownPupil(ground, upn));
    last = { upn, pupil };
    return pupil;
  };
  const isOpen = (record: MarkRecord, { status }: KnownDay): boolean => {
    if (status.kind === 'open') return true;
    if (status.kind === 'closure' && record.symbol === 'Y4') return true;
    if (status.kind !== 'outside' && record.symbol === '#') closedDays += 1;
    else once(`day ${record.date}`, dayProblem(record, status));
    return false;
  };

  return {
    columns,
    get closedDays() {
      return closedDays;
    },
    take(record) {
      const pupil = pupilOf(record.upn);
      if (pupil === null) return once(`upn ${record.upn}`, unknownUpn(record));
      const known = cached(days, record.date, () => ({
        day: epochDay(record.date),
        status: dayStatus(ground.calendar, record.date),
      }));
      if (!isOpen(record, known)) return;
      if ((record.date < pupil.from || record.date > pupil.to) && !isOnRoll(pupil.enrolments, record.date)) {
        return add(notOnRoll(record, pupil));
      }
      const code = cached(codes, record.symbol, () => codeIdOf(record.symbol) ?? 0);
      const session = record.session === 'AM' ? 0 : 1;
      columns.add({ pupil: pupil.id, day: known.day, session, code, minutes: record.minutesLate ?? 0 }, record.comment);
    },
  };
}

function cached<Key, Value>(found: Map<Key, Value>, key: Key, make: () => Value): Value {
  const held = found.get(key);
  if (held !== undefined) return held;
  const value = make();
  found.set(key, value);
  return value;
}

/** One unbroken time on the roll is asked by its two ends; more of them one by one. */
function knownPupil({ pupils, enrolments }: MarksGround, upn: string): KnownPupil | null {
  const id = pupils.get(upn);
  if (id === undefined) return null;
  const times = enrolments.get(id) ?? [];
  const [only] = times;
  if (only === undefined || times.length > 1) return { id, enrolments: times, from: always, to: always };
  return { id, enrolments: times, from: only.startsOn, to: only.leavesOn ?? always };
}

function unknownUpn({ line, upn }: MarkRecord): ImportProblem {
  return {
    severity: 'error',
    code: 'UPN_UNKNOWN',
    line,
    column: 'UPN',
    value: upn,
    message: `No pupil here has the UPN ${upn}.`,
    advice: 'Take in the roll first, or take this pupil’s rows out of the file.',
  };
}

function notOnRoll({ line, date }: MarkRecord, { enrolments }: KnownPupil): ImportProblem {
  const first = enrolments[0]?.startsOn;
  const early = first !== undefined && date < first;
  return {
    severity: 'error',
    code: early ? 'BEFORE_START' : 'NOT_ON_ROLL',
    line,
    column: 'Date',
    value: date,
    message: early
      ? `The pupil starts on ${shortDate(first)}, after this mark of ${shortDate(date)}.`
      : `The pupil was not on the roll on ${shortDate(date)}.`,
    advice: 'Look at the entry and leaving dates in the roll and take it in again, or take the row out of the file.',
  };
}

function dayProblem({ line, date }: MarkRecord, status: DayStatus): ImportProblem {
  const place = { severity: 'error', line, column: 'Date', value: date } as const;
  if (status.kind === 'outside') {
    return {
      ...place,
      code: 'OUTSIDE_CALENDAR',
      message: `${shortDate(date)} lies outside the terms of the school calendar.`,
      advice: 'Add the terms of that time to the calendar first.',
    };
  }
  if (status.kind === 'closure') {
    return {
      ...place,
      code: 'MARK_ON_CLOSURE',
      message: `The school was closed on ${shortDate(date)} although it should have been open; only Y4 can be marked.`,
      advice: 'Mark Y4 in the other system, or take the closure out of the calendar where sessions were held.',
    };
  }
  return {
    ...place,
    code: 'DAY_CLOSED',
    message: `The school has no session on ${shortDate(date)}, and the file has marks of that day.`,
    advice: 'Put the calendar right where the school was open, or take the rows of that day out of the file.',
  };
}
