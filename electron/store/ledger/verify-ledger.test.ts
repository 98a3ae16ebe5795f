import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { storeEngines, storeFindings, type TestStore, testCommand } from '../../../tests/support/store-engines.ts';
import { addTestClass, addTestPupil } from '../../../tests/support/test-people.ts';
import { addDocument } from '../notices/documents.ts';
import { writeMarksInBulk } from '../registers/bulk-marks.ts';
import { writeMarks } from '../registers/marks.ts';
import { verifyWeekCounts } from '../registers/verify-counts.ts';
import type { Store } from '../store.ts';
import { addVersion, endVersion, type NewVersion, replaceVersion } from '../versions.ts';
import { type VersionedTable, versionedColumns, versionedTables } from './audited-tables.ts';
import { verifyLedger } from './verify-ledger.ts';

const day = plainDate('2026-11-24');

/** Everything here is done by somebody who holds the key and knows SQL: `check` must name the command. */
describe.each(storeEngines.slice(0, 1))('the ledger against a hand with the key, on $name', ({ open }) => {
  let opened: TestStore;
  let store: Store;
  let pupil: PupilId;
  let people: number;
  let first: number;
  let second: number;
  beforeEach(async () => {
    opened = await open();
    ({ store } = opened);
    people = await testCommand(store, async (write) => {
      pupil = await addTestPupil(write, { classId: await addTestClass(write, '7A') });
      await addTestPupil(write);
    });
    const put = (symbol: string) =>
      testCommand(store, (write) => writeMarks(write, [{ pupil, date: day, session: 'AM', entry: { symbol } }]));
    first = await put('N');
    second = await put('O');
    await testCommand(store, (write) => endVersion(write, 'enrolment', 2));
  });
  afterEach(() => opened.close());

  const run = (statement: string): Promise<unknown> => sql.raw(statement).execute(store.engine.writer);
  const findings = async (): Promise<string[]> =>
    (await store.read((db) => verifyLedger(db))).findings.map(({ what, where }) => `${where}: ${what}`);
  const named = async (command: number): Promise<void> => {
    const found = await findings();
    expect(found.length).toBeGreaterThan(0);
    expect(
      found.some((finding) => finding.startsWith(`command ${command}, `)),
      found.join('\n'),
    ).toBe(true);
  };

  it('finds nothing in a sound store', async () => {
    expect(await storeFindings(store)).toEqual([]);
  });

  it.each([
    ['a mark changed', () => `UPDATE mark SET code = 1`, () => second],
    ['a mark given to another pupil', () => `UPDATE mark SET pupil = 2`, () => second],
    ['minutes added to a mark', () => `UPDATE mark SET minutes_late = 1`, () => second],
    ['a mark deleted', () => `DELETE FROM mark`, () => second],
    ['a mark said to be of another command', () => `UPDATE mark SET command = ${people}`, () => second],
    ['a replaced mark changed', () => `UPDATE mark_history SET code = 1`, () => first],
    ['a replaced mark deleted', () => `DELETE FROM mark_history`, () => first],
    ['a replaced mark deleted, seen from what replaced it', () => `DELETE FROM mark_history`, () => second],
    ['a replacement blamed on another command', () => `UPDATE mark_history SET replaced_by = ${people}`, () => second],
    ['a mark slipped in', () => `INSERT INTO mark VALUES (2, '2026-11-23', 0, 1, NULL, NULL, ${second})`, () => second],
    ['a pupil slipped in', () => `INSERT INTO pupil VALUES (9, ${first})`, () => first],
    ['an ended entry made current', () => `UPDATE enrolment SET to_command = NULL`, () => second + 1],
    ['an entry ended in the name of a command', () => `UPDATE school_class SET to_command = ${first}`, () => first],
    ['the time of a command', () => `UPDATE command SET at = '2026-11-25T09:00:00.000Z' WHERE id = ${first}`, () => first],
    ['the person of a command', () => `UPDATE command SET account = 3 WHERE id = ${first}`, () => first],
    ['the reason of a command', () => `UPDATE command SET reason = 'agreed' WHERE id = ${first}`, () => first],
    ['a command deleted, seen from the next', () => `DELETE FROM command WHERE id = ${first}`, () => second],
  ])('names the command: %s', async (_name, statement, command) => {
    await run('PRAGMA foreign_keys = OFF');
    await run(statement());
    await named(command());
  });

  it('notices two commands that changed places', async () => {
    await run(`UPDATE command SET id = 900 WHERE id = ${first}`);
    await run(`UPDATE command SET id = ${first} WHERE id = ${second}`);
    await run(`UPDATE command SET id = ${second} WHERE id = 900`);
    await named(first);
    await named(second);
  });

  it('notices the last command taken off by the rows that it leaves', async () => {
    await run(`DELETE FROM command WHERE id = ${second + 1}`);
    expect(await findings()).not.toEqual([]);
    await run(`UPDATE enrolment SET to_command = NULL`);
    expect(await findings()).toEqual([]);
  });

  it.each([
    ['a class of command 0', `INSERT INTO school_class VALUES (7, 0, NULL, '7Z')`],
    ['a class of a command to come', `INSERT INTO school_class VALUES (7, 999, NULL, '7Z')`],
    ['a class ended by a command to come', `UPDATE school_class SET to_command = 999`],
    ['a class ended by command 0', `UPDATE school_class SET to_command = 0`],
    ['a mark of command 0', `INSERT INTO mark VALUES (2, '2026-11-23', 0, 1, NULL, NULL, 0)`],
    ['a mark of a command to come', `INSERT INTO mark VALUES (2, '2026-11-23', 0, 1, NULL, NULL, 999)`],
    ['a replaced mark of command 0', `INSERT INTO mark_history VALUES (2, '2026-11-23', 0, 0, 1, NULL, NULL, 0)`],
    ['a replaced mark of a command to come', `INSERT INTO mark_history VALUES (2, '2026-11-23', 0, 999, 1, NULL, NULL, 999)`],
    ['a pupil of command 0', `INSERT INTO pupil VALUES (9, 0)`],
    ['a pupil of a command to come', `INSERT INTO pupil VALUES (9, 999)`],
    ['a document of command 0', `INSERT INTO document VALUES (9, 0, 'aa', 'text/plain', x'00')`],
  ])('notices a stray row: %s', async (_name, statement) => {
    await run(statement);
    expect(await findings()).not.toEqual([]);
  });

  it('notices a summary that was changed, and one of a pupil who never was', async () => {
    await run(`UPDATE week_count SET slots = 3, n = 2`);
    expect(await store.read(verifyWeekCounts)).toMatchObject([{ where: 'pupil 1, week of 2026-11-23' }]);
    await run(`UPDATE week_count SET slots = 4, n = 1`);
    expect(await store.read(verifyWeekCounts)).toEqual([]);
    await run(`INSERT INTO week_count VALUES (77, '2026-11-23', 31, 1, 4)`);
    expect(await store.read(verifyWeekCounts)).toMatchObject([{ where: expect.stringContaining('pupil 77') }]);
  });

  it('reports a mark on a Saturday instead of giving up', async () => {
    await run(`UPDATE mark SET marked_on = '2026-11-28'`);
    expect((await store.read(verifyWeekCounts)).map(({ where }) => where).join()).toContain('pupil 1');
  });

  it('verifies a bulk write and its replacements, and names it when a row of it changes', async () => {
    const marks = [
      { pupil, marked_on: day, session: 0, code: 1, minutes_late: null, detail: null },
      { pupil, marked_on: day, session: 1, code: 2, minutes_late: null, detail: 'a "quoted" detail' },
    ];
    const bulk = await testCommand(store, (write) => writeMarksInBulk(write, { marks }));
    expect(await storeFindings(store)).toEqual([]);
    await run(`UPDATE mark SET detail = 'another' WHERE session = 1`);
    await named(bulk);
  });
});

/** A row of every audited table, with one cell after the other changed. */
describe('every column of every audited table', () => {
  it.each(versionedTables.map((table) => [table] as const))('%s', { timeout: 30_000 }, async (table) => {
    const sqlite = storeEngines[0];
    if (!sqlite) throw new Error('no SQLite');
    const { store, close } = await sqlite.open();
    try {
      await testCommand(store, async (write) => {
        await addTestPupil(write);
        await addDocument(write, { bytes: new Uint8Array([1]), mediaType: 'text/plain' });
      });
      const row = await sampleRow(store, table);
      const written = await testCommand(store, (write) => replaceVersion(write, table, row));
      for (const column of versionedColumns[table]) {
        const before = (row as unknown as Record<string, string | number>)[column];
        const changed = typeof before === 'number' ? before + 1 : `${before} `;
        await sql.raw('PRAGMA foreign_keys = OFF').execute(store.engine.writer);
        const set = (value: unknown) =>
          sql`UPDATE ${sql.table(table)} SET ${sql.ref(column)} = ${value} WHERE from_command = ${written}`.execute(
            store.engine.writer,
          );
        await sql.raw('PRAGMA ignore_check_constraints = ON').execute(store.engine.writer);
        await set(changed);
        const { findings } = await store.read((db) => verifyLedger(db));
        expect(
          findings.map(({ where }) => where.split(',')[0]),
          column,
        ).toEqual([`command ${written}`]);
        await set(before);
      }
      expect((await store.read((db) => verifyLedger(db))).findings).toEqual([]);
      await addVersionFails(store, table, row);
    } finally {
      await close();
    }
  });
});

/** Columns that take one of a few words. */
const namedCells: Readonly<Record<string, string>> = {
  register_of_record: 'mis',
  means: 'phone',
  outcome: 'no answer',
  kind: 'deletion',
  leave_kind: 'C',
  withdrawn_by: 'parent',
  decision: 'refused',
  sent_by: 'post',
  step: 'visit',
  forced_marriage: 'no signs',
  mutilation: 'no signs',
  abduction: 'no signs',
  left_for: 'medical',
  given_by: 'post',
  text_state: 'draft',
  sent_as: 'text',
  list_state: 'prepared',
  row_state: 'prepared',
  flag_kind: 'programme',
  scope: 'school',
  target_state: 'proposed',
  suspension_kind: 'fixed',
  stand: 'proposed',
  provision_code: 'B',
  meeting_stand: 'planned',
  case_kind: 'pupil',
  language: 'ur',
};

/** A row whose cells have the types of the table's columns. */
async function sampleRow<Table extends VersionedTable>(store: Store, table: Table): Promise<NewVersion<Table>> {
  const { rows } = await sql<{ name: string; type: string }>`SELECT name, type FROM pragma_table_info(${table})`.execute(
    store.engine.reader,
  );
  const cells = rows
    .filter(({ name }) => name !== 'from_command' && name !== 'to_command')
    .map(({ name, type }) => [name, namedCells[name] ?? (type === 'INTEGER' ? 1 : `some ${name}`)]);
  return Object.fromEntries(cells) as NewVersion<Table>;
}

async function addVersionFails<Table extends VersionedTable>(store: Store, table: Table, row: NewVersion<Table>): Promise<void> {
  await expect(testCommand(store, (write) => addVersion(write, table, row))).rejects.toThrow();
}
