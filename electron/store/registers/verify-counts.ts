import { bitCount, slotBit } from '#shared/domain/attendance/week-slots.ts';
import { mondayOf, type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import type { WeekCountTable } from '../schema.ts';
import { sessionOf } from './marks.ts';

export type CountFinding = { readonly what: string; readonly where: string };

const mostFindings = 20;
const pupilsPerPass = 250;

/** Recomputes the week summary from the marks, pupil by pupil, and names each week that differs; of a live school, on a snapshot. */
export async function verifyWeekCounts(db: ReadDb): Promise<readonly CountFinding[]> {
  const findings: CountFinding[] = [];
  const pupils = (await db.selectFrom('pupil').select('id').orderBy('id').execute()).map(({ id }) => id);
  for (let start = 0; start < pupils.length; start += pupilsPerPass) {
    const some = pupils.slice(start, start + pupilsPerPass);
    const held = await heldOf(db, some);
    for (const id of some) findings.push(...compare(id, await expectedOf(db, id, findings), held.get(id) ?? []));
    if (findings.length >= mostFindings) return findings;
  }
  return [...findings, ...(await countsOfNobody(db))];
}

/** The summary is keyed by code and week: a pass over it serves some hundred pupils, and memory does not grow with the school. */
async function heldOf(db: ReadDb, pupils: readonly number[]): Promise<ReadonlyMap<number, readonly WeekCountTable[]>> {
  const rows = await db
    .selectFrom('week_count')
    .selectAll()
    .where('pupil', '>=', pupils[0] ?? 0)
    .where('pupil', '<=', pupils.at(-1) ?? 0)
    .execute();
  return Map.groupBy(rows, (row) => row.pupil);
}

function compare(pupil: number, expected: Map<string, number>, held: readonly WeekCountTable[]): readonly CountFinding[] {
  const findings: CountFinding[] = [];
  for (const row of held) {
    const key = `${row.monday} ${row.code}`;
    if (row.slots !== expected.get(key) || row.n !== bitCount(row.slots)) findings.push(findingOf(pupil, row.monday));
    expected.delete(key);
  }
  for (const key of expected.keys()) findings.push(findingOf(pupil, key.slice(0, 10)));
  return findings;
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
