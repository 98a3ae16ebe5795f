import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ImportDesk, importDesk, refusal } from '../../../tests/support/import-desk.ts';
import { roll, row, wholeRoll } from '../../../tests/support/roll-rows.ts';
import { isLookedAfter } from '../../store/care/looked-after.ts';
import { heldRoll } from './held-roll.ts';

let at: ImportDesk;
beforeEach(async () => {
  at = await importDesk();
});
afterEach(() => at.close());

describe('undoing a roll', () => {
  const reason = 'the wrong file';

  it('takes away whom it added and lets them be imported again', async () => {
    const { command } = await at.takeRoll(wholeRoll);
    await at.client.people.undoImport({ command: command!, reason });
    expect(await at.client.people.list({ leavers: true })).toEqual([]);
    expect(await at.client.people.imports({})).toMatchObject([
      { command, undone: true, kind: 'roll', by: 'Helen Achebe', rows: 3 },
    ]);
    expect((await refusal(at.client.people.undoImport({ command: command!, reason }))).code).toBe('IMPORT_NOT_UNDONE');
    expect(await at.takeRoll(wholeRoll)).toMatchObject({ added: 3 });
    expect(await at.client.people.list({})).toHaveLength(3);
  });

  it('puts every field back as it was', async () => {
    await at.takeRoll(wholeRoll);
    const before = await at.desk.store.read(heldRoll);
    const changed = row('immy', {
      'Legal Surname': 'Bexley',
      'Reg Group': '6B',
      'Contact 2 Name': 'Cora Dale',
      'Leaving Date': '2026-12-01',
    });
    const { command } = await at.takeRoll(roll(changed, row('oona', { 'In Care': 'N' })));
    await at.client.people.undoImport({ command: command!, reason });
    expect(await at.desk.store.read(heldRoll)).toEqual(before);
    expect(await at.desk.store.read((db) => isLookedAfter(db, 3 as never, plainDate('2026-11-24')))).toBe(true);
  });

  it('refuses, naming it, where later work rests on it', async () => {
    const { command } = await at.takeRoll(wholeRoll);
    await at.takeMarks('UPN,Date,Session,Code\nG373200015001,2026-11-23,AM,/\n');
    await at.client.registers.recordAttempt({
      pupil: 1 as never,
      date: plainDate('2026-11-23'),
      means: 'phone',
      outcome: 'no answer',
      seenChild: false,
    });
    await at.client.people.confirmFamily({ pupils: [1 as never, 2 as never] });
    await at.takeRoll(roll(row('rupert', { 'Legal Surname': 'Dale' })));
    const { code, details } = await refusal(at.client.people.undoImport({ command: command!, reason }));
    expect(code).toBe('IMPORT_NOT_UNDONE');
    expect(details.map((one) => one.message)).toEqual([
      'Marks are held for Immy Ashdown.',
      'Contact attempts are recorded for Immy Ashdown.',
      'Families were confirmed with Immy Ashdown, Rupert Dale.',
      'Later changes were made to Rupert Dale.',
    ]);
    expect(await at.client.people.list({})).toHaveLength(3);
  });

  it('refuses where somebody was named whom nobody rings, and says no more than that it was changed', async () => {
    const { command } = await at.takeRoll(wholeRoll);
    const [contact] = (await at.client.people.callMarks({ pupil: 1 as never })).contacts;
    await at.client.people.stopRinging({ pupil: 1 as never, contact: contact?.id as never, cause: 'a contact order' });
    const { code, details } = await refusal(at.client.people.undoImport({ command: command!, reason }));
    expect(code).toBe('IMPORT_NOT_UNDONE');
    expect(details.map((one) => one.message)).toEqual(['Later changes were made to Immy Ashdown.']);
  });

  it('refuses a command that was no import', async () => {
    expect((await refusal(at.client.people.undoImport({ command: 1 as never, reason }))).code).toBe('NOT_FOUND');
  });
});
