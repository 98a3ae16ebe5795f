import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../tests/support/class-office.ts';
import { documentText } from '../../documents/template/document-text.ts';
import { contactRowOf } from '../../store/people/contacts.ts';
import { pupilRowOf, pupilsOf } from '../../store/people/pupil-details.ts';
import { writeMarks } from '../../store/registers/marks.ts';
import { addVersion, replaceVersion } from '../../store/versions.ts';

const monday = plainDate('2026-11-23');
const contact = {
  position: 1,
  title: 'Ms',
  relationship: 'Mother',
  parentalResponsibility: true,
  livesWith: true,
  phones: ['01632 960111'],
  email: undefined,
};

describe('the printed registers', () => {
  let at: ClassOffice;
  let amos: PupilId;
  let bettina: PupilId;
  beforeEach(async () => {
    at = await classOffice('2026-11-24T12:30:00.000Z', [
      { forename: 'Amos', surname: 'Alder' },
      { forename: 'Bettina', surname: 'Birch' },
      { forename: 'Cleo', surname: 'Cedar', leaves: plainDate('2026-10-01') },
    ]);
    [amos, bettina] = at.pupils as [PupilId, PupilId];
  });
  afterEach(() => at.office.close());
  const text = async (ticket: { ticket: string }): Promise<string> => documentText(await at.office.fetch(ticket.ticket));

  it('show original and amended entry with the list’s reason, time and person, and no note', async () => {
    await fillOffice(at.office, (write) =>
      writeMarks(write, [{ pupil: amos, date: monday, session: 'AM', entry: { symbol: 'N' } }]),
    );
    const [first] = await at.officer.registers.history({ pupil: amos, date: monday, session: 'AM' });
    const shown = await at.officer.registers.previewCorrections({
      ...{ group: { kind: 'pupils', pupils: [amos] }, from: monday, to: monday, sessions: ['AM', 'PM'], mark: { symbol: 'I' } },
    });
    await at.officer.registers.correctMany({
      sessions: shown.changes.map(({ pupil, date, session, seen }) => ({ pupil, date, session, seen })),
      mark: { symbol: 'I' },
      reason: 'Reason given by parent: the foster carer rang',
    });
    const print = await at.officer.registers.printMonth({ class: at.class, month: '2026-11' });
    expect(print.fileName).toBe('register-7-Ash-2026-11.docx');
    const said = await text(print);
    expect(first?.symbol).toBe('N');
    const history = (session: 'AM' | 'PM') => at.officer.registers.history({ pupil: amos, date: monday, session });
    expect((await history('AM')).map(({ symbol, late }) => [symbol, late])).toEqual([
      ['N', false],
      ['I', false],
    ]);
    expect((await history('PM')).map(({ symbol, late }) => [symbol, late])).toEqual([['I', true]]);
    for (const part of [
      'N→I¹',
      'Mon 23 AM: N → I',
      '–→I¹',
      'Mon 23 PM: no mark → I',
      'Reason given by parent',
      '24 Nov 2026 12:30',
      'Owen Brook, Attendance officer',
    ]) {
      expect(said).toContain(part);
    }
    expect(said).not.toContain('foster');
    expect(said).not.toContain('Cedar');
  });

  it('give the marks of a day as a file: each session of everybody, no comment, and an empty code where none stands', async () => {
    await fillOffice(at.office, (write) =>
      writeMarks(write, [
        { pupil: amos, date: monday, session: 'AM', entry: { symbol: 'L', minutesLate: 12, detail: 'overslept' } },
        { pupil: bettina, date: monday, session: 'PM', entry: { symbol: '\\' } },
      ]),
    );
    const file = await at.officer.registers.dayMarks({ on: monday });
    expect(file.fileName).toBe('marks-2026-11-23.csv');
    const said = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await at.office.fetch(file.ticket));
    const [heading, ...rows] = said.trimEnd().split('\r\n');
    expect(heading).toBe('\uFEFFUPN,Surname,Forename,Class,Date,Session,Code,Minutes late');
    expect(rows.map((row) => row.split(',').slice(1))).toEqual([
      ['Alder', 'Amos', '7 Ash', '2026-11-23', 'AM', 'L', '12'],
      ['Alder', 'Amos', '7 Ash', '2026-11-23', 'PM', '', ''],
      ['Birch', 'Bettina', '7 Ash', '2026-11-23', 'AM', '', ''],
      ['Birch', 'Bettina', '7 Ash', '2026-11-23', 'PM', '\\', ''],
    ]);
    const sunday = at.officer.registers.dayMarks({ on: plainDate('2026-11-22') });
    await expect(sunday).rejects.toMatchObject({ code: 'DAY_CLOSED' });
  });

  it('refuse a month without a school day yet, and who may not print', async () => {
    await expect(at.officer.registers.printMonth({ class: at.class, month: '2026-08' })).rejects.toMatchObject({
      code: 'OUTSIDE_CALENDAR',
    });
    await expect(at.teacher.registers.printMonth({ class: at.class, month: '2026-11' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await expect(at.teacher.registers.printAdmissions({ who: 'onRoll' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('tell neither address nor number of whoever may not be found, not by the pupil’s address either', async () => {
    await fillOffice(at.office, async (write) => {
      for (const pupil of await pupilsOf(write.db, [amos, bettina])) {
        const addressLines = pupil.id === amos ? ['1 Open Road'] : ['9 Hidden Lane'];
        await replaceVersion(write, 'pupil_detail', pupilRowOf({ ...pupil, addressLines }));
      }
      const mother = {
        ...contact,
        id: 1 as ContactId,
        pupil: amos,
        name: 'Ada Alder',
        addressLines: ['1 Open Road'],
        addressWithheld: false,
      };
      const hidden = {
        ...contact,
        id: 2 as ContactId,
        pupil: bettina,
        name: 'Bo Birch',
        addressLines: ['9 Hidden Lane'],
        phones: ['01632 960222'],
      };
      await addVersion(write, 'contact', contactRowOf(mother));
      await addVersion(write, 'contact', contactRowOf({ ...hidden, addressWithheld: true }));
    });
    const said = await text(await at.officer.registers.printAdmissions({ who: 'onRoll' }));
    for (const part of ['Amos Alder', '1 Open Road', '01632 960111', 'the pupil lives here', 'Bettina Birch', 'c/o the school']) {
      expect(said).toContain(part);
    }
    for (const kept of ['Hidden', '960222', 'Cedar']) expect(said).not.toContain(kept);
    const left = await text(await at.officer.registers.printAdmissions({ who: 'left' }));
    expect(left).toContain('Last day 1 Oct 2026');
    expect(left).not.toContain('Alder,');
  });
});
