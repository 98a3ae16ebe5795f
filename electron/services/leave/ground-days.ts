import { daysSinceLeave } from '#shared/domain/leave/leave-return.ts';
import { absenceRun } from '#shared/domain/people/absence-run.ts';
import { removalAbsenceAt } from '#shared/domain/people/removal-absence.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { marksOf } from '../../store/registers/marks.ts';
import { grantedSpan, type LeaveCase } from './leave-facts.ts';

export type GroundDays = { ground: 'h' | 'i'; days: number; of: number; reference: string; sentence: string };

const oneOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/**
 * School days towards grounds (h) and (i) while the child is away. They are counts and nothing follows from them: each
 * ground has other tests, which the off-roll sheet asks one by one (practice rule 11).
 */
export async function groundDays(db: ReadDb, known: LeaveCase, today: PlainDate): Promise<GroundDays[]> {
  const { row, leave, calendar } = known;
  if (row.stage === 'ended' || row.stage === 'before' || row.stage === 'back' || row.stage === 'notTaken') return [];
  const found: GroundDays[] = [];
  const granted = row.standing === 'asOfRight' ? undefined : grantedSpan(known);
  const ofLeave = removalAbsenceAt('h', today);
  if (granted !== undefined && ofLeave !== undefined && granted.to < today) {
    const days = daysSinceLeave(granted.to, today, calendar);
    found.push({
      ground: 'h',
      days,
      of: ofLeave.schoolDays,
      reference: ofLeave.reference,
      sentence: 'School days gone by since the leave that was granted ended.',
    });
  }
  const ofAbsence = removalAbsenceAt('i', today);
  if (ofAbsence !== undefined) {
    const span = { pupils: [leave.pupil], from: addDays(today, -400), to: addDays(today, -1) };
    const { days } = absenceRun(await marksOf(db, span), { calendar, upTo: addDays(today, -1), codes: ofAbsence.codes });
    found.push({
      ground: 'i',
      days: days.length,
      of: ofAbsence.schoolDays,
      reference: ofAbsence.reference,
      sentence: `School days in a row, up to yesterday, on which every session says ${oneOf.format(ofAbsence.codes)}.`,
    });
  }
  return found;
}
