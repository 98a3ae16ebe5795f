import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeEngines, storeFindings, type TestStore, testCommand } from '../../tests/support/store-engines.ts';
import type { Store } from './store.ts';
import { addVersion, addVersions, endVersion, nextId, replaceVersion } from './versions.ts';

describe.each(storeEngines)('versions on $name', ({ open }) => {
  let opened: TestStore;
  let store: Store;
  beforeEach(async () => {
    opened = await open();
    ({ store } = opened);
  });
  afterEach(() => opened.close());

  const rows = (): Promise<unknown[]> =>
    store.read((db) => db.selectFrom('school_class').selectAll().orderBy('id').orderBy('from_command').execute());

  it('keeps what was replaced and what was ended, and names both commands', async () => {
    const first = await testCommand(store, (write) =>
      addVersions(write, 'school_class', [
        { id: 1, name: '7A' },
        { id: 2, name: '7B' },
      ]),
    );
    const second = await testCommand(store, (write) => replaceVersion(write, 'school_class', { id: 1, name: '7 Ash' }));
    const third = await testCommand(store, (write) => endVersion(write, 'school_class', 2));
    expect(await rows()).toEqual([
      { id: 1, name: '7A', from_command: first, to_command: second },
      { id: 1, name: '7 Ash', from_command: second, to_command: null },
      { id: 2, name: '7B', from_command: first, to_command: third },
    ]);
    expect(await storeFindings(store)).toEqual([]);
  });

  it('ends nothing where nothing is current', async () => {
    let ended: boolean | undefined;
    await testCommand(store, async (write) => {
      ended = await endVersion(write, 'school_class', 9);
    });
    expect(ended).toBe(false);
    expect(await storeFindings(store)).toEqual([]);
  });

  it('refuses a second current entry of one id', async () => {
    await testCommand(store, (write) => addVersion(write, 'school_class', { id: 1, name: '7A' }));
    await expect(testCommand(store, (write) => addVersion(write, 'school_class', { id: 1, name: '7B' }))).rejects.toThrow();
    expect(await rows()).toHaveLength(1);
  });

  it('never gives an ended id again', async () => {
    await testCommand(store, (write) => addVersion(write, 'school_class', { id: 1, name: '7A' }));
    await testCommand(store, (write) => endVersion(write, 'school_class', 1));
    await testCommand(store, async (write) => expect(await nextId(write, 'school_class')).toBe(2));
  });

  it('keeps nothing of a command that fails, and gives its number to the next', async () => {
    const before = await store.head();
    const failing = testCommand(store, async (write) => {
      await addVersion(write, 'school_class', { id: 1, name: '7A' });
      throw new Error('given up');
    });
    await expect(failing).rejects.toThrow('given up');
    expect(await rows()).toEqual([]);
    expect(await store.head()).toEqual(before);
    expect(await testCommand(store, async () => undefined)).toBe(before.commands + 1);
    expect(await storeFindings(store)).toEqual([]);
  });

  it('lets commands wait for each other, whoever asks', async () => {
    const numbers = await Promise.all(
      [1, 2, 3, 4].map((id) => testCommand(store, (write) => addVersion(write, 'school_class', { id, name: `7${id}` }))),
    );
    expect(new Set(numbers).size).toBe(4);
    expect(await storeFindings(store)).toEqual([]);
  });

  it('writes more rows than one statement holds', async () => {
    const many = Array.from({ length: 450 }, (_, index) => ({ id: index + 1, name: `Class ${index}` }));
    await testCommand(store, (write) => addVersions(write, 'school_class', many));
    expect(await rows()).toHaveLength(450);
    expect(await storeFindings(store)).toEqual([]);
  });
});
