import { compulsorySchoolAge } from '#shared/domain/people/compulsory-school-age.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { pupilsOf } from '../../../store/people/pupil-details.ts';
import { classSession } from '../../../store/registers/class-session.ts';
import { type MarkWrite, writeMarks } from '../../../store/registers/marks.ts';
import { addMisToDo } from '../../../store/registers/mis-to-do.ts';
import { plannedAbsencesOn } from '../../../store/registers/planned-absences.ts';
import { takenRegisters } from '../../../store/registers/taken-registers.ts';
import { command, type Desk, read } from '../../desk.ts';
import { isOpenOn, theSchool } from '../../school/school.ts';
import { mayWrite, type RegisterKey } from '../register-grid.ts';

/**
 * Writes X where the weekly pattern of a child below compulsory school age says that it is not due: the only mark of a pupil
 * that a plan writes by itself (practice rule 7). A command of its own, so that each of these marks says where it is from.
 */
export async function fillFromPlan(desk: Desk, key: RegisterKey): Promise<void> {
  if ((await read(desk, (db) => notDue(desk, db, key))).length === 0) return;
  await command(desk, { procedure: 'registers.fillFromPlan' }, async (write) => {
    const pupils = await notDue(desk, write.db, key);
    if (pupils.length === 0) return;
    const marks = pupils.map((pupil): MarkWrite => ({ pupil, date: key.date, session: key.session, entry: { symbol: 'X' } }));
    await writeMarks(write, marks, []);
    const { school } = await theSchool(write.db);
    if (school.registerOfRecord === 'mis') await addMisToDo(write, marks);
  });
}

/** Of an open register: who has no mark, is planned X in this session, and is not of compulsory school age that day. */
export async function notDue(
  desk: Desk,
  db: ReadDb,
  { class: classId, date, session }: RegisterKey,
): Promise<readonly PupilId[]> {
  const { clock } = desk.ports;
  const marks = await classSession(db, { classId, date, session });
  const blank = [...marks].flatMap(([pupil, mark]) => (mark === undefined ? [pupil] : []));
  const plans = (await plannedAbsencesOn(db, { pupils: blank, on: date })).filter(
    (plan) => plan.symbol === 'X' && (plan.session ?? session) === session,
  );
  if (plans.length === 0 || !(await isOpenOn(db, date))) return [];
  const { school } = await theSchool(db);
  const taken = await takenRegisters(db, { from: date, to: date });
  const state = taken.some((row) => row.classId === classId && row.session === session) ? 'taken' : 'open';
  if (!mayWrite(school, clock, { date, session, state })) return [];
  const known = await pupilsOf(db, [...new Set(plans.map((plan) => plan.pupil))]);
  return known.filter((pupil) => !compulsorySchoolAge(pupil.bornOn, date)).map((pupil) => pupil.id);
}
