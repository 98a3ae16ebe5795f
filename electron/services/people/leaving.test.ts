import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schoolDays } from '#shared/domain/school/calendar.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../tests/support/class-office.ts';
import { writeMarks } from '../../store/registers/marks.ts';
import { theCalendar } from '../school/school.ts';

const now = '2026-11-24T10:00:00.000Z';
const today = plainDate('2026-11-24');
const lastDay = plainDate('2026-11-23');

describe('leaving the roll', () => {
  let school: ClassOffice;
  let ada: PupilId;
  let ben: PupilId;
  beforeEach(async () => {
    school = await classOffice(now, [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: '=Beech' },
    ]);
    [ada, ben] = school.pupils as [PupilId, PupilId];
  });
  afterEach(() => school.office.close());

  /** Both pupils: here or on leave, then `days` school days of O up to yesterday. */
  const absent = (days: number, before = '/') =>
    fillOffice(school.office, async (write) => {
      const all = schoolDays(await theCalendar(write.db), plainDate('2026-09-03'), lastDay).slice(-(days + 1));
      await writeMarks(
        write,
        all.flatMap((date: PlainDate, index) =>
          (['AM', 'PM'] as const).map((session) => ({
            pupil: ada,
            date,
            session,
            entry: { symbol: index > 0 ? 'O' : before === '/' && session === 'PM' ? '\\' : before },
          })),
        ),
      );
    });
  const open = (ground: string, pupil = ada, leavesOn = lastDay) =>
    school.officer.people.openLeaving({ pupil, ground, leavesOn });
  const evidence = 'letter of 20 November';
  const fill = async (leaving: number, changes: object = {}) => {
    const sheet = (await school.officer.people.leaving({})).sheets.find(({ id }) => id === leaving);
    if (sheet === undefined) throw new Error('no sheet');
    const answers = sheet.tests.map(({ key, needs }) => ({ test: key, answer: needs, evidence }));
    const destination = 'unknown' as const;
    await school.officer.people.fillLeaving({
      leaving,
      seen: sheet.command,
      leavesOn: sheet.leavesOn,
      answers,
      destination,
      ...changes,
    });
  };
  const at = async (leaving: number) => {
    const sheet = (await school.officer.people.leaving({})).sheets.find(({ id }) => id === leaving);
    return { leaving, seen: sheet?.command ?? (0 as never) };
  };
  const returned = async (leaving: number) =>
    school.officer.people.recordLeavingReturn({ ...(await at(leaving)), on: today, by: 'Owen Brook' });
  const remove = async (leaving: number) =>
    school.head.people.removeFromRoll({ ...(await at(leaving)), decision: 'All of it is met.' });
  const leftOn = async (pupil: PupilId) => (await school.officer.people.sheet({ pupil })).leftOn;

  it.each([
    ['i', 19, '/', /needs 20 school days .* the register has 19/],
    ['h', 9, 'C', /needs 10 school days .* the register has 9/],
    ['h', 10, '/', /no C directly before/],
  ])('(%s) is refused with the rule after %i days following %s', async (ground, days, before, words) => {
    await absent(days, before);
    await expect(open(ground)).rejects.toMatchObject({ code: 'LEAVING_REFUSED', message: expect.stringMatching(words) });
    expect((await school.officer.people.leaving({})).sheets).toEqual([]);
  });

  it('goes by (i) with enquiries, return and the head: only then the time on the roll ends', async () => {
    await absent(20);
    const { leaving } = await open('i');
    const sheet = async () => (await school.officer.people.leaving({})).sheets[0];
    expect(await sheet()).toMatchObject({ run: { needed: 20, days: 20 }, enquiriesNeeded: true });
    expect((await sheet())?.run?.sessions).toHaveLength(40);
    await expect(remove(leaving)).rejects.toMatchObject({
      code: 'LEAVING_REFUSED',
      data: {
        details: [
          { message: expect.stringContaining('Not answered') },
          { message: expect.stringContaining('Not answered') },
          { message: expect.stringContaining('both made enquiries') },
          { message: expect.stringContaining('return to the local authority comes first') },
        ],
      },
    });
    await fill(leaving);
    const enquiry = { leaving, on: today, what: 'Visited the last address', outcome: 'Nobody there' };
    await school.officer.people.logEnquiry({ ...enquiry, by: 'school' });
    await school.officer.people.logEnquiry({ ...enquiry, by: 'local authority' });
    await expect(remove(leaving)).rejects.toMatchObject({ code: 'LEAVING_REFUSED' });
    await returned(leaving);
    expect((await sheet())?.missing).toEqual([]);
    expect(await leftOn(ada)).toBeUndefined();
    await expect(
      school.officer.people.removeFromRoll({ ...(await at(leaving)), decision: 'all of it is met' }),
    ).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await remove(leaving);
    expect(await leftOn(ada)).toBe(lastDay);
    expect(await sheet()).toBeUndefined();
    const { jobId } = await school.head.school.check({});
    expect(await school.office.ended(jobId)).toMatchObject({ findings: [] });
  });

  it('goes by (h) ten school days after granted leave', async () => {
    await absent(10, 'C');
    const { leaving } = await open('h');
    expect((await school.officer.people.leaving({})).sheets[0]?.run).toMatchObject({ days: 10, afterLeave: true });
    await school.officer.people.withdrawLeaving({ ...(await at(leaving)), reason: 'back on Monday' });
    expect((await school.officer.people.leaving({})).sheets).toEqual([]);
  });

  it('lists the removed by ground and destination, and as a CSV in which nothing runs', async () => {
    const { leaving } = await open('a', ben, today);
    await fill(leaving, { destination: 'school', destinationName: 'Birkdale High' });
    await returned(leaving);
    await remove(leaving);
    const found = await school.officer.people.removedPupils({});
    expect(found).toMatchObject({
      rows: [{ pupil: ben, ground: 'a', leavesOn: today, destinationName: 'Birkdale High', decidedBy: 'Helen Achebe' }],
      byGround: [{ title: '(a) Registered at another school', pupils: 1 }],
      byDestination: [{ title: 'school', pupils: 1 }],
    });
    const { ticket } = await school.officer.people.removedPupilsFile({});
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await school.office.fetch(ticket));
    expect(csv.startsWith('\uFEFFUPN,Name')).toBe(true);
    expect(csv).toContain(',Ben =Beech,');
    await expect(open('a', ben)).rejects.toMatchObject({ code: 'LEAVING_REFUSED' });
    school.clock.set('2026-11-25T10:00:00.000Z');
    await expect(open('a', ben)).rejects.toMatchObject({ code: 'NOT_ON_ROLL' });
  });

  it.each([
    ['deleted backwards', plainDate('2026-11-20'), /not deleted backwards/],
    ['with a mark after the last day', lastDay, /has a mark on 2026-11-24/],
  ])('keeps a name: %s', async (_name, leavesOn, words) => {
    const mark = { pupil: ben, date: today, session: 'AM' as const, entry: { symbol: '/' } };
    await fillOffice(school.office, (write) => writeMarks(write, [mark]));
    const { leaving } = await open('a', ben, leavesOn);
    await fill(leaving, { destination: 'school', destinationName: 'Birkdale High' });
    await returned(leaving);
    await expect(remove(leaving)).rejects.toMatchObject({
      code: 'LEAVING_REFUSED',
      data: { details: expect.arrayContaining([{ message: expect.stringMatching(words) }]) },
    });
    expect(await leftOn(ben)).toBeUndefined();
  });

  it('keeps a spoken word of education at home and deletes nothing', async () => {
    const word = { pupil: ben, saidOn: lastDay, saidBy: 'Ms Beech, by telephone', laToldOn: today, laToldHow: 'e-mail' };
    await school.officer.people.homeEducationSaid(word);
    expect((await school.officer.people.leaving({})).homeEducation).toMatchObject([{ saidOn: lastDay, laToldOn: today }]);
    expect(await leftOn(ben)).toBeUndefined();
    await expect(school.officer.people.homeEducationSaid({ ...word, laToldOn: plainDate('2026-11-22') })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('tells the second window what the first wrote, and takes no yes to a sheet that the head did not read', async () => {
    const { leaving } = await open('a', ben, today);
    const second = await at(leaving);
    await fill(leaving, { destination: 'school', destinationName: 'Birkdale High' });
    await returned(leaving);
    const told = {
      code: 'LEAVING_CHANGED',
      data: {
        details: expect.arrayContaining([
          { message: expect.stringMatching(/^Owen Brook: .* letter of 20 November$/) },
          { message: 'Owen Brook: Where the pupil goes: school, Birkdale High.' },
          { message: 'Owen Brook: The return to the local authority was made on 24 November 2026.' },
        ]),
      },
    };
    const late = { ...second, leavesOn: lastDay, answers: [], destination: 'unknown' as const };
    await expect(school.officer.people.fillLeaving(late)).rejects.toMatchObject(told);
    await expect(school.officer.people.recordLeavingReturn({ ...second, on: lastDay, by: 'O. B.' })).rejects.toMatchObject(told);
    await expect(school.head.people.removeFromRoll({ ...second, decision: 'All is met.' })).rejects.toMatchObject(told);
    await expect(school.head.people.withdrawLeaving({ ...second, reason: 'not now' })).rejects.toMatchObject(told);
    const [sheet] = (await school.officer.people.leaving({})).sheets;
    expect(sheet).toMatchObject({ destinationName: 'Birkdale High', leavesOn: today, missing: [] });
    const read = await at(leaving);
    await school.officer.people.withdrawLeaving({ ...read, reason: 'stays after all' });
    await expect(school.head.people.removeFromRoll({ ...read, decision: 'All is met.' })).rejects.toMatchObject({
      code: 'LEAVING_CHANGED',
      data: { details: [{ message: 'Owen Brook: The sheet was withdrawn: stays after all' }] },
    });
    expect(await leftOn(ben)).toBeUndefined();
  });

  it('takes one open sheet a pupil, and only the questions of its ground', async () => {
    const { leaving } = await open('f', ben);
    await expect(open('a', ben)).rejects.toMatchObject({ code: 'LEAVING_REFUSED' });
    await expect(open('z', ada)).rejects.toMatchObject({ code: 'LEAVING_REFUSED' });
    await expect(fill(leaving, { answers: [{ test: 'moved', answer: 'yes', evidence }] })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await expect(
      school.officer.people.recordLeavingReturn({ ...(await at(leaving)), on: plainDate('2026-11-25'), by: 'O. Brook' }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
