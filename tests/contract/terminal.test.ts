// The terminal as a scheduled job calls it: words in, one JSON document out, exit codes 0, 1 and 2. Shapes: docs/adr, and the
// contract that windows use. Cases follow one another on one school, as a terminal's day does.
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentText } from '#electron/documents/template/document-text.ts';
import { firstDayPupils } from '../support/first-day-school.ts';
import { aTuesdayAtNine } from '../support/hosted-office.ts';
import { officeTerminal } from '../support/office-terminal.ts';
import { firstDayFolder } from '../support/open-e2e-school.ts';
import type { ProgramRun } from '../support/run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'attendance-terminal-'));
const { office, npmOffice } = officeTerminal(folder, aTuesdayAtNine);
const roll = join(firstDayFolder, 'roll.ctf.xml');
const marks = join(firstDayFolder, 'marks.csv');
const upnOf = (surname: string): string => firstDayPupils.find((pupil) => pupil.surname === surname)?.upn ?? '';
const [near, met] = [upnOf('Quill'), upnOf('Thistle')];
const passphrase = 'four words in a row';
const slow = { timeout: 120_000 };

/** In the school's folder, in the name of the first account: the head. */
const inSchool = (...words: readonly string[]): Promise<ProgramRun> =>
  office(...words, '--data', 'school', '--passphrase-file', 'passphrase');

/** What a verb that is done prints under `--json`: one document, and nothing beside it. */
async function json(run: Promise<ProgramRun>): Promise<unknown> {
  const { code, out, err } = await run;
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.endsWith('\n')).toBe(true);
  return JSON.parse(out);
}

/** What a verb that refuses prints under `--json`: the error alone, on stderr. */
async function refusal(run: Promise<ProgramRun>): Promise<{ code: string; message: string; place?: string }> {
  const { code, out, err } = await run;
  expect({ code, out }).toEqual({ code: 1, out: '' });
  const document = JSON.parse(err) as { error: { code: string; message: string } };
  expect(Object.keys(document)).toEqual(['error']);
  expect(document.error.message).toMatch(/\.$/);
  return document.error;
}

beforeAll(async () => {
  await writeFile(join(folder, 'passphrase'), `${passphrase}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('misuse and refusal', slow, () => {
  it.concurrent.each([
    ['a verb that is not there', ['frobnicate']],
    ['an option that is not there', ['check', '--fast']],
    ['a missing option', ['report', 'thresholds']],
    ['a date of another country', ['report', 'thresholds', '--on', '24/11/2026']],
    ['a day that no calendar has', ['report', 'thresholds', '--on', '2026-02-30']],
    ['a month of another country', ['print', 'register', '--month', '11/2026', '--to', 'out']],
    ['a print for nobody known', ['print', 'admissions', '--who', 'staff', '--to', 'out']],
    ['a month and a range', ['print', 'register', '--month', '2026-11', '--from', '2026-11-02', '--to', 'out']],
    ['a stream that is not there', ['export', '--stream', 'care', '--to', 'out']],
  ])('ends %s with 2 and prints nothing on stdout', async (_name, words) => {
    const run = await office(...words, '--data', 'school');
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('office help');
  });

  it('refuses a folder without a school with 1, in words and under --json as a document', async () => {
    const words = ['check', '--data', 'nothing-here', '--passphrase-file', 'passphrase'] as const;
    expect(await office(...words)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('There is no school') });
    expect(await refusal(office(...words, '--json'))).toMatchObject({ code: 'NO_SCHOOL' });
  });
});

describe('a school', slow, () => {
  it('is made of what init --example prints, called as npm run -s office from any folder', async () => {
    const example = await npmOffice('init', '--example');
    expect({ code: example.code, err: example.err }).toEqual({ code: 0, err: '' });
    await writeFile(join(folder, 'school.json'), example.out);
    const made = await npmOffice('init', '--school', 'school.json', '--data', 'school', '--passphrase-file', 'passphrase');
    expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' });
    expect(await readdir(join(folder, 'school'))).toContain('store.db');
    expect(await refusal(inSchool('init', '--school', 'school.json', '--json'))).toMatchObject({ code: 'SCHOOL_EXISTS' });
  });

  it('opens to its passphrases alone', async () => {
    await writeFile(join(folder, 'wrong'), 'four words in a column\n');
    const wrong = office('check', '--json', '--data', 'school', '--passphrase-file', 'wrong');
    expect(await refusal(wrong)).toMatchObject({ code: 'WRONG_PASSPHRASE' });
    await writeFile(join(folder, 'new-passphrase'), 'a fifth word or more\n');
    const words = ['--name', 'Lee Added', '--role', 'attendanceOfficer', '--new-passphrase-file', 'new-passphrase'];
    expect(await json(inSchool('account', 'add', ...words, '--json'))).toMatchObject({
      name: 'Lee Added',
      role: 'attendanceOfficer',
    });
    const added = office('check', '--json', '--data', 'school', '--user', 'Lee Added', '--passphrase-file', 'new-passphrase');
    expect(await json(added)).toMatchObject({ healthy: true });
  });
});

describe('imports', slow, () => {
  it('shows a roll, takes it in once, and finds nothing new in it a second time', async () => {
    expect(await json(inSchool('import', roll, '--dry-run', '--json'))).toMatchObject({ mayApply: true, unchanged: 0 });
    expect(await json(inSchool('import', roll, '--json'))).toMatchObject({ added: 30, changed: 0, unchanged: 0 });
    expect(await json(inSchool('import', roll, '--as', 'ctf', '--json'))).toMatchObject({ added: 0, changed: 0, unchanged: 30 });
  });

  it('reads terms and takes in marks, whose form it tells by their columns', async () => {
    await writeFile(join(folder, 'terms.csv'), 'From,To,Kind,Name\n2027-09-01,2027-12-17,term,Autumn 2027\n');
    expect(await json(inSchool('import', 'terms.csv', '--dry-run', '--json'))).toMatchObject({ written: false, problems: [] });
    expect(await json(inSchool('import', marks, '--as', 'marks-csv', '--json'))).toMatchObject({ added: 2760, replaced: 0 });
    expect(await json(inSchool('import', marks, '--json'))).toMatchObject({ added: 0, replaced: 0, same: 2760 });
  });

  it('names what is wrong in a file with its line, and writes nothing', async () => {
    const before = (await json(inSchool('check', '--json'))) as { commands: number };
    await writeFile(join(folder, 'wrong.csv'), `UPN,Date,Session,Code,Minutes Late,Comment\n${near},2026-11-21,AM,/,,\n`);
    const wrong = await refusal(inSchool('import', 'wrong.csv', '--json'));
    expect(wrong).toMatchObject({
      code: 'FILE_REFUSED',
      place: 'wrong.csv',
      details: [{ line: 2, column: 'Date', code: 'DAY_CLOSED' }],
    });
    expect(await refusal(inSchool('import', 'lost.csv', '--json'))).toMatchObject({ place: join(folder, 'lost.csv') });
    expect(await json(inSchool('check', '--json'))).toMatchObject({ commands: before.commands });
  });
});

describe('reports', slow, () => {
  it('prints thresholds exactly as agreed', async () => {
    const report = (await json(inSchool('report', 'thresholds', '--on', '2026-11-24', '--json'))) as {
      rows: { upn: string }[];
      kinds: { kind: string; rows: unknown[] }[];
    };
    const wednesdays = ['2026-09-16', '2026-09-23', '2026-09-30', '2026-10-07', '2026-10-14'];
    const row = (upn: string, status: string, days: readonly string[]) => ({
      upn,
      windowFrom: '2026-09-14',
      windowTo: '2026-11-24',
      weeks: 10,
      counted: days.length * 2,
      provisional: 0,
      status,
      sessions: days.flatMap((date) => ['AM', 'PM'].map((session) => ({ date, session, code: 'O' }))),
    });
    expect(Object.keys(report)).toEqual(['on', 'rows', 'kinds']);
    expect(report).toMatchObject({ on: '2026-11-24' });
    const byUpn = new Map(report.rows.map((one) => [one.upn, one]));
    expect(byUpn.size).toBe(2);
    expect(byUpn.get(met)).toEqual(row(met, 'met', wednesdays));
    expect(byUpn.get(near)).toEqual(row(near, 'near', wednesdays.slice(0, 4)));
    expect(report.kinds.map(({ kind, rows }) => [kind, rows.length])).toEqual([
      ['penalty', 2],
      ['authority', expect.any(Number)],
      ['continuous', 0],
      ['sickness', 0],
      ['removal', 0],
    ]);
    expect(report.kinds[0]?.rows[0]).toMatchObject({ metOn: '2026-10-14', due: { on: '2026-11-04', what: 'decision' } });
  });

  it('prints the groups of the same days, which add up to the school', async () => {
    const words = ['report', 'groups', '--from', '2026-09-14', '--to', '2026-11-23', '--json'];
    type Row = { group: { kind: string; value: string }; pupils: number; figures: { possible: number; unauthorised: number } };
    const { groups, ...period } = (await json(inSchool(...words))) as { groups: readonly Row[] };
    expect(period).toEqual({ from: '2026-09-14', to: '2026-11-23' });
    const [school] = groups;
    expect(school).toMatchObject({ group: { kind: 'school', value: 'all' }, pupils: 30 });
    expect(school?.figures).toMatchObject({ possible: 2760, unauthorised: 18 });
    for (const kind of ['year', 'class', 'sex', 'youngCarer', 'programme']) {
      const own = groups.filter(({ group }) => group.kind === kind);
      expect([kind, own.reduce((sum, row) => sum + row.figures.possible, 0)]).toEqual([kind, 2760]);
    }
  });

  it('prints attendance in whole numbers that add up', async () => {
    type Figures = {
      possible: number;
      present: number;
      authorised: number;
      unauthorised: number;
      byCode: Record<string, number>;
    };
    const words = ['report', 'attendance', '--from', '2026-09-14', '--to', '2026-11-23', '--json'];
    const report = (await json(inSchool(...words))) as { school: Figures; pupils: readonly (Figures & { upn: string })[] };
    expect(Object.keys(report).toSorted()).toEqual(['from', 'pupils', 'school', 'to']);
    expect(report.school).toEqual({
      possible: 2760,
      present: 2742,
      authorised: 0,
      unauthorised: 18,
      byCode: { '/': 1371, '\\': 1371, O: 18 },
    });
    expect(report.pupils).toHaveLength(30);
    for (const pupil of report.pupils) {
      expect(Object.keys(pupil).toSorted()).toEqual(['authorised', 'byCode', 'possible', 'present', 'unauthorised', 'upn']);
      expect(pupil.possible).toBe(pupil.present + pupil.authorised + pupil.unauthorised);
    }
    expect(report.pupils.find((pupil) => pupil.upn === near)).toMatchObject({ possible: 92, unauthorised: 8 });
  });
});

describe('the printed registers', slow, () => {
  type Files = { files: string[] };
  const print = async (...words: readonly string[]) => ((await json(inSchool('print', ...words, '--json'))) as Files).files;

  it('are one file a class and month, a month of holidays left out', async () => {
    expect(await print('register', '--from', '2026-08-10', '--until', '2026-10-09', '--to', 'registers')).toEqual(
      ['7A-2026-09', '7A-2026-10', '7B-2026-09', '7B-2026-10'].map((name) => join(folder, 'registers', `register-${name}.docx`)),
    );
    expect(await readdir(join(folder, 'registers'))).toHaveLength(4);
    const one = ['register', '--class', '7B', '--month', '2026-10', '--to', 'october.docx'];
    expect(await print(...one)).toEqual([join(folder, 'october.docx')]);
    expect(await documentText(await readFile(join(folder, 'october.docx')))).toContain('Attendance register: 7B, October 2026');
  });

  it('hold the admission register of whoever is wanted', async () => {
    const [file] = await print('admissions', '--who', 'everyone', '--to', 'registers');
    const text = await documentText(await readFile(file ?? ''));
    for (const { surname } of firstDayPupils) expect(text).toContain(surname);
  });

  it('refuse a class that is not there, a month without a school day, and two registers for one file', async () => {
    const refused = (...words: readonly string[]) => refusal(inSchool('print', 'register', ...words, '--to', 'r.docx', '--json'));
    expect(await refused('--class', '9Z', '--month', '2026-10')).toMatchObject({ code: 'NOT_FOUND', place: '9Z' });
    expect(await refused('--month', '2026-08')).toMatchObject({ code: 'OUTSIDE_CALENDAR' });
    expect(await inSchool('print', 'register', '--month', '2026-10', '--to', 'r.docx')).toMatchObject({ code: 2, out: '' });
  });
});

describe('letters', slow, () => {
  it('writes one marked draft a parent, and the issued letter where a head signs it', async () => {
    const drafts = (await json(inSchool('letter', '--pupil', near, '--to', 'drafts', '--json'))) as Letters;
    expect(drafts.letters.map(({ state, recipient }) => ({ state, recipient }))).toEqual([
      { state: 'draft', recipient: 'Ms Sam Quill' },
      { state: 'draft', recipient: 'Mr Lee Quill' },
    ]);
    for (const { file } of drafts.letters) expect(file.startsWith(join(folder, 'drafts'))).toBe(true);
    const issued = (await json(inSchool('letter', '--pupil', near, '--to', 'issued', '--approve', '--json'))) as Letters;
    expect(issued.letters.map(({ state }) => state)).toEqual(['issued', 'issued']);
    expect(new Set(issued.letters.map(({ number }) => number)).size).toBe(2);
    for (const { file } of issued.letters) expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
  });

  it('refuses a letter whose pupil has met the threshold, and one to nobody', async () => {
    expect(await refusal(inSchool('letter', '--pupil', met, '--to', 'drafts', '--json'))).toMatchObject({
      code: 'NOTICE_REFUSED',
    });
    expect(await refusal(inSchool('letter', '--pupil', 'Z999', '--to', 'drafts', '--json'))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

type Letters = { letters: { file: string; state: string; recipient: string; number?: string }[] };

describe('the exchange', slow, () => {
  const bundle = 'sent/la373-urn199003-attendance-000001.bundle.zip';

  it('says what to do without an authority', async () => {
    const refused = await refusal(inSchool('export', '--stream', 'attendance', '--to', 'sent', '--json'));
    expect(refused).toMatchObject({ code: 'LA_NOT_ENROLLED', message: expect.stringContaining('enrolment file') });
  });

  it('enrols the keys it invents, sends, and verifies what it sent', async () => {
    const keys = (await json(office('la', 'demo-keys', '--to', 'keys', '--json'))) as {
      enrolmentFile: string;
      identityFile: string;
    };
    expect(await json(inSchool('la', 'enrol', keys.enrolmentFile, '--json'))).toMatchObject({ laCode: '373', demo: true });
    const sent = (await json(inSchool('export', '--stream', 'attendance', '--to', 'sent', '--json'))) as { file: string };
    expect(sent).toMatchObject({ file: join(folder, bundle), stream: 'attendance', sequence: 1 });
    const signers = await inSchool('signers');
    await writeFile(join(folder, 'allowed_signers'), signers.out);

    const asked = [bundle, '--signers', 'allowed_signers'];
    const sealed = await json(office('verify', ...asked, '--json'));
    expect(sealed).toMatchObject({ outcome: 'sealed', chainChecked: false });
    const opened = await json(office('verify', ...asked, '--identity', keys.identityFile, '--json'));
    expect(opened).toMatchObject({ outcome: 'accepted', sequence: 1, from: 'Example School, URN 199003' });
    expect((await office('verify', ...asked)).out).toContain('chain was not checked');
  });

  it('refuses a bundle that was changed on the way', async () => {
    const bytes = await readFile(join(folder, bundle));
    const changed = Buffer.from(bytes.map((byte, at) => (at === 2000 ? byte ^ 1 : byte)));
    await writeFile(join(folder, 'changed.bundle.zip'), changed);
    const refused = await office('verify', 'changed.bundle.zip', '--signers', 'allowed_signers', '--json');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.err)).toMatchObject({ error: { code: 'BUNDLE_REFUSED' } });
  });
});

describe('keeping', slow, () => {
  it('backs up, restores elsewhere with a passphrase, and finds all well in both', async () => {
    const here = (await json(inSchool('check', '--json'))) as { commands: number; head: string };
    expect(here).toMatchObject({ healthy: true, findings: [] });
    expect(await json(inSchool('backup', '--to', 'kept/backup.zip', '--json'))).toEqual({
      file: join(folder, 'kept', 'backup.zip'),
    });
    const elsewhere = ['--data', 'elsewhere', '--passphrase-file', 'passphrase'];
    expect(await json(office('restore', 'kept/backup.zip', ...elsewhere, '--json'))).toEqual({ commands: here.commands });
    expect(await json(office('check', ...elsewhere, '--json'))).toMatchObject({ healthy: true, head: here.head });
    const again = office('restore', 'kept/backup.zip', ...elsewhere, '--json');
    expect(await refusal(again)).toMatchObject({ code: 'SCHOOL_EXISTS' });
    const wrong = office('restore', 'kept/backup.zip', '--data', 'third', '--passphrase-file', 'wrong', '--json');
    expect(await refusal(wrong)).toMatchObject({ code: 'WRONG_PASSPHRASE' });
  });

  it('makes the same demo school for the same seed', async () => {
    const words = ['--pupils', '40', '--years', '0.5', '--seed', '7', '--until', '2026-11-20', '--json'];
    expect(await json(office('demo', ...words, '--data', 'demo'))).toMatchObject({ pupils: 40, seed: 7 });
    expect(await json(office('demo', ...words, '--data', 'demo-again'))).toMatchObject({ pupils: 40, seed: 7 });
    const asked = ['report', 'attendance', '--from', '2026-09-01', '--to', '2026-11-20', '--json'];
    const first = await json(office(...asked, '--data', 'demo'));
    expect(await json(office(...asked, '--data', 'demo-again'))).toEqual(first);
  });
});
