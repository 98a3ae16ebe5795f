import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPlannedAbsence } from '#electron/store/registers/planned-absences.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../tests/support/class-office.ts';
import { storeFindings } from '../../../tests/support/store-engines.ts';
import { writeMarks } from '../../store/registers/marks.ts';

const monday = plainDate('2026-11-23');
const tuesday = plainDate('2026-11-24');
const reason = 'Register of trip';
const both = ['AM', 'PM'] as const;

describe('corrections of several sessions', () => {
  let at: ClassOffice;
  let amos: PupilId;
  let bettina: PupilId;
  beforeEach(async () => {
    at = await classOffice('2026-11-24T12:30:00.000Z', [
      { forename: 'Amos', surname: 'Alder' },
      { forename: 'Bettina', surname: 'Birch' },
      { forename: 'Cleo', surname: 'Cedar', starts: tuesday },
    ]);
    [amos, bettina] = at.pupils as [PupilId, PupilId, PupilId];
    await fillOffice(at.office, (write) =>
      writeMarks(write, [
        { pupil: amos, date: monday, session: 'AM', entry: { symbol: '/' } },
        { pupil: amos, date: monday, session: 'PM', entry: { symbol: 'N' } },
        { pupil: bettina, date: monday, session: 'AM', entry: { symbol: 'V' } },
      ]),
    );
  });
  afterEach(() => at.office.close());

  const preview = (from = monday, to = monday, symbol = 'V') =>
    at.officer.registers.previewCorrections({
      group: { kind: 'class', class: at.class },
      ...{ from, to },
      sessions: [...both],
      mark: { symbol },
    });
  const stands = async (pupil: PupilId, date = monday): Promise<string> => {
    const grid = await Promise.all(both.map((session) => at.officer.registers.history({ pupil, date, session })));
    return grid.map((entries) => entries.find((entry) => entry.current)?.symbol ?? '-').join('');
  };
  const write = async (shown: Awaited<ReturnType<typeof preview>>, symbol = 'V') =>
    at.officer.registers.correctMany({
      sessions: shown.changes.map(({ pupil, date, session, seen }) => ({ pupil, date, session, seen })),
      mark: { symbol },
      reason,
    });

  it('shows each change before and after, and what is left alone with why', async () => {
    const shown = await preview(plainDate('2026-11-20'), plainDate('2026-11-24'));
    const lines = shown.changes
      .filter((change) => change.date === monday)
      .map((change) => `${change.knownName} ${change.session} ${change.before ?? '-'} ${change.after} ${change.wasPresent}`);
    expect(lines).toEqual(['Amos Alder AM / V true', 'Amos Alder PM N V false', 'Bettina Birch PM - V false']);
    expect(shown.left).toEqual([
      { because: 'It says V already.', sessions: 1, examples: ['Bettina Birch, 2026-11-23 AM'] },
      { because: 'The session has not begun.', sessions: 3, examples: ['2026-11-24'] },
    ]);
    expect(shown.changes.filter((change) => change.date === tuesday)).toHaveLength(3);
  });

  it('leaves closed days alone, and refuses days outside the calendar and codes of neither session', async () => {
    const closed = await preview(plainDate('2026-10-26'), plainDate('2026-10-30'));
    expect(closed.changes).toEqual([]);
    expect(closed.left.map((one) => one.sessions)).toEqual([10]);
    await expect(preview(plainDate('2026-09-01'))).rejects.toMatchObject({ code: 'OUTSIDE_CALENDAR' });
    await expect(preview(monday, monday, 'B')).rejects.toMatchObject({ code: 'CODE_REFUSED' });
    await expect(preview(monday, plainDate('2026-11-20'))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('finds the pupils of a planned trip, and of those named says who was not on the roll', async () => {
    await fillOffice(at.office, (db) =>
      addPlannedAbsence(db, { pupil: bettina, from: monday, to: monday, symbol: 'V', note: 'Museum' }),
    );
    expect(await at.officer.registers.plannedGroups({ from: monday, to: tuesday })).toEqual([
      { symbol: 'V', note: 'Museum', pupils: 1 },
    ]);
    const asked = { from: monday, to: monday, sessions: ['AM' as const], mark: { symbol: 'I' } };
    const trip = await at.officer.registers.previewCorrections({
      ...asked,
      group: { kind: 'plan', symbol: 'V', note: 'Museum' },
    });
    expect(trip.changes.map((change) => change.knownName)).toEqual(['Bettina Birch']);
    const named = await at.officer.registers.previewCorrections({ ...asked, group: { kind: 'pupils', pupils: [...at.pupils] } });
    expect(named.left).toEqual([{ because: 'Not on the roll that day.', sessions: 1, examples: ['Cleo Cedar, 2026-11-23'] }]);
  });

  it('writes all in one command, and one undo puts back what stood, itself a correction', async () => {
    const { command, corrected } = await write(await preview());
    expect(corrected).toBe(3);
    expect([await stands(amos), await stands(bettina)]).toEqual(['VV', 'VV']);
    const [row] = await at.officer.registers.corrections({});
    expect(row).toMatchObject({ command, by: 'Owen Brook', reason, sessions: 3, from: monday, to: monday, undone: false });
    expect(await at.head.registers.undoCorrection({ command, reason: 'Wrong code entered' })).toEqual({
      ...{ putBack: 3, left: [], plansEnded: 0 },
    });
    expect([await stands(amos), await stands(bettina)]).toEqual(['/N', 'V-']);
    const [undo, undone] = await at.officer.registers.corrections({});
    expect(undo).toMatchObject({ by: 'Helen Achebe', sessions: 3, undone: false });
    expect(undone).toMatchObject({ command, undone: true });
    await expect(at.head.registers.undoCorrection({ command, reason: 'Wrong code entered' })).rejects.toMatchObject({
      code: 'CORRECTION_NOT_UNDONE',
    });
    expect(await at.head.registers.undoCorrection({ command: undo!.command, reason: 'Wrong code entered' })).toMatchObject({
      putBack: 3,
    });
    expect([await stands(amos), await stands(bettina)]).toEqual(['VV', 'VV']);
    const { token } = await at.office.door.accounts.signIn({ name: 'Helen Achebe', passphrase: 'correct horse battery' });
    expect(await storeFindings(at.office.house.deskOf(token).store)).toEqual([]);
  });

  it('tells those who may not correct the reason of the list and not the note', async () => {
    const key = { pupil: bettina, date: monday, session: 'AM' as const };
    const shown = (await preview(monday, monday, 'I')).changes.find((one) => one.pupil === bettina && one.session === 'AM');
    await at.officer.registers.correct({
      ...{ ...key, mark: { symbol: 'I' }, seen: shown!.seen },
      reason: 'Reason given by parent: at the refuge',
    });
    const reasons = async (who: typeof at.officer) => (await who.registers.history(key)).flatMap((one) => one.reason ?? []);
    expect(await reasons(at.teacher)).toEqual(['Reason given by parent']);
    expect(await reasons(at.officer)).toEqual(['Reason given by parent: at the refuge']);
  });

  it('leaves what was changed since, and says so', async () => {
    const { command } = await write(await preview());
    const seen = (await at.officer.registers.correction({ command })).row.command;
    const key = { pupil: amos, date: monday, session: 'AM' as const };
    await at.head.registers.correct({ ...key, mark: { symbol: 'I' }, seen, reason: 'Reason given by parent' });
    const { putBack, left } = await at.officer.registers.undoCorrection({ command, reason: 'Wrong code entered' });
    expect(putBack).toBe(2);
    expect(left).toEqual([{ ...key, knownName: 'Amos Alder', before: '/', after: 'V', now: 'I', changedSince: true }]);
    expect(await stands(amos)).toBe('IN');
  });

  it('tells the second of two windows what the first wrote, and writes nothing of it', async () => {
    const [first, second] = [await preview(), await preview()];
    await write(first);
    await expect(write(second, 'I')).rejects.toMatchObject({ code: 'MARK_CHANGED', data: { details: [{ value: 'V' }] } });
    expect(await stands(bettina)).toBe('VV');
    await expect(
      at.officer.registers.correctMany({
        sessions: [{ ...first.changes[0]!, seen: null }],
        mark: { symbol: 'I' },
        reason,
      }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('lists every session without a mark and every register not completed, as freshness counts them', async () => {
    const list = await at.officer.registers.missingMarks({ from: plainDate('2026-11-11') });
    const { missingRegisters } = await at.officer.school.freshness({});
    expect(list.registers).toBe(missingRegisters);
    expect(list.rows[0]).toMatchObject({ date: tuesday, session: 'AM', completed: false, pupils: 3 });
    const ofMonday = list.rows.filter((row) => row.date === monday).map((row) => row.missing.map((one) => one.knownName));
    expect(ofMonday).toEqual([['Bettina Birch']]);
    expect(list.rows.some((row) => row.date === tuesday && row.session === 'PM')).toBe(false);
    const year = await at.officer.registers.missingMarks({});
    expect(year.from).toBe('2026-09-01');
    expect(year.rows.at(-1)?.date).toBe('2026-09-03');
  });
});
