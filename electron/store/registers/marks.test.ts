import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { storeEngines, storeFindings, type TestStore, testCommand } from '../../../tests/support/store-engines.ts';
import { addTestPupil } from '../../../tests/support/test-people.ts';
import type { Store } from '../store.ts';
import { type Entry, marksOf, replacedMarks, writeMarks } from './marks.ts';

const tuesday = plainDate('2026-11-24');

describe.each(storeEngines)('marks on $name', ({ open }) => {
  let opened: TestStore;
  let store: Store;
  let pupil: PupilId;
  beforeEach(async () => {
    opened = await open();
    ({ store } = opened);
    await testCommand(store, async (write) => {
      pupil = await addTestPupil(write);
    });
  });
  afterEach(() => opened.close());

  const put = (entry: Entry | null) =>
    testCommand(store, (write) => writeMarks(write, [{ pupil, date: tuesday, session: 'AM', entry }]));
  const span = () => ({ pupils: [pupil], from: tuesday, to: tuesday });
  const held = () => store.read((db) => marksOf(db, span()));
  const replaced = () => store.read((db) => replacedMarks(db, span()));
  const counts = () => store.read((db) => db.selectFrom('week_count').select(['code', 'n', 'slots']).execute());

  it('writes a new mark with its minutes and detail', async () => {
    const command = await put({ symbol: 'L', minutesLate: 7, detail: 'bus' });
    expect(await held()).toEqual([{ pupil, date: tuesday, session: 'AM', symbol: 'L', minutesLate: 7, detail: 'bus', command }]);
    expect(await replaced()).toEqual([]);
    expect(await counts()).toEqual([{ code: 3, n: 1, slots: 0b100 }]);
    expect(await storeFindings(store)).toEqual([]);
  });

  it('moves the replaced mark to the history unchanged', async () => {
    const first = await put({ symbol: 'N', detail: 'no answer' });
    const second = await put({ symbol: 'I' });
    expect(await held()).toMatchObject([{ symbol: 'I', detail: undefined, command: second }]);
    expect(await replaced()).toMatchObject([{ symbol: 'N', detail: 'no answer', command: first, replacedBy: second }]);
    expect(await counts()).toEqual([{ code: 19, n: 1, slots: 0b100 }]);
    expect(await storeFindings(store)).toEqual([]);
  });

  it('takes a mark away and keeps it in the history; a later one begins anew', async () => {
    const first = await put({ symbol: '/' });
    const second = await put(null);
    expect(await held()).toEqual([]);
    expect(await replaced()).toMatchObject([{ symbol: '/', command: first, replacedBy: second }]);
    expect(await counts()).toEqual([]);
    await put({ symbol: '/' });
    expect(await replaced()).toHaveLength(1);
    expect(await storeFindings(store)).toEqual([]);
  });

  it('takes away nothing where nothing stands', async () => {
    await put(null);
    expect(await replaced()).toEqual([]);
    expect(await storeFindings(store)).toEqual([]);
  });

  it('counts a mark that changes and changes back once', async () => {
    for (const symbol of ['/', 'I', '/', 'I', '/']) await put({ symbol });
    expect(await replaced()).toHaveLength(4);
    expect(await counts()).toEqual([{ code: 1, n: 1, slots: 0b100 }]);
    expect(await storeFindings(store)).toEqual([]);
  });

  it('refuses a code that no table knows, and keeps nothing', async () => {
    await expect(put({ symbol: '?' })).rejects.toThrow(RangeError);
    expect(await held()).toEqual([]);
  });

  it('refuses a mark of a pupil who is not there', async () => {
    const nobody = 999 as PupilId;
    const writing = testCommand(store, (write) =>
      writeMarks(write, [{ pupil: nobody, date: tuesday, session: 'AM', entry: { symbol: '/' } }]),
    );
    await expect(writing).rejects.toThrow();
  });
});
