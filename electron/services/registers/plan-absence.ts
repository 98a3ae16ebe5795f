import { knownName } from '#shared/domain/people/name.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import { marksOf } from '../../store/registers/marks.ts';
import { misToDoOf } from '../../store/registers/mis-to-do.ts';
import { addPlannedAbsence } from '../../store/registers/planned-absences.ts';
import { pupilNames } from '../../store/registers/pupil-names.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import { command, type Desk, read } from '../desk.ts';
import { sessionKey } from './held-mark.ts';
import { assertPlan, type NewPlan } from './plans/assert-plan.ts';

/**
 * What the office knows beforehand. It is shown beside the register and never writes a mark by itself but for an X (practice
 * rule 7). Throws CODE_REFUSED, NOT_ON_ROLL, OUTSIDE_CALENDAR and PLAN_REFUSED with the rule in words.
 */
export async function planAbsence(desk: Desk, plan: NewPlan): Promise<void> {
  await command(desk, { procedure: 'registers.planAbsence' }, async (write) => {
    await addPlannedAbsence(write, await assertPlan(write.db, plan, { today: desk.ports.clock.today() }));
  });
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
