import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { storeEngines, storeFindings, type TestStore, testCommand } from '../../../tests/support/store-engines.ts';
import { addTestPupil } from '../../../tests/support/test-people.ts';
import { ringFirstPupils } from '../care/ring-first.ts';
import type { Store } from '../store.ts';
import { addVersion } from '../versions.ts';
import { addContactAttempt, attemptsOf, type ContactAttempt } from './contact-attempts.ts';
import { writeMarks } from './marks.ts';
import { closedUnexplained, lastAttended, unexplainedMarks } from './unexplained-marks.ts';

const monday = plainDate('2026-11-23');
const tuesday = plainDate('2026-11-24');

describe.each(storeEngines)('unexplained absence on $name', ({ open }) => {
  let opened: TestStore;
  let store: Store;
  let pupil: PupilId;
  let other: PupilId;
  beforeEach(async () => {
    opened = await open();
    ({ store } = opened);
    await testCommand(store, async (write) => {
      pupil = await addTestPupil(write);
      other = await addTestPupil(write, { surname: 'Beech' });
    });
  });
  afterEach(() => opened.close());

  const attempt = (changes: Partial<ContactAttempt> = {}): ContactAttempt => ({
    pupil,
    date: monday,
    means: 'phone',
    outcome: 'no answer',
    seenChild: false,
    ...changes,
  });
  const put = (who: PupilId, date: typeof monday, symbols: { AM?: string; PM?: string }) =>
    testCommand(store, (write) =>
      writeMarks(
        write,
        (['AM', 'PM'] as const).flatMap((session) => {
          const symbol = symbols[session];
          return symbol === undefined ? [] : [{ pupil: who, date, session, entry: { symbol } }];
        }),
      ),
    );

  it('gives attempts back as they were written, from a day on, and the ledger knows them', async () => {
    await testCommand(store, async (write) => {
      await addContactAttempt(write, attempt({ session: 'PM', said: 'Answerphone full' }));
      await addContactAttempt(write, attempt({ date: tuesday, means: 'visit', outcome: 'seen', seenChild: true }));
      await addContactAttempt(write, attempt({ pupil: other }));
    });
    const from = (date: typeof monday) => store.read((db) => attemptsOf(db, { pupils: [pupil], from: date }));
    expect(await from(monday)).toMatchObject([
      { date: monday, session: 'PM', said: 'Answerphone full', seenChild: false },
      { date: tuesday, session: undefined, outcome: 'seen', seenChild: true },
    ]);
    expect(await from(tuesday)).toHaveLength(1);
    expect(await store.read((db) => attemptsOf(db, { pupils: [], from: monday }))).toEqual([]);
    expect(await storeFindings(store)).toEqual([]);
  });

  it('refuses more than 500 characters, a means and an outcome that nobody knows', async () => {
    const add = (changes: object) => testCommand(store, (write) => addContactAttempt(write, attempt(changes)));
    await add({ said: 'x'.repeat(500) });
    await expect(add({ said: 'x'.repeat(501) })).rejects.toThrow();
    await expect(add({ means: 'pigeon' })).rejects.toThrow();
    await expect(add({ outcome: 'home' })).rejects.toThrow();
  });

  it('finds every N by pupil and time, and what took the place of one', async () => {
    await put(pupil, tuesday, { AM: 'N' });
    await put(other, monday, { AM: 'N', PM: 'I' });
    await put(pupil, monday, { AM: 'N', PM: 'N' });
    await put(pupil, monday, { AM: 'O' });
    await put(other, tuesday, { AM: 'O' });
    const found = await store.read((db) => unexplainedMarks(db));
    expect(found.map((mark) => [mark.pupil, mark.date, mark.session])).toEqual([
      [pupil, monday, 'PM'],
      [pupil, tuesday, 'AM'],
      [other, monday, 'AM'],
    ]);
    expect(await store.read((db) => unexplainedMarks(db, [other]))).toHaveLength(1);
    expect(await store.read((db) => closedUnexplained(db))).toEqual([{ pupil, date: monday, session: 'AM' }]);
  });

  it('knows when a child was last there: present, educational activity or U', async () => {
    await put(pupil, monday, { AM: '/', PM: 'U' });
    await put(pupil, tuesday, { AM: 'I', PM: 'O' });
    await put(other, monday, { AM: 'V', PM: 'D' });
    const found = await store.read((db) => lastAttended(db, [pupil, other]));
    expect(found.get(pupil)).toMatchObject({ date: monday, session: 'PM' });
    expect(found.get(other)).toMatchObject({ date: monday, session: 'AM' });
  });

  it('gives the same bare mark for a care record and for a plan, while it lasts', async () => {
    const care = { status: 'looked-after', authority: null, from_on: monday, to_on: tuesday, source: 'test' };
    let planned: PupilId | undefined;
    await testCommand(store, async (write) => {
      await addVersion(write, 'looked_after', { id: 1, pupil, ...care });
      planned = await addTestPupil(write, { surname: 'Plan', sen: 'E' });
      await addTestPupil(write, { surname: 'Support', sen: 'K' });
    });
    const marked = async (on: string) => [...(await store.read((db) => ringFirstPupils(db, plainDate(on))))];
    expect(await marked('2026-11-22')).toEqual([planned]);
    expect(await marked('2026-11-23')).toEqual([pupil, planned]);
    expect(await marked('2026-11-24')).toEqual([planned]);
  });
});
