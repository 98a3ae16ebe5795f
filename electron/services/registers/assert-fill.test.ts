import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice } from '../../../tests/support/class-office.ts';

const date = plainDate('2026-11-24');
const at = (time: string): string => `2026-11-24T${time}:00.000Z`;

describe('"all present" held by the office', () => {
  let school: ClassOffice;
  let ada: PupilId;
  let ben: PupilId;
  beforeEach(async () => {
    school = await classOffice(at('08:45'), [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: 'Beech' },
    ]);
    [ada, ben] = school.pupils as [PupilId, PupilId];
  });
  afterEach(() => school.office.close());

  const marksOf = (symbol: string, pupils: readonly PupilId[]) =>
    pupils.map((pupil) => ({ pupil, mark: { symbol }, seen: null }));
  const fill = (session: 'AM' | 'PM', pupils: readonly PupilId[], symbol = session === 'AM' ? '/' : '\\') =>
    school.teacher.registers.save({ class: school.class, date, session, fill: true, marks: marksOf(symbol, pupils) });
  const standing = async (session: 'AM' | 'PM') =>
    (await school.teacher.registers.grid({ class: school.class, date, session })).rows.map((row) => row.mark?.symbol);

  it('writes nothing where one pupil has a plan, and names the pupil', async () => {
    await school.officer.registers.planAbsence({
      ...{ pupil: ben, from: date, to: date, symbol: 'B', note: 'riding lessons' },
      terms: { provider: 'Moor Farm', detail: 'riding lessons' },
    });
    const refused = fill('AM', [ada, ben]);
    await expect(refused).rejects.toMatchObject({
      code: 'FILL_REFUSED',
      data: { details: [{ message: expect.stringMatching(/^Ben .*planned B: Other approved activity off site$/) as string }] },
    });
    expect(await standing('AM')).toEqual([undefined, undefined]);
    await fill('AM', [ada]);
    expect(await standing('AM')).toEqual(['/', undefined]);
  });

  it.each([['N'], [undefined]])('leaves who had %s in the morning', async (morning) => {
    await fill('AM', [ada]);
    if (morning !== undefined) {
      const marks = marksOf(morning, [ben]);
      await school.teacher.registers.save({ class: school.class, date, session: 'AM', marks });
    }
    school.clock.set(at('13:05'));
    await expect(fill('PM', [ada, ben])).rejects.toMatchObject({ code: 'FILL_REFUSED', data: { details: [{}] } });
    expect(await standing('PM')).toEqual([undefined, undefined]);
    await fill('PM', [ada]);
    expect(await standing('PM')).toEqual(['\\', undefined]);
  });

  it('is refused with a code that is not present, while the same mark by hand is taken', async () => {
    await expect(fill('AM', [ada], 'I')).rejects.toMatchObject({ code: 'FILL_REFUSED' });
    await school.teacher.registers.save({ class: school.class, date, session: 'AM', marks: marksOf('I', [ada]) });
    expect(await standing('AM')).toEqual(['I', undefined]);
  });
});
