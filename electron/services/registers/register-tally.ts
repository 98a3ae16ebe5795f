import { setImmediate } from 'node:timers/promises';
import { slotBit } from '#shared/domain/attendance/week-slots.ts';
import { type Session, sessions } from '#shared/domain/registers/session.ts';
import { schoolDays } from '#shared/domain/school/calendar.ts';
import type { School } from '#shared/domain/school/school.ts';
import { mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ReadDb } from '../../store/handles.ts';
import { markedWeeks, type Sitting, sittings } from '../../store/registers/register-seats.ts';
import { takenRegisters } from '../../store/registers/taken-registers.ts';
import { theCalendar } from '../school/school.ts';
import { mayBeBroughtIn, phaseOf } from './register-place.ts';

export type SessionAt = { readonly date: PlainDate; readonly session: Session };

export type RegisterTally = {
  /** Registers that were due: each class and each closed session. */
  readonly expected: number;
  readonly received: number;
  readonly due: readonly SessionAt[];
  /** The sessions with a register that is missing, in order of time. */
  readonly missing: readonly SessionAt[];
};

/**
 * Every register of a period counted by the rule of the register screen (said to be taken, or brought in whole), but from a handful of questions: a year has ten thousand registers.
 */
export async function registerTally(
  db: ReadDb,
  { school, clock, from, to }: { school: School; clock: Clock; from: PlainDate; to: PlainDate },
): Promise<RegisterTally> {
  const days = schoolDays(await theCalendar(db), from, to);
  const due = days
    .flatMap((date) => sessions.map((session) => ({ date, session })))
    .filter((at) => phaseOf(school, clock, at) === 'closed');
  const weeks = await weekMasks(db, { from: mondayOf(from), to });
  const said = new Set((await takenRegisters(db, { from, to })).map((row) => `${row.classId} ${row.date} ${row.session}`));
  const seats = await sittings(db, { from, to });
  const missing: SessionAt[] = [];
  let expected = 0;
  let received = 0;
  for (const [date, at] of Map.groupBy(due, (one) => one.date)) {
    const classes = weekMasksByClass(seats, date, weeks.get(mondayOf(date)));
    const broughtIn = mayBeBroughtIn(school, clock, date);
    for (const one of at) {
      const bit = slotBit(date, one.session);
      const complete = (masks: readonly number[]): boolean => broughtIn && masks.every((slots) => (slots & bit) !== 0);
      const open = [...classes].filter(([classId, masks]) => !said.has(`${classId} ${date} ${one.session}`) && !complete(masks));
      expected += classes.size;
      received += classes.size - open.length;
      if (open.length > 0) missing.push(one);
    }
    await setImmediate();
  }
  return { expected, received, due, missing };
}

type WeekMasks = ReadonlyMap<number, number>;

async function weekMasks(db: ReadDb, span: { from: PlainDate; to: PlainDate }): Promise<ReadonlyMap<PlainDate, WeekMasks>> {
  const weeks = new Map<PlainDate, Map<number, number>>();
  for (const { pupil, monday, slots } of await markedWeeks(db, span)) {
    const week = weeks.get(monday);
    if (week) week.set(pupil, slots);
    else weeks.set(monday, new Map([[pupil, slots]]));
  }
  return weeks;
}

/** For each class of a day the week masks of the pupils who sat in it. */
function weekMasksByClass(
  seats: readonly Sitting[],
  date: PlainDate,
  week: WeekMasks | undefined,
): ReadonlyMap<number, readonly number[]> {
  const classes = new Map<number, number[]>();
  for (const seat of seats) {
    if (date < seat.from || date > seat.to) continue;
    const slots = week?.get(seat.pupil) ?? 0;
    const masks = classes.get(seat.classId);
    if (masks) masks.push(slots);
    else classes.set(seat.classId, [slots]);
  }
  return classes;
}
