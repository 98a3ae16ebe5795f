import { type LeaveKind, leaveKindAt } from '#shared/domain/leave/leave-kinds.ts';
import { type LeaveSession, type LeaveSpan, spanSessions } from '#shared/domain/leave/leave-span.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../../store/handles.ts';
import { addPlannedAbsence, type PlannedAbsence } from '../../store/registers/planned-absences.ts';
import type { Desk } from '../desk.ts';
import { phaseOf } from '../registers/register-place.ts';
import { theCalendar, theSchool } from '../school/school.ts';

/**
 * Puts the sessions to come of a leave beside the register. It writes no mark: whoever takes the register sees it (practice
 * rule 7). The note names the kind of leave, never its reason.
 */
export async function planLeave(
  desk: Desk,
  write: WriteDb,
  { pupil, kind, span }: { pupil: PupilId; kind: LeaveKind; span: LeaveSpan },
): Promise<void> {
  const { school } = await theSchool(write.db);
  const coming = spanSessions(span, await theCalendar(write.db)).filter(
    (one) => phaseOf(school, desk.ports.clock, one) === 'notDue',
  );
  const note = `Leave: ${(leaveKindAt(kind, span.from)?.title ?? kind).toLowerCase()}`;
  for (const plan of plansOf(coming)) await addPlannedAbsence(write, { pupil, symbol: kind, note, ...plan });
}

type Plan = Pick<PlannedAbsence, 'from' | 'to' | 'session'>;

/** One plan for the whole days, from the first to the last, and one for each half day at the ends. */
export function plansOf(sessions: readonly LeaveSession[]): readonly Plan[] {
  const byDay = [...Map.groupBy(sessions, (one) => one.date)];
  const whole = byDay.filter(([, own]) => own.length === 2).map(([date]) => date);
  const halves = byDay.flatMap(([date, own]): Plan[] =>
    own.length === 1 ? own.map(({ session }) => ({ from: date, to: date, session })) : [],
  );
  const [first, last]: readonly (PlainDate | undefined)[] = [whole[0], whole.at(-1)];
  const days = first === undefined || last === undefined ? [] : [{ from: first, to: last }];
  return [...days, ...halves];
}
