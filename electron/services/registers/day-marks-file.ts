import { AppError } from '#shared/contract/errors.ts';
import { sessions } from '#shared/domain/registers/session.ts';
import { dayStatus } from '#shared/domain/school/calendar.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { safeCsv } from '#shared/lib/safe-csv.ts';
import { marksOf } from '../../store/registers/marks.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import { type Desk, read } from '../desk.ts';
import { theCalendar } from '../school/school.ts';
import { sessionKey } from './held-mark.ts';
import type { FileTicket } from './print-words.ts';

const heading = ['UPN', 'Surname', 'Forename', 'Class', 'Date', 'Session', 'Code', 'Minutes late'];
const dayOff = 'The school was not open on that day, so there are no marks of it.';

/**
 * Every session of a day of everybody on the roll, the code empty where no mark was made: where this program is the register
 * of record a school shares them with the DfE the same day (practice rule 6). No comment of a mark goes with it. The columns
 * are those that an import of marks knows. Throws `DAY_CLOSED` and `OUTSIDE_CALENDAR`.
 */
export async function dayMarksFile(desk: Desk, { on }: { on: PlainDate }): Promise<FileTicket> {
  const lines = await read(desk, async (db) => {
    const { kind } = dayStatus(await theCalendar(db), on);
    if (kind === 'outside') throw new AppError('OUTSIDE_CALENDAR', { place: on });
    if (kind !== 'open' && kind !== 'closure') throw new AppError('DAY_CLOSED', { place: on, message: dayOff });
    const roster = await rosterOn(db, { on });
    const marks = await marksOf(db, { pupils: roster.map((row) => row.pupil), from: on, to: on });
    const held = new Map(marks.map((mark) => [sessionKey(mark), mark]));
    return roster.flatMap((row) =>
      sessions.map((session) => {
        const mark = held.get(sessionKey({ pupil: row.pupil, date: on, session }));
        const minutes = mark?.minutesLate === undefined ? '' : String(mark.minutesLate);
        const who = [row.upn, row.legalSurname, row.legalForename, row.className ?? ''];
        return [...who, on, session, mark?.symbol ?? '', minutes];
      }),
    );
  });
  const bytes = new TextEncoder().encode(safeCsv([heading, ...lines]));
  const fileName = `marks-${on}.csv`;
  return desk.tickets.offer({
    fileName,
    mediaType: 'text/csv; charset=utf-8',
    bytes: bytes.byteLength,
    open: async () => bytes,
  });
}
