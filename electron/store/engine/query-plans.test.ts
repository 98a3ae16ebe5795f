import { type CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { storeEngines, type TestStore } from '../../../tests/support/store-engines.ts';
import type { ReadDb } from '../handles.ts';
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

  it('tells which registers have blanks by code and week', async () => {
    const plans = await plansOf(opened, (db) => markedSlots(db, toMonday));
    expect(plans).toEqual([['SEARCH week_count USING PRIMARY KEY (code=? AND monday=?)']]);
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
