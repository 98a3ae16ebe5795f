import type { WriteDb } from '#electron/store/handles.ts';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import { type TestClock, testClock } from './test-clock.ts';
import { type OfficeClient, passphrase, type TestOffice, testOffice } from './test-office.ts';
import { addTestClass, addTestPupil, type TestPupil } from './test-people.ts';

export type ClassOffice = {
  readonly office: TestOffice;
  readonly clock: TestClock;
  readonly officer: OfficeClient;
  readonly teacher: OfficeClient;
  readonly head: OfficeClient;
  readonly class: ClassId;
  readonly pupils: readonly PupilId[];
};

/** A school with one class, 7 Ash, and its pupils; the clock is the test's. Only attendance is written through the router. */
export async function classOffice(instant: string, pupils: readonly TestPupil[]): Promise<ClassOffice> {
  const clock = testClock(instant);
  const office = await testOffice(instant, { clock });
  const { classId, ids } = await fillOffice(office, async (write) => {
    const added = await addTestClass(write, '7 Ash');
    const made: PupilId[] = [];
    for (const pupil of pupils) made.push(await addTestPupil(write, { classId: added, ...pupil }));
    return { classId: added, ids: made };
  });
  return {
    office,
    clock,
    officer: await office.as('Owen Brook'),
    teacher: await office.as('Tess Ferris'),
    head: await office.as('Helen Achebe'),
    class: classId,
    pupils: ids,
  };
}

/** One command past the services, to make what no test is about. */
export async function fillOffice<Result>(office: TestOffice, work: (write: WriteDb) => Promise<Result>): Promise<Result> {
  const { token } = await office.door.accounts.signIn({ name: 'Helen Achebe', passphrase });
  const { store, ports } = office.house.deskOf(token);
  return store.write({ at: ports.clock.now(), account: null, procedure: 'test' }, work);
}
