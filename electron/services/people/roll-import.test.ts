import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ImportDesk, importDesk, refusal } from '../../../tests/support/import-desk.ts';
import { roll, rollHeader, row, wholeRoll } from '../../../tests/support/roll-rows.ts';
import { passphrase } from '../../../tests/support/test-office.ts';
import { isLookedAfter } from '../../store/care/looked-after.ts';
import { membershipsOf } from '../../store/people/classes.ts';
import { enrolmentsOf } from '../../store/people/enrolments.ts';
import { heldRoll } from './held-roll.ts';
import { readRollFile } from './read-roll-file.ts';
import { planRoll } from './roll-plan.ts';
import { writeRoll } from './write-roll.ts';

let at: ImportDesk;
beforeEach(async () => {
  at = await importDesk();
});
afterEach(() => at.close());

describe('a roll', () => {
  it('shows what is new, then takes it in whole', async () => {
    const preview = await at.previewRoll(wholeRoll);
    expect(preview).toMatchObject({
      kind: 'roll',
      encoding: 'utf-8',
      rows: 3,
      unchanged: 0,
      changed: [],
      missing: [],
      mayApply: true,
    });
    expect(preview.added[0]).toEqual({ upn: 'G373200015001', name: 'Immy Ashdown', yearGroup: '6', className: '6A', line: 2 });
    expect(preview.families).toEqual([
      { pupils: ['Immy Ashdown', 'Rupert Ashdown'], because: 'Petra Ashdown is a contact of both with the same phone number.' },
    ]);
    expect(await at.client.people.list({})).toEqual([]);
    const before = await at.commands();
    const applied = await at.client.people.applyRoll({ previewId: preview.previewId });
    expect(applied).toEqual({ command: before + 1, added: 3, changed: 0, unchanged: 0 });
    expect(await at.commands()).toBe(before + 1);
    expect((await at.client.people.list({})).map((one) => [one.knownName, one.className, one.onRoll])).toEqual([
      ['Immy Ashdown', '6A', true],
      ['Rupert Ashdown', '4B', true],
      ['Oona Bexley', '6A', true],
    ]);
  });

  it('read twice changes nothing and writes no command', async () => {
    await at.takeRoll(wholeRoll);
    const before = await at.commands();
    expect(await at.previewRoll(wholeRoll)).toMatchObject({ added: [], changed: [], unchanged: 3, problems: [], families: [] });
    expect(await at.takeRoll(wholeRoll)).toEqual({ added: 0, changed: 0, unchanged: 3 });
    expect(await at.commands()).toBe(before);
  });

  it('shows each changed field and names whom the file does not', async () => {
    await at.takeRoll(wholeRoll);
    const changed = row('immy', {
      'Legal Surname': 'Bexley',
      'Reg Group': '6B',
      'Contact 1 Phone': '01632 960109',
      'Contact 2 Name': 'Cora Dale',
    });
    const preview = await at.previewRoll(roll(changed, row('oona')));
    expect(preview.changed).toEqual([
      {
        upn: 'G373200015001',
        name: 'Immy Bexley',
        line: 2,
        fields: [
          { field: 'Legal surname', before: 'Ashdown', after: 'Bexley' },
          { field: 'Class', before: '6A', after: '6B' },
          { field: 'Contact 1 (Petra Ashdown): phone', before: '01632 960101', after: '01632 960109' },
          { field: 'Contact 2', before: '', after: 'Cora Dale, Father' },
          { field: 'Contact 2', before: 'Colin Ashdown, Father', after: '' },
        ],
      },
    ]);
    expect(preview.missing).toEqual([{ upn: 'W373200015002', name: 'Rupert Ashdown', className: '4B' }]);
    expect(preview.problems).toMatchObject([{ code: 'CLASS_NEW', severity: 'warning', line: 2, value: '6B' }]);
    await at.client.people.applyRoll({ previewId: preview.previewId });
    const [immy] = await at.client.people.search({ text: 'imm' });
    const sheet = await at.client.people.sheet({ pupil: immy!.id });
    expect(sheet.legalName).toBe('Imogen Bexley');
    expect(sheet.contacts.map((contact) => [contact.order, contact.name])).toEqual([
      [1, 'Petra Ashdown'],
      [2, 'Cora Dale'],
    ]);
    expect((await at.client.people.search({ text: 'rupert' }))[0]?.onRoll).toBe(true);
  });

  it('moves a pupil to another class from today and keeps the class of the days before', async () => {
    await at.takeRoll(wholeRoll);
    await at.takeRoll(roll(row('immy', { 'Reg Group': '6B' })));
    const memberships = (await at.desk.store.read((db) => membershipsOf(db))).filter((one) => one.pupil === 1);
    expect(memberships.map(({ fromOn, toOn }) => [fromOn, toOn])).toEqual([
      ['2025-09-01', '2026-11-23'],
      ['2026-11-24', undefined],
    ]);
    const classes = async (on: string) =>
      (await at.client.people.classes({ on: plainDate(on) })).map((one) => `${one.name} ${one.pupils}`);
    expect(await classes('2026-11-23')).toEqual(['4B 1', '6A 2']);
    expect(await classes('2026-11-24')).toEqual(['4B 1', '6A 1', '6B 1']);
    const before = await at.commands();
    expect(await at.takeRoll(roll(row('immy', { 'Reg Group': '6B' })))).toMatchObject({ changed: 0, unchanged: 1 });
    await at.takeRoll(roll(row('immy', { 'Reg Group': '6C' })));
    expect(await at.commands()).toBe(before + 1);
    expect(await classes('2026-11-24')).toEqual(['4B 1', '6A 1', '6C 1']);
  });

  it('takes leaving, coming back and a corrected entry date', async () => {
    await at.takeRoll(wholeRoll);
    await at.takeRoll(roll(row('immy', { 'Leaving Date': '2026-10-01' })));
    expect((await at.client.people.list({})).map((one) => one.knownName)).not.toContain('Immy Ashdown');
    expect((await at.client.people.list({ leavers: true })).map((one) => one.knownName)).toContain('Immy Ashdown');
    await at.takeRoll(roll(row('immy', { 'Entry Date': '2026-11-30' })));
    await at.takeRoll(roll(row('rupert', { 'Entry Date': '2025-10-06' })));
    const times = await at.desk.store.read((db) => enrolmentsOf(db));
    expect(times.map(({ pupil, startsOn, leavesOn }) => [pupil, startsOn, leavesOn])).toEqual([
      [1, '2025-09-01', '2026-10-01'],
      [1, '2026-11-30', undefined],
      [2, '2025-10-06', undefined],
      [3, '2025-09-01', undefined],
    ]);
    const rupert = (await at.desk.store.read((db) => membershipsOf(db))).filter((one) => one.pupil === 2);
    expect(rupert.map((one) => one.fromOn)).toEqual(['2025-10-06']);
    expect(await at.takeRoll(roll(row('immy', { 'Entry Date': '2026-11-30' })))).toMatchObject({ changed: 0, unchanged: 1 });
  });

  it('takes the first day of the school year where a first roll gives no entry date, and says so', async () => {
    const preview = await at.previewRoll(roll(row('immy', { 'Entry Date': '' })));
    expect(preview.problems).toMatchObject([{ code: 'ENTRY_UNKNOWN', severity: 'warning' }]);
    await at.client.people.applyRoll({ previewId: preview.previewId });
    await at.takeRoll(roll(row('rupert', { 'Entry Date': '' })));
    const times = await at.desk.store.read((db) => enrolmentsOf(db));
    expect(times.map((one) => one.startsOn)).toEqual(['2026-09-01', '2026-11-24']);
  });

  it('keeps what the file leaves empty, and a withheld address withheld', async () => {
    await at.takeRoll(wholeRoll);
    const empty = row('oona', {
      'Address Withheld': '',
      Address: '',
      'Contact 1 Phone': '',
      'Contact 1 Address': '',
      'Preferred Forename': '',
    });
    expect(await at.previewRoll(roll(empty))).toMatchObject({ changed: [], unchanged: 1 });
  });

  it('shows no line of a withheld address, not even of who lives there', async () => {
    await at.takeRoll(wholeRoll);
    const moved = row('oona', { Address: '11 Secret Close', 'Contact 1 Address': '11 Secret Close' });
    const preview = await at.previewRoll(roll(moved));
    expect(preview.changed[0]?.fields).toEqual([
      { field: 'Address', before: 'c/o the school', after: 'c/o the school (changed)' },
      { field: 'Contact 1 (Ruth Bexley): address', before: 'c/o the school', after: 'c/o the school (changed)' },
    ]);
    expect(JSON.stringify(preview)).not.toMatch(/Secret|Hidden/);
    const [oona] = await at.client.people.search({ text: 'oona' });
    const sheet = await at.client.people.sheet({ pupil: oona!.id });
    expect(sheet.contacts[0]).toMatchObject({ address: ['c/o the school'], addressWithheld: true, phones: ['01632 960104'] });
    expect(JSON.stringify(sheet)).not.toMatch(/Secret|Hidden/);
  });

  it('shows why letters are held to nobody who may not hold them', async () => {
    await at.takeRoll(wholeRoll);
    await at.client.accounts.add({ name: 'Cass Teller', role: 'classTeacher', passphrase });
    const held = { reviewOn: plainDate('2026-12-01'), reason: 'police' };
    await at.client.people.holdLetters({ pupil: 1 as never, held });
    expect((await at.client.people.sheet({ pupil: 1 as never })).lettersHeld).toEqual(held);
    const teacher = await at.office.as('Cass Teller');
    expect((await teacher.people.sheet({ pupil: 1 as never })).lettersHeld).toEqual({ reviewOn: '2026-12-01' });
  });

  it('writes care to the care records alone and never shows it', async () => {
    const preview = await at.previewRoll(wholeRoll);
    expect(JSON.stringify({ ...preview, mapping: undefined })).not.toMatch(/care|looked/i);
    await at.client.people.applyRoll({ previewId: preview.previewId });
    const known = () => at.desk.store.read((db) => isLookedAfter(db, 3 as never, plainDate('2026-11-24')));
    expect(await known()).toBe(true);
    const left = await at.previewRoll(roll(row('oona', { 'In Care': 'N' })));
    expect(left).toMatchObject({ changed: [], unchanged: 1 });
    const other = await at.previewRoll(roll(row('immy', { 'Reg Group': '6B' })));
    const imports = await at.client.people.imports({});
    const applied = await at.client.people.applyRoll({ previewId: left.previewId });
    // A column of "no" is what many systems export unasked: it ends no record.
    expect(await known()).toBe(true);
    // Whoever takes files in must not learn from the answer whether there was a care record.
    expect(applied).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(await at.client.people.imports({})).toEqual(imports);
    expect(await at.client.people.applyRoll({ previewId: other.previewId })).toMatchObject({ changed: 1 });
  });

  it('refuses a preview that is no longer current, unknown or faulty', async () => {
    const early = await at.previewRoll(wholeRoll);
    await at.takeRoll(wholeRoll);
    expect((await refusal(at.client.people.applyRoll({ previewId: early.previewId }))).code).toBe('IMPORT_GONE');
    expect((await refusal(at.client.people.applyRoll({ previewId: 'none' }))).code).toBe('IMPORT_GONE');
    const faulty = await at.previewRoll(roll(row('immy', { UPN: 'A373200015001' }), row('rupert', { 'Legal Surname': 'Dale' })));
    expect(faulty).toMatchObject({ mayApply: false, problemCount: 1 });
    const before = await at.commands();
    const { code, details } = await refusal(at.client.people.applyRoll({ previewId: faulty.previewId }));
    expect([code, details.length]).toEqual(['FILE_REFUSED', 1]);
    expect(await at.commands()).toBe(before);
  });

  it('refuses a number that here belongs to somebody else', async () => {
    await at.takeRoll(wholeRoll);
    const other = row('immy', { 'Legal Forename': 'Zara', 'Date of Birth': '2014-01-31' });
    expect(await at.previewRoll(roll(other))).toMatchObject({
      mayApply: false,
      problems: [{ code: 'UPN_OTHER_PUPIL', line: 2 }],
    });
  });

  it('follows a pupil whose temporary number was replaced', async () => {
    await at.takeRoll(wholeRoll);
    const file = `${rollHeader},Former UPN\n${row('immy', { UPN: 'Z373200015004' })},G373200015001\n`;
    const preview = await at.previewRoll(file);
    expect(preview).toMatchObject({ added: [], changed: [{ upn: 'Z373200015004' }] });
    await at.client.people.applyRoll({ previewId: preview.previewId });
    const [immy] = await at.client.people.search({ text: 'immy' });
    expect(await at.client.people.sheet({ pupil: immy!.id })).toMatchObject({ formerUpn: 'G373200015001', pupil: { id: 1 } });
    expect(await at.takeRoll(file)).toMatchObject({ unchanged: 1 });
  });

  it('asks for a mapping where a column cannot be told', async () => {
    const file = wholeRoll.replace('Legal Surname', 'Name on register');
    const unknown = await at.previewRoll(file);
    expect(unknown.mapping.complete).toBe(false);
    expect(unknown.mayApply).toBe(false);
    const chosen = await at.previewRoll(file, { mapping: { legalSurname: 'Name on register' } });
    expect(chosen).toMatchObject({ mayApply: true, added: [{}, {}, {}] });
  });

  it('keeps nothing where the writing fails half way', async () => {
    const before = await at.commands();
    const preview = await at.previewRoll(wholeRoll);
    const today = at.desk.ports.clock.today();
    const { read, rules } = await readRollFile(new TextEncoder().encode(wholeRoll), { on: today });
    const failing = at.desk.store.write({ at: at.desk.ports.clock.now(), account: null, procedure: 'test' }, async (write) => {
      const held = await heldRoll(write.db);
      await writeRoll(write, { plan: planRoll({ held, records: read.records, rules, today }), classes: held.classes });
      expect((await heldRoll(write.db)).byUpn.size).toBe(3);
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect((await at.desk.store.read(heldRoll)).byUpn.size).toBe(0);
    expect(await at.commands()).toBe(before);
    expect(await at.client.people.applyRoll({ previewId: preview.previewId })).toMatchObject({ added: 3 });
  });
});
