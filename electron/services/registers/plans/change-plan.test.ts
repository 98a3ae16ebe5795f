import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contactRowOf } from '#electron/store/people/contacts.ts';
import { addVersions } from '#electron/store/versions.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../../tests/support/class-office.ts';

const day = plainDate;
const date = day('2026-11-24');
const [mother, father] = [1, 2] as unknown as [ContactId, ContactId];
const afternoons = 0b10_1010_1010;

describe('a plan of one pupil', () => {
  let school: ClassOffice;
  let ada: PupilId;
  beforeEach(async () => {
    school = await classOffice('2026-11-24T08:45:00.000Z', [{ forename: 'Ada', surname: 'Ash' }]);
    [ada] = school.pupils as [PupilId];
    await fillOffice(school.office, (write) =>
      addVersions(write, 'contact', [contact(mother, 'Cora Ash', true), contact(father, 'Dan Elm', false)]),
    );
  });
  afterEach(() => school.office.close());

  const contact = (id: ContactId, name: string, livesWith: boolean) =>
    contactRowOf({
      ...{ id, pupil: ada, position: Number(id), title: 'Ms', name, relationship: 'Parent', parentalResponsibility: true },
      ...{ livesWith, addressLines: [], addressWithheld: false, phones: [], email: undefined },
    });
  const partTime = (terms: object = {}, part: object = {}) => ({
    ...{ pupil: ada, from: date, to: day('2026-12-11'), slots: afternoons, symbol: 'C2', note: 'mornings only' },
    terms: {
      ...{ agreedBy: { contact: mother }, agreedOn: day('2026-11-23'), agreedHow: 'in person' as const },
      ...{ exceptional: 'Return after an operation', reviewOn: day('2026-12-04'), forBehaviour: false },
      ...terms,
    },
    ...part,
  });
  const plans = async () => (await school.officer.registers.plans({})).rows;
  const only = async () => {
    const [row] = await plans();
    if (row === undefined) throw new Error('no plan');
    return { plan: row.plan, seen: row.seen };
  };
  const planned = async (on: string, session: 'AM' | 'PM' = 'PM') =>
    (await school.officer.registers.grid({ class: school.class, date: day(on), session })).rows[0]?.planned?.symbol;

  it('part-time stands with its agreement, shows in its sessions only, and stops at its end', async () => {
    await school.officer.registers.planAbsence(partTime());
    expect(await plans()).toMatchObject([
      {
        symbol: 'C2',
        slots: afternoons,
        agreedBy: 'Ms Cora Ash',
        agreedOn: '2026-11-23',
        agreedHow: 'in person',
        review: 'later',
      },
    ]);
    expect([await planned('2026-11-24'), await planned('2026-11-24', 'AM')]).toEqual(['C2', undefined]);
    expect([await planned('2026-12-11'), await planned('2026-12-14')]).toEqual(['C2', undefined]);
  });

  it.each([
    ['of a parent it does not live with', { agreedBy: { contact: father } }, 'with whom the pupil lives'],
    ['of nobody', { agreedBy: undefined }, 'who agreed'],
    ['of a name only', { agreedBy: { name: 'Cora Ash' } }, 'with whom the pupil lives'],
    ['for behaviour', { forBehaviour: true }, 'never be used'],
    ['without a reason', { exceptional: '' }, 'exceptional'],
    ['without a review', { reviewOn: undefined }, 'reviewed'],
  ])('part-time by agreement %s is refused in words', async (_, terms, words) => {
    await expect(school.officer.registers.planAbsence(partTime(terms))).rejects.toMatchObject({
      ...{ code: 'PLAN_REFUSED', message: expect.stringContaining(words) },
    });
    expect(await plans()).toEqual([]);
  });

  it('comes up for its review, and goes on only until its end', async () => {
    await school.officer.registers.planAbsence(partTime({ reviewOn: date }));
    const { seen, plan } = await only();
    expect((await plans())[0]?.review).toBe('due');
    const review = { plan, seen, reason: 'Goes well; mornings go on' };
    for (const next of ['2026-11-24', '2026-12-12']) {
      await expect(school.officer.registers.reviewPlan({ ...review, next: day(next) })).rejects.toMatchObject({
        code: 'PLAN_REFUSED',
      });
    }
    await school.officer.registers.reviewPlan({ ...review, next: day('2026-12-11') });
    expect(await plans()).toMatchObject([{ review: 'later', reviewOn: '2026-12-11' }]);
    const { versions } = await school.officer.registers.planHistory({ plan });
    expect(versions).toMatchObject([
      { reviewOn: '2026-11-24', what: 'planned', by: 'Owen Brook' },
      { reviewOn: '2026-12-11', what: 'reviewed', reason: 'Goes well; mornings go on' },
    ]);
    await expect(school.officer.registers.reviewPlan({ ...review, next: day('2026-12-10') })).rejects.toMatchObject({
      ...{ code: 'PLAN_REFUSED', message: expect.stringContaining('Owen Brook has changed it since') },
    });
  });

  it('ends from a day: the marks stay and are named, the history keeps what it said', async () => {
    await school.officer.registers.planAbsence(partTime());
    school.clock.set('2026-11-24T13:05:00.000Z');
    const mark = { symbol: 'C2', detail: '24 November to 11 December' };
    await school.teacher.registers.save({
      ...{ class: school.class, date, session: 'PM', marks: [{ pupil: ada, mark, seen: null }] },
    });
    const { plan, seen } = await only();
    const end = { plan, seen, reason: 'Back full time' };
    expect(await school.officer.registers.endPlan({ ...end, from: day('2026-11-25') })).toEqual({ marks: [] });
    expect([await planned('2026-11-24'), await planned('2026-11-25')]).toEqual(['C2', undefined]);
    expect((await school.officer.registers.planHistory({ plan })).versions).toMatchObject([
      { to: '2026-12-11' },
      { to: '2026-11-24', reason: 'Back full time', what: 'ended' },
    ]);
    await expect(school.officer.registers.endPlan({ ...end, from: date })).rejects.toMatchObject({
      ...{ code: 'PLAN_REFUSED', message: expect.stringContaining('24 Nov 2026') },
    });
    const now = await only();
    expect(await school.officer.registers.endPlan({ ...end, ...now, from: date })).toEqual({
      marks: [{ date, session: 'PM', symbol: 'C2' }],
    });
    expect(await plans()).toEqual([]);
    const { rows } = await school.teacher.registers.grid({ class: school.class, date, session: 'PM' });
    expect(rows[0]?.mark).toMatchObject({ symbol: 'C2' });
  });

  it('is replaced from the new first day, judged as any plan, without the old one in its way', async () => {
    await school.officer.registers.planAbsence(partTime());
    const change = { ...(await only()), reason: 'Agreed anew: Fridays whole' };
    const instead = partTime({}, { from: day('2026-12-01'), slots: 0b11_0000_0000 });
    await expect(
      school.officer.registers.replacePlan({ ...change, instead: partTime({ forBehaviour: true }) }),
    ).rejects.toMatchObject({ code: 'PLAN_REFUSED' });
    await school.officer.registers.replacePlan({ ...change, instead });
    expect((await plans()).map((row) => [row.from, row.to])).toEqual([
      ['2026-11-24', '2026-11-30'],
      ['2026-12-01', '2026-12-11'],
    ]);
    expect([await planned('2026-12-03'), await planned('2026-12-04'), await planned('2026-12-04', 'AM')]).toEqual([
      ...[undefined, 'C2', 'C2'],
    ]);
  });

  it('is not drawn out to a new first day that comes after its end', async () => {
    await school.officer.registers.planAbsence(partTime());
    const instead = partTime({ reviewOn: day('2026-12-18') }, { from: day('2026-12-16'), to: day('2026-12-18') });
    const change = { ...(await only()), reason: 'Once more the week after', instead };
    await expect(school.officer.registers.replacePlan(change)).rejects.toMatchObject({
      ...{ code: 'PLAN_REFUSED', message: expect.stringContaining('11 Dec 2026, before the new one begins') },
    });
    expect((await plans()).map((row) => [row.from, row.to])).toEqual([['2026-11-24', '2026-12-11']]);
    expect(await planned('2026-12-14')).toBeUndefined();
  });

  it('of a closure ends for everybody, by itself or with the correction that is undone', async () => {
    const whole = { date, sessions: ['AM', 'PM'] as ('AM' | 'PM')[], scope: { kind: 'wholeSchool' as const } };
    const close = { closure: whole, sessions: [{ pupil: ada, session: 'AM' as const, seen: null }], reason: 'School closed' };
    const first = await school.officer.registers.closeSessions(close);
    expect((await school.officer.registers.plans({})).closures).toMatchObject([
      { command: first.command, symbol: 'Y4', sessions: ['PM'], pupils: 1 },
    ]);
    expect(await school.officer.registers.undoCorrection({ command: first.command, reason: 'Wrong day' })).toMatchObject({
      ...{ putBack: 1, plansEnded: 1 },
    });
    expect(await planned('2026-11-24')).toBeUndefined();
    const { command } = await school.officer.registers.closeSessions(close);
    expect(await school.officer.registers.endClosure({ command, reason: 'Open again' })).toEqual({ ended: 1 });
    expect((await school.officer.registers.plans({})).closures).toEqual([]);
    await expect(school.officer.registers.endClosure({ command, reason: 'Open again' })).rejects.toMatchObject({
      code: 'PLAN_REFUSED',
    });
  });
});
