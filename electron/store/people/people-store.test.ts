import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { storeEngines, storeFindings, type TestStore, testCommand } from '../../../tests/support/store-engines.ts';
import { isLookedAfter, newCareStatements, recordCare } from '../care/looked-after.ts';
import type { WriteDb } from '../handles.ts';
import { addSuspension } from '../suspensions/suspensions.ts';
import { addPupil, addVersion, endVersion, replaceVersion } from '../versions.ts';
import { classesOf, membershipOn, membershipsOf } from './classes.ts';
import { contactRowOf, contactsOf } from './contacts.ts';
import { enrolmentsOf, isOnRoll } from './enrolments.ts';
import { familiesOf, joinFamily } from './families.ts';
import { addImportBatch, importBatchesOf } from './import-batches.ts';
import { letterHoldOf, liftLetterHold, putLetterHold } from './letter-holds.ts';
import { peopleRevision, rollTables } from './people-revision.ts';
import { pupilIdsByUpn, pupilOf, pupilRowOf, pupilsOf, type StoredPupil } from './pupil-details.ts';
import { workRestingOnRoll } from './resting-work.ts';
import { restoreVersions } from './restore-versions.ts';

const day = plainDate;

function person(id: number, parts: Partial<StoredPupil> = {}): StoredPupil {
  return {
    id: id as PupilId,
    upn: `UPN${id}`,
    formerUpn: undefined,
    legalForename: 'Imogen',
    legalSurname: 'Ashdown',
    middleNames: undefined,
    knownForename: undefined,
    knownSurname: undefined,
    bornOn: day('2015-10-02'),
    sex: 'F',
    addressLines: ['4 Larch Walk', 'Overby', 'ZZ9 9ZY'],
    addressWithheld: false,
    sen: undefined,
    fsm: true,
    eal: undefined,
    ethnicity: undefined,
    language: undefined,
    ...parts,
  };
}

async function addPerson(write: WriteDb, parts: Partial<StoredPupil> = {}): Promise<PupilId> {
  const id = (await addPupil(write)) as PupilId;
  await addVersion(write, 'pupil_detail', pupilRowOf(person(id, parts)));
  await addVersion(write, 'enrolment', { id, pupil: id, starts_on: '2025-09-01', leaves_on: null, status: 'C' });
  return id;
}

describe.each(storeEngines)('people on $name', ({ open }) => {
  let held: TestStore;
  beforeEach(async () => {
    held = await open();
  });
  afterEach(async () => {
    expect(await storeFindings(held.store)).toEqual([]);
    await held.close();
  });

  it('gives a pupil back as it was written', async () => {
    await testCommand(held.store, (write) => addPerson(write, { knownForename: 'Immy', sen: 'K', eal: false }));
    expect(await held.store.read((db) => pupilOf(db, 1 as PupilId))).toEqual(
      person(1, { knownForename: 'Immy', sen: 'K', eal: false }),
    );
    expect(await held.store.read((db) => pupilsOf(db, []))).toEqual([]);
    expect(await held.store.read(pupilIdsByUpn)).toEqual(new Map([['UPN1', 1]]));
  });

  it('keeps what a contact does not say as unknown', async () => {
    const contact = {
      id: 7,
      pupil: 1,
      position: 1,
      title: undefined,
      name: 'Petra Ashdown',
      relationship: 'Mother',
      parentalResponsibility: undefined,
      livesWith: false,
      addressLines: [],
      addressWithheld: true,
      phones: ['01632 960101'],
      email: undefined,
    } as never;
    await testCommand(held.store, async (write) => {
      await addPerson(write);
      await addVersion(write, 'contact', contactRowOf(contact));
    });
    expect(await held.store.read((db) => contactsOf(db, [1 as PupilId]))).toEqual([contact]);
  });

  it('counts the starting and the leaving day as on the roll, and no day beyond', async () => {
    const row = { id: 1, pupil: 1, starts_on: '2025-09-03', leaves_on: '2026-07-20', status: null };
    await testCommand(held.store, (write) => addPerson(write));
    await testCommand(held.store, (write) => replaceVersion(write, 'enrolment', row));
    const times = await held.store.read((db) => enrolmentsOf(db));
    const asked = ['2025-09-02', '2025-09-03', '2026-07-20', '2026-07-21'].map((date) => isOnRoll(times, day(date)));
    expect(asked).toEqual([false, true, true, false]);
  });

  it('gives the class of the day', async () => {
    await testCommand(held.store, async (write) => {
      await addPerson(write);
      await addVersion(write, 'school_class', { id: 1, name: '6A' });
      await addVersion(write, 'school_class', { id: 2, name: '6B' });
      const rest = { pupil: 1, year_group: '6' };
      await addVersion(write, 'class_membership', { id: 1, class_id: 1, from_on: '2025-09-01', to_on: '2025-11-02', ...rest });
      await addVersion(write, 'class_membership', { id: 2, class_id: 2, from_on: '2025-11-03', to_on: null, ...rest });
    });
    const memberships = await held.store.read((db) => membershipsOf(db));
    const classes = ['2025-08-31', '2025-11-02', '2025-11-03', '2030-01-01'].map(
      (date) => membershipOn(memberships, day(date))?.classId,
    );
    expect(classes).toEqual([undefined, 1, 2, 2]);
    expect(await held.store.read(classesOf)).toEqual([
      { id: 1, name: '6A' },
      { id: 2, name: '6B' },
    ]);
  });

  it('joins families that turn out to be one', async () => {
    const ids = await held.store.write(
      { at: '2026-11-24T09:00:00.000Z' as never, account: null, procedure: 'test' },
      async (write) => {
        const added: PupilId[] = [];
        for (const upn of ['A', 'B', 'C', 'D']) added.push(await addPerson(write, { upn }));
        return added as [PupilId, PupilId, PupilId, PupilId];
      },
    );
    const [one, two, three, four] = ids;
    await testCommand(held.store, (write) => joinFamily(write, [one, two]));
    await testCommand(held.store, (write) => joinFamily(write, [three, four]));
    expect([...(await held.store.read(familiesOf)).values()]).toEqual([
      [one, two],
      [three, four],
    ]);
    await testCommand(held.store, (write) => joinFamily(write, [two, three]));
    expect([...(await held.store.read(familiesOf)).values()]).toEqual([[one, two, three, four]]);
  });

  it('holds letters, changes the review and lifts the hold', async () => {
    const hold = { pupil: 1 as PupilId, reviewOn: day('2026-12-01'), reason: 'bereavement' };
    await testCommand(held.store, async (write) => {
      await addPerson(write);
      await putLetterHold(write, hold);
    });
    await testCommand(held.store, (write) => putLetterHold(write, { ...hold, reviewOn: day('2027-01-05') }));
    expect(await held.store.read((db) => letterHoldOf(db, hold.pupil))).toEqual({ ...hold, reviewOn: '2027-01-05' });
    await testCommand(held.store, (write) => liftLetterHold(write, hold.pupil));
    expect(await held.store.read((db) => letterHoldOf(db, hold.pupil))).toBeUndefined();
  });

  it('begins a care record, never ends one, and writes nothing that it holds', async () => {
    const inCare = { pupil: 1 as PupilId, care: { inCare: true, careAuthority: '373' } };
    const record = (care: typeof inCare.care | { inCare: false }) => (write: WriteDb) =>
      recordCare(write, { statements: [{ pupil: inCare.pupil, care }], source: 'test' });
    await testCommand(held.store, async (write) => {
      await addPerson(write);
      await record(inCare.care)(write);
    });
    const known = (on: string) => held.store.read((db) => isLookedAfter(db, inCare.pupil, day(on)));
    expect(await known('2026-11-24')).toBe(true);
    expect(await held.store.read((db) => newCareStatements(db, [inCare]))).toEqual([]);
    await testCommand(held.store, record({ inCare: false }));
    expect([await known('2026-11-23'), await known('2026-11-24')]).toEqual([true, true]);
    expect(await held.store.read((db) => newCareStatements(db, [{ ...inCare, care: { inCare: false } }]))).toEqual([]);
  });

  it('puts back what a command replaced, ended and added', async () => {
    await testCommand(held.store, async (write) => {
      await addPerson(write, { upn: 'A' });
      await addPerson(write, { upn: 'B' });
    });
    const before = await held.store.read((db) => Promise.all([pupilsOf(db), enrolmentsOf(db)]));
    const revision = await held.store.read(peopleRevision);
    const command = await testCommand(held.store, async (write) => {
      await replaceVersion(write, 'pupil_detail', pupilRowOf(person(1, { upn: 'A', legalSurname: 'Bexley' })));
      await endVersion(write, 'enrolment', 2);
      await addPerson(write, { upn: 'C' });
      await addImportBatch(write, { kind: 'roll', fileName: 'roll.csv', sha256: '00', rows: 2 });
    });
    expect(await held.store.read(peopleRevision)).toBe(command);
    expect(revision).toBeLessThan(command);
    expect(await held.store.read((db) => workRestingOnRoll(db, command))).toEqual([]);
    await held.store.write(
      { at: '2026-11-24T09:00:00.000Z' as never, account: null, procedure: 'undo', undoes: command },
      async (write) => {
        for (const table of rollTables) await restoreVersions(write, table, command);
      },
    );
    expect(await held.store.read((db) => Promise.all([pupilsOf(db), enrolmentsOf(db)]))).toEqual(before);
    expect(await held.store.read(importBatchesOf)).toMatchObject([{ command, undone: true, fileName: 'roll.csv' }]);
    await testCommand(held.store, (write) => addPerson(write, { upn: 'C' }));
  });

  it('names what rests on an import', async () => {
    const command = await testCommand(held.store, async (write) => {
      await addPerson(write);
      await addVersion(write, 'school_class', { id: 1, name: '6A' });
    });
    await testCommand(held.store, async (write) => {
      await putLetterHold(write, { pupil: 1 as PupilId, reviewOn: day('2026-12-01'), reason: 'police' });
      await addVersion(write, 'register_taken', { id: 1, class_id: 1, held_on: '2026-11-24', session: 0 });
      await replaceVersion(write, 'pupil_detail', pupilRowOf(person(1, { legalSurname: 'Bexley' })));
    });
    const kinds = (await held.store.read((db) => workRestingOnRoll(db, command))).map((work) => work.kind);
    expect(kinds.toSorted()).toEqual(['changes', 'holds', 'registers']);
  });

  it('names a suspension that rests on an import', async () => {
    const command = await testCommand(held.store, (write) => addPerson(write));
    await testCommand(held.store, async (write) => {
      await addSuspension(write, {
        ...{ pupil: 1 as PupilId, reasons: ['PP'], missesExam: false, stand: 'proposed', decided: undefined },
        span: { kind: 'fixed', from: day('2026-11-24'), fromSession: 'AM', to: day('2026-11-24'), toSession: 'PM' },
        ...{ takenBack: undefined, provision: undefined, reintegrationOn: undefined },
      });
    });
    expect(await held.store.read((db) => workRestingOnRoll(db, command))).toEqual([{ kind: 'changes', pupils: [1], count: 1 }]);
  });

  it('keeps nothing of a command that fails half way', async () => {
    const failing = testCommand(held.store, async (write) => {
      await addPerson(write);
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(await held.store.read((db) => pupilsOf(db))).toEqual([]);
    expect((await held.store.head()).commands).toBe(0);
  });
});
