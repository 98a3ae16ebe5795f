import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ImportDesk, importDesk, refusal } from '../../../tests/support/import-desk.ts';
import { passphrase } from '../../../tests/support/test-office.ts';

const header = 'From,To,Kind,Name';
const spring = `${header}\n2027-01-04,2027-03-26,term,Spring\n2027-02-15,2027-02-19,half-term,Spring half-term\n`;
const autumnShorter = `${header}\n2026-09-02,2026-12-17,term,Autumn\n`;

let at: ImportDesk;
beforeEach(async () => {
  at = await importDesk();
});
afterEach(() => at.close());

async function take(csv: string, dryRun = false) {
  return at.client.school.importTerms({ file: await at.office.upload(at.client, 'terms.csv', csv), dryRun });
}

const names = async (): Promise<readonly string[]> =>
  (await at.client.school.calendar({})).map((one) => `${one.name} ${one.from}`);

describe('terms from a file', () => {
  it('are only shown in a dry run', async () => {
    const before = await at.commands();
    expect(await take(spring, true)).toMatchObject({
      written: false,
      problems: [],
      periods: [{ name: 'Spring' }, { kind: 'half-term' }],
    });
    expect(await at.commands()).toBe(before);
  });

  it('join the terms outside their span, and once only', async () => {
    const before = await names();
    expect((await take(spring)).written).toBe(true);
    expect(await names()).toEqual([...before, 'Spring 2027-01-04', 'Spring half-term 2027-02-15']);
    const commands = await at.commands();
    expect((await take(spring)).written).toBe(false);
    expect(await at.commands()).toBe(commands);
  });

  it('replace what lies within their span', async () => {
    await take(spring);
    await take(`${header}\n2027-01-04,2027-03-26,term,Spring term\n2027-02-22,2027-02-26,half-term,Half-term\n`);
    expect((await names()).filter((name) => name.includes('2027'))).toEqual(['Spring term 2027-01-04', 'Half-term 2027-02-22']);
  });

  it('are refused where they overlap a term that stays', async () => {
    const overlapping = `${header}\n2026-12-01,2027-03-26,term,Spring\n`;
    const { code, details } = await refusal(take(overlapping));
    expect([code, details.length]).toEqual(['CALENDAR_REFUSED', 1]);
    expect((await take(overlapping, true)).problems).toMatchObject([{ code: 'TERMS_CLASH', severity: 'error' }]);
  });

  it('are refused with their faults', async () => {
    const { code, details } = await refusal(take(`${header}\n2027-01-04,2027-03-26,holiday,Spring\n`));
    expect(code).toBe('FILE_REFUSED');
    expect(details).toMatchObject([{ code: 'KIND_UNKNOWN', line: 2 }]);
  });

  it('can be taken back, unless the calendar was changed since', async () => {
    const before = await names();
    await take(spring);
    const [batch] = await at.client.people.imports({});
    expect(batch).toMatchObject({ kind: 'terms', fileName: 'terms.csv', rows: 2, undone: false });
    await at.client.people.undoImport({ command: batch!.command, reason: 'next year’s file' });
    expect(await names()).toEqual(before);
    await take(spring);
    const [second] = await at.client.people.imports({});
    await at.client.school.setCalendar({ periods: (await at.client.school.calendar({})).slice(0, 3), reason: 'none' });
    expect((await refusal(at.client.people.undoImport({ command: second!.command, reason: 'not this one' }))).code).toBe(
      'IMPORT_NOT_UNDONE',
    );
  });

  it('are taken back by nobody who may not change the calendar', async () => {
    await at.client.accounts.add({ name: 'Owen Brook', role: 'attendanceOfficer', passphrase });
    await take(spring);
    const [batch] = await at.client.people.imports({});
    const officer = await at.office.as('Owen Brook');
    const before = await names();
    expect((await refusal(officer.people.undoImport({ command: batch!.command, reason: 'not mine' }))).code).toBe('NOT_ALLOWED');
    expect(await names()).toEqual(before);
  });

  it('are refused where they would close days with marks, and are not taken back from under marks', async () => {
    await at.takeRoll('UPN,Legal Surname,Legal Forename,Date of Birth,Year Group\nG373200015001,Ashdown,Imogen,2015-10-02,6\n');
    const longer = `${header}\n2026-09-01,2026-12-18,term,Autumn\n`;
    await take(longer);
    const [batch] = await at.client.people.imports({});
    await at.takeMarks('UPN,Date,Session,Code\nG373200015001,2026-09-01,AM,/\n');
    const { details } = await refusal(at.client.people.undoImport({ command: batch!.command, reason: 'not this one' }));
    expect(details.map((one) => one.message)).toEqual(['There are marks on 2026-09-01, which would no longer be a school day.']);
    const warned = await take(autumnShorter.replace('2026-12-17', '2026-12-18'), true);
    expect(warned.problems).toMatchObject([{ code: 'MARKS_ON_CLOSED', severity: 'error', value: '2026-09-01' }]);
    const closing = await refusal(take(autumnShorter.replace('2026-12-17', '2026-12-18')));
    expect(closing.code).toBe('CALENDAR_REFUSED');
    expect(closing.details.map((one) => one.message)).toEqual(['Tuesday 1 September 2026: 1 mark stands.']);
  });
});
