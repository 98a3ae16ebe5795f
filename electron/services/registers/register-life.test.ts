import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice } from '../../../tests/support/class-office.ts';

const tuesday = plainDate('2026-11-24');
const at = (time: string): string => `2026-11-24T${time}:00.000Z`;
const refusal = (code: string) => expect.objectContaining({ code });

describe('a register from the morning to the day after', () => {
  let school: ClassOffice;
  let ada: PupilId;
  let ben: PupilId;
  beforeEach(async () => {
    school = await classOffice(at('08:30'), [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: 'Beech' },
    ]);
    [ada, ben] = school.pupils as [PupilId, PupilId];
  });
  afterEach(() => school.office.close());

  type Key = { date?: PlainDate; session?: 'AM' | 'PM' };
  const key = ({ date = tuesday, session = 'AM' }: Key = {}) => ({ class: school.class, date, session });
  const save = (pupil: PupilId, symbol: string | null, seen: CommandId | null = null, where: Key = {}) =>
    school.teacher.registers.save({ ...key(where), marks: [{ pupil, mark: symbol === null ? null : { symbol }, seen }] });
  const complete = (where: Key = {}) => school.teacher.registers.complete(key(where));
  const grid = (where: Key = {}) => school.teacher.registers.grid(key(where));
  const stateOf = async (session: 'AM' | 'PM'): Promise<string | undefined> => {
    const day = await school.teacher.registers.day({});
    return day.registers.find((row) => row.session === session)?.state;
  };
  const correct = (pupil: PupilId, symbol: string, seen: CommandId | null, where: Key & { reason?: string } = {}) => {
    const { date = tuesday, session = 'AM', reason = 'came in by the back door' } = where;
    return school.officer.registers.correct({ pupil, date, session, mark: { symbol }, seen, reason });
  };

  it.each([
    ['08:39', 'notDue', 'notDue', undefined],
    ['08:40', 'open', 'notDue', 'AM'],
    ['09:09', 'open', 'notDue', 'AM'],
    ['09:10', 'missing', 'notDue', 'AM'],
    ['13:00', 'missing', 'open', 'PM'],
    ['13:25', 'missing', 'missing', 'PM'],
  ])('at %s the morning is %s and the afternoon %s', async (time, morning, afternoon, current) => {
    school.clock.set(at(time));
    expect(await stateOf('AM')).toBe(morning);
    expect(await stateOf('PM')).toBe(afternoon);
    expect((await school.teacher.registers.day({})).currentSession).toBe(current);
  });

  it('takes no mark before it opens', async () => {
    await expect(save(ada, '/')).rejects.toEqual(refusal('REGISTER_NOT_OPEN'));
    expect((await grid()).writable).toBe(false);
    await expect(correct(ada, '/', null)).rejects.toEqual(refusal('REGISTER_NOT_OPEN'));
  });

  it('is written, changed, taken back and completed while it is open', async () => {
    school.clock.set(at('08:45'));
    const [first] = await save(ada, 'N');
    expect(first?.mark).toMatchObject({ symbol: 'N', corrected: false });
    const [second] = await save(ada, '/', first?.mark?.command ?? null);
    expect(second?.mark).toMatchObject({ symbol: '/', corrected: true });
    expect(await save(ada, null, second?.mark?.command ?? null)).toEqual([{ pupil: ada, mark: null }]);
    await expect(complete()).rejects.toMatchObject({
      code: 'REGISTER_NOT_OPEN',
      data: { details: [{ message: expect.stringContaining('Ash') }, { message: expect.stringContaining('Beech') }] },
    });
    await save(ada, '/');
    await expect(complete()).rejects.toMatchObject({ message: expect.stringMatching(/^One pupil has no mark/) });
    await save(ben, 'I');
    expect(await complete()).toMatchObject({
      state: 'taken',
      marked: 2,
      pupils: 2,
      takenBy: 'Tess Ferris',
      takenAt: at('08:45'),
    });
    expect(await grid()).toMatchObject({ state: 'taken', writable: false, takenBy: 'Tess Ferris' });
    await expect(save(ada, 'I', second?.mark?.command ?? null)).rejects.toEqual(refusal('REGISTER_NOT_OPEN'));
    await expect(complete()).rejects.toEqual(refusal('REGISTER_NOT_OPEN'));
  });

  it('saves all of what is sent or none of it', async () => {
    school.clock.set(at('08:45'));
    const stranger = 99 as PupilId;
    const marks = [ada, ben, stranger].map((pupil) => ({ pupil, mark: { symbol: '/' }, seen: null }));
    await expect(school.teacher.registers.save({ ...key(), marks })).rejects.toEqual(refusal('NOT_ON_ROLL'));
    const twice = [ada, ada].map((pupil) => ({ pupil, mark: { symbol: '/' }, seen: null }));
    await expect(school.teacher.registers.save({ ...key(), marks: twice })).rejects.toEqual(refusal('INVALID_INPUT'));
    expect((await grid()).rows.map((row) => row.mark)).toEqual([null, null]);
  });

  it('names what somebody else wrote meanwhile, and keeps theirs', async () => {
    school.clock.set(at('08:45'));
    const [theirs] = await save(ada, 'I');
    await expect(save(ada, '/')).rejects.toMatchObject({
      code: 'MARK_CHANGED',
      data: { place: expect.stringContaining('Ada'), details: [{ value: 'I' }] },
    });
    await save(ada, null, theirs?.mark?.command ?? null);
    await expect(save(ada, '/', theirs?.mark?.command ?? null)).rejects.toMatchObject({
      data: { details: [{ message: expect.stringContaining('taken away') }] },
    });
    expect((await grid()).rows[0]?.mark).toBeNull();
  });

  it.each([
    ['a code that nobody knows', '?', 'AM', 'no register code'],
    ['a code of the old set', 'H', 'AM', 'not valid'],
    ["the morning's present in the afternoon", '/', 'PM', 'AM only'],
    ['a day that the calendar closes', '#', 'AM', 'by the calendar'],
    ['late without minutes', 'L', 'AM', 'minutes late'],
  ] as const)('refuses %s', async (_name, symbol, session, words) => {
    school.clock.set(at(session === 'AM' ? '08:45' : '13:05'));
    await expect(save(ada, symbol, null, { session })).rejects.toMatchObject({
      code: 'CODE_REFUSED',
      message: expect.stringContaining(words),
    });
  });

  it('is still filled in later that day, but what stood at its closing is corrected, and who took it is kept', async () => {
    school.clock.set(at('08:45'));
    const [first] = await save(ada, '/');
    school.clock.set(at('09:30'));
    expect(await grid()).toMatchObject({ state: 'missing', writable: true });
    await expect(save(ada, 'I', first?.mark?.command ?? null)).rejects.toMatchObject({
      code: 'REGISTER_NOT_OPEN',
      message: expect.stringContaining('corrected with a reason'),
    });
    await save(ben, '/');
    expect(await grid()).toMatchObject({ state: 'missing', writable: true });
    expect(await complete()).toMatchObject({ state: 'taken', takenBy: 'Tess Ferris', takenAt: at('09:30') });
  });

  it('takes nothing straight in on the next day', async () => {
    school.clock.set('2026-11-25T08:45:00.000Z');
    await expect(save(ada, '/')).rejects.toEqual(refusal('REGISTER_NOT_OPEN'));
    await expect(complete()).rejects.toEqual(refusal('REGISTER_NOT_OPEN'));
    expect(await grid()).toMatchObject({ state: 'missing', writable: false });
    await correct(ada, '/', null);
    await correct(ben, 'I', null);
    expect(await grid()).toMatchObject({ state: 'taken', writable: false });
    expect((await grid()).takenBy).toBeUndefined();
  });

  it('keeps the original beside the correction, with reason, time and person', async () => {
    school.clock.set(at('08:45'));
    const [first] = await save(ada, 'N');
    school.clock.set(at('15:30'));
    const seen = first?.mark?.command ?? null;
    await expect(correct(ada, '/', seen, { reason: '  ' })).rejects.toEqual(refusal('INVALID_INPUT'));
    await expect(correct(ada, '/', null)).rejects.toEqual(refusal('MARK_CHANGED'));
    expect((await correct(ada, '/', seen)).mark).toMatchObject({ symbol: '/', corrected: true });
    const history = await school.officer.registers.history({ pupil: ada, date: tuesday, session: 'AM' });
    expect(history).toEqual([
      {
        symbol: 'N',
        at: at('08:45'),
        by: 'Tess Ferris',
        role: 'Class teacher',
        source: 'taken in the register',
        current: false,
        late: false,
      },
      {
        symbol: '/',
        at: at('15:30'),
        by: 'Owen Brook',
        role: 'Attendance officer',
        reason: 'came in by the back door',
        source: 'corrected',
        current: true,
        late: false,
      },
    ]);
  });

  it('shows the last ten sessions beside it, oldest first, without the closed days', async () => {
    school.clock.set(at('08:45'));
    await correct(ada, 'I', null, { date: plainDate('2026-11-17'), session: 'AM' });
    const { before, rows } = await grid();
    expect(before).toHaveLength(10);
    expect(before[0]).toEqual({ date: '2026-11-17', session: 'AM' });
    expect(before.at(-1)).toEqual({ date: '2026-11-23', session: 'PM' });
    expect(rows[0]?.before.map((mark) => mark?.symbol ?? '')).toEqual(['I', ...Array.from({ length: 9 }, () => '')]);
    const afterBreak = await grid({ date: plainDate('2026-11-02'), session: 'PM' });
    expect(afterBreak.before[0]).toEqual({ date: '2026-10-19', session: 'PM' });
  });
});
