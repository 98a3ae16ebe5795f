import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice } from '../../../tests/support/class-office.ts';
import { testCalendar, testSchool } from '../../../tests/support/test-office.ts';

const day = (text: string): PlainDate => plainDate(text);

describe('days on which no mark, or only one, may be written', () => {
  let school: ClassOffice;
  let pupil: PupilId;
  let late: PupilId;
  beforeAll(async () => {
    school = await classOffice('2026-11-24T15:30:00.000Z', [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Lea', surname: 'Later', starts: day('2026-11-23') },
    ]);
    [pupil, late] = school.pupils as [PupilId, PupilId];
    const closure = { from: day('2026-11-18'), to: day('2026-11-18'), kind: 'closure' as const, name: 'Heating failed' };
    await school.head.school.setCalendar({ periods: [...testCalendar, closure], reason: 'heating' });
  });
  afterAll(() => school.office.close());

  const correct = (date: string, symbol: string, who: PupilId = pupil) =>
    school.officer.registers.correct({
      pupil: who,
      date: day(date),
      session: 'AM',
      mark: { symbol },
      seen: null,
      reason: 'found on paper',
    });

  it.each([
    ['a Saturday', '2026-11-21', 'DAY_CLOSED'],
    ['half-term', '2026-10-28', 'DAY_CLOSED'],
    ['an INSET day', '2026-09-02', 'DAY_CLOSED'],
    ['before the first term', '2026-08-31', 'OUTSIDE_CALENDAR'],
    ['after the last', '2027-01-05', 'OUTSIDE_CALENDAR'],
    ['a day to come', '2026-11-25', 'REGISTER_NOT_OPEN'],
  ])('refuses a mark on %s', async (_name, date, code) => {
    await expect(correct(date, '/')).rejects.toMatchObject({ code });
  });

  it.each([['2026-11-21'], ['2026-10-28'], ['2026-08-31']])('says why there are no registers on %s', async (date) => {
    const found = await school.teacher.registers.day({ date: day(date) });
    expect(found).toMatchObject({ open: false, registers: [] });
    expect(found.closedBecause).toMatch(/\.$/);
    const grid = school.teacher.registers.grid({ class: school.class, date: day(date), session: 'AM' });
    await expect(grid).rejects.toMatchObject({ code: expect.stringMatching(/^(DAY_CLOSED|OUTSIDE_CALENDAR)$/) });
  });

  it('takes Y4 and nothing else on a day of unplanned closure', async () => {
    await expect(correct('2026-11-18', '/')).rejects.toMatchObject({
      code: 'DAY_CLOSED',
      message: expect.stringContaining('Y4'),
    });
    expect((await correct('2026-11-18', 'Y4')).mark).toMatchObject({ symbol: 'Y4' });
  });

  it('takes no mark before the starting day, and one on it', async () => {
    await expect(correct('2026-11-20', '/', late)).rejects.toMatchObject({ code: 'NOT_ON_ROLL' });
    expect((await correct('2026-11-23', '/', late)).mark).toMatchObject({ symbol: '/' });
    const grid = await school.officer.registers.grid({ class: school.class, date: day('2026-11-23'), session: 'AM' });
    expect(grid.rows.find((row) => row.pupil === late)?.mark, 'an amended entry where none stood').toMatchObject({
      corrected: true,
    });
  });

  it('shows what is planned beside the sessions that it covers, and writes nothing by it', async () => {
    const plan = (symbol: string, from: string, to: string) =>
      school.officer.registers.planAbsence({ pupil, from: day(from), to: day(to), session: 'PM', symbol, note: 'orthodontist' });
    await plan('M', '2026-11-24', '2026-11-24');
    const grid = (session: 'AM' | 'PM') =>
      school.teacher.registers.grid({ class: school.class, date: day('2026-11-24'), session });
    expect((await grid('PM')).rows[0]).toMatchObject({ mark: null, planned: { symbol: 'M' } });
    expect((await grid('PM')).rows[0]?.planned).not.toHaveProperty('note');
    const office = await school.officer.registers.grid({ class: school.class, date: day('2026-11-24'), session: 'PM' });
    expect(office.rows[0]?.planned).toMatchObject({ symbol: 'M', note: 'orthodontist' });
    expect((await grid('AM')).rows[0]?.planned).toBeUndefined();
    await expect(plan('/', '2026-11-24', '2026-11-24')).rejects.toMatchObject({ code: 'CODE_REFUSED' });
    await expect(plan('M', '2026-11-25', '2026-11-24')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(plan('M', '2026-11-23', '2026-11-25')).rejects.toMatchObject({ code: 'PLAN_REFUSED' });
    await expect(plan('C2', '2026-11-25', '2026-11-25')).rejects.toMatchObject({ code: 'PLAN_REFUSED' });
    await expect(plan('M', '2026-12-18', '2026-12-19')).rejects.toMatchObject({ code: 'OUTSIDE_CALENDAR' });
    await expect(plan('M', '2025-08-29', '2025-08-29')).rejects.toMatchObject({ code: 'NOT_ON_ROLL' });
  });
});

describe('with the MIS as the register of record', () => {
  it('lists what was written here, once a session, by name even for one who has left', async () => {
    const school = await classOffice('2026-11-24T08:45:00.000Z', [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Lea', surname: 'Leaver', leaves: day('2026-11-24') },
    ]);
    const [ada, lea] = school.pupils as [PupilId, PupilId];
    const save = (pupil: PupilId, symbol: string) =>
      school.teacher.registers.save({
        class: school.class,
        date: day('2026-11-24'),
        session: 'AM',
        marks: [{ pupil, mark: { symbol }, seen: null }],
      });
    await save(ada, '/');
    expect(await school.officer.registers.misToDo({})).toEqual([]);
    await school.head.school.change({ school: { ...testSchool, registerOfRecord: 'mis' }, reason: 'as agreed' });
    await save(lea, 'N');
    const held = (await school.officer.registers.grid({ class: school.class, date: day('2026-11-24'), session: 'AM' })).rows;
    const seen = held.find((row) => row.pupil === lea)?.mark?.command ?? null;
    await school.officer.registers.correct({
      pupil: lea,
      date: day('2026-11-24'),
      session: 'AM',
      mark: { symbol: 'I' },
      seen,
      reason: 'mother rang',
    });
    school.clock.set('2026-11-25T10:00:00.000Z');
    expect(await school.officer.registers.misToDo({})).toEqual([
      {
        pupil: lea,
        knownName: expect.stringContaining('Lea'),
        className: '',
        date: '2026-11-24',
        session: 'AM',
        symbol: 'I',
        at: '2026-11-24T08:45:00.000Z',
        by: 'Tess Ferris',
      },
    ]);
    await school.office.close();
  });
});
