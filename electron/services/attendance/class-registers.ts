import type { MemberCounts } from '#shared/domain/attendance/member-counts.ts';
import { slotBit } from '#shared/domain/attendance/week-slots.ts';
import { type Session, sessions } from '#shared/domain/registers/session.ts';
import { type SchoolCalendar, schoolDays } from '#shared/domain/school/calendar.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ReadDb } from '../../store/handles.ts';
import { takenOfClass } from '../../store/registers/class-sittings.ts';
import { mayBeBroughtIn, phaseOf } from '../registers/register-place.ts';
import { theSchool } from '../school/school.ts';
import type { ClassFacts } from './class-facts.ts';

export type MissingRegister = { date: PlainDate; session: Session; completed: boolean; pupils: number; without: number };

type Asked = {
  readonly calendar: SchoolCalendar;
  readonly clock: Clock;
  readonly facts: ClassFacts;
  readonly counts: ReadonlyMap<PupilId, MemberCounts>;
};

/**
 * Registers of a class that nobody completed and those with a pupil who has no mark, the newest first: what the list of
 * missing marks says of this class, by the same rule.
 */
export async function missingRegisters(db: ReadDb, { calendar, clock, facts, counts }: Asked): Promise<MissingRegister[]> {
  const today = clock.today();
  const days = schoolDays(calendar, facts.from, facts.to < today ? facts.to : today);
  const { school } = await theSchool(db);
  const said = await takenOfClass(db, { classId: facts.classId, days });
  const found: MissingRegister[] = [];
  for (const date of days) {
    const monday = mondayOf(date);
    const seated = facts.sittings.filter((sitting) => sitting.from <= date && date <= sitting.to);
    if (seated.length === 0) continue;
    const marked = seated.map(({ pupil }) => counts.get(pupil)?.marked.get(monday) ?? 0);
    const broughtIn = mayBeBroughtIn(school, clock, date);
    for (const session of sessions) {
      if (phaseOf(school, clock, { date, session }) !== 'closed') continue;
      const bit = slotBit(date, session);
      const without = marked.filter((slots) => (slots & bit) === 0).length;
      const completed = said.has(`${date} ${session}`) || (broughtIn && without === 0);
      if (!completed || without > 0) found.push({ date, session, completed, pupils: seated.length, without });
    }
  }
  return found.reverse();
}
