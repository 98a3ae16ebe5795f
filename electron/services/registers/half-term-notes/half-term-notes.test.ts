import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../../tests/support/class-office.ts';
import { documentText } from '../../../documents/template/document-text.ts';
import { addCallMark } from '../../../store/care/call-marks.ts';
import { recordCare } from '../../../store/care/looked-after.ts';
import { contactRowOf, type StoredContact } from '../../../store/people/contacts.ts';
import { putLetterHold } from '../../../store/people/letter-holds.ts';
import { pupilOf, pupilRowOf } from '../../../store/people/pupil-details.ts';
import { writeMarks } from '../../../store/registers/marks.ts';
import { addVersion, replaceVersion } from '../../../store/versions.ts';

const from = plainDate('2026-11-02');
const to = plainDate('2026-11-20');
const all = { from, to, group: { kind: 'everyone' as const }, friendly: false, leaveOut: [], named: [] };
const names = [
  'Amos Alder',
  'Bettina Birch',
  'Cleo Cedar',
  'Dov Dale',
  'Edda Elm',
  'Finn Fir',
  'Gita Gorse',
  'Hal Hazel',
] as const;

/** What the register holds, by pupil: the day's offset and session to the entry; everything else is present. */
const away: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Amos Alder': { '0 AM': 'I', '0 PM': 'I', '3 PM': 'N', '8 AM': 'U', '9 AM': 'L', '10 AM': 'V', '11 PM': 'O' },
  'Bettina Birch': { '1 AM': 'M' },
  'Cleo Cedar': {},
  'Dov Dale': { '2 AM': 'N' },
  'Edda Elm': { '2 AM': 'N' },
  'Finn Fir': { '2 AM': 'N' },
  'Gita Gorse': { '2 AM': 'N' },
  'Hal Hazel': { '2 AM': 'N' },
};

type Person = Partial<StoredContact> & { readonly pupil: PupilId; readonly name: string };

describe('half-term notes', () => {
  let at: ClassOffice;
  let ids: Readonly<Record<(typeof names)[number], PupilId>>;
  let contacts = 0;
  beforeEach(async () => {
    contacts = 0;
    at = await classOffice(
      '2026-11-24T12:30:00.000Z',
      names.map((name) => ({ forename: name.split(' ')[0] ?? '', surname: name.split(' ')[1] ?? '' })),
    );
    ids = Object.fromEntries(names.map((name, index) => [name, at.pupils[index]])) as typeof ids;
    const days = Array.from({ length: 19 }, (_, index) => addDays(from, index)).filter((day) => weekdayOf(day) <= 5);
    await fillOffice(at.office, async (write) => {
      for (const name of names) {
        const marks = days.flatMap((date, day) =>
          (['AM', 'PM'] as const).map((session) => {
            const symbol = away[name]?.[`${day} ${session}`] ?? (session === 'AM' ? '/' : '\\');
            const late = symbol === 'U' ? 40 : symbol === 'L' ? 5 : undefined;
            return { pupil: ids[name], date, session, entry: { symbol, minutesLate: late } };
          }),
        );
        await writeMarks(write, marks);
      }
    });
    const own = (name: (typeof names)[number], more: Partial<Person> = {}): Person => ({
      pupil: ids[name],
      name: `Ada ${name.split(' ')[1] ?? ''}`,
      addressLines: [`${ids[name]} Open Road`],
      ...more,
    });
    await known(
      own('Amos Alder', { addressLines: ['14 Mill Lane', 'Fivehills'] }),
      own('Amos Alder', {
        name: 'Bo Birch',
        livesWith: false,
        addressLines: ['3 Harbour View', 'Otherby'],
        phones: ['01632 960333'],
      }),
      own('Cleo Cedar'),
      own('Dov Dale'),
      own('Edda Elm'),
      own('Finn Fir'),
      own('Gita Gorse', { addressLines: [] }),
      own('Hal Hazel', { addressWithheld: true, addressLines: ['9 Hidden Lane'] }),
      own('Hal Hazel', { name: 'Otto Hazel', livesWith: false, addressLines: ['8 Plain Street'] }),
    );
  });
  afterEach(() => at.office.close());

  async function known(...people: readonly Person[]): Promise<void> {
    await fillOffice(at.office, async (write) => {
      for (const person of people) {
        contacts += 1;
        const row = { id: contacts as ContactId, position: contacts, title: 'Ms', relationship: 'Mother', email: undefined };
        const rest = { parentalResponsibility: true, livesWith: true, addressLines: [], addressWithheld: false, phones: [] };
        await addVersion(write, 'contact', contactRowOf({ ...row, ...rest, ...person }));
      }
    });
  }
  const rowOf = async (name: (typeof names)[number], order: Partial<typeof all> = {}, who = at.officer) => {
    const { rows } = await who.registers.previewNotes({ ...all, ...order });
    const row = rows.find(({ pupil }) => pupil.id === ids[name]);
    if (row === undefined) throw new Error('no row');
    return row;
  };
  type Made = { run: number; pupils: number; letters: number; file: { ticket: string; fileName: string } };
  const make = async (order: Partial<typeof all> = {}, again = false): Promise<Made> => {
    const who = at.officer;
    const { seen } = await who.registers.previewNotes({ ...all, ...order });
    return (await at.office.ended((await who.registers.makeNotes({ ...all, ...order, seen, again })).jobId)) as Made;
  };
  const text = async (file: { ticket: string }): Promise<string> => documentText(await at.office.fetch(file.ticket));
  const noteOf = async (run: number, recipient: string): Promise<number> => {
    const { notes } = await at.officer.registers.noteRun({ run });
    return notes.find(({ name }) => name === recipient)?.id ?? 0;
  };

  it('count as the attendance figures do, and name the half-term', async () => {
    const row = await rowOf('Amos Alder');
    expect(row).toMatchObject({ standing: 'write', possible: 30, missed: 4, explained: 2, notExplained: 1, unauthorised: 1 });
    expect(row).toMatchObject({ lateAfterClose: 1, lateBeforeClose: 1, minutesLate: 45, unmarked: 0 });
    const { figures } = await at.officer.attendance.pupil({ pupil: ids['Amos Alder'], from, to });
    expect(row.missed + row.lateAfterClose).toBe(figures.authorised + figures.unauthorised);
    expect(row.possible).toBe(figures.possible);
    const { today, halfTerms } = await at.officer.registers.halfTerms({});
    expect(halfTerms.map(({ name, underWay }) => [name, underWay])).toEqual([
      ['Autumn, second half', true],
      ['Autumn, first half', false],
    ]);
    expect((await at.officer.registers.previewNotes({ ...all, from, to: today })).name).toBe('Autumn, second half');
    expect((await at.officer.registers.previewNotes(all)).name).toBe('');
    expect((await rowOf('Amos Alder', { to: plainDate('2026-11-24') })).unmarked).toBe(2);
  });

  it.each([
    ['from a Tuesday to a Thursday', '2026-11-03', '2026-11-12'],
    ['one day', '2026-11-05', '2026-11-05'],
    ['weeks with a holiday before them', '2026-10-19', '2026-11-06'],
    ['with today', '2026-11-09', '2026-11-24'],
  ])('count %s as the pupil’s page does, to the session', async (_name, first, last) => {
    const span = { from: plainDate(first), to: plainDate(last) };
    const row = await rowOf('Amos Alder', span);
    const { figures, minutesLate, sessions } = await at.officer.attendance.pupil({ pupil: ids['Amos Alder'], ...span });
    expect(row.possible).toBe(figures.possible);
    expect(row.explained).toBe(figures.authorised);
    expect(row.notExplained + row.unauthorised + row.lateAfterClose).toBe(figures.unauthorised);
    expect(row.minutesLate).toBe(minutesLate);
    expect(row.lateBeforeClose).toBe(sessions.filter(({ code }) => code === 'L').length);
  });

  it('say in words who gets none and why', async () => {
    expect(await rowOf('Bettina Birch')).toMatchObject({ standing: 'noParent', recipients: [] });
    expect(await rowOf('Cleo Cedar')).toMatchObject({ standing: 'nothingMissed' });
    expect(await rowOf('Cleo Cedar', { friendly: true })).toMatchObject({ standing: 'write' });
    expect(await rowOf('Gita Gorse')).toMatchObject({ standing: 'noAddress', withoutAddress: 1 });
    expect(await rowOf('Amos Alder', { leaveOut: [ids['Amos Alder']] as never })).toMatchObject({ standing: 'leftOut' });
  });

  it('read the same for letters held, a child looked after and a person to be told, before and after the review day', async () => {
    await fillOffice(at.office, async (write) => {
      await putLetterHold(write, { pupil: ids['Dov Dale'], reviewOn: plainDate('2026-11-10'), reason: 'A bereavement' });
      await recordCare(write, { statements: [{ pupil: ids['Edda Elm'], care: { inCare: true } }], source: 'roll' });
      const told = { contact: undefined, name: 'Wim Oak', phone: '01632 960444', cause: 'child protection plan' };
      await addCallMark(write, { pupil: ids['Finn Fir'], kind: 'tell', worker: 'socialWorker', ...told });
    });
    const rows = await Promise.all((['Dov Dale', 'Edda Elm', 'Finn Fir'] as const).map((name) => rowOf(name)));
    const bare = rows.map(({ pupil: _, ...row }) => JSON.stringify(row));
    expect(new Set(bare).size).toBe(1);
    expect(rows[0]).toMatchObject({ standing: 'waits', recipients: [], othersWait: 0, mayName: false });
    const byHead = async (name: (typeof names)[number]) => (await rowOf(name, {}, at.head)).mayName;
    expect([await byHead('Dov Dale'), await byHead('Edda Elm'), await byHead('Finn Fir')]).toEqual([false, false, true]);
    const finn = [ids['Finn Fir']] as never;
    await expect(at.officer.registers.previewNotes({ ...all, named: finn })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await rowOf('Finn Fir', { named: finn }, at.head)).toMatchObject({ standing: 'write', named: true });
    expect(await rowOf('Dov Dale', { named: [ids['Dov Dale']] as never }, at.head)).toMatchObject({ standing: 'waits' });
    const said = await text((await make()).file);
    for (const kept of ['Dale', 'Elm', 'Fir', 'Oak', 'bereave', 'protection']) expect(said).not.toContain(kept);
  });

  it('where an address in the family is withheld go to nobody whom the lead has not named, lived with or not', async () => {
    const hal = [ids['Hal Hazel']] as never;
    const waiting = { standing: 'waits', recipients: [], othersWait: 0, mayName: false };
    expect(await rowOf('Hal Hazel')).toMatchObject(waiting);
    expect(await rowOf('Hal Hazel', { named: hal }, at.head)).toMatchObject(waiting);
    await expect(make({ group: { kind: 'pupils', pupils: hal } as never })).rejects.toThrow('Nobody on this list gets a note');
    const lead = await at.office.as('Sol Deane');
    const otto = { pupil: ids['Hal Hazel'], contact: 9 as ContactId };
    await lead.people.nameRecipient({ ...otto, cause: 'no order forbids it' });
    expect(await rowOf('Hal Hazel')).toMatchObject({
      ...{ standing: 'write', othersWait: 1, recipients: [{ name: 'Ms Otto Hazel', careOfSchool: false }] },
    });
    const { run } = await make({ group: { kind: 'pupils', pupils: hal } as never });
    await lead.people.unnameRecipient({ ...otto, reason: 'an order was made' });
    expect(await rowOf('Hal Hazel')).toMatchObject(waiting);
    await expect(at.officer.registers.noteFile({ run })).rejects.toMatchObject({ code: 'NOTE_REFUSED' });
  });

  it('tell each parent only the own address, and a withheld one to nobody', async () => {
    const lead = await at.office.as('Sol Deane');
    await lead.people.nameRecipient({ pupil: ids['Hal Hazel'], contact: 8 as ContactId, cause: 'asked for letters by hand' });
    const made = await make();
    expect(made).toMatchObject({ letters: 6, pupils: 5 });
    const [ada, bo] = [await noteOf(made.run, 'Ms Ada Alder'), await noteOf(made.run, 'Ms Bo Birch')];
    const one = await text((await at.officer.registers.noteFile({ note: ada })).file);
    const other = await text((await at.officer.registers.noteFile({ note: bo })).file);
    expect(one).toContain('14 Mill Lane');
    expect(one).not.toMatch(/Bo Birch|Harbour|Otherby|960333/);
    expect(other).toContain('3 Harbour View');
    expect(other).not.toMatch(/Ada|Mill Lane/);
    for (const said of [
      'Amos missed 2 days of the 15 days',
      '1 day: explained',
      'Half a day: not yet explained',
      '45 minutes in all',
    ]) {
      expect([one.includes(said), other.includes(said)], said).toEqual([true, true]);
    }
    expect(await rowOf('Hal Hazel')).toMatchObject({ othersWait: 1, recipients: [{ name: 'Ms Ada Hazel', careOfSchool: true }] });
    const whole = await text(made.file);
    expect(whole).toContain('c/o the school');
    expect(whole).not.toMatch(/Hidden|Plain Street|Otto/);
  });

  it('go to nobody whom nobody rings, not by a name given for the pupil nor from a run made before', async () => {
    const before = await make();
    const bo = await noteOf(before.run, 'Ms Bo Birch');
    await fillOffice(at.office, async (write) => {
      const mark = {
        kind: 'not rung',
        name: undefined,
        phone: undefined,
        worker: undefined,
        cause: 'order of the court',
      } as const;
      await addCallMark(write, { ...mark, pupil: ids['Amos Alder'], contact: 2 as ContactId });
      await addCallMark(write, { ...mark, pupil: ids['Dov Dale'], contact: 4 as ContactId });
    });
    expect(await rowOf('Amos Alder')).toMatchObject({ recipients: [{ name: 'Ms Ada Alder' }], othersWait: 1 });
    const named = [ids['Amos Alder'], ids['Dov Dale']] as never;
    expect(await rowOf('Amos Alder', { named }, at.head)).toMatchObject({ recipients: [{ name: 'Ms Ada Alder' }] });
    expect(await rowOf('Dov Dale', { named }, at.head)).toMatchObject({ standing: 'waits', recipients: [], mayName: false });
    expect(await text((await make({}, true)).file)).not.toMatch(/Bo Birch|Dale/);
    expect(await at.officer.registers.noteFile({ run: before.run })).toMatchObject({ letters: 3, leftOut: 2 });
    await expect(at.officer.registers.noteFile({ note: bo })).rejects.toMatchObject({ code: 'NOTE_REFUSED' });
  });

  it('are made as they were seen or not at all', async () => {
    const { seen } = await at.officer.registers.previewNotes(all);
    await fillOffice(at.office, (write) =>
      writeMarks(write, [{ pupil: ids['Amos Alder'], date: addDays(from, 4), session: 'AM', entry: { symbol: 'I' } }]),
    );
    const { jobId } = await at.officer.registers.makeNotes({ ...all, seen, again: false });
    await expect(at.office.ended(jobId)).rejects.toThrow();
    expect(await at.officer.registers.noteRuns({})).toEqual([]);
  });

  it('are not made a second time for the same days unless a person who saw the first says so', async () => {
    const ofAmos = { group: { kind: 'pupils', pupils: [ids['Amos Alder']] } as never };
    const seenBefore = await at.officer.registers.previewNotes({ ...all, ...ofAmos });
    expect(seenBefore.earlier).toEqual([]);
    const { run } = await make(ofAmos);
    const earlier = [{ id: run, forWhom: '1 pupil', madeBy: 'Owen Brook', pupils: 1, madeAt: '2026-11-24T12:30:00.000Z' }];
    expect((await at.officer.registers.previewNotes(all)).earlier).toEqual(earlier);
    await expect(make()).rejects.toThrow('made already, last by Owen Brook');
    const { jobId } = await at.officer.registers.makeNotes({ ...all, ...ofAmos, seen: seenBefore.seen, again: true });
    await expect(at.office.ended(jobId)).rejects.toThrow('has changed since');
    expect(await at.officer.registers.noteRuns({})).toHaveLength(1);
    const others = { group: { kind: 'pupils', pupils: [ids['Dov Dale']] } as never };
    expect((await at.officer.registers.previewNotes({ ...all, ...others })).earlier).toEqual([]);
    const dayLess = { ...ofAmos, to: plainDate('2026-11-19') };
    expect((await at.officer.registers.previewNotes({ ...all, ...dayLess })).earlier).toEqual([]);
    await make({}, true);
    expect(await at.officer.registers.noteRuns({})).toHaveLength(2);
  });

  it('are not said to be given until a person says so, and that can be taken back', async () => {
    const made = await make({ group: { kind: 'pupils', pupils: [ids['Amos Alder']] } as never });
    const pupil = ids['Amos Alder'];
    const [first] = await at.officer.registers.pupilNotes({ pupil });
    expect(first).toMatchObject({ madeOn: '2026-11-24', missed: 4 });
    expect(first?.given).toBeUndefined();
    const notes = (await at.officer.registers.noteRun({ run: made.run })).notes.map(({ id }) => id);
    for (const on of ['2026-11-23', '2026-11-25']) {
      const given = { means: 'post' as const, on: on as PlainDate };
      await expect(at.officer.registers.notesGiven({ notes, given })).rejects.toMatchObject({ code: 'NOTE_REFUSED' });
    }
    const given = { means: 'post' as const, on: plainDate('2026-11-24') };
    await at.officer.registers.notesGiven({ notes, given });
    expect(await at.officer.registers.noteRuns({})).toMatchObject([
      { notes: 2, given: 2, madeBy: 'Owen Brook', forWhom: '1 pupil' },
    ]);
    await at.officer.registers.notesGiven({ notes: notes.slice(0, 1), given: null });
    expect(await at.officer.registers.noteRuns({})).toMatchObject([{ notes: 2, given: 1 }]);
    expect(await at.officer.notices.list({ pupil })).toEqual([]);
  });

  it('stop at the printer too: held, moved or hidden since', async () => {
    const made = await make();
    const before = await at.officer.registers.noteFile({ run: made.run });
    expect(before).toMatchObject({ letters: 5, leftOut: 0 });
    await fillOffice(at.office, async (write) => {
      await putLetterHold(write, { pupil: ids['Dov Dale'], reviewOn: plainDate('2026-12-10'), reason: 'The police asked' });
      const amos = await pupilOf(write.db, ids['Amos Alder']);
      if (amos !== undefined) await replaceVersion(write, 'pupil_detail', pupilRowOf({ ...amos, addressWithheld: true }));
    });
    expect(await at.officer.registers.noteFile({ run: made.run })).toMatchObject({ letters: 2, leftOut: 3 });
    const ada = await noteOf(made.run, 'Ms Ada Alder');
    await expect(at.officer.registers.noteFile({ note: ada })).rejects.toMatchObject({ code: 'NOTE_REFUSED' });
  });

  it.each([
    ['days the wrong way round', { from: to, to: from }, 'NOTE_REFUSED'],
    ['a day still to come', { to: plainDate('2026-11-25') }, 'NOTE_REFUSED'],
    ['more than a year', { from: plainDate('2025-11-18') }, 'NOTE_REFUSED'],
    ['a holiday', { from: plainDate('2026-10-26'), to: plainDate('2026-10-30') }, 'OUTSIDE_CALENDAR'],
  ])('refuse %s', async (_name, span, code) => {
    await expect(at.officer.registers.previewNotes({ ...all, ...span })).rejects.toMatchObject({ code });
  });

  it('are the office’s and the head’s', async () => {
    await expect(at.teacher.registers.previewNotes(all)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
