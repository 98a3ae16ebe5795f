import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { storeEngines, storeFindings, type TestStore, testCommand } from '../../../tests/support/store-engines.ts';
import { addPupil } from '../versions.ts';
import { type BulkMark, writeMarksInBulk } from './bulk-marks.ts';
import { clearToDos, listToDosAgain, openToDos } from './clear-mis-to-do.ts';
import { lettersGroundedOn } from './grounded-letters.ts';
import { heldMarksOf } from './held-marks.ts';
import { addMisToDo } from './mis-to-do.ts';
import { marksReplacedSince, undoMarksOf } from './undo-marks.ts';

const span = { from: plainDate('2026-11-01'), to: plainDate('2026-11-30') };

function mark(pupil: number, date: string, code: number, detail: string | null = null): BulkMark {
  return { pupil, marked_on: plainDate(date), session: 0, code, minutes_late: null, detail };
}

describe.each(storeEngines)('marks taken back on $name', ({ open }) => {
  let at: TestStore;
  beforeEach(async () => {
    at = await open();
    await testCommand(at.store, async (write) => {
      await addPupil(write);
      await addPupil(write);
    });
  });
  afterEach(async () => {
    expect(await storeFindings(at.store)).toEqual([]);
    await at.close();
  });

  const put = (...marks: readonly BulkMark[]) => testCommand(at.store, (write) => writeMarksInBulk(write, { marks }));
  const held = async (): Promise<readonly string[]> => {
    const all: string[] = [];
    for (const pupil of [1, 2]) {
      const marks = await at.store.read((db) => heldMarksOf(db, { pupil: pupil as never, ...span }));
      for (const [key, row] of marks) all.push(`${pupil} ${key} ${row.code}${row.detail ?? ''}`);
    }
    return all;
  };

  it('gives back what stood before, with its detail, and removes what was new', async () => {
    await put(mark(1, '2026-11-09', 8, 'museum'), mark(1, '2026-11-10', 1));
    const before = await held();
    const later = await put(mark(1, '2026-11-09', 31), mark(1, '2026-11-11', 1), mark(2, '2026-11-09', 1));
    expect(await held()).toHaveLength(4);
    await testCommand(at.store, (write) => undoMarksOf(write, later));
    expect(await held()).toEqual(before);
  });

  it('names whose marks were replaced since', async () => {
    const first = await put(mark(1, '2026-11-09', 1), mark(2, '2026-11-09', 1), mark(2, '2026-11-10', 1));
    expect(await at.store.read((db) => marksReplacedSince(db, first))).toEqual([]);
    await put(mark(2, '2026-11-09', 31), mark(2, '2026-11-10', 31));
    expect(await at.store.read((db) => marksReplacedSince(db, first))).toEqual([{ pupil: 2, marks: 2 }]);
    expect(await at.store.read((db) => lettersGroundedOn(db, first))).toEqual([]);
  });

  it('lists cleared entries again, each session once', async () => {
    const todo = { pupil: 1 as never, date: plainDate('2026-11-09'), session: 'AM' as const };
    await testCommand(at.store, (write) => addMisToDo(write, [todo, { ...todo, date: plainDate('2026-11-10') }]));
    const cleared = await testCommand(at.store, async (write) => clearToDos(write, await openToDos(write.db)));
    expect(await at.store.read(openToDos)).toEqual([]);
    await testCommand(at.store, (write) => addMisToDo(write, [todo]));
    await testCommand(at.store, (write) => listToDosAgain(write, cleared));
    expect((await at.store.read(openToDos)).map((one) => one.date).toSorted()).toEqual(['2026-11-09', '2026-11-10']);
  });
});
