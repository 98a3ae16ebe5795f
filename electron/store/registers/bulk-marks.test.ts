import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#shared/lib/plain-date.ts';
import { storeEngines, storeFindings, type TestStore, testCommand } from '../../../tests/support/store-engines.ts';
import { addTestPupil } from '../../../tests/support/test-people.ts';
import type { Store } from '../store.ts';
import { BulkCancelled, type BulkMark, type BulkOutcome, writeMarksInBulk } from './bulk-marks.ts';

const monday = plainDate('2026-11-16');

function mark(pupil: number, day: number, part: Partial<BulkMark> = {}): BulkMark {
  return { pupil, marked_on: addDays(monday, day), session: 0, code: 1, minutes_late: null, detail: null, ...part };
}

describe.each(storeEngines)('marks in bulk on $name', ({ open }) => {
  let opened: TestStore;
  let store: Store;
  beforeEach(async () => {
    opened = await open();
    ({ store } = opened);
    await testCommand(store, async (write) => {
      for (const surname of ['Alder', 'Birch', 'Cedar']) await addTestPupil(write, { surname });
    });
  });
  afterEach(() => opened.close());

  const bulk = async (marks: Iterable<BulkMark>): Promise<BulkOutcome> => {
    let outcome: BulkOutcome | undefined;
    await testCommand(store, async (write) => {
      outcome = await writeMarksInBulk(write, { marks });
    });
    if (!outcome) throw new Error('nothing came back');
    return outcome;
  };
  const stored = () => store.read((db) => db.selectFrom('mark').selectAll().orderBy('pupil').orderBy('marked_on').execute());
  const history = () => store.read((db) => db.selectFrom('mark_history').selectAll().execute());

  it('tells added, same and replaced apart, and a second time writes nothing', async () => {
    const first = [mark(1, 0), mark(1, 1, { code: 3, minutes_late: 4 }), mark(2, 0, { detail: 'said "ill"' })];
    expect(await bulk(first)).toEqual({ added: 3, replaced: 0, same: 0 });
    expect(await bulk(first)).toEqual({ added: 0, replaced: 0, same: 3 });
    const changed = [mark(1, 0, { code: 19 }), mark(1, 1, { code: 3, minutes_late: 5 }), mark(2, 0, { detail: 'said "ill"' })];
    expect(await bulk([...changed, mark(3, 4)])).toEqual({ added: 1, replaced: 2, same: 1 });
    expect(await stored()).toHaveLength(4);
    expect(await history()).toMatchObject([{ code: 1 }, { code: 3, minutes_late: 4 }]);
    expect(await storeFindings(store)).toEqual([]);
  });

  it('writes nothing at all where there is nothing to write', async () => {
    expect(await bulk([])).toEqual({ added: 0, replaced: 0, same: 0 });
    expect(await storeFindings(store)).toEqual([]);
  });

  it.each([
    ['pupils out of order', [mark(2, 0), mark(1, 0)]],
    ['days out of order', [mark(1, 1), mark(1, 0)]],
    ['a session twice', [mark(1, 0), mark(1, 0, { code: 2 })]],
  ])('refuses %s and keeps nothing', async (_name, marks) => {
    await expect(bulk(marks)).rejects.toThrow('in order');
    expect(await stored()).toEqual([]);
    expect(await storeFindings(store)).toEqual([]);
  });

  it('leaves nothing of a cancelled one, and tells how far it was', async () => {
    await bulk([mark(1, 0)]);
    const before = await stored();
    const head = await store.head();
    const told: number[] = [];
    const many = [...weekdaysFrom(monday, 1200)].map((date) => ({ ...mark(2, 0), marked_on: date }));
    const cancelled = testCommand(store, (write) =>
      writeMarksInBulk(write, { marks: many, onProgress: (n) => told.push(n), isCancelled: () => told.length > 0 }),
    );
    await expect(cancelled).rejects.toBeInstanceOf(BulkCancelled);
    expect(told).toEqual([500]);
    expect(await stored()).toEqual(before);
    expect(await store.head()).toEqual(head);
    expect(await storeFindings(store)).toEqual([]);
  });
});

function* weekdaysFrom(first: ReturnType<typeof plainDate>, count: number): Generator<ReturnType<typeof plainDate>> {
  for (let week = 0; week * 5 < count; week += 1) for (let day = 0; day < 5; day += 1) yield addDays(first, week * 7 + day);
}
