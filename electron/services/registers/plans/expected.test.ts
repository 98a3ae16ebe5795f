import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice } from '../../../../tests/support/class-office.ts';

const date = plainDate('2026-11-24');

describe('pupils expected elsewhere', () => {
  let school: ClassOffice;
  let ada: PupilId;
  let ben: PupilId;
  let cal: PupilId;
  beforeEach(async () => {
    school = await classOffice('2026-11-24T08:45:00.000Z', [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: 'Beech' },
      { forename: 'Cal', surname: 'Cedar' },
    ]);
    [ada, ben, cal] = school.pupils as [PupilId, PupilId, PupilId];
    const terms = { provider: 'Fernhill Tuition', detail: 'one-to-one tuition' };
    for (const pupil of [ada, ben]) await plan(pupil, { symbol: 'K', terms });
    await plan(cal, { symbol: 'D', session: undefined, slots: 0b1000, terms: { detail: 'Westbrook School' } });
  });
  afterEach(() => school.office.close());

  const plan = (pupil: PupilId, part: object) =>
    school.officer.registers.planAbsence({
      ...{ pupil, from: date, to: plainDate('2026-12-18'), session: 'AM', symbol: 'K', note: 'as agreed' },
      ...part,
    });
  const list = async (on?: string) =>
    (await school.officer.registers.expected(on === undefined ? {} : { date: plainDate(on) })).groups.map((group) => [
      ...[group.session, group.symbol, group.provider],
      Object.fromEntries(group.pupils.map((one) => [one.knownName, `${one.standing} ${one.mark ?? '–'}`])),
    ]);
  const say = (pupils: readonly PupilId[], part: object = {}) =>
    school.officer.registers.sayExpected({
      ...{ date, arrived: true, saidBy: 'Jo Reed', saidOn: date, saidAt: 8 * 60 + 44 },
      sessions: pupils.map((pupil) => ({ pupil, session: 'AM' as const, seen: null })),
      ...part,
    });
  const marks = async () =>
    (await school.teacher.registers.grid({ class: school.class, date, session: 'AM' })).rows.map((row) => row.mark);

  it('stand by place and session until somebody has said that they came', async () => {
    expect(await list()).toEqual([
      ['AM', 'K', 'Fernhill Tuition', { 'Ada Ash': 'awaited –', 'Ben Beech': 'awaited –' }],
      ['PM', 'D', 'Westbrook School', { 'Cal Cedar': 'ahead –' }],
    ]);
    expect(await say([ada, ben])).toEqual({ written: 2, said: 2 });
    expect(await marks()).toMatchObject([{ symbol: 'K', detail: 'one-to-one tuition', corrected: false }, { symbol: 'K' }, null]);
    const { groups, counts } = await school.officer.registers.expected({});
    expect(counts).toEqual({ overdue: 0, awaited: 0, confirmed: 2 });
    const confirmed = groups.find((one) => one.symbol === 'K');
    expect(confirmed?.pupils[0]?.said).toEqual({ arrived: true, by: 'Jo Reed', on: date, minute: 524 });
    // A pattern of Tuesday afternoons means no Wednesday.
    expect(await list('2026-11-25')).toMatchObject([['AM', 'K', 'Fernhill Tuition', {}]]);
    expect(await list('2026-11-28')).toEqual([]);
  });

  it('who did not arrive is N and stands in the list of the unexplained', async () => {
    expect(await say([ben], { arrived: false })).toEqual({ written: 1, said: 1 });
    expect((await marks())[1]).toMatchObject({ symbol: 'N' });
    const { rows } = await school.officer.registers.unexplained({});
    expect(rows.map((row) => row.pupil.knownName)).toEqual(['Ben Beech']);
    expect((await list())[0]).toMatchObject(['AM', 'K', 'Fernhill Tuition', { 'Ben Beech': 'notArrived N' }]);
    // They rang back: the N becomes K as an amended entry, with who said so.
    const seen = (await marks())[1]?.command ?? null;
    await say([], { sessions: [{ pupil: ben, session: 'AM', seen }] });
    expect((await marks())[1]).toMatchObject({ symbol: 'K', corrected: true });
    const history = await school.officer.registers.history({ pupil: ben, date, session: 'AM' });
    expect(history.map((one) => [one.symbol, one.source])).toEqual([
      ['N', 'as said by whoever teaches or leads there'],
      ['K', 'as said by whoever teaches or leads there'],
    ]);
  });

  it('become N only at the close, and only because a person says so', async () => {
    const close = () =>
      school.officer.registers.closeExpected({
        ...{ date, sessions: [ada, ben].map((pupil) => ({ pupil, session: 'AM' as const, seen: null })) },
      });
    school.clock.set('2026-11-24T09:09:00.000Z');
    await expect(close()).rejects.toMatchObject({ code: 'PLAN_REFUSED' });
    school.clock.set('2026-11-24T09:10:00.000Z');
    expect((await list())[0]).toMatchObject(['AM', 'K', 'Fernhill Tuition', { 'Ada Ash': 'overdue –' }]);
    expect((await marks())[0]).toBeNull();
    expect(await close()).toEqual({ written: 2 });
    expect((await marks()).map((mark) => mark?.symbol)).toEqual(['N', 'N', undefined]);
    expect((await list())[0]).toMatchObject(['AM', 'K', 'Fernhill Tuition', { 'Ada Ash': 'unconfirmed N' }]);
    await expect(close()).rejects.toMatchObject({ code: 'MARK_CHANGED' });
  });

  it('tells a second window what the first wrote, and writes nothing of it', async () => {
    await say([ada]);
    await expect(say([ben, ada])).rejects.toMatchObject({
      code: 'MARK_CHANGED',
      data: { details: [{ message: 'Ada Ash: It now says K.' }] },
    });
    expect((await marks())[1]).toBeNull();
    const seen = (await marks())[0]?.command ?? null;
    await expect(say([], { sessions: [{ pupil: ada, session: 'AM', seen }] })).rejects.toMatchObject({
      code: 'PLAN_REFUSED',
      data: { details: [{ message: 'Ada Ash, AM: it is confirmed already (Jo Reed).' }] },
    });
  });

  it('takes down who confirmed a mark that stands already, and changes no mark by it', async () => {
    const mark = { symbol: 'K', detail: 'one-to-one tuition' };
    const [saved] = await school.teacher.registers.save({
      ...{ class: school.class, date, session: 'AM', marks: [{ pupil: ada, mark, seen: null }] },
    });
    const seen = saved?.mark?.command ?? null;
    expect(await say([], { sessions: [{ pupil: ada, session: 'AM', seen }] })).toEqual({ written: 0, said: 1 });
    expect((await marks())[0]?.command).toBe(seen);
  });

  it.each([
    ['said yesterday', { saidOn: plainDate('2026-11-23') }, 'before that day'],
    ['said tomorrow', { saidOn: plainDate('2026-11-25') }, 'still to come'],
    ['said in a minute', { saidAt: 8 * 60 + 46 }, 'still to come'],
    ['of a session to come', { sessions: [{ pupil: 3, session: 'PM', seen: null }] }, 'Not every one'],
    ['of nobody expected', { sessions: [{ pupil: 3, session: 'AM', seen: null }] }, 'no longer expected'],
  ])('refuses a word %s', async (_, part, words) => {
    await expect(say([ada], part)).rejects.toMatchObject({ code: 'PLAN_REFUSED', message: expect.stringContaining(words) });
    expect(await marks()).toEqual([null, null, null]);
  });

  it('asks for the detail of the mark where an older plan does not name it', async () => {
    school.clock.set('2026-11-24T13:05:00.000Z');
    await school.officer.registers.planAbsence({
      ...{ pupil: ada, from: date, to: date, session: 'PM', symbol: 'W', note: 'joinery', terms: { provider: 'Ashby Joinery' } },
    });
    expect((await list())[1]).toMatchObject(['PM', 'W', 'Ashby Joinery', { 'Ada Ash': 'awaited –' }]);
    await school.officer.registers.sayExpected({
      ...{ date, arrived: true, saidBy: 'Al Ashby', saidOn: date, saidAt: 780 },
      sessions: [{ pupil: ada, session: 'PM', seen: null }],
    });
    await expect(school.teacher.registers.expected({})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
