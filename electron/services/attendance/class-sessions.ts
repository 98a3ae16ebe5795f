import { AppError } from '#shared/contract/errors.ts';
import { slotsBetween, slotsToSessions } from '#shared/domain/attendance/week-slots.ts';
import { codeIdOf } from '#shared/domain/registers/codes.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { lateMarksOn } from '../../store/registers/class-sittings.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import { type Desk, read } from '../desk.ts';
import { type ClassSpan, classFacts } from './class-facts.ts';
import { pupilRow } from './pupil-row.ts';

type OfClass = ClassSpan & { class: ClassId };
type SessionRow = { pupil: PupilId; knownName: string; date: PlainDate; session: Session };

/** The sessions of one code that make up a figure of a class page, the newest first; from the weekly summary alone. */
export async function classSessions(
  desk: Desk,
  { class: classId, from, to, code }: OfClass & { code: string },
): Promise<{ sessions: SessionRow[] }> {
  const number = codeIdOf(code);
  if (number === undefined) throw new AppError('NOT_FOUND');
  return read(desk, async (db) => {
    const { weeks } = await classFacts(db, { classId, from, to, readFrom: from, codes: [number] });
    const rows = (await rosterOn(db, { on: to, classId })).map(pupilRow);
    const sessions = rows.flatMap(({ id, knownName }) =>
      (weeks.get(id) ?? []).flatMap(({ monday, slots }) =>
        slotsToSessions(monday, slots & slotsBetween(monday, from, to)).map(({ date, session }) => ({
          ...{ pupil: id, knownName, date, session },
        })),
      ),
    );
    return { sessions: sessions.sort((a, b) => b.date.localeCompare(a.date) || b.session.localeCompare(a.session)) };
  });
}

/**
 * Minutes late of each pupil of a class who came late. Minutes stand in the marks alone: the summary names the days, and
 * only the marks of those days are read, by their key.
 */
export async function classLateness(
  desk: Desk,
  { class: classId, from, to }: OfClass,
): Promise<{ rows: { pupil: PupilId; minutesLate: number }[] }> {
  const codes = ['L', 'U'].map(codeIdOf).filter((code) => code !== undefined);
  return read(desk, async (db) => {
    const { weeks } = await classFacts(db, { classId, from, to, readFrom: from, codes });
    const rows: { pupil: PupilId; minutesLate: number }[] = [];
    for (const { pupil } of await rosterOn(db, { on: to, classId })) {
      const late = (weeks.get(pupil) ?? []).flatMap(({ monday, slots }) =>
        slotsToSessions(monday, slots & slotsBetween(monday, from, to)),
      );
      const marks = await lateMarksOn(db, { pupil, days: [...new Set(late.map(({ date }) => date))] });
      const minutesLate = marks.reduce((total, mark) => total + (mark.minutesLate ?? 0), 0);
      if (marks.length > 0) rows.push({ pupil, minutesLate });
    }
    return { rows };
  });
}
