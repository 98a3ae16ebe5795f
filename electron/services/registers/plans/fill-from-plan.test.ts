import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pupilOf, pupilRowOf } from '#electron/store/people/pupil-details.ts';
import { addPlannedAbsence } from '#electron/store/registers/planned-absences.ts';
import { replaceVersion } from '#electron/store/versions.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../../tests/support/class-office.ts';

const day = plainDate;
const date = day('2026-11-24');
const tuesdayAfternoon = 0b1000;

describe('the weekly pattern of a child below compulsory school age', () => {
  let school: ClassOffice;
  let ada: PupilId;
  let ben: PupilId;
  beforeEach(async () => {
    school = await classOffice('2026-11-24T13:02:00.000Z', [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: 'Beech' },
    ]);
    [ada, ben] = school.pupils as [PupilId, PupilId];
    await born(ada, '2022-05-01');
  });
  afterEach(() => school.office.close());

  const born = (pupil: PupilId, on: string) =>
    fillOffice(school.office, async (write) => {
      const known = await pupilOf(write.db, pupil);
      if (known !== undefined) await replaceVersion(write, 'pupil_detail', pupilRowOf({ ...known, bornOn: day(on) }));
    });
  const plan = (pupil: PupilId, slots: number) =>
    school.officer.registers.planAbsence({
      ...{ pupil, from: date, to: day('2026-12-18'), slots, symbol: 'X', note: 'mornings at nursery' },
    });
  const complete = () => school.teacher.registers.complete({ class: school.class, date, session: 'PM' });
  const mark = (pupil: PupilId, symbol: string) =>
    school.teacher.registers.save({
      ...{ class: school.class, date, session: 'PM', marks: [{ pupil, mark: { symbol }, seen: null }] },
    });
  const marks = async () =>
    (await school.teacher.registers.grid({ class: school.class, date, session: 'PM' })).rows.map((row) => row.mark?.symbol);

  it('writes X by itself when the register is completed, and says that it is from the plan', async () => {
    await plan(ada, tuesdayAfternoon);
    await mark(ben, '\\');
    expect(await marks()).toEqual([undefined, '\\']);
    expect(await complete()).toMatchObject({ state: 'taken', marked: 2 });
    expect(await marks()).toEqual(['X', '\\']);
    const history = await school.officer.registers.history({ pupil: ada, date, session: 'PM' });
    expect(history).toMatchObject([{ symbol: 'X', source: 'written from the plan' }]);
    expect(await school.officer.registers.corrections({})).toEqual([]);
  });

  it('leaves a mark that somebody wrote, and any other session', async () => {
    await plan(ada, tuesdayAfternoon);
    await mark(ada, '\\');
    await mark(ben, '\\');
    await complete();
    expect(await marks()).toEqual(['\\', '\\']);
  });

  it('writes nothing in a session that the pattern does not mean', async () => {
    await plan(ada, tuesdayAfternoon >> 1);
    await mark(ben, '\\');
    await expect(complete()).rejects.toMatchObject({ code: 'REGISTER_NOT_OPEN' });
    expect(await marks()).toEqual([undefined, '\\']);
  });

  it('writes nothing before the register opens', async () => {
    await plan(ada, tuesdayAfternoon);
    school.clock.set('2026-11-24T12:30:00.000Z');
    await expect(complete()).rejects.toMatchObject({ code: 'REGISTER_NOT_OPEN' });
    expect(await marks()).toEqual([undefined, undefined]);
  });

  // Five on 31 August: of compulsory school age from that very day; a day later, only from 31 December.
  it.each([
    ['2021-09-01', 'X'],
    ['2021-08-31', undefined],
  ])('of a child born on %s', async (on, symbol) => {
    // The plan is older than what is known of the birthday by now.
    const pattern = { pupil: ben, from: date, to: date, symbol: 'X', note: 'nursery', terms: { slots: tuesdayAfternoon } };
    await fillOffice(school.office, (write) => addPlannedAbsence(write, pattern));
    await born(ben, on);
    await mark(ada, '\\');
    await complete().catch(() => undefined);
    expect(await marks()).toEqual(['\\', symbol]);
  });

  it('is refused for a child of compulsory school age, and without its sessions', async () => {
    await expect(plan(ben, tuesdayAfternoon)).rejects.toMatchObject({ code: 'PLAN_REFUSED' });
    await expect(
      school.officer.registers.planAbsence({ pupil: ada, from: date, to: date, symbol: 'X', note: 'nursery' }),
    ).rejects.toMatchObject({ code: 'PLAN_REFUSED', message: expect.stringContaining('sessions of each week') });
  });
});
