import { beforeEach, describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice } from '../../../tests/support/class-office.ts';

const date = plainDate('2026-11-24');

describe('all present', () => {
  let school: ClassOffice;
  let [ada, ben, cal] = [] as unknown as [PupilId, PupilId, PupilId];

  beforeEach(async () => {
    school = await classOffice('2026-11-24T08:45:00.000Z', [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: 'Birch' },
      { forename: 'Cal', surname: 'Cole' },
    ]);
    [ada, ben, cal] = school.pupils as [PupilId, PupilId, PupilId];
  });

  const save = (session: 'AM' | 'PM', marks: readonly (readonly [PupilId, string])[], filled: boolean) =>
    school.teacher.registers.save({
      class: school.class,
      date,
      session,
      marks: marks.map(([pupil, symbol]) => ({ pupil, mark: { symbol }, seen: null, filled })),
    });
  const marked = async (session: 'AM' | 'PM') =>
    (await school.teacher.registers.grid({ class: school.class, date, session })).rows.map((row) => row.mark?.symbol ?? '-');
  const plan = (symbol: string, session?: 'AM' | 'PM') =>
    school.officer.registers.planAbsence({ pupil: ben, from: date, to: date, session, symbol, note: 'as agreed' });

  it.each([['M'], ['B'], ['V']])('fills nobody with a planned %s, and nothing else of the same press', async (symbol) => {
    await plan(symbol);
    const filling = save(
      'AM',
      [
        [ada, '/'],
        [ben, '/'],
      ],
      true,
    );
    await expect(filling).rejects.toMatchObject({
      code: 'FILL_REFUSED',
      data: { details: [{ message: `Ben Birch: planned ${symbol}` }] },
    });
    expect(await marked('AM')).toEqual(['-', '-', '-']);
  });

  it('lets a person mark the same pupil who has been looked at', async () => {
    await plan('M');
    await save('AM', [[ben, '/']], false);
    expect(await marked('AM')).toEqual(['-', '/', '-']);
  });

  it('fills the morning of a pupil who is planned away in the afternoon', async () => {
    await plan('M', 'PM');
    await save('AM', [[ben, '/']], true);
    expect(await marked('AM')).toEqual(['-', '/', '-']);
  });

  it('fills nobody in the afternoon who is unresolved from the morning', async () => {
    await save(
      'AM',
      [
        [ada, '/'],
        [ben, 'N'],
      ],
      false,
    );
    school.clock.set('2026-11-24T13:05:00.000Z');
    await expect(save('PM', [[ben, '\\']], true)).rejects.toMatchObject({
      data: { details: [{ message: 'Ben Birch: no reason known since this morning' }] },
    });
    await expect(save('PM', [[cal, '\\']], true)).rejects.toMatchObject({
      data: { details: [{ message: 'Cal Cole: no mark this morning' }] },
    });
    await save('PM', [[ada, '\\']], true);
    expect(await marked('PM')).toEqual(['\\', '-', '-']);
  });

  it('fills the afternoon where the whole morning register is missing', async () => {
    school.clock.set('2026-11-24T13:05:00.000Z');
    await save('PM', [[ada, '\\']], true);
    expect(await marked('PM')).toEqual(['\\', '-', '-']);
  });
});
