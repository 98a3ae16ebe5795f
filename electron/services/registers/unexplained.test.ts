import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../tests/support/class-office.ts';
import { testSchool } from '../../../tests/support/test-office.ts';
import { contactRowOf } from '../../store/people/contacts.ts';
import { writeMarks } from '../../store/registers/marks.ts';
import { addVersions } from '../../store/versions.ts';

/** Tuesday 24 November: an N of Monday 16 was due yesterday, one of Tuesday 17 is due today. */
const now = '2026-11-24T10:00:00.000Z';
const monday = plainDate('2026-11-16');
const tuesday = plainDate('2026-11-17');

describe('unexplained absence', () => {
  let school: ClassOffice;
  let ada: PupilId;
  let ben: PupilId;
  let cal: PupilId;
  beforeEach(async () => {
    school = await classOffice(now, [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: 'Beech' },
      { forename: 'Cal', surname: 'Cedar', sen: 'E' },
    ]);
    [ada, ben, cal] = school.pupils as [PupilId, PupilId, PupilId];
    await fillOffice(school.office, async (write) => {
      await writeMarks(
        write,
        [ada, ben, cal].flatMap((pupil) => [
          { pupil, date: plainDate('2026-11-13'), session: 'PM' as const, entry: { symbol: '\\' } },
          { pupil, date: monday, session: 'AM' as const, entry: { symbol: 'N' } },
        ]),
      );
      await writeMarks(write, [{ pupil: ada, date: tuesday, session: 'AM', entry: { symbol: 'N' } }]);
      await addVersions(write, 'contact', [
        contact(2, 'Zed Ash', 2, ['01632 960102']),
        contact(1, 'A. Ash', 1, ['01632 960101']),
      ]);
    });
  });
  afterEach(() => school.office.close());

  const contact = (id: number, name: string, position: number, phones: readonly string[]) =>
    contactRowOf({
      id: id as ContactId,
      pupil: ada,
      position,
      title: 'Ms',
      name,
      relationship: 'Mother',
      parentalResponsibility: true,
      livesWith: true,
      addressLines: ['4 Mill Lane'],
      addressWithheld: true,
      phones,
      email: undefined,
    });
  const attempt = (pupil: PupilId, changes: object = {}) =>
    school.officer.registers.recordAttempt({
      pupil,
      date: tuesday,
      means: 'phone',
      outcome: 'no answer',
      seenChild: false,
      ...changes,
    });
  const list = () => school.officer.registers.unexplained({});
  const rowOf = async (pupil: PupilId) => {
    const found = (await list()).rows.find((row) => row.pupil.id === pupil);
    if (!found) throw new Error('not listed');
    return found;
  };
  const chosen = async (...pupils: PupilId[]) =>
    (await list()).rows
      .filter((row) => pupils.includes(row.pupil.id))
      .flatMap((row) => row.sessions.filter((one) => one.status === 'overdue').map((one) => ({ ...one, pupil: row.pupil.id })))
      .map(({ pupil, date, session, command }) => ({ pupil, date, session, seen: command }));
  const close = async (...pupils: PupilId[]) =>
    school.officer.registers.closeUnexplained({ sessions: await chosen(...pupils), reason: 'No reason established' });
  const unseen = async () => (await school.officer.registers.notYetSeen({})).map((row) => row.pupil.id);

  it('lists runs with deadlines, and contacts in call order with numbers and without addresses', async () => {
    const found = await list();
    expect(found.counts).toEqual({ overdue: 3, dueToday: 1, open: 0 });
    expect(found.rows.map((row) => row.pupil.id)).toEqual([cal, ada, ben]);
    const row = await rowOf(ada);
    expect(row).toMatchObject({ from: monday, to: tuesday, status: 'overdue', deadline: '2026-11-23', ringFirst: false });
    expect(row.sessions.map((one) => [one.status, one.deadline])).toEqual([
      ['overdue', '2026-11-23'],
      ['dueToday', '2026-11-24'],
    ]);
    expect(row.contacts.map((one) => [one.order, one.name, one.phones[0]])).toEqual([
      [1, 'Ms A. Ash', '01632 960101'],
      [2, 'Ms Zed Ash', '01632 960102'],
    ]);
    expect(row.daysSinceSeen).toBe(7);
    expect(JSON.stringify(found)).not.toContain('Mill Lane');
    expect(await rowOf(cal)).toMatchObject({ ringFirst: true });
  });

  it('gives numbers to the office alone, and the unseen also to the safeguarding lead', async () => {
    await expect(school.teacher.registers.unexplained({})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(school.teacher.registers.notYetSeen({})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const lead = await school.office.as('Sol Deane');
    await expect(lead.registers.unexplained({})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const found = await lead.registers.notYetSeen({});
    expect(found).toHaveLength(3);
    expect(JSON.stringify(found)).not.toContain('01632');
  });

  it('closes nothing that nobody was tried about, and lets nobody slip through with others', async () => {
    await attempt(ada);
    await expect(close(ada, ben, cal)).rejects.toMatchObject({
      code: 'N_NOT_CLOSED',
      data: {
        details: [
          { message: expect.stringMatching(/^Cal Cedar, Mon 16 Nov 2026 AM: Nobody was tried/) },
          { message: expect.stringMatching(/^Cal Cedar.*rung first/) },
          { message: expect.stringMatching(/^Ben Beech.*Nobody was tried/) },
        ],
      },
    });
    expect((await list()).counts).toEqual({ overdue: 3, dueToday: 1, open: 0 });
    await attempt(cal, { date: monday });
    await expect(close(cal)).rejects.toMatchObject({ code: 'N_NOT_CLOSED' });
  });

  it('counts passing on as no try, and a try about an earlier day not for a later one', async () => {
    await attempt(ben, { date: monday, means: 'other', outcome: 'passed to safeguarding lead' });
    expect((await rowOf(ben)).sessions[0]?.because).toEqual([expect.stringContaining('Nobody was tried')]);
    await attempt(ada, { date: monday });
    expect((await rowOf(ada)).sessions.map((one) => one.because.some((text) => text.startsWith('Nobody')))).toEqual([
      false,
      true,
    ]);
  });

  it('writes O as one correction with its reason, keeps the child on the list, and is undone by correcting back', async () => {
    await attempt(ada);
    expect(await close(ada)).toEqual({ closed: 1 });
    const key = { pupil: ada, date: monday, session: 'AM' as const };
    const history = await school.officer.registers.history(key);
    expect(history.map((entry) => [entry.symbol, entry.reason, entry.source])).toMatchObject([
      ['N', undefined, 'test'],
      ['O', 'No reason established', 'closed without a reason'],
    ]);
    expect((await rowOf(ada)).sessions).toHaveLength(1);
    expect(await unseen()).toContain(ada);
    const grid = await school.officer.registers.grid({ class: school.class, date: monday, session: 'AM' });
    const seen = grid.rows.find((row) => row.pupil === ada)?.mark?.command ?? null;
    await school.officer.registers.correct({ ...key, mark: { symbol: 'N' }, seen, reason: 'closed too early' });
    expect((await rowOf(ada)).sessions).toHaveLength(2);
    const { jobId } = await school.head.school.check({});
    expect(await school.office.ended(jobId)).toMatchObject({ findings: [] });
  });

  it('notices that somebody wrote a reason meanwhile, and that the day is not over', async () => {
    await attempt(ada);
    await attempt(ben, { date: monday });
    const sessions = await chosen(ada, ben);
    await school.officer.registers.correct({
      pupil: ben,
      date: monday,
      session: 'AM',
      mark: { symbol: 'I' },
      seen: sessions.find((one) => one.pupil === ben)?.seen ?? null,
      reason: 'mother rang',
    });
    const closing = school.officer.registers.closeUnexplained({ sessions, reason: 'none' });
    await expect(closing).rejects.toMatchObject({ code: 'MARK_CHANGED' });
    expect((await rowOf(ada)).sessions).toHaveLength(2);
    const [, dueToday] = (await rowOf(ada)).sessions;
    const early = { pupil: ada, date: tuesday, session: 'AM' as const, seen: dueToday?.command ?? (0 as never) };
    await expect(school.officer.registers.closeUnexplained({ sessions: [early], reason: 'none' })).rejects.toMatchObject({
      code: 'N_NOT_CLOSED',
      data: { details: [{ message: expect.stringContaining('still time') }] },
    });
    school.clock.set('2026-11-25T10:00:00.000Z');
    expect(await school.officer.registers.closeUnexplained({ sessions: [early], reason: 'none' })).toEqual({ closed: 1 });
  });

  it('copies what it closes onto the to-do list of the MIS', async () => {
    await attempt(ben, { date: monday });
    await school.head.school.change({ school: { ...testSchool, registerOfRecord: 'mis' }, reason: 'as agreed' });
    await close(ben);
    expect(await school.officer.registers.misToDo({})).toMatchObject([{ pupil: ben, date: monday, symbol: 'O' }]);
  });

  it.each([
    ['spoken to the mother', { contact: 1 as ContactId, outcome: 'spoke' }, false],
    ['spoken to a neighbour', { outcome: 'spoke' }, true],
    ['seen at home', { means: 'visit', outcome: 'seen' }, false],
    ['passed to the lead', { means: 'other', outcome: 'passed to safeguarding lead' }, false],
    ['a message left', { contact: 2 as ContactId, outcome: 'left message' }, true],
  ])('%s: still to be seen %3$s', async (_name, changes, expected) => {
    await attempt(ada, changes);
    expect((await unseen()).includes(ada)).toBe(expected);
  });

  it.each([
    ['a day to come', { date: plainDate('2026-11-25') }, 'INVALID_INPUT'],
    ['a sighting by telephone', { outcome: 'seen' }, 'INVALID_INPUT'],
    ['a contact of another child', { contact: 1 as ContactId }, 'NOT_FOUND'],
    ['before the starting day', { date: plainDate('2025-08-29') }, 'NOT_ON_ROLL'],
  ])('records no attempt: %s', async (_name, changes, code) => {
    await expect(attempt(ben, changes)).rejects.toMatchObject({ code });
    expect((await rowOf(ben)).attempts).toEqual([]);
  });

  it('proposes the next step, and the lead at once for whom to ring first', async () => {
    const steps = new Map((await school.officer.registers.notYetSeen({})).map((row) => [row.pupil.id, row.step]));
    expect(steps).toEqual(
      new Map([
        [ada, 'visit'],
        [ben, 'visit'],
        [cal, 'leadNow'],
      ]),
    );
  });
});
