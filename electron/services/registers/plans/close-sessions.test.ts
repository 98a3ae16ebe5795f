import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice } from '../../../../tests/support/class-office.ts';
import { testCalendar } from '../../../../tests/support/test-office.ts';

const date = plainDate('2026-11-24');

describe('a closure', () => {
  let school: ClassOffice;
  let ada: PupilId;
  let ben: PupilId;
  beforeEach(async () => {
    school = await classOffice('2026-11-24T08:45:00.000Z', [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: 'Beech' },
    ]);
    [ada, ben] = school.pupils as [PupilId, PupilId];
    const marks = [
      { pupil: ada, mark: { symbol: '/' }, seen: null },
      { pupil: ben, mark: { symbol: 'N' }, seen: null },
    ];
    await school.teacher.registers.save({ class: school.class, date, session: 'AM', marks });
  });
  afterEach(() => school.office.close());

  const whole = { date, sessions: ['AM', 'PM'] as ('AM' | 'PM')[], scope: { kind: 'wholeSchool' as const } };
  const grid = async (session: 'AM' | 'PM') =>
    (await school.teacher.registers.grid({ class: school.class, date, session })).rows.map((row) => ({
      mark: row.mark?.symbol,
      planned: row.planned?.symbol,
    }));

  it('shows what would change, leaves who was here to a tick, and plans the session to come', async () => {
    const preview = await school.officer.registers.previewClosure(whole);
    expect(preview).toMatchObject({ symbol: 'Y4', same: 0, ahead: [{ session: 'PM', pupils: 2 }] });
    expect(preview.changes.map((one) => [one.pupil, one.before, one.stands])).toEqual([
      [ada, '/', true],
      [ben, 'N', false],
    ]);
    const sessions = preview.changes.filter((one) => !one.stands).map(({ pupil, session, seen }) => ({ pupil, session, seen }));
    const done = await school.officer.registers.closeSessions({ closure: whole, sessions, reason: 'School closed' });
    expect(done).toMatchObject({ written: 1, planned: 2 });
    expect(await grid('AM')).toEqual([{ mark: '/' }, { mark: 'Y4' }]);
    expect(await grid('PM')).toEqual([{ planned: 'Y4' }, { planned: 'Y4' }]);
    const history = await school.officer.registers.history({ pupil: ben, date, session: 'AM' });
    expect(history.map((one) => [one.symbol, one.reason])).toContainEqual(['Y4', 'School closed']);
    expect((await school.officer.registers.corrections({}))[0]).toMatchObject({ command: done.command, sessions: 1 });
  });

  it('is not filled over by "all present", and may be closed again without planning anything twice', async () => {
    await school.officer.registers.closeSessions({ closure: whole, sessions: [], reason: 'School closed' });
    await expect(
      school.officer.registers.closeSessions({ closure: whole, sessions: [], reason: 'School closed' }),
    ).rejects.toMatchObject({ code: 'PLAN_REFUSED' });
    school.clock.set('2026-11-24T13:05:00.000Z');
    await expect(
      school.teacher.registers.save({
        ...{ class: school.class, date, session: 'PM', fill: true },
        marks: [{ pupil: ada, mark: { symbol: '\\' }, seen: null }],
      }),
    ).rejects.toMatchObject({ code: 'FILL_REFUSED' });
    expect((await school.officer.registers.previewClosure(whole)).changes).toHaveLength(4);
  });

  it('of a part reaches its classes only', async () => {
    const none = { ...whole, scope: { kind: 'part' as const, classes: [], yearGroups: ['99'] } };
    expect(await school.officer.registers.previewClosure(none)).toMatchObject({ symbol: 'Y3', changes: [] });
    const part = { ...whole, scope: { kind: 'part' as const, classes: [school.class], yearGroups: [] } };
    const { changes } = await school.officer.registers.previewClosure(part);
    expect(changes).toHaveLength(2);
    const ofBen = changes.filter((one) => one.pupil === ben).map(({ pupil, session, seen }) => ({ pupil, session, seen }));
    await expect(
      school.officer.registers.closeSessions({ closure: none, sessions: ofBen, reason: 'Heating failed' }),
    ).rejects.toMatchObject({ code: 'PLAN_REFUSED' });
    await school.officer.registers.closeSessions({ closure: part, sessions: ofBen, reason: 'Heating failed' });
    expect((await grid('AM'))[1]).toEqual({ mark: 'Y3' });
  });

  it('writes nothing where a mark was changed meanwhile, or for a person without the right', async () => {
    const { changes } = await school.officer.registers.previewClosure(whole);
    const sessions = changes.map(({ pupil, session, seen }) => ({ pupil, session, seen }));
    const [first] = changes;
    await school.officer.registers.correct({
      ...{ pupil: ada, date, session: 'AM', mark: { symbol: 'I' }, seen: first?.seen ?? null, reason: 'rang in' },
    });
    const close = { closure: whole, sessions, reason: 'School closed' };
    await expect(school.officer.registers.closeSessions(close)).rejects.toMatchObject({ code: 'MARK_CHANGED' });
    await expect(school.teacher.registers.closeSessions(close)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await grid('AM')).toEqual([{ mark: 'I' }, { mark: 'N' }]);
    expect(await grid('PM')).toEqual([{}, {}]);
  });

  it('is the only way to close a day with marks: the calendar refuses it, with the day and its count', async () => {
    const closure = { from: date, to: date, kind: 'closure' as const, name: 'Burst pipe' };
    await expect(
      school.head.school.setCalendar({ periods: [...testCalendar, closure], reason: 'burst pipe' }),
    ).rejects.toMatchObject({
      code: 'CALENDAR_REFUSED',
      data: { details: [{ message: 'Tuesday 24 November 2026: 2 marks stand.' }] },
    });
    expect(await school.head.school.calendar({})).toHaveLength(testCalendar.length);
  });
});
