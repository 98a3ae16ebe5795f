import { slotBit } from '#shared/domain/attendance/week-slots.ts';
import { type Session, sessions } from '#shared/domain/registers/session.ts';
import { schoolDays } from '#shared/domain/school/calendar.ts';
import type { School } from '#shared/domain/school/school.ts';
import { mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { Clock } from '../../ports/clock.ts';
import { markedWeeks, type Sitting, sittings } from '../../store/exchange/period-marks.ts';
import type { ReadDb } from '../../store/handles.ts';
import { takenRegisters } from '../../store/registers/taken-registers.ts';
import { phaseOf } from '../registers/register-place.ts';
import { theCalendar } from '../school/school.ts';

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
 * Every register of a period counted by the rule of the register screen (said to be taken, or every pupil of the class
 * marked), but from a handful of questions: a year has ten thousand registers.
 */
export async function registerTally(
  db: ReadDb,
  { school, clock, from, to }: { school: School; clock: Clock; from: PlainDate; to: PlainDate },
): Promise<RegisterTally> {
  const days = schoolDays(await theCalendar(db), from, to);
  const due = days
    .flatMap((date) => sessions.map((session) => ({ date, session })))
    .filter((at) => phaseOf(school, clock, at) === 'closed');
  const masks = new Map(
    (await markedWeeks(db, { from: mondayOf(from), to })).map((row) => [`${row.pupil} ${row.monday}`, row.slots]),
  );
  const said = new Set((await takenRegisters(db, { from, to })).map((row) => `${row.classId} ${row.date} ${row.session}`));
  const seats = await sittings(db, { from, to });
  const missing: SessionAt[] = [];
  let expected = 0;
  let received = 0;
  for (const [date, at] of Map.groupBy(due, (one) => one.date)) {
    const classes = weekMasksByClass(seats, date, masks);
    for (const one of at) {
      const bit = slotBit(date, one.session);
      const open = [...classes].filter(
        ([classId, weeks]) => !said.has(`${classId} ${date} ${one.session}`) && weeks.some((slots) => (slots & bit) === 0),
      );
      expected += classes.size;
      received += classes.size - open.length;
      if (open.length > 0) missing.push(one);
    }
  }
  return { expected, received, due, missing };
}

/** For each class of a day the week masks of the pupils who sat in it. */
function weekMasksByClass(
  seats: readonly Sitting[],
  date: PlainDate,
  masks: ReadonlyMap<string, number>,
): ReadonlyMap<number, readonly number[]> {
  const monday = mondayOf(date);
  const classes = new Map<number, number[]>();
  for (const seat of seats) {
    if (date < seat.from || date > seat.to) continue;
    const slots = masks.get(`${seat.pupil} ${monday}`) ?? 0;
    const weeks = classes.get(seat.classId);
    if (weeks) weeks.push(slots);
    else classes.set(seat.classId, [slots]);
  }
  return classes;
}
