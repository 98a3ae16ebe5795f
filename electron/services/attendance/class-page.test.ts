import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice } from '../../../tests/support/class-office.ts';
import { type DemoOffice, demoOffice } from '../../../tests/support/demo-office.ts';
import { rowsOf } from '../../../tests/support/raw-rows.ts';
import {
  absent,
  monday,
  possible,
  type RawPupil,
  type RawSchool,
  rawSchool,
  weekday,
} from '../../../tests/support/raw-school.ts';

type Sat = { readonly pupil: number; readonly class_id: number; readonly from_on: string; readonly to_on: string | null };

/** The page of each class of a demo school, against the same reckoned from its raw marks. */
describe('the page of a class', () => {
  let office: DemoOffice;
  let client: DemoOffice['client'];
  let school: RawSchool;
  let sat: readonly Sat[];

  beforeAll(async () => {
    office = await demoOffice({ pupils: 120, years: 1.5, seed: 5, until: plainDate('2026-02-12') });
    client = office.client;
    school = await rawSchool(office.store);
    sat = await rowsOf<Sat>(
      office.store,
      'SELECT pupil, class_id, from_on, to_on FROM class_membership WHERE to_command IS NULL',
    );
  }, 120_000);
  afterAll(() => office.close());

  const membersOn = (classId: number, day: string): RawPupil[] =>
    school.pupils.filter(
      ({ id }) =>
        school.isOnRoll(id, day) &&
        sat.some((one) => one.pupil === id && one.class_id === classId && one.from_on <= day && (one.to_on ?? '9999') >= day),
    );
  const classes = (day: string): number[] =>
    [...new Set(sat.map((one) => one.class_id))].filter((id) => membersOn(id, day).length > 0);

  const periods = [
    ['2025-09-01', '2026-02-12'],
    ['2025-10-15', '2025-12-03'],
    ['2026-02-10', '2026-02-10'],
    ['2025-05-01', '2025-11-04'],
  ] as const;

  it.each(periods)('counts each pupil from %s to %s', async (from, to) => {
    expect(classes(to).length).toBeGreaterThan(2);
    const yearFrom = '2025-09-01';
    const before = school.weeks.filter((week) => week <= to).slice(-4);
    for (const id of classes(to)) {
      const page = await client.attendance.class({ class: id as ClassId, from: plainDate(from), to: plainDate(to) });
      const members = membersOn(id, to);
      expect(page.pupils.map(({ pupil }) => pupil.upn).sort()).toEqual(members.map(({ upn }) => upn).sort());
      for (const { upn, marks } of members) {
        const row = page.pupils.find(({ pupil }) => pupil.upn === upn);
        const own = marks.filter(({ day }) => from <= day && day <= to);
        const year = marks.filter(({ day }) => yearFrom <= day && day <= to);
        const count = (of: RawPupil['marks'], codes: readonly string[]): number =>
          of.filter(({ code }) => codes.includes(code)).length;
        const share = (of: RawPupil['marks']) => ({ possible: count(of, possible), absent: count(of, absent) });
        expect(row?.figures.possible, upn).toBe(count(own, possible));
        expect((row?.figures.authorised ?? 0) + (row?.figures.unauthorised ?? 0), upn).toBe(count(own, absent));
        expect(row?.late, upn).toBe(count(own, ['L', 'U']));
        expect(row?.recent, upn).toEqual(share(year.filter(({ day }) => before.includes(monday(day)))));
        expect(row?.earlier, upn).toEqual(share(year.filter(({ day }) => !before.includes(monday(day)))));
        expect(row?.sessions[9], upn).toEqual(share(own.filter(({ day, session }) => weekday(day) === 5 && session === 'PM')));
      }
      const every = members.flatMap(({ marks }) => marks.filter(({ day }) => from <= day && day <= to));
      expect(page.weeks.reduce((sum, week) => sum + week.absent, 0)).toBe(
        every.filter(({ code }) => absent.includes(code)).length,
      );
      expect(page.sessions.reduce((sum, slot) => sum + slot.possible, 0)).toBe(page.figures.possible);
      expect(page.unexplained.length).toBe(every.filter(({ code }) => code === 'N').length);
    }
  });

  it('opens a code onto its sessions, and says the minutes of who came late', async () => {
    const day = { from: plainDate('2025-10-15'), to: plainDate('2026-02-12') };
    const minutes = await rowsOf<{ pupil: number; marked_on: string; minutes_late: number }>(
      office.store,
      'SELECT pupil, marked_on, minutes_late FROM mark WHERE minutes_late IS NOT NULL',
    );
    let [found, late] = [0, 0];
    for (const id of classes(day.to)) {
      const members = membersOn(id, day.to);
      const { sessions } = await client.attendance.classSessions({ class: id as ClassId, ...day, code: 'I' });
      const expected = members.flatMap((pupil) =>
        pupil.marks
          .filter((mark) => mark.code === 'I' && day.from <= mark.day && mark.day <= day.to)
          .map((mark) => `${pupil.id} ${mark.day} ${mark.session}`),
      );
      expect(sessions.map((row) => `${row.pupil} ${row.date} ${row.session}`).sort()).toEqual(expected.sort());
      expect(sessions.map((row) => row.date)).toEqual(
        sessions
          .map((row) => row.date)
          .toSorted()
          .reverse(),
      );
      found += sessions.length;
      const { rows } = await client.attendance.classLateness({ class: id as ClassId, ...day });
      for (const row of rows) {
        const own = minutes.filter((one) => one.pupil === row.pupil && day.from <= one.marked_on && one.marked_on <= day.to);
        expect(row.minutesLate).toBe(own.reduce((sum, one) => sum + one.minutes_late, 0));
      }
      late += rows.length;
    }
    expect([found > 0, late > 0]).toEqual([true, true]);
  });

  it('knows no class that nobody is in, and no period that ends before it begins', async () => {
    const [first] = classes('2026-02-12');
    const asked = { from: plainDate('2026-02-12'), to: plainDate('2026-02-11') };
    await expect(client.attendance.class({ class: first as ClassId, ...asked })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(client.attendance.class({ class: 9999 as ClassId, from: asked.to, to: asked.from })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

/** Three pupils, one of whom comes in mid-term; nothing is marked but what the test marks. */
describe('missing registers on the page of a class', () => {
  let school: ClassOffice;
  beforeAll(async () => {
    school = await classOffice('2026-11-24T11:00:00.000Z', [{}, {}, { starts: plainDate('2026-11-18') }]);
    const save = (date: string, pupils: readonly PupilId[]) =>
      school.officer.registers.save({
        class: school.class,
        date: plainDate(date),
        session: 'AM',
        marks: pupils.map((pupil) => ({ pupil, mark: { symbol: '/' }, seen: null })),
      });
    await save('2026-11-24', school.pupils.slice(0, 2));
  });
  afterAll(() => school.office.close());

  it.each([
    ['2026-09-01', '2026-11-24'],
    ['2026-11-17', '2026-11-18'],
    ['2026-11-24', '2026-12-04'],
  ])('are those of the list of missing marks from %s to %s', async (from, to) => {
    const asked = { class: school.class, from: plainDate(from), to: plainDate(to) };
    const page = await school.head.attendance.class(asked);
    const list = await school.head.registers.missingMarks(asked);
    expect(list.rows.length).toBeGreaterThan(0);
    expect(page.missing).toEqual(
      list.rows.map(({ date, session, completed, pupils, missing }) => ({
        date,
        session,
        completed,
        pupils,
        without: missing.length,
      })),
    );
  });

  it('are not for whoever may not read attendance', async () => {
    const asked = { class: school.class, from: plainDate('2026-11-24'), to: plainDate('2026-11-24') };
    await expect(school.office.door.attendance.class(asked)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  });
});
