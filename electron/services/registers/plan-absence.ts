import { AppError } from '#shared/contract/errors.ts';
import { knownName } from '#shared/domain/people/name.ts';
import { isPlannable, planRefusal } from '#shared/domain/registers/plans/may-plan.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import { dayStatus } from '#shared/domain/school/calendar.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../../store/handles.ts';
import { pupilOf } from '../../store/people/pupil-details.ts';
import { marksOf } from '../../store/registers/marks.ts';
import { misToDoOf } from '../../store/registers/mis-to-do.ts';
import { addPlannedAbsence, plannedAbsencesBetween } from '../../store/registers/planned-absences.ts';
import { pupilNames } from '../../store/registers/pupil-names.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import { command, type Desk, read } from '../desk.ts';
import { theCalendar } from '../school/school.ts';
import { sessionKey } from './held-mark.ts';

export type PlanAbsence = {
  pupil: PupilId;
  from: PlainDate;
  to: PlainDate;
  session?: Session | undefined;
  symbol: string;
  note: string;
};

/**
 * What the office knows beforehand. It is shown beside the register and never writes a mark by itself (practice rule 7).
 * Throws CODE_REFUSED, NOT_ON_ROLL, OUTSIDE_CALENDAR and PLAN_REFUSED with the rule in words.
 */
export async function planAbsence(desk: Desk, plan: PlanAbsence): Promise<void> {
  const { from, to, symbol } = plan;
  if (from > to) throw new AppError('INVALID_INPUT', { place: from, message: 'The first day comes after the last one.' });
  if (!isPlannable(symbol, from) || !isPlannable(symbol, to)) {
    throw new AppError('CODE_REFUSED', { place: symbol, message: notPlannable(symbol) });
  }
  await command(desk, { procedure: 'registers.planAbsence' }, (write) => writePlan(write, plan));
}

/** The same within a command that does more. The code and the order of the days are the caller's. */
export async function writePlan(write: WriteDb, plan: PlanAbsence): Promise<void> {
  const { pupil, from, to, symbol } = plan;
  const [first] = await rosterOn(write.db, { on: from, pupil });
  const [last] = await rosterOn(write.db, { on: to, pupil });
  const known = await pupilOf(write.db, pupil);
  if (!first || !last || !known) throw new AppError('NOT_ON_ROLL', { place: first ? to : from });
  const calendar = await theCalendar(write.db);
  for (const date of [from, to]) {
    if (dayStatus(calendar, date).kind === 'outside') throw new AppError('OUTSIDE_CALENDAR', { place: date });
  }
  const plans = await plannedAbsencesBetween(write.db, { pupil, from, to });
  const message = planRefusal(plan, { dob: known.bornOn, yearGroup: first.yearGroup, plans });
  if (message !== undefined) throw new AppError('PLAN_REFUSED', { place: symbol, message });
  await addPlannedAbsence(write, plan);
}

function notPlannable(symbol: string): string {
  return symbol === 'C2'
    ? 'A part-time timetable needs the agreement of the parent the pupil lives with, an end and review dates, which a planned absence does not hold. Nothing was saved.'
    : `${symbol} is no code of a planned absence. Nothing was saved.`;
}

export type MisToDoRow = {
  pupil: PupilId;
  knownName: string;
  className: string;
  date: PlainDate;
  session: Session;
  symbol: string;
  at: Instant;
  by: string;
};

/** Sessions written here that the MIS does not hold yet, with the mark to put there. */
export async function listMisToDo(desk: Desk): Promise<MisToDoRow[]> {
  return read(desk, async (db) => {
    const rows = await misToDoOf(db);
    const [first] = rows;
    const last = rows.at(-1);
    if (!first || !last) return [];
    const pupils = [...new Set(rows.map((row) => row.pupil))];
    const marks = new Map(
      (await marksOf(db, { pupils, from: first.date, to: last.date })).map((mark) => [sessionKey(mark), mark.symbol]),
    );
    const roster = new Map((await rosterOn(db, { on: desk.ports.clock.today() })).map((row) => [row.pupil, row]));
    const names = await pupilNames(db, pupils);
    return rows.map((row) => {
      const name = names.get(row.pupil);
      return {
        pupil: row.pupil,
        knownName: name ? knownName(name) : '',
        className: roster.get(row.pupil)?.className ?? '',
        date: row.date,
        session: row.session,
        symbol: marks.get(sessionKey(row)) ?? 'no mark',
        at: row.at,
        by: row.by ?? 'the program',
      };
    });
  });
}
