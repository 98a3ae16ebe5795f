import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../../tests/support/class-office.ts';
import { contactRowOf } from '../../../store/people/contacts.ts';
import { writeMarks } from '../../../store/registers/marks.ts';
import { addVersions } from '../../../store/versions.ts';

const [monday, today, wednesday] = ['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => plainDate(day)) as [
  PlainDate,
  PlainDate,
  PlainDate,
];
const [mother, worker] = [1, 2] as [ContactId, ContactId];

describe('a call', () => {
  let school: ClassOffice;
  let ada: PupilId;
  let ben: PupilId;
  beforeEach(async () => {
    school = await classOffice('2026-11-24T08:35:00.000Z', [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: 'Ash' },
    ]);
    [ada, ben] = school.pupils as [PupilId, PupilId];
    const person = { title: 'Ms', addressLines: [], addressWithheld: false, phones: [], email: undefined, pupil: ada };
    const parent = { name: 'Rowan Ash', relationship: 'Mother', parentalResponsibility: true, livesWith: true };
    const other = { name: 'Wim Elm', relationship: 'Social worker', parentalResponsibility: false, livesWith: false };
    await fillOffice(school.office, (write) =>
      addVersions(write, 'contact', [
        contactRowOf({ ...person, ...parent, id: mother, position: 1 }),
        contactRowOf({ ...person, ...other, id: worker, position: 2 }),
      ]),
    );
  });
  afterEach(() => school.office.close());

  type Said = {
    symbol?: string;
    pupil?: PupilId;
    from?: PlainDate;
    away: number;
    caller?: { contact: ContactId } | { name: string; known: string };
  };
  const saidOf = ({ pupil = ada, from = today, ...rest }: Said) => ({
    ...{ pupils: [pupil], from: { date: from, session: 'AM' as const }, symbol: 'I', caller: { contact: mother }, ...rest },
  });
  const preview = (said: Said) => school.officer.registers.previewAbsenceCall(saidOf(said));
  const take = async (said: Said) => {
    const pupils = (await preview(said)).pupils.map(({ pupil, lastCall, sessions }) => ({
      ...{ pupil, lastCall, sessions: sessions.map(({ date, session, seen }) => ({ date, session, seen })) },
    }));
    return school.officer.registers.takeAbsenceCall({ ...saidOf(said), said: 'A temperature', pupils });
  };
  const mark = (pupil: PupilId, date: PlainDate, symbol: string) =>
    fillOffice(school.office, (write) => writeMarks(write, [{ pupil, date, session: 'AM', entry: { symbol } }]));

  it('meets a weekly pattern in its own sessions only', async () => {
    const wednesdays = { slots: 0b00_0011_0000, symbol: 'B', note: 'Workshop', terms: { provider: 'Quay', detail: 'Joinery' } };
    await school.officer.registers.planAbsence({ pupil: ada, from: today, to: plainDate('2026-12-11'), ...wednesdays });
    const { pupils } = await preview({ away: 6 });
    expect(pupils[0]?.sessions.map((one) => one.does)).toEqual(['plan', 'plan', 'conflict', 'conflict', 'plan', 'plan']);
    expect(await take({ away: 6 })).toMatchObject({ planned: 4, left: [expect.any(String), expect.any(String)] });
    const { rows } = await school.officer.registers.grid({ class: school.class, date: today, session: 'AM' });
    expect(rows.find((row) => row.pupil === ada)).toMatchObject({ planned: { symbol: 'I' } });
  });

  it.each([
    ['of a parent', mother, 'Reason given by parent'],
    ['of a contact who is none', worker, 'Other reason: told on the absence line by a contact who is no parent'],
  ])('%s says so in the register', async (_, contact, reason) => {
    await mark(ada, monday, 'N');
    await take({ from: monday, away: 1, caller: { contact } });
    expect(await school.officer.registers.history({ pupil: ada, date: monday, session: 'AM' })).toMatchObject([
      { symbol: 'N' },
      { symbol: 'I', reason },
    ]);
  });

  it('about a child who is back days later is settled, as one about a child back on its day', async () => {
    await take({ away: 2 });
    await take({ pupil: ben, caller: { name: 'Rowan Ash', known: 'Mother' }, symbol: 'N', away: 2 });
    await mark(ben, wednesday, '/');
    await mark(ada, wednesday, 'N');
    await mark(ada, plainDate('2026-11-30'), '/');
    school.clock.set('2026-12-01T08:00:00.000Z');
    const officer = await school.office.as('Owen Brook');
    const { rows, notBack } = await officer.registers.absenceCalls({ day: today });
    expect([rows.map((row) => row.standing), notBack]).toEqual([['back', 'back'], []]);
  });

  it('by a neighbour is written down, but excuses no child and leaves it among the unexplained', async () => {
    await mark(ada, today, 'N');
    const neighbour = { caller: { name: 'Greta Holm', known: 'neighbour' }, away: 1 };
    await expect(take(neighbour)).rejects.toMatchObject({
      code: 'LINE_REFUSED',
      message: expect.stringContaining('What Greta Holm says of Ada Ash confirms nothing'),
    });
    await take({ ...neighbour, symbol: 'N' });
    expect((await school.officer.registers.absenceCalls({ day: today })).rows).toMatchObject([{ caller: 'Greta Holm' }]);
    const { rows } = await school.officer.registers.unexplained({});
    expect(rows.map(({ pupil }) => pupil.id)).toContain(ada);
  });
});
