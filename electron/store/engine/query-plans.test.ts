import { type CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { storeEngines, type TestStore } from '../../../tests/support/store-engines.ts';
import type { ReadDb } from '../handles.ts';
import { lateMarksOn, sittingsOfClass, takenOfClass } from '../registers/class-sittings.ts';
import { everyCode } from '../registers/code-numbers.ts';
import { explainedSince } from '../registers/explained-marks.ts';
import { markedSlots } from '../registers/marked-slots.ts';
import { sessionSums, weeksOfPupils } from '../registers/pupil-weeks.ts';
import { weekCountsBetween } from '../registers/week-counts.ts';

/** What stands behind a click may read the summary by its index; a scan, or a look at the marks, grows with the years. */
describe('the plans of the questions asked all day', () => {
  let opened: TestStore;
  beforeAll(async () => {
    const sqlite = storeEngines.find(({ name }) => name === 'SQLite');
    if (!sqlite) throw new Error('no SQLite');
    opened = await sqlite.open();
  });
  afterAll(() => opened.close());

  const fromMonday = plainDate('2026-09-14');
  const toMonday = plainDate('2026-11-23');

  it('scans the school for thresholds by code and week', async () => {
    const plans = await plansOf(opened, (db) => weekCountsBetween(db, { fromMonday, toMonday, codes: [29, 30, 31, 32] }));
    expect(plans).toEqual([['SEARCH week_count USING PRIMARY KEY (code=? AND monday>? AND monday<?)']]);
  });

  it('looks for early warnings and periods of absence by code and week', async () => {
    const asked = { mondays: [fromMonday, toMonday], codes: [19, 29, 30, 31, 32] };
    const everybody = 'SEARCH week_count USING PRIMARY KEY (code=? AND monday=?)';
    expect(await plansOf(opened, (db) => weeksOfPupils(db, asked))).toEqual([[everybody]]);
    const sums = await plansOf(opened, (db) => sessionSums(db, { ...asked, least: 20 }));
    expect(sums[0]?.[0]).toBe(everybody);
    const some = await plansOf(opened, (db) => weeksOfPupils(db, { ...asked, pupils: [7, 8] }));
    expect(some[0]?.[0]).toMatch(/^SEARCH week_count USING PRIMARY KEY \(code=\? AND monday=\?/);
  });

  it("finds one pupil's weeks by the key", async () => {
    const plans = await plansOf(opened, (db) => weekCountsBetween(db, { fromMonday, toMonday, pupil: 7 }));
    expect(plans).toEqual([['SEARCH week_count USING PRIMARY KEY (code=? AND monday=? AND pupil=?)']]);
  });

  it('makes the page of a class of its own rows, each part found by an index', async () => {
    const [classId, pupils] = [3 as ClassId, [7, 8, 9]];
    const weeks = await plansOf(opened, (db) => weeksOfPupils(db, { mondays: [fromMonday, toMonday], codes: everyCode, pupils }));
    expect(weeks).toEqual([['SEARCH week_count USING PRIMARY KEY (code=? AND monday=? AND pupil=?)']]);
    const sittings = await plansOf(opened, (db) => sittingsOfClass(db, { classId, from: fromMonday, to: toMonday }));
    expect(
      sittings[0]?.every((step) => /^SEARCH [me] USING INDEX/.test(step)),
      String(sittings),
    ).toBe(true);
    const taken = await plansOf(opened, (db) => takenOfClass(db, { classId, days: [fromMonday, toMonday] }));
    expect(taken).toEqual([['SEARCH register_taken USING INDEX register_taken_session (held_on=? AND class_id=?)']]);
    const late = await plansOf(opened, (db) => lateMarksOn(db, { pupil: 7 as PupilId, days: [fromMonday] }));
    expect(late).toEqual([['SEARCH mark USING PRIMARY KEY (pupil=? AND marked_on=?)']]);
  });

  it('tells which registers have blanks by code and week', async () => {
    const plans = await plansOf(opened, (db) => markedSlots(db, toMonday));
    expect(plans).toEqual([['SEARCH week_count USING PRIMARY KEY (code=? AND monday=?)']]);
  });

  it('finds whom a day explained since by the key of what was replaced', async () => {
    const plan = (await plansOf(opened, (db) => explainedSince(db, fromMonday))).at(-1);
    expect(plan).toContain('SEARCH h USING PRIMARY KEY (pupil=? AND marked_on=?)');
    expect(plan?.filter((step) => /^SCAN [hm]\b/.test(step))).toEqual([]);
  });
});

/** The plan of each statement that `ask` runs. */
async function plansOf({ store }: TestStore, ask: (db: ReadDb) => Promise<unknown>): Promise<readonly string[][]> {
  const seen: CompiledQuery[] = [];
  const watched = store.engine.reader.withPlugin({
    transformQuery: ({ node }) => {
      seen.push(store.engine.reader.getExecutor().compileQuery(node, { queryId: 'plan' }));
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  await ask(watched);
  const plans: string[][] = [];
  for (const query of seen) {
    const statement = sql<{ detail: string }>`EXPLAIN QUERY PLAN ${sql.raw(withValues(query))}`;
    plans.push((await statement.execute(store.engine.reader)).rows.map((row) => row.detail));
  }
  return plans;
}

function withValues({ sql: text, parameters }: CompiledQuery): string {
  const values = [...parameters];
  return text.replaceAll('?', () => {
    const value = values.shift();
    return typeof value === 'number' ? String(value) : `'${String(value)}'`;
  });
}
