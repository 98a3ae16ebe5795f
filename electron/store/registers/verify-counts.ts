import { bitCount, slotBit } from '#shared/domain/attendance/week-slots.ts';
import { mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import { sessionOf } from './marks.ts';

export type CountFinding = { readonly what: string; readonly where: string };

const mostFindings = 20;

/** Recomputes the week summary from the marks, pupil by pupil, and names each week that differs. */
export async function verifyWeekCounts(db: ReadDb): Promise<readonly CountFinding[]> {
  const findings: CountFinding[] = [];
  const pupils = await db.selectFrom('pupil').select('id').orderBy('id').execute();
  for (const { id } of pupils) {
    const expected = await expectedOf(db, id);
    const held = await db.selectFrom('week_count').selectAll().where('pupil', '=', id).execute();
    for (const row of held) {
      const key = `${row.monday} ${row.code}`;
      if (row.slots !== expected.get(key) || row.n !== bitCount(row.slots)) findings.push(findingOf(id, row.monday));
      expected.delete(key);
    }
    for (const key of expected.keys()) findings.push(findingOf(id, key.slice(0, 10)));
    if (findings.length >= mostFindings) return findings;
  }
  return findings;
}

function findingOf(pupil: number, monday: string): CountFinding {
  return { what: 'the week summary differs from the marks', where: `pupil ${pupil}, week of ${monday}` };
}

async function expectedOf(db: ReadDb, pupil: number): Promise<Map<string, number>> {
  const rows = await db.selectFrom('mark').select(['marked_on', 'session', 'code']).where('pupil', '=', pupil).execute();
  const slots = new Map<string, number>();
  for (const row of rows) {
    const date = row.marked_on as PlainDate;
    const key = `${mondayOf(date)} ${row.code}`;
    slots.set(key, (slots.get(key) ?? 0) | slotBit(date, sessionOf(row.session)));
  }
  return slots;
}
