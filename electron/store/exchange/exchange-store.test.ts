import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import { addDays, plainDate } from '#shared/lib/plain-date.ts';
import { storeEngines, storeFindings, type TestStore, testCommand } from '../../../tests/support/store-engines.ts';
import { addTestClass, addTestPupil } from '../../../tests/support/test-people.ts';
import type { WriteDb } from '../handles.ts';
import { type MarkWrite, writeMarks } from '../registers/marks.ts';
import { markedWeeks, sittings } from '../registers/register-seats.ts';
import { endVersion } from '../versions.ts';
import { addBundle, endOfChain, lastBundle, type StoredBundle, sentBundles } from './bundles.ts';
import { correctionNotes, exportedMarks, sessionKey } from './exported-marks.ts';
import { exportedPupils } from './exported-pupils.ts';
import { enrolledLa, putLa } from './la-enrolments.ts';
import { firstMarkedWeek, markCount } from './period-marks.ts';
import { pupilsBetween } from './pupils-between.ts';
import { putSchoolKeyText, schoolKeyText } from './school-key-text.ts';

const monday = plainDate('2026-11-16');
const span = { from: monday, to: addDays(monday, 4) };

describe.each(storeEngines)('the exchange in the store, $name', ({ open }) => {
  let opened: TestStore;
  let pupil: PupilId;
  let leaver: PupilId;
  let filled: CommandId;

  const mark = (symbol: string | null, date = monday): MarkWrite => ({
    ...{ pupil, date, session: 'AM' },
    entry: symbol === null ? null : { symbol },
  });
  const write = (work: (one: WriteDb) => Promise<unknown>): Promise<CommandId> => testCommand(opened.store, work);
  const marksAt = (asOf: CommandId) =>
    opened.store.read((db) => exportedMarks(db, { asOf, ...span, first: pupil, last: leaver }));

  beforeEach(async () => {
    opened = await open();
    filled = await write(async (one) => {
      const classId = await addTestClass(one, '7A');
      pupil = await addTestPupil(one, { classId });
      leaver = await addTestPupil(one, { classId, leaves: addDays(monday, 1) });
      await addTestPupil(one, { classId, starts: addDays(monday, 20) });
      await writeMarks(one, [mark('N'), mark('/', addDays(monday, 1))]);
    });
  });
  afterEach(async () => {
    expect(await storeFindings(opened.store)).toEqual([]);
    await opened.close();
  });

  it('shows every mark as it stood at a command, whatever was written since', async () => {
    const corrected = await write((one) => writeMarks(one, [mark('O')]));
    const again = await write((one) =>
      writeMarks(one, [mark('I'), mark(null, addDays(monday, 1)), mark('/', addDays(monday, 2))]),
    );
    const shown = async (asOf: CommandId) => {
      const { marks, replaced } = await marksAt(asOf);
      return marks.map((row) => [
        row.marked_on.slice(8),
        row.code,
        ...(replaced.get(sessionKey(row)) ?? []).map(({ code }) => code),
      ]);
    };
    const [slash, n, o, i] = [1, 30, 31, 19];
    expect(await shown(filled)).toEqual([
      ['16', n],
      ['17', slash],
    ]);
    expect(await shown(corrected)).toEqual([
      ['16', o, n],
      ['17', slash],
    ]);
    expect(await shown(again)).toEqual([
      ['16', i, n, o],
      ['18', slash],
    ]);
    const notes = await opened.store.read((db) => correctionNotes(db, [corrected]));
    expect(notes.get(corrected)).toEqual({ at: '2026-11-24T09:00:00.000Z', by: 'the program', reason: '', procedure: 'test' });
  });

  it('names who was on the roll in the period, as they stood', async () => {
    const later = await write(async (one) => {
      await endVersion(one, 'enrolment', pupil);
    });
    const ids = async (asOf: CommandId) =>
      (await opened.store.read((db) => exportedPupils(db, { asOf, ...span }))).map(({ id }) => id);
    expect(await ids(filled)).toEqual([pupil, leaver]);
    expect(await ids(later)).toEqual([leaver]);
    expect((await opened.store.read((db) => exportedPupils(db, { asOf: filled, ...span })))[1]).toMatchObject({
      className: '7A',
      yearGroup: '7',
      leavesOn: addDays(monday, 1),
    });
  });

  it('answers from the week summary', async () => {
    const next = addDays(monday, 7);
    await write((one) => writeMarks(one, [mark('/', next)]));
    const weeks = { from: monday, to: next };
    expect(await opened.store.read((db) => firstMarkedWeek(db, { from: addDays(monday, -70), to: next }))).toBe(monday);
    expect(
      await opened.store.read((db) => firstMarkedWeek(db, { from: addDays(next, 1), to: addDays(next, 70) })),
    ).toBeUndefined();
    expect(await opened.store.read((db) => markCount(db, weeks))).toBe(3);
    expect(await opened.store.read((db) => markedWeeks(db, { from: monday, to: monday }))).toEqual([
      { pupil, monday, slots: 0b101 },
    ]);
    expect(await opened.store.read((db) => pupilsBetween(db, span))).toBe(2);
    expect((await opened.store.read((db) => sittings(db, span))).map((row) => [row.pupil, row.to])).toEqual([
      [pupil, '9999-12-31'],
      [leaver, addDays(monday, 1)],
    ]);
  });

  it('keeps one authority and one set of keys, and every bundle', async () => {
    const la = { laCode: '373', name: 'Council', signingKey: 'ssh-ed25519 AAAA', ageRecipients: ['age1q', 'age1r'] };
    await write((one) => putLa(one, { ...la, demo: true }));
    await write((one) => putLa(one, { ...la, name: 'Another', demo: false }));
    expect(await opened.store.read(enrolledLa)).toEqual({
      ...la,
      name: 'Another',
      demo: false,
      enrolledAt: '2026-11-24T09:00:00.000Z',
    });
    expect(await opened.store.read(schoolKeyText)).toBeUndefined();
    await write((one) => putSchoolKeyText(one, '{}'));
    await write((one) => putSchoolKeyText(one, '{"a":1}'));
    expect(await opened.store.read(schoolKeyText)).toBe('{"a":1}');
    const bundle: StoredBundle = {
      ...{ stream: 'legal', laCode: '373', chainId: 'c', sequence: 1, statementSha256: 's1', tagManifestSha256: 't1' },
      ...{ fileName: 'f', bytes: 5, periodFrom: span.from, periodTo: span.to, demo: false },
    };
    expect(await opened.store.read((db) => endOfChain(db, 'c'))).toBeUndefined();
    await write((one) => addBundle(one, bundle));
    await write((one) => addBundle(one, { ...bundle, sequence: 2, statementSha256: 's2', stream: 'legal' }));
    await expect(write((one) => addBundle(one, { ...bundle, sequence: 2 }))).rejects.toThrow();
    expect(await opened.store.read((db) => endOfChain(db, 'c'))).toEqual({
      sequence: 2,
      statementSha256: 's2',
      tagManifestSha256: 't1',
    });
    expect((await opened.store.read(sentBundles)).map(({ sequence }) => sequence)).toEqual([2, 1]);
    expect(await opened.store.read(lastBundle)).toEqual({ stream: 'legal', at: '2026-11-24T09:00:00.000Z' });
  });
});
