import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Download, expect, type Page } from '@playwright/test';
import { metPupil, nearPupil } from '../support/first-day-school.ts';
import { aTuesdayAtNine } from '../support/hosted-office.ts';
import { officeTerminal } from '../support/office-terminal.ts';
import { fernlea, fernleaStaff, firstDayFolder, staffPassphrase } from '../support/open-e2e-school.ts';
import { runProgram } from '../support/run-program.ts';
import { type OfficerDesk, openByHand, runOfficerScript } from '../support/third-party-check.ts';
import { test } from './office-test.ts';
import { CheckBundlePage } from './page-models/check-bundle-page.ts';
import { Door } from './page-models/door.ts';
import { ExchangePage } from './page-models/exchange-page.ts';
import { FirstStart } from './page-models/first-start.ts';
import { ImportPage } from './page-models/import-page.ts';
import { NoticePages } from './page-models/notice-pages.ts';
import { RegisterPage } from './page-models/register-page.ts';
import { RegistersBoard } from './page-models/registers-board.ts';
import { Shell } from './page-models/shell.ts';
import { WatchPage } from './page-models/watch-page.ts';

const roll = join(firstDayFolder, 'roll.ctf.xml');
const marks = join(firstDayFolder, 'marks.csv');
const { head, officer } = fernleaStaff;
const parents = ['Ms Sam Quill', 'Mr Lee Quill'] as const;

/** Issue "The first day", what it does, 1–7, as one line from an empty folder to a bundle that others can verify. */
test('the first day, from an empty folder to a bundle that the authority verifies without this program', async ({
  page,
  newOffice,
  folder,
}) => {
  test.setTimeout(300_000);
  await test.step('1. the school is set up', () => setUpSchool(page));
  await test.step('2. the roll comes in, and a second time nothing changes', () => takeInRoll(page));
  await test.step('2. ten weeks of marks come in', () => takeInMarks(page));
  await test.step('3. a register is taken by keys', () => takeRegister(page));
  await test.step('3. a mark is corrected with its reason', () => correctMark(page));
  await test.step('4. who needs us', () => lookAtWatch(page));
  await test.step('5. letters are drafted, cleared, approved and issued', () => issueLetters(page, folder));
  const desk = await test.step('6. the authority is enrolled and both streams are sent', () => sendBundles(page, folder));
  await test.step('6. the screen Check a bundle agrees', () => checkOnScreen(page, desk));
  await test.step('7. closing makes a backup; it opens elsewhere, and all is well', async () => {
    await newOffice.close();
    await checkKeeping(newOffice.dataFolder, folder);
  });
  await test.step('the third party verifies with ordinary tools', () => verifyAsAuthority(desk));
});

async function setUpSchool(page: Page): Promise<void> {
  const start = new FirstStart(page);
  await start.begin();
  await start.fillSchool(fernlea);
  await start.next.press('Enter');
  await start.next.press('Enter');
  await start.keepRegisterHere();
  await start.next.press('Enter');
  await start.fillPeople([
    { name: fernleaStaff.head, role: 'Head teacher', passphrase: staffPassphrase },
    { name: fernleaStaff.officer, role: 'Attendance officer', passphrase: staffPassphrase },
    { name: fernleaStaff.lead, role: 'Designated safeguarding lead', passphrase: staffPassphrase },
    { name: 'Dara Lund', role: 'Designated teacher', passphrase: staffPassphrase },
    { name: 'Ada Noor', role: 'Administrator', passphrase: staffPassphrase },
  ]);
  await start.next.press('Enter');
  await start.proposeTerms(2026);
  await expect(start.terms.getByRole('textbox', { name: 'Name of Christmas Day' })).toBeVisible();
  await start.create();
  const door = new Door(page);
  await expect(page.getByRole('heading', { level: 1, name: fernlea.name })).toBeVisible();
  await door.signIn(officer, 'not the passphrase');
  await expect(page.getByText('That passphrase does not open this account.')).toBeVisible();
  await door.signIn(officer, staffPassphrase);
  await expect(page.getByRole('heading', { level: 1, name: /^Today, Tue 24 Nov 2026/ })).toBeVisible();
}

async function takeInRoll(page: Page): Promise<void> {
  const take = new ImportPage(page);
  await take.openRoll();
  await take.choose(roll);
  await expect(take.preview('New pupils').getByRole('row')).toHaveCount(31);
  await take.tab(/^Families proposed \(1\)/).click();
  await expect(take.preview('Families proposed')).toContainText('Ida Marsh');
  await expect(take.take).toHaveText('Take in 30 new pupils');
  await take.take.press('Enter');
  await expect(take.says('Taken in: 30 new pupils')).toBeVisible();

  await take.openRoll();
  await take.choose(roll);
  await expect(take.says('Nothing is new: the roll already says what this file says.')).toBeVisible();
  await expect(take.take).toBeHidden();
}

async function takeInMarks(page: Page): Promise<void> {
  const take = new ImportPage(page);
  await take.openMarks();
  await take.choose(marks);
  await expect(take.preview('What the file holds')).toContainText('2,760');
  await expect(take.take).toHaveText('Take in 2,760 new marks');
  await take.take.press('Enter');
  await expect(take.says('Taken in: 2,760 new marks, 0 replaced, 0 held already.')).toBeVisible();
  await take.openMarks();
  await take.choose(marks);
  await expect(take.says('Nothing is new: the registers already hold these marks.')).toBeVisible();
}

async function takeRegister(page: Page): Promise<void> {
  const shell = new Shell(page);
  const register = new RegisterPage(page);
  await shell.goTo('Registers');
  const board = new RegistersBoard(page);
  await expect(board.row('7A')).toContainText('Open');
  await board.openByKeys(0);
  await expect(register.grid).toBeFocused();
  await register.press('/', 'Enter', 'l', '1', '2', 'Enter', 'i');
  await expect(register.tick('Delia Dale')).toBeVisible();
  await expect(register.focusedRow()).toContainText('Ewan Elm');
  await register.markEverybodyElsePresent();
  await expect(register.grid.getByRole('img', { name: 'Saved', exact: true })).toHaveCount(15);
  await register.complete();
  await expect(page.getByText(`Taken by ${officer}`)).toBeVisible();

  await page.reload();
  await new Door(page).signIn(officer, staffPassphrase);
  await expect(register.tick('Delia Dale')).toBeVisible();
  await expect(register.mark('Amos Alder', '/')).toBeVisible();
  await expect(register.mark('Caspian Cole', 'L')).toContainText('12');
  await expect(register.mark('Delia Dale', 'I')).toBeVisible();
  await expect(page.getByText(`Taken by ${officer}`)).toBeVisible();
  await shell.goTo('Today');
  await expect(page.getByRole('grid', { name: 'Registers still to be taken' })).toContainText('7B');
  await expect(page.getByRole('grid', { name: 'Registers still to be taken' })).not.toContainText('7A');
}

async function correctMark(page: Page): Promise<void> {
  const register = new RegisterPage(page);
  await new Shell(page).goTo('Registers');
  await new RegistersBoard(page).open('7A');
  await register.focusPupil('Amos Alder');
  await register.press('ArrowLeft', 'i');
  await register.correct('His mother rang at four: he was sick at lunch');
  await expect(register.dialog).toBeHidden();
  await register.press('ArrowUp', 'F2');
  await expect(register.panel.getByRole('listitem')).toHaveCount(2);
  await expect(register.panel).toContainText('Reason: Reason given by parent: His mother rang at four: he was sick at lunch');
  await expect(register.panel).toContainText(officer);
}

async function lookAtWatch(page: Page): Promise<void> {
  await new Shell(page).goTo('Watch');
  const watch = new WatchPage(page);
  await expect(watch.row(nearPupil)).toContainText('8');
  await expect(watch.row(metPupil)).toContainText('10');
  await expect(watch.list.getByRole('row')).toHaveCount(3);
  await watch.openWhy(nearPupil);
  await expect(watch.panel).toContainText('8 counted, in 10 school weeks from Mon 14 Sep 2026 to Tue 24 Nov 2026');
  await expect(watch.sessions.getByRole('row')).toHaveCount(8);
  await expect(watch.sessions).toContainText('Wed 16 Sep 2026');
}

async function issueLetters(page: Page, folder: string): Promise<void> {
  const notices = new NoticePages(page);
  await new WatchPage(page).writeLetters();
  await expect(notices.list.getByRole('row')).toHaveCount(3);
  for (const parent of parents) await expect(notices.row(parent)).toContainText('Draft');
  await notices.open(parents[0]);
  await expect(notices.letter).toContainText('This is a warning. You do not have to pay anything now.');
  await expect(notices.letter).toContainText('recorded as unauthorised');
  await expect(notices.letter).toContainText('If a mark is wrong');
  await expect(notices.letter).toContainText('A penalty is for each parent and for each child.');
  await expect(notices.letter).toContainText('£80');
  await expect(notices.letter).not.toContainText(parents[1]);
  await expect(notices.next).toContainText('The welfare check is not yours to give');

  await signInAs(page, head);
  for (const [index, parent] of parents.entries()) {
    await new Shell(page).goTo('Notices');
    await notices.open(parent);
    await notices.clear();
    await expect(notices.state).toContainText('Waits for the head teacher');
    await notices.approve(parent);
    await expect(notices.state).toContainText('Waits for the office to issue it');
    await notices.issue(parent);
    await expect(notices.state).toContainText('Is to be printed and sent to the parent');
    await expect(notices.state).toContainText(new RegExp(`No\\. .*${index + 1}`));
  }
  const word = await saved(await notices.download('for Word'), folder);
  const pdf = await saved(await notices.download('as PDF'), folder);
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  const text = await runProgram('unzip', ['-p', word, 'word/document.xml']);
  expect(text.out).toContain('Mabel Quill');
  expect(text.out).not.toContain('DRAFT');
}

async function sendBundles(page: Page, folder: string): Promise<OfficerDesk> {
  const exchange = new ExchangePage(page);
  await new Shell(page).goTo('Exchange');
  await expect(page.getByText('No authority is enrolled yet')).toBeVisible();
  const signers = join(folder, 'allowed_signers');
  await writeFile(signers, `${await exchange.signerLine()}\n`);
  const keys = await saved(await exchange.enrolInvented(), folder);
  expect((await runProgram('unzip', ['-n', keys], { cwd: folder })).code).toBe(0);
  for (const stream of ['attendance', 'legal'] as const) {
    const bundle = await saved(await exchange.send(stream), folder);
    expect(bundle).toMatch(new RegExp(`la373-urn199010-${stream}-000001\\.bundle\\.zip$`));
    const again = await exchange.sendAgain(stream === 'legal' ? 'Legal' : 'Attendance');
    expect((await readFile(await again.path())).equals(await readFile(bundle))).toBe(true);
  }
  const identity = join(folder, 'la-demo.key');
  return { folder, signers, identity, urn: fernlea.urn, laCode: fernlea.laCode, instant: laterThat(aTuesdayAtNine) };
}

async function checkOnScreen(page: Page, desk: OfficerDesk): Promise<void> {
  const check = new CheckBundlePage(page);
  await check.open();
  await check.check(bundleOf(desk, 'legal'));
  await expect(check.outcome).toContainText('The bundle is whole and still sealed');
  await check.check(bundleOf(desk, 'legal'), desk.identity);
  await expect(check.outcome).toContainText('The bundle is whole and opened');
}

async function checkKeeping(dataFolder: string, folder: string): Promise<void> {
  const backups = (await readdir(join(dataFolder, 'backups'))).filter((name) => name.endsWith('.zip')).sort();
  const newest = join(dataFolder, 'backups', backups.at(-1) ?? 'none');
  await writeFile(join(folder, 'passphrase'), `${staffPassphrase}\n`);
  const { office } = officeTerminal(folder, laterThat(aTuesdayAtNine));
  const who = ['--user', head, '--passphrase-file', 'passphrase'];
  expect(await office('check', '--data', dataFolder, ...who)).toMatchObject({
    code: 0,
    out: expect.stringContaining('All is well'),
  });
  expect(await office('restore', newest, '--data', 'restored', ...who)).toMatchObject({ code: 0, err: '' });
  const report = await office('report', 'thresholds', '--on', '2026-11-24', '--json', '--data', 'restored', ...who);
  expect((JSON.parse(report.out) as { rows: readonly unknown[] }).rows).toHaveLength(2);
}

/** Nothing of this program but the file: the list of signers, the authority's key, and what Debian has. */
async function verifyAsAuthority(desk: OfficerDesk): Promise<void> {
  const { office } = officeTerminal(desk.folder, desk.instant);
  await runOfficerScript(desk, ['--new-ledger', 'ledger.json']);
  for (const stream of ['attendance', 'legal'] as const) {
    const bundle = bundleOf(desk, stream);
    const opened = await openByHand(desk, bundle);
    expect(opened.signature).toContain('Good "bundle@attendance.example" signature for urn199010');
    expect(opened.statement).toMatchObject({ stream, sequence: 1 });
    const files = await readdir(join(opened.bag, 'data'), { recursive: true });
    expect(files.filter((name) => name.endsWith('.docx'))).toHaveLength(stream === 'legal' ? 2 : 0);

    const asked = [bundle, '--signers', desk.signers, '--la', desk.laCode, '--stream', stream, '--ledger', 'ledger.json'];
    const script = await runOfficerScript(desk, [...asked, '--identity', desk.identity]);
    expect(script).toMatchObject({ code: 0, out: expect.stringContaining('ACCEPTED: bundle 1 of URN 199010') });

    const verified = await office('verify', bundle, '--signers', desk.signers, '--identity', desk.identity, '--json');
    expect(verified).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(verified.out)).toMatchObject({ outcome: 'accepted', stream, sequence: 1 });
  }
}

async function signInAs(page: Page, name: string): Promise<void> {
  await new Shell(page).lock();
  await new Door(page).signIn(name, staffPassphrase);
  await expect(page.getByRole('banner')).toContainText(name);
}

async function saved(download: Download, folder: string): Promise<string> {
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

function bundleOf({ folder }: OfficerDesk, stream: 'attendance' | 'legal'): string {
  return join(folder, `la373-urn199010-${stream}-000001.bundle.zip`);
}

/** The authority opens it in the afternoon. */
function laterThat(instant: string): string {
  return instant.replace('T09:', 'T15:');
}
