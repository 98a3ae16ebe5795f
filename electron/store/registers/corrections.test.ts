import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { storeEngines, type TestStore, testCommand } from '../../../tests/support/store-engines.ts';
import { addTestPupil } from '../../../tests/support/test-people.ts';
import { correctedSessions, correctionCommands, correctionSizes } from './corrections.ts';
import { addLateMarks } from './late-marks.ts';
import { writeMarks } from './marks.ts';
import { addPlannedAbsence } from './planned-absences.ts';
import { plannedGroups } from './planned-groups.ts';

const day = plainDate('2026-11-23');

describe.each(storeEngines)('corrections in the store, $name', ({ open }) => {
  let opened: TestStore;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  it('are found by what they replaced and by the marks they added', async () => {
    const { store } = opened;
    let pupil = 0 as PupilId;
    await testCommand(store, async (write) => {
      pupil = await addTestPupil(write);
      await addPlannedAbsence(write, { pupil, from: day, to: day, symbol: 'V', note: 'Museum' });
    });
    await testCommand(store, (write) => writeMarks(write, [{ pupil, date: day, session: 'AM', entry: { symbol: 'N' } }]));
    const command = await testCommand(store, async (write) => {
      await writeMarks(write, [
        { pupil, date: day, session: 'AM', entry: { symbol: 'I' } },
        { pupil, date: day, session: 'PM', entry: { symbol: 'I' } },
      ]);
      await addLateMarks(write, [{ pupil, date: day, session: 'PM' }]);
    });
    await store.read(async (db) => {
      expect((await correctionCommands(db, { atMost: 5 })).map((one) => one.command)).toEqual([command]);
      expect(await correctionCommands(db, { atMost: 1, only: command })).toMatchObject([{ reason: '', undoneBy: undefined }]);
      const sizes = await correctionSizes(db, [command]);
      expect(sizes.get(command)).toEqual({ sessions: 2, pupils: 1, from: day, to: day });
      expect((await correctedSessions(db, command)).map((one) => [one.session, one.before?.symbol])).toEqual([
        ['AM', 'N'],
        ['PM', undefined],
      ]);
      expect(await plannedGroups(db, { from: day, to: day })).toEqual([{ symbol: 'V', note: 'Museum', pupils: [pupil] }]);
    });
  });
});
