import { leaveKindAt } from '#shared/domain/leave/leave-kinds.ts';
import { spanSchoolDays } from '#shared/domain/leave/leave-span.ts';
import { isLongAbsence } from '#shared/domain/leave/long-absence.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { welfareOf } from '../../store/leave/leave-welfare.ts';
import { standingLeave } from '../../store/waiting/waiting-leave.ts';
import { theCalendar } from '../school/school.ts';

/** The first days of leave that was asked for and not decided; nobody decides what is taken as of right. */
export async function leaveToDecide(db: ReadDb): Promise<readonly PlainDate[]> {
  return (await standingLeave(db))
    .filter(({ asked, decided }) => asked && !decided)
    .filter(({ kind, span }) => leaveKindAt(kind, span.from)?.needsApplication !== false)
    .map(({ span }) => span.from);
}

/** Long absences of which the fixed questions were not answered. Only for whoever has the care right (practice rule 10). */
export async function longAbsencesToAsk(db: ReadDb): Promise<number> {
  const calendar = await theCalendar(db);
  const answered = new Set((await welfareOf(db)).map((one) => one.leave));
  const open = (await standingLeave(db)).filter(({ id }) => !answered.has(id));
  return open.filter(({ span }) => isLongAbsence(spanSchoolDays(span, calendar), span.from)).length;
}
