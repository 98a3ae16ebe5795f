import { bitCount, slotBit } from '#shared/domain/attendance/week-slots.ts';
import { mondayOf, type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import { sessionOf } from './marks.ts';

export type CountFinding = { readonly what: string; readonly where: string };

const mostFindings = 20;

/** Recomputes the week summary from the marks, pupil by pupil, and names each week that differs; of a live school, on a snapshot. */
export async function verifyWeekCounts(db: ReadDb): Promise<readonly CountFinding[]> {
  const findings: CountFinding[] = [];
  const pupils = await db.selectFrom('pupil').select('id').orderBy('id').execute();
  for (const { id } of pupils) {
    const expected = await expectedOf(db, id, findings);
    const held = await db.selectFrom('week_count').selectAll().where('pupil', '=', id).execute();
    for (const row of held) {
      const key = `${row.monday} ${row.code}`;
      if (row.slots !== expected.get(key) || row.n !== bitCount(row.slots)) findings.push(findingOf(id, row.monday));
      expected.delete(key);
    }
    for (const key of expected.keys()) findings.push(findingOf(id, key.slice(0, 10)));
    if (findings.length >= mostFindings) return findings;
  }
  return [...findings, ...(await countsOfNobody(db))];
}

/** The summary has no reference to the pupils, for speed; a row of nobody would still count for the school. */
async function countsOfNobody(db: ReadDb): Promise<readonly CountFinding[]> {
  const rows = await db
    .selectFrom('week_count')
    .select(['pupil', 'monday'])
    .where('pupil', 'not in', db.selectFrom('pupil').select('id'))
    .limit(mostFindings)
    .execute();
  return rows.map((row) => findingOf(row.pupil, row.monday));
}

function findingOf(pupil: number, monday: string): CountFinding {
  return { what: 'the week summary differs from the marks', where: `pupil ${pupil}, week of ${monday}` };
}

async function expectedOf(db: ReadDb, pupil: number, findings: CountFinding[]): Promise<Map<string, number>> {
  const rows = await db.selectFrom('mark').select(['marked_on', 'session', 'code']).where('pupil', '=', pupil).execute();
  const slots = new Map<string, number>();
  for (const row of rows) {
    const date = row.marked_on as PlainDate;
    if (weekdayOf(date) > 5) {
      findings.push({ what: 'a mark stands on a weekend', where: `pupil ${pupil} on ${date}` });
      continue;
    }
    const key = `${mondayOf(date)} ${row.code}`;
    slots.set(key, (slots.get(key) ?? 0) | slotBit(date, sessionOf(row.session)));
  }
  return slots;
}
