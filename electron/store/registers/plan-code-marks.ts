import { symbolOf } from '#shared/domain/registers/codes.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import type { AuditMark, Span } from './audit-marks.ts';
import { codeNumber } from './code-numbers.ts';
import { sessionOf } from './marks.ts';

/** The marks of some codes between two days, both counted. The summary says whose weeks to look at. */
export async function marksOfCodes(
  db: ReadDb,
  { from, to, symbols }: Span & { symbols: readonly string[] },
): Promise<readonly AuditMark[]> {
  const codes = symbols.map(codeNumber);
  const weeks = await db
    .selectFrom('week_count')
    .select(['pupil', 'monday'])
    .distinct()
    .where('code', 'in', codes)
    .where('monday', '>=', mondayOf(from))
    .where('monday', '<=', to)
    .execute();
  const found: AuditMark[] = [];
  for (const [monday, rows] of Map.groupBy(weeks, (row) => row.monday as PlainDate)) {
    const marks = await db
      .selectFrom('mark')
      .select(['pupil', 'marked_on', 'session', 'code'])
      .where('pupil', 'in', [...new Set(rows.map((row) => row.pupil))])
      .where('marked_on', '>=', from > monday ? from : monday)
      .where('marked_on', '<=', to < addDays(monday, 6) ? to : addDays(monday, 6))
      .where('code', 'in', codes)
      .execute();
    for (const row of marks) {
      const date = row.marked_on as PlainDate;
      found.push({ pupil: row.pupil as PupilId, date, session: sessionOf(row.session), symbol: symbolOf(row.code) });
    }
  }
  return found;
}
