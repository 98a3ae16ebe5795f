import type { Session } from '#shared/domain/registers/session.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { gateEntriesOn } from '../../../store/registers/building.ts';
import { marksOf } from '../../../store/registers/marks.ts';
import { type Desk, read } from '../../desk.ts';
import { type PupilRow, pupilRows } from '../../people/pupil-rows.ts';
import { theSchool } from '../../school/school.ts';
import { sessionKey } from '../held-mark.ts';
import { gateShut, sessionNow } from './gate-session.ts';

type GateRow = { id: number; pupil: PupilRow; session: Session; minute: number; symbol?: string; minutesLate?: number };
type Gate = { date: PlainDate; session?: Session; closedBecause?: string; closes?: number; rows: GateRow[] };

/** The gate as it stands now, and who came in at it in this session, the newest first. */
export async function listGate(desk: Desk): Promise<Gate> {
  const { clock } = desk.ports;
  return read(desk, async (db) => {
    const { school } = await theSchool(db);
    const { date, session, closedBecause } = await sessionNow(db, { school, clock });
    const shut = closedBecause ?? gateShut(school, session, clock.minuteOfDay());
    const entries = (await gateEntriesOn(db, date)).filter((entry) => entry.session === session);
    const pupils = [...new Set(entries.map((entry) => entry.pupil))];
    const people = new Map((await pupilRows(db, date, pupils)).map(({ row }) => [row.id, row]));
    const marks = new Map((await marksOf(db, { pupils, from: date, to: date })).map((mark) => [sessionKey(mark), mark]));
    const rows = entries.flatMap((entry): GateRow[] => {
      const pupil = people.get(entry.pupil);
      const mark = marks.get(sessionKey(entry));
      if (pupil === undefined) return [];
      const late = mark?.minutesLate === undefined ? {} : { minutesLate: mark.minutesLate };
      const { id, minute } = entry;
      return [{ id, pupil, session: entry.session, minute, ...(mark === undefined ? {} : { symbol: mark.symbol }), ...late }];
    });
    return {
      date,
      rows,
      ...(session === undefined ? {} : { session, closes: school.times[session].closes }),
      ...(shut === undefined ? {} : { closedBecause: shut }),
    };
  });
}
