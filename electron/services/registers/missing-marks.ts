import { setImmediate } from 'node:timers/promises';
import { slotBit, type WeekSlots } from '#shared/domain/attendance/week-slots.ts';
import { knownName } from '#shared/domain/people/name.ts';
import { type Session, sessions } from '#shared/domain/registers/session.ts';
import { schoolDays } from '#shared/domain/school/calendar.ts';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import { mondayOf, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { classesOf, membershipOn, membershipsOf } from '../../store/people/classes.ts';
import { enrolmentsOf } from '../../store/people/enrolments.ts';
import { pupilNames } from '../../store/registers/pupil-names.ts';
import { markedWeeks } from '../../store/registers/register-seats.ts';
import { takenRegisters } from '../../store/registers/taken-registers.ts';
import { type Desk, read } from '../desk.ts';
import { theCalendar, theSchool } from '../school/school.ts';
import { mayBeBroughtIn, phaseOf } from './register-place.ts';

type MissingRow = {
  class?: ClassId;
  className: string;
  date: PlainDate;
  session: Session;
  completed: boolean;
  pupils: number;
  missing: { pupil: PupilId; knownName: string }[];
};

export type MissingMarks = {
  from: PlainDate;
  to: PlainDate;
  registers: number;
  sessions: number;
  rows: MissingRow[];
  more: number;
};

export type MissingMarksInput = {
  from?: PlainDate | undefined;
  to?: PlainDate | undefined;
  class?: ClassId | undefined;
};

/** Rows that a screen is given; the counts are of all. */
const shownAtMost = 500;

/** The first of September before: the year of the register, also where the calendar begins later. */
function schoolYearStart(on: PlainDate): PlainDate {
  const year = Number(on.slice(0, 4));
  return plainDate(`${on.slice(5) < '09-01' ? year - 1 : year}-09-01`);
}

/**
 * Registers not completed, and every session of a pupil on the roll that has no mark, from the weekly summary: no mark is
 * read. What "completed" means is the register screen's rule, so that the count is that of every screen that shows
 * freshness. A defect is never counted as attendance or absence.
 */
export async function missingMarks(desk: Desk, input: MissingMarksInput): Promise<MissingMarks> {
  const today = desk.ports.clock.today();
  const to = input.to === undefined || input.to > today ? today : input.to;
  const from = input.from ?? schoolYearStart(to);
  return read(desk, async (db) => {
    const open = await openRows(db, { desk, from, to, only: input.class });
    const registers = open.filter((row) => row.classId !== undefined && !row.completed).length;
    const unmarked = open.reduce((total, row) => total + row.missing.length, 0);
    const shown = open.sort(newestFirst).slice(0, shownAtMost);
    const names = await pupilNames(db, [...new Set(shown.flatMap((row) => row.missing))]);
    const nameOf = (pupil: PupilId): string => {
      const name = names.get(pupil);
      return name === undefined ? '' : knownName(name);
    };
    return {
      ...{ from, to, registers, sessions: unmarked, more: open.length - shown.length },
      rows: shown.map(({ classId, missing, ...row }) => ({
        ...row,
        ...(classId === undefined ? {} : { class: classId }),
        missing: missing.map((pupil) => ({ pupil, knownName: nameOf(pupil) })),
      })),
    };
  });
}

const collator = new Intl.Collator('en-GB', { numeric: true });

function newestFirst(left: OpenRow, right: OpenRow): number {
  return (
    right.date.localeCompare(left.date) ||
    right.session.localeCompare(left.session) ||
    collator.compare(left.className, right.className)
  );
}

type OpenRow = Omit<MissingRow, 'class' | 'missing'> & { classId: ClassId | undefined; missing: PupilId[] };
type Asked = { readonly desk: Desk; readonly from: PlainDate; readonly to: PlainDate; readonly only: ClassId | undefined };
type Seat = { readonly pupil: PupilId; readonly slots: WeekSlots };

async function openRows(db: ReadDb, { desk, from, to, only }: Asked): Promise<OpenRow[]> {
  const { clock } = desk.ports;
  const { school } = await theSchool(db);
  const marked = await weekMasks(db, { from, to });
  const said = new Set((await takenRegisters(db, { from, to })).map((one) => `${one.classId} ${one.date} ${one.session}`));
  const names = new Map((await classesOf(db)).map((one) => [one.id, one.name]));
  const seatsOn = await seating(db);
  const rows: OpenRow[] = [];
  for (const date of schoolDays(await theCalendar(db), from, to)) {
    const classes = seatsOn(date, marked.get(mondayOf(date)));
    const broughtIn = mayBeBroughtIn(school, clock, date);
    for (const session of sessions) {
      if (phaseOf(school, clock, { date, session }) !== 'closed') continue;
      const bit = slotBit(date, session);
      for (const [classId, seats] of classes) {
        if (only !== undefined && classId !== only) continue;
        const missing = seats.filter((seat) => (seat.slots & bit) === 0).map((seat) => seat.pupil);
        const completed =
          classId === undefined || said.has(`${classId} ${date} ${session}`) || (broughtIn && missing.length === 0);
        if (completed && missing.length === 0) continue;
        const className = classId === undefined ? 'No class' : (names.get(classId) ?? '');
        rows.push({ classId, className, date, session, completed, pupils: seats.length, missing });
      }
    }
    await setImmediate();
  }
  return rows;
}

async function weekMasks(
  db: ReadDb,
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<ReadonlyMap<PlainDate, ReadonlyMap<number, WeekSlots>>> {
  const weeks = new Map<PlainDate, Map<number, WeekSlots>>();
  for (const { pupil, monday, slots } of await markedWeeks(db, { from: mondayOf(from), to })) {
    const week = weeks.get(monday);
    if (week) week.set(pupil, slots);
    else weeks.set(monday, new Map([[pupil, slots]]));
  }
  return weeks;
}

type Seating = (date: PlainDate, week: ReadonlyMap<number, WeekSlots> | undefined) => ReadonlyMap<ClassId | undefined, Seat[]>;

/** Who is on the roll on a day, by class; those without one under `undefined`: their sessions need a mark as well. */
async function seating(db: ReadDb): Promise<Seating> {
  const enrolments = await enrolmentsOf(db);
  const memberships = Map.groupBy(await membershipsOf(db), (one) => one.pupil);
  return (date, week) => {
    const classes = new Map<ClassId | undefined, Seat[]>();
    for (const { pupil, startsOn, leavesOn } of enrolments) {
      if (date < startsOn || (leavesOn !== undefined && date > leavesOn)) continue;
      const classId = membershipOn(memberships.get(pupil) ?? [], date)?.classId;
      const seat = { pupil, slots: week?.get(pupil) ?? 0 };
      const seats = classes.get(classId);
      if (seats) seats.push(seat);
      else classes.set(classId, [seat]);
    }
    return classes;
  };
}
