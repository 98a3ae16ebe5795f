import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { storeEngines, type TestStore, testCommand } from '../../../tests/support/store-engines.ts';
import { addTestClass, addTestMembership, addTestPupil } from '../../../tests/support/test-people.ts';
import type { Store } from '../store.ts';
import { enrolmentSpans } from './enrolment-spans.ts';
import { rosterOn } from './rosters.ts';

describe.each(storeEngines)('rosters on $name', ({ open }) => {
  let opened: TestStore;
  let store: Store;
  let ash: ClassId;
  let oak: ClassId;
  let mover: PupilId;
  beforeAll(async () => {
    opened = await open();
    ({ store } = opened);
    await testCommand(store, async (write) => {
      ash = await addTestClass(write, '7 Ash');
      oak = await addTestClass(write, '7 Oak');
      mover = await addTestPupil(write, {
        surname: 'Mover',
        starts: plainDate('2026-09-03'),
        leaves: plainDate('2026-12-04'),
      });
      await addTestMembership(write, { pupil: mover, classId: ash, from: plainDate('2026-09-03'), to: plainDate('2026-11-13') });
      await addTestMembership(write, { pupil: mover, classId: oak, from: plainDate('2026-11-14') });
      await addTestPupil(write, { surname: 'Stayer', classId: oak });
      await addTestPupil(write, { surname: 'Loose' });
    });
  });
  afterAll(() => opened.close());

  const names = async (on: string, classId?: ClassId) =>
    (await store.read((db) => rosterOn(db, { on: plainDate(on), classId }))).map((row) => row.legalSurname).sort();

  it.each([
    ['the day before the first', '2026-09-02', ['Loose', 'Stayer']],
    ['the first day', '2026-09-03', ['Loose', 'Mover', 'Stayer']],
    ['the leaving day', '2026-12-04', ['Loose', 'Mover', 'Stayer']],
    ['the day after', '2026-12-05', ['Loose', 'Stayer']],
  ])('holds a pupil from the starting to the leaving day: %s', async (_name, on, expected) => {
    expect(await names(on)).toEqual(expected);
  });

  it.each([
    ['the last day in the old class', '2026-11-13', ['Mover'], ['Stayer']],
    ['the first day in the new one', '2026-11-14', [], ['Mover', 'Stayer']],
  ])('puts a pupil who moves into one class a day: %s', async (_name, on, inAsh, inOak) => {
    expect(await names(on, ash)).toEqual(inAsh);
    expect(await names(on, oak)).toEqual(inOak);
  });

  it('shows a pupil without a class, and one alone where one is asked for', async () => {
    const on = plainDate('2026-11-14');
    const rows = await store.read((db) => rosterOn(db, { on }));
    expect(rows.find((row) => row.legalSurname === 'Loose')).toMatchObject({ classId: undefined, className: undefined });
    const [row, ...others] = await store.read((db) => rosterOn(db, { on, pupil: mover }));
    expect(row).toMatchObject({ pupil: mover, classId: oak, className: '7 Oak', yearGroup: '7' });
    expect(others).toEqual([]);
  });

  it('gives the time on the roll with both its days', async () => {
    expect(await store.read((db) => enrolmentSpans(db, mover))).toEqual([{ from: '2026-09-03', to: '2026-12-04' }]);
  });
});
