import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../../tests/support/class-office.ts';
import { addCallMark } from '../../../store/care/call-marks.ts';
import { contactRowOf } from '../../../store/people/contacts.ts';
import { joinFamily } from '../../../store/people/families.ts';
import { writeMarks } from '../../../store/registers/marks.ts';
import { addVersions } from '../../../store/versions.ts';

/** Tuesday 24 November; the morning opens at 08:40 and closes at 09:10, the afternoon opens at 13:00. */
const at = (date: string, time: string) => `${date}T${time}:00.000Z`;
const today = plainDate('2026-11-24');
const monday = plainDate('2026-11-23');
const [mother, uncle, sisters] = [1, 2, 3] as [ContactId, ContactId, ContactId];
type Session = 'AM' | 'PM';
const morning = (date: PlainDate = today) => ({ date, session: 'AM' as Session });

describe('the absence line', () => {
  let school: ClassOffice;
  let ada: PupilId;
  let ben: PupilId;
  let cal: PupilId;
  beforeEach(async () => {
    school = await classOffice(at('2026-11-24', '08:35'), [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: 'Ash' },
      { forename: 'Cal', surname: 'Cedar' },
    ]);
    [ada, ben, cal] = school.pupils as [PupilId, PupilId, PupilId];
    await fillOffice(school.office, async (write) => {
      await writeMarks(write, [
        { pupil: ada, date: monday, session: 'AM', entry: { symbol: 'N' } },
        { pupil: ada, date: monday, session: 'PM', entry: { symbol: '\\' } },
        { pupil: cal, date: monday, session: 'AM', entry: { symbol: 'M' } },
      ]);
      await addVersions(write, 'contact', [
        contact(mother, ada, 'Rowan Ash', 'Mother', 1),
        contact(uncle, ada, 'Ulf Ash', 'Uncle', 2),
        contact(sisters, ben, 'Rowan Ash', 'Mother', 1),
      ]);
      await joinFamily(write, [ada, ben]);
      await addCallMark(write, {
        pupil: ada,
        kind: 'not rung',
        contact: uncle,
        name: undefined,
        phone: undefined,
        worker: undefined,
        cause: 'a secret of the court',
      });
    });
  });
  afterEach(() => school.office.close());

  const contact = (id: ContactId, pupil: PupilId, name: string, relationship: string, position: number) =>
    contactRowOf({
      id,
      pupil,
      position,
      title: 'Ms',
      name,
      relationship,
      parentalResponsibility: true,
      livesWith: true,
      addressLines: ['4 Mill Lane'],
      addressWithheld: true,
      phones: ['01632 960101'],
      email: undefined,
    });

  type Said = {
    pupils?: PupilId[];
    caller?: { contact: ContactId } | { name: string; known: string };
    said?: string;
    from?: { date: PlainDate; session: Session };
    away?: number;
    back?: { date: PlainDate; session: Session };
    symbol?: string;
    detail?: string;
  };
  const wholeOf = ({ pupils = [ada], ...rest }: Said) => ({
    pupils,
    caller: { contact: mother },
    from: morning(),
    symbol: 'I',
    ...rest,
  });
  const preview = ({ said: _, ...rest }: Said = {}) => school.officer.registers.previewAbsenceCall(wholeOf(rest));
  const begun = async (input: Said = {}) => {
    const { said = 'A temperature since the night', ...rest } = input;
    const { pupils } = await preview(rest);
    const seen = pupils.map(({ pupil, lastCall, sessions }) => ({
      pupil,
      lastCall,
      sessions: sessions.map((one) => ({ date: one.date, session: one.session, seen: one.seen })),
    }));
    return { ...wholeOf(rest), said, pupils: seen };
  };
  const take = async (input: Said = {}) => school.officer.registers.takeAbsenceCall(await begun(input));
  const list = (input: { day?: PlainDate; pupil?: PupilId } = {}) => school.officer.registers.absenceCalls(input);
  const seated = async (pupil: PupilId, date: PlainDate = today, session: Session = 'AM') =>
    (await school.officer.registers.grid({ class: school.class, date, session })).rows.find((row) => row.pupil === pupil);
  const history = (pupil: PupilId, date: PlainDate, session: Session = 'AM') =>
    school.officer.registers.history({ pupil, date, session });
  const healthy = async () => {
    const { jobId } = await school.head.school.check({});
    expect(await school.office.ended(jobId)).toMatchObject({ healthy: true, findings: [] });
  };

  it('at 8:35 plans the days to come, writes no mark, and keeps who rang, when and who took it', async () => {
    expect(await take({ away: 4 })).toEqual({ corrected: 0, planned: 4, left: [] });
    expect(await seated(ada)).toMatchObject({ mark: null, planned: { symbol: 'I' } });
    expect(await seated(ada, plainDate('2026-11-25'), 'PM')).toMatchObject({ planned: { symbol: 'I' } });
    expect((await seated(ada, plainDate('2026-11-26')))?.planned).toBeUndefined();
    const { rows } = await list();
    expect(rows).toMatchObject([
      {
        pupil: { id: ada, className: '7 Ash' },
        caller: 'Ms Rowan Ash',
        known: 'Mother',
        said: 'A temperature since the night',
        symbol: 'I',
        back: { date: '2026-11-26', session: 'AM' },
        standing: 'away',
        takenOn: today,
        minute: 515,
        by: 'Owen Brook',
      },
    ]);
    await healthy();
  });

  it('keeps what was said out of the register: the plan says that somebody rang and no more', async () => {
    await take({ away: 2, said: 'Sick after the visit to the clinic' });
    const grid = await school.officer.registers.grid({ class: school.class, date: today, session: 'AM' });
    expect(JSON.stringify(grid)).toContain('Told on the absence line');
    expect(JSON.stringify(grid)).not.toContain('clinic');
  });

  it('explains an N with the fixed reason, so that it leaves the list, and leaves the present mark beside it', async () => {
    const answer = await take({ from: morning(monday), away: 4 });
    expect(answer).toEqual({
      corrected: 1,
      planned: 2,
      left: [expect.stringMatching(/^Ada Ash, Mon 23 Nov PM: The register says \\/)],
    });
    expect(await history(ada, monday)).toMatchObject([
      { symbol: 'N' },
      { symbol: 'I', reason: 'Reason given by parent', source: 'told on the absence line', current: true },
    ]);
    expect(await history(ada, monday, 'PM')).toHaveLength(1);
    expect((await school.officer.registers.unexplained({})).rows).toEqual([]);
    await healthy();
  });

  it('writes G over an N by choice and plans none', async () => {
    expect(await take({ symbol: 'G', from: morning(monday), away: 4 })).toMatchObject({ corrected: 1, planned: 0 });
  });

  it('leaves N until the reason is known, and counts the caller as reached', async () => {
    const kept = await take({ from: morning(monday), symbol: 'N', said: 'Will ring again at noon' });
    expect(kept).toMatchObject({ corrected: 0, planned: 0 });
    const [row] = (await school.officer.registers.unexplained({})).rows;
    expect(row).toMatchObject({
      pupil: { id: ada },
      attempts: [{ outcome: 'spoke', contact: 'Ms Rowan Ash', said: 'Will ring again at noon' }],
      contacts: [{ name: 'Ms Rowan Ash', tried: true }],
    });
  });

  it('speaks of the first day alone where nobody knows for how long', async () => {
    expect(await take()).toMatchObject({ planned: 2 });
    expect((await list()).rows).toMatchObject([{ standing: 'notKnown' }]);
    expect((await seated(ada, plainDate('2026-11-25')))?.planned).toBeUndefined();
  });

  it.each([
    ['before its session began it is planned', '08:39', { planned: 2, corrected: 0 }],
    ['in the session, without a mark, it is planned too', '08:41', { planned: 2, corrected: 0 }],
    ['after the day it is still planned where no mark stands', '16:00', { planned: 2, corrected: 0 }],
  ])('%s', async (_, time, expected) => {
    school.clock.set(at('2026-11-24', time));
    expect(await take({ away: 2 })).toMatchObject(expected);
  });

  it('leaves a hole in the register of yesterday to whoever completes it', async () => {
    const { pupils } = await preview({
      pupils: [ben],
      from: morning(monday),
      away: 2,
      caller: { name: 'Rowan Ash', known: 'Mother' },
    });
    expect(pupils[0]?.sessions.map((one) => one.does)).toEqual(['nothing', 'nothing']);
    expect(pupils[0]?.sessions[0]?.because).toMatch(/register is to be completed/);
  });

  it('takes brothers and sisters in one entry, each with the contact of its own records', async () => {
    expect(await take({ pupils: [ada, ben], away: 2 })).toMatchObject({ planned: 4 });
    const { rows } = await list();
    expect(rows.map((row) => [row.pupil.id, row.caller, row.known])).toEqual([
      [ben, 'Ms Rowan Ash', 'Mother'],
      [ada, 'Ms Rowan Ash', 'Mother'],
    ]);
    await expect(take({ pupils: [ada, cal] })).rejects.toMatchObject({
      code: 'LINE_REFUSED',
      message: expect.stringMatching(/^Only brothers and sisters/),
    });
  });

  it('offers the contacts without a number and the family, and no cause of a mark', async () => {
    const callers = await school.officer.registers.absenceCallers({ pupil: ada });
    expect(callers).toMatchObject({
      contacts: [
        { contact: mother, name: 'Ms Rowan Ash', doNotRing: false },
        { contact: uncle, doNotRing: true },
      ],
      family: [{ id: ben }],
    });
    for (const secret of ['01632', 'Mill Lane', 'court']) expect(JSON.stringify(callers)).not.toContain(secret);
  });

  it.each([
    ['by the contact', { contact: uncle }],
    ['by the name of one who says to be somebody else', { name: 'Mr. Ulf  ASH', known: 'a friend' }],
  ])('lets nobody excuse a child who is not rung about it, %s', async (_, caller) => {
    const from = morning(monday);
    await expect(take({ caller, from })).rejects.toMatchObject({
      code: 'LINE_REFUSED',
      message: expect.stringMatching(/says of Ada Ash confirms nothing\. N stays/),
    });
    expect((await list({ day: today })).rows).toEqual([]);
    await fillOffice(school.office, (write) =>
      writeMarks(write, [{ pupil: ada, date: today, session: 'AM', entry: { symbol: 'N' } }]),
    );
    await take({ caller, symbol: 'N', said: 'She is with me' });
    const unseen = async () => (await school.officer.registers.notYetSeen({})).map((one) => one.pupil.id);
    expect(await unseen()).toEqual([ada]);
    const [row] = (await school.officer.registers.unexplained({})).rows;
    expect(row?.attempts).toMatchObject([{ outcome: 'spoke' }]);
    expect(row?.attempts[0]).not.toHaveProperty('contact');
    await take({ symbol: 'N', said: 'She is with her uncle and well' });
    expect(await unseen()).toEqual([]);
  });

  it.each([
    ['leave', { symbol: 'C' }, /asked for by an application/],
    ['a place elsewhere', { symbol: 'B' }, /confirmed by whoever teaches/],
    ['a code without what it needs', { symbol: 'Y7' }, /needs what it was/],
    ['a Sunday', { from: morning(plainDate('2026-11-22')) }, /no session on Sun 22 Nov/],
    ['a return on a Saturday', { back: morning(plainDate('2026-11-28')) }, /first school day back/],
  ])('refuses %s in words and keeps nothing', async (_, said, words) => {
    await expect(take(said)).rejects.toMatchObject({ code: 'LINE_REFUSED', message: expect.stringMatching(words) });
    expect((await list()).rows).toEqual([]);
    expect((await seated(ada))?.planned).toBeUndefined();
  });

  it('takes no contact of another child, and nobody who is not on the roll', async () => {
    await expect(take({ caller: { contact: sisters } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(take({ from: morning(plainDate('2025-08-29')) })).rejects.toMatchObject({ code: 'NOT_ON_ROLL' });
  });

  describe('two windows', () => {
    it('the second call about a pupil is told of the first', async () => {
      const second = await begun({ away: 2 });
      await take({ away: 4 });
      await expect(school.head.registers.takeAbsenceCall(second)).rejects.toMatchObject({
        code: 'LINE_CHANGED',
        data: {
          details: [{ message: 'Ada Ash: Owen Brook wrote at 08:35: Ms Rowan Ash rang, I, expected back on Thu 26 Nov 2026.' }],
        },
      });
      expect((await list()).rows).toHaveLength(1);
    });

    it('a mark written meanwhile is named and nothing is kept', async () => {
      const call = await begun({ from: morning(monday) });
      const seen = call.pupils[0]?.sessions[0]?.seen ?? null;
      const key = { pupil: ada, ...morning(monday) };
      await school.head.registers.correct({ ...key, mark: { symbol: 'M' }, seen, reason: 'Wrong code entered' });
      await expect(school.officer.registers.takeAbsenceCall(call)).rejects.toMatchObject({
        code: 'MARK_CHANGED',
        data: { details: [{ message: 'Ada Ash: It now says M.' }] },
      });
      expect((await list()).rows).toEqual([]);
    });

    it('an entry is taken back once; the second is told by whom and why', async () => {
      await take({ from: morning(monday), away: 4 });
      const id = (await list()).rows[0]?.id ?? 0;
      await school.officer.registers.withdrawAbsenceCall({ id, reason: 'Wrong child' });
      await expect(school.head.registers.withdrawAbsenceCall({ id, reason: 'Another reason' })).rejects.toMatchObject({
        code: 'LINE_CHANGED',
        message: 'Owen Brook took this entry back at 08:35: “Wrong child”. Nothing was changed.',
      });
    });
  });

  it('taken back it stays to be read; marks stay, its plans and the try it recorded end', async () => {
    await take({ from: morning(monday), away: 4 });
    const id = (await list()).rows[0]?.id ?? 0;
    await school.officer.registers.withdrawAbsenceCall({ id, reason: 'Wrong child' });
    const [row] = (await list()).rows;
    expect(row).toMatchObject({ withdrawn: { because: 'Wrong child', by: 'Owen Brook' } });
    expect(row).not.toHaveProperty('standing');
    expect(await history(ada, monday)).toMatchObject([{ symbol: 'N' }, { symbol: 'I', current: true }]);
    expect((await seated(ada))?.planned).toBeUndefined();
    expect(await take({ away: 2 })).toMatchObject({ planned: 2 });
    await healthy();
  });

  it('says who is not back on the day that was named, until the child is', async () => {
    await take({ away: 2 });
    const standing = async (date: string, time: string) => {
      school.clock.set(at(date, time));
      const officer = await school.office.as('Owen Brook');
      const { rows, notBack } = await officer.registers.absenceCalls({ day: today });
      return [rows[0]?.standing, notBack.map((row) => row.pupil.id)];
    };
    expect(await standing('2026-11-25', '08:39')).toEqual(['away', []]);
    expect(await standing('2026-11-25', '08:40')).toEqual(['due', []]);
    expect(await standing('2026-11-26', '08:00')).toEqual(['notBack', [ada]]);
    await fillOffice(school.office, (write) =>
      writeMarks(write, [{ pupil: ada, date: plainDate('2026-11-25'), session: 'PM', entry: { symbol: '\\' } }]),
    );
    expect(await standing('2026-11-26', '08:01')).toEqual(['back', []]);
  });

  it('lists by day and by pupil', async () => {
    await take({ away: 1 });
    for (const other of [{ day: monday }, { pupil: ben }]) expect((await list(other)).rows).toEqual([]);
    expect((await list({ pupil: ada })).rows).toHaveLength(1);
  });

  it('is the office’s: neither a class teacher nor the safeguarding lead reads what parents said', async () => {
    for (const person of [school.teacher, await school.office.as('Sol Deane')]) {
      await expect(person.registers.absenceCalls({})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
      await expect(person.registers.absenceCallers({ pupil: ada })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });
});
