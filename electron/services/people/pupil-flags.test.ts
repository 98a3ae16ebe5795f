import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../tests/support/class-office.ts';
import type { OfficeClient } from '../../../tests/support/test-office.ts';
import { writeMarks } from '../../store/registers/marks.ts';

const day = plainDate;
const monday = day('2026-09-07');
const period = { from: monday, to: day('2026-09-11') };

describe('young carers and programmes', () => {
  let office: ClassOffice;
  beforeEach(async () => {
    office = await classOffice('2026-10-05T10:00:00.000Z', [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: 'Birch' },
    ]);
    await fillOffice(office.office, (write) =>
      writeMarks(
        write,
        office.pupils.flatMap((pupil) =>
          [0, 1, 2, 3, 4].map((add) => ({
            pupil,
            date: addDays(monday, add),
            session: 'AM' as const,
            entry: { symbol: add === 2 ? 'I' : '/' },
          })),
        ),
      ),
    );
  });
  afterEach(() => office.office.close());

  const pupil = (index: number) => office.pupils[index] as (typeof office.pupils)[number];
  const carer = (from: string, to?: string) => ({
    ...{ pupil: pupil(0), kind: 'youngCarer' as const, from: day(from), saidBy: 'Ms Quill, form tutor' },
    ...(to === undefined ? {} : { to: day(to) }),
  });
  const listed = (client: OfficeClient = office.officer) => client.people.flags({ pupil: pupil(0) });
  const figures = async (kind: 'youngCarer' | 'programme', value: string) => {
    const { chosen, pupils } = await office.officer.attendance.groups({ ...period, group: { kind, value } });
    return { ...chosen.figures, pupils: pupils.map((row) => row.pupil.id) };
  };

  it('count from the first day to the last, both counted', async () => {
    await office.officer.people.flagAdd(carer('2026-09-08'));
    expect(await figures('youngCarer', 'yes')).toMatchObject({ possible: 4, authorised: 1, pupils: [pupil(0)] });
    const [flag] = (await listed()).flags;
    await office.officer.people.flagEnd({ flag: flag?.id ?? 0, seen: flag?.command ?? (0 as never), to: day('2026-09-09') });
    expect(await figures('youngCarer', 'yes')).toMatchObject({ possible: 2, authorised: 1 });
    expect(await figures('youngCarer', 'not known as one')).toMatchObject({ possible: 8, pupils: office.pupils });
  });

  it('keep a list of programmes, each pupil in as many as there are', async () => {
    await office.officer.people.programmeAdd({ name: 'Breakfast club' });
    await office.officer.people.programmeAdd({ name: 'Mentoring' });
    await expect(office.officer.people.programmeAdd({ name: 'breakfast CLUB' })).rejects.toMatchObject({ code: 'FLAG_REFUSED' });
    for (const { id } of (await listed()).programmes)
      await office.officer.people.flagAdd({ ...carer('2026-09-10'), kind: 'programme', programme: id });
    expect(await figures('programme', 'Breakfast club')).toMatchObject({ possible: 2, pupils: [pupil(0)] });
    expect(await figures('programme', 'Mentoring')).toMatchObject({ possible: 2 });
    expect(await figures('programme', 'in none')).toMatchObject({ possible: 5 + 3 });
    const [club] = (await listed()).programmes;
    expect(club).toMatchObject({ name: 'Breakfast club', inUse: true });
    await expect(office.officer.people.programmeRemove({ programme: club?.id ?? 0 })).rejects.toMatchObject({
      code: 'FLAG_REFUSED',
    });
  });

  it('refuse what cannot be, and what somebody else has changed, and write nothing', async () => {
    await office.officer.people.flagAdd(carer('2026-09-08', '2026-09-30'));
    const refused = { code: 'FLAG_REFUSED' };
    await expect(office.officer.people.flagAdd(carer('2026-09-30'))).rejects.toMatchObject(refused);
    await expect(office.officer.people.flagAdd(carer('2026-10-05', '2026-10-04'))).rejects.toMatchObject(refused);
    await expect(
      office.officer.people.flagAdd({ ...carer('2026-10-05'), kind: 'programme', programme: 9 }),
    ).rejects.toMatchObject(refused);
    await expect(office.officer.people.flagAdd({ ...carer('2026-10-05'), pupil: 99 as never })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const [flag] = (await listed()).flags;
    const seen = { flag: flag?.id ?? 0, seen: flag?.command ?? (0 as never) };
    await office.head.people.flagEnd({ ...seen, to: day('2026-10-02') });
    await expect(office.officer.people.flagEnd({ ...seen, to: day('2026-10-01') })).rejects.toMatchObject(refused);
    await expect(office.officer.people.flagTakeBack({ ...seen, reason: 'Another pupil' })).rejects.toMatchObject(refused);
    expect((await listed()).flags).toMatchObject([{ from: '2026-09-08', to: '2026-10-02', saidBy: 'Ms Quill, form tutor' }]);
  });

  it('taken back, never counted', async () => {
    await office.officer.people.flagAdd(carer('2026-09-08'));
    const [flag] = (await listed()).flags;
    await office.officer.people.flagTakeBack({
      flag: flag?.id ?? 0,
      seen: flag?.command ?? (0 as never),
      reason: 'Another pupil was meant',
    });
    expect(await figures('youngCarer', 'yes')).toMatchObject({ possible: 0, pupils: [] });
    expect((await listed()).flags).toEqual([]);
  });

  it('are seen by no class teacher, in no grid, list or sheet', async () => {
    await office.officer.people.programmeAdd({ name: 'Breakfast club' });
    const [club] = (await listed()).programmes;
    await office.officer.people.flagAdd(carer('2026-09-08'));
    await office.officer.people.flagAdd({ ...carer('2026-09-08'), kind: 'programme', programme: club?.id ?? 0 });
    await expect(listed(office.teacher)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const seen = [
      await office.teacher.people.sheet({ pupil: pupil(0) }),
      await office.teacher.people.list({}),
      await office.teacher.registers.grid({ class: office.class, date: day('2026-10-05'), session: 'AM' }),
      await office.officer.people.sheet({ pupil: pupil(0) }),
      (await office.officer.attendance.bands({ on: day('2026-10-02') })).rows,
    ];
    expect(JSON.stringify(seen)).not.toMatch(/carer|breakfast|programme|Quill/i);
  });
});
