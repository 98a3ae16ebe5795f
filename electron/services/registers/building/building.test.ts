import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { type Instant, plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../../tests/support/class-office.ts';
import { contactRowOf } from '../../../store/people/contacts.ts';
import { writeMarks } from '../../../store/registers/marks.ts';
import { addVersions } from '../../../store/versions.ts';

/** The morning opens at 08:40 (520), closes at 09:10 (550) and ends at 12:00; the afternoon opens at 13:00 (780). */
const date = plainDate('2026-11-24');
const at = (time: string): Instant => `2026-11-24T${time}:00.000Z` as Instant;
const mother = 1 as ContactId;

describe('in and out of the building', () => {
  let school: ClassOffice;
  let ada: PupilId;
  let ben: PupilId;
  let cal: PupilId;
  beforeEach(async () => {
    school = await classOffice(at('09:00'), [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: 'Beech' },
      { forename: 'Cal', surname: 'Cedar' },
    ]);
    [ada, ben, cal] = school.pupils as [PupilId, PupilId, PupilId];
    await fillOffice(school.office, async (write) => {
      await writeMarks(write, [
        { pupil: ben, date, session: 'AM', entry: { symbol: 'N' } },
        { pupil: cal, date, session: 'AM', entry: { symbol: '/' } },
      ]);
      await addVersions(write, 'contact', [
        contactRowOf({
          id: mother,
          pupil: cal,
          position: 1,
          title: 'Ms',
          name: 'C. Cedar',
          relationship: 'Mother',
          parentalResponsibility: true,
          livesWith: true,
          addressLines: [],
          addressWithheld: false,
          phones: ['01632 960101'],
          email: undefined,
        }),
      ]);
    });
  });
  afterEach(() => school.office.close());

  const history = (pupil: PupilId) => school.officer.registers.history({ pupil, date, session: 'AM' });
  const signIn = (pupil: PupilId, anyway = false) => school.officer.registers.gateSignIn({ pupil, anyway });
  const placeOf = async (pupil: PupilId) =>
    (await school.teacher.registers.fireList({})).classes.flatMap((one) => one.pupils).find((one) => one.pupil === pupil)?.place;

  describe('the late gate', () => {
    it.each([
      ['08:40', 'L', 1],
      ['08:41', 'L', 1],
      ['09:09', 'L', 29],
      ['09:10', 'U', 30],
      ['11:59', 'U', 199],
    ])('at %s it is %s, %i minutes late', async (time, symbol, minutesLate) => {
      school.clock.set(at(time));
      expect(await signIn(ada)).toMatchObject({ kind: 'signedIn', knownName: 'Ada Ash', symbol, minutesLate });
      expect(await history(ada)).toMatchObject([{ symbol, minutesLate, current: true, source: 'signed in at the gate' }]);
      expect(await placeOf(ada)).toBe('in');
    });

    it('is a correction with its fixed reason over an N, and taken back the N stands again', async () => {
      expect(await signIn(ben)).toMatchObject({ kind: 'signedIn', symbol: 'L', minutesLate: 20, instead: 'N' });
      expect(await history(ben)).toMatchObject([{ symbol: 'N' }, { symbol: 'L', reason: 'Arrived late', current: true }]);
      const [row] = (await school.officer.registers.gate({})).rows;
      await school.officer.registers.gateUndo({ id: row?.id ?? 0 });
      expect(await history(ben)).toMatchObject([{ symbol: 'N' }, { symbol: 'L' }, { symbol: 'N', current: true }]);
      expect((await school.officer.registers.gate({})).rows).toEqual([]);
      await expect(school.officer.registers.gateUndo({ id: row?.id ?? 0 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('taken back where there was no mark leaves none, and keeps what was written', async () => {
      await signIn(ada);
      const [row] = (await school.officer.registers.gate({})).rows;
      await school.officer.registers.gateUndo({ id: row?.id ?? 0 });
      expect(await history(ada)).toMatchObject([{ symbol: 'L', current: false }]);
      expect(await placeOf(ada)).toBe('notKnown');
    });

    it('writes nothing over a present mark until somebody says so', async () => {
      expect(await signIn(cal)).toEqual({ kind: 'present', knownName: 'Cal Cedar', symbol: '/' });
      expect(await history(cal)).toHaveLength(1);
      expect(await signIn(cal, true)).toMatchObject({ kind: 'signedIn', symbol: 'L', instead: '/' });
    });

    it('does not take back what somebody has changed since', async () => {
      await signIn(ada);
      const { rows } = await school.officer.registers.gate({});
      const seen = (await school.officer.registers.grid({ class: school.class, date, session: 'AM' })).rows[0]?.mark?.command;
      const key = { pupil: ada, date, session: 'AM' as const };
      await school.officer.registers.correct({ ...key, mark: { symbol: '/' }, seen: seen ?? null, reason: 'Wrong code entered' });
      const undo = school.officer.registers.gateUndo({ id: rows[0]?.id ?? 0 });
      await expect(undo).rejects.toMatchObject({ code: 'MARK_CHANGED' });
    });

    it.each([
      ['2026-11-24T08:39:00.000Z', 'REGISTER_NOT_OPEN', /begins at 08:40/],
      ['2026-11-24T12:00:00.000Z', 'REGISTER_NOT_OPEN', /from 13:00/],
      ['2026-11-24T15:20:00.000Z', 'REGISTER_NOT_OPEN', /day is over/],
      ['2026-11-28T09:00:00.000Z', 'DAY_CLOSED', /weekend/],
    ] as const)('at %s it refuses with %s', async (now, code, message) => {
      school.clock.set(now);
      const officer = await school.office.as('Owen Brook');
      await expect(officer.registers.gateSignIn({ pupil: ada })).rejects.toMatchObject({
        code,
        message: expect.stringMatching(message),
      });
    });

    it('is the office’s: a class teacher signs nobody in', async () => {
      await expect(school.teacher.registers.gateSignIn({ pupil: ada })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
      const nobody = 999 as PupilId;
      await expect(signIn(nobody)).rejects.toMatchObject({ code: 'NOT_ON_ROLL' });
    });
  });

  describe('going out and coming back', () => {
    const out = (changes: object = {}) =>
      school.officer.registers.signOut({ pupil: cal, left: 540, reason: 'medical', contact: mother, back: 600, ...changes });
    const building = () => school.officer.registers.building({});

    it('takes a child from the fire list and puts it back', async () => {
      expect(await placeOf(cal)).toBe('in');
      await out();
      expect(await placeOf(cal)).toBe('signedOut');
      const { rows } = await building();
      expect(rows).toMatchObject([{ collectedBy: 'Ms C. Cedar', left: 540, back: 600 }]);
      school.clock.set(at('09:30'));
      await school.officer.registers.signBackIn({ id: rows[0]?.id ?? 0, returned: 565 });
      expect(await placeOf(cal)).toBe('in');
      expect((await building()).rows).toMatchObject([{ returned: 565 }]);
      await expect(out({ left: 560 })).rejects.toThrow(/came back only after/);
    });

    it('raises the alert a minute after the expected return', async () => {
      await out();
      school.clock.set(at('10:00'));
      expect((await building()).left).toEqual([]);
      school.clock.set(at('10:01'));
      expect((await building()).left).toMatchObject([{ because: 'notBack', back: 600, pupil: { id: cal } }]);
    });

    it('hands nobody to whom a child may not be handed, and says no reason', async () => {
      await school.head.registers.setCollector({ contact: mother, allowed: false });
      expect(await school.officer.registers.collectors({ pupil: cal })).toEqual([
        { contact: mother, name: 'Ms C. Cedar', relationship: 'Mother', allowed: false },
      ]);
      await expect(out({ agreedBy: 'H. Achebe' })).rejects.toThrow(/Do not hand the child/);
      await school.head.registers.setCollector({ contact: mother, allowed: true });
      await out();
      await expect(school.teacher.registers.setCollector({ contact: mother, allowed: false })).rejects.toMatchObject({
        code: 'NOT_ALLOWED',
      });
    });

    it.each([
      ['later than now', { left: 541 }, /still to come/],
      ['back before leaving', { back: 540 }, /not after the time of leaving/],
      ['alone without a yes', { contact: undefined }, /leaves alone only/],
      ['somebody else without a yes', { contact: undefined, collectedBy: 'A neighbour' }, /must|member of staff has agreed/],
      ['a contact and somebody else', { collectedBy: 'A neighbour' }, /not both/],
    ])('refuses in words: %s', async (_, changes, message) => {
      await expect(out(changes)).rejects.toThrow(message);
      expect((await building()).rows).toEqual([]);
    });
  });

  it('the fire list names everyone and counts them', async () => {
    const list = await school.teacher.registers.fireList({});
    expect(list.counts).toEqual({ in: 1, offSite: 0, signedOut: 0, notKnown: 1, absent: 1 });
    expect(list.classes).toMatchObject([{ className: '7 Ash', taken: false }]);
    expect(list.classes[0]?.pupils.map((one) => one.knownName)).toEqual(['Ada Ash', 'Ben Beech', 'Cal Cedar']);
  });

  it('says who was in this morning, of those whom the afternoon does not know or has absent', async () => {
    const listed = async () => (await school.teacher.registers.fireList({})).classes.flatMap((one) => one.pupils);
    const inBefore = (await listed()).filter(({ place }) => place === 'in').map(({ pupil }) => pupil);
    expect(inBefore).toHaveLength(1);
    expect((await listed()).some((one) => one.inThisMorning)).toBe(false);
    school.clock.set(at('13:20'));
    const now = await listed();
    expect(now.every(({ place }) => place === 'notKnown')).toBe(true);
    expect(now.filter((one) => one.inThisMorning).map(({ pupil }) => pupil)).toEqual(inBefore);
  });
});
