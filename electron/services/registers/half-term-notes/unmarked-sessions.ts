import { bitCount, slotBit } from '#shared/domain/attendance/week-slots.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { enrolmentsOf, isOnRoll } from '../../../store/people/enrolments.ts';
import type { NotedAttendance } from './noted-attendance.ts';

type Asked = {
  readonly pupils: readonly PupilId[];
  readonly days: readonly PlainDate[];
  readonly attendance: ReadonlyMap<PupilId, Pick<NotedAttendance, 'marked'>>;
};

/** Sessions of these days, held while the pupil was on the roll, that have no mark. They are counted as nothing. */
export async function unmarkedSessions(db: ReadDb, { pupils, days, attendance }: Asked): Promise<ReadonlyMap<PupilId, number>> {
  const enrolments = Map.groupBy(await enrolmentsOf(db, pupils), ({ pupil }) => pupil);
  const held = days.map((day) => ({ day, monday: mondayOf(day), slots: slotBit(day, 'AM') | slotBit(day, 'PM') }));
  return new Map(
    pupils.map((pupil) => {
      const own = enrolments.get(pupil) ?? [];
      const marked = attendance.get(pupil)?.marked;
      const due = held.filter(({ day }) => isOnRoll(own, day));
      return [pupil, due.reduce((sum, { monday, slots }) => sum + bitCount(slots & ~(marked?.get(monday) ?? 0)), 0)];
    }),
  );
}
