import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { firstDayPupils } from '../support/first-day-school.ts';
import { ledgerHead } from '../support/ledger-head.ts';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { Door } from './page-models/door.ts';
import { ImportPage } from './page-models/import-page.ts';

const officer = { name: fernleaStaff.officer, passphrase: staffPassphrase };
const imports = join(import.meta.dirname, '..', 'fixtures', 'imports');
const [pupil] = firstDayPupils;
const upn = pupil?.upn ?? '';

/** Whatever a test does here, the ledger must stand where it stood. */
test.beforeEach(async ({ page, fernleaOffice }) => {
  expect((await ledgerHead(fernleaOffice.dataFolder, officer)).commands).toBeGreaterThan(0);
  await new Door(page).signIn(officer.name, officer.passphrase);
  await expect(page.getByRole('heading', { level: 1, name: /^Today, / })).toBeVisible();
});

test.afterEach(async ({ fernleaOffice, fernleaFolder }) => {
  expect(await ledgerHead(fernleaOffice.dataFolder, officer)).toEqual(await ledgerHead(fernleaFolder, officer));
});

type Fault = { readonly sentence: string; readonly line?: number; readonly column?: string };

/** Each fault stands there with its sentence and its place, and there is no way to take the file in. */
async function refuses(take: ImportPage, faults: readonly Fault[]): Promise<void> {
  for (const { sentence, line, column } of faults) {
    const found = take.problems.getByRole('row').filter({ hasText: sentence });
    await expect(found).toBeVisible();
    await expect(found.getByRole('cell').first()).toHaveText('Error');
    if (line !== undefined) await expect(found.getByRole('cell').nth(1)).toHaveText(String(line));
    if (column !== undefined) await expect(found.getByRole('cell').nth(2)).toHaveText(column);
  }
  await expect(take.take).toBeHidden();
}

const rollFiles: readonly (readonly [file: string, ...faults: readonly Fault[]])[] = [
  ['doctype.ctf.xml', { sentence: 'The file carries a document type (DOCTYPE).', line: 4 }],
  ['not-ctf.xml', { sentence: 'This is XML, but no Common Transfer File: its first element is Census.', line: 2 }],
  ['truncated.ctf.xml', { sentence: 'The file ends in the middle: it was only half written.', line: 245 }],
  ['half-written.csv', { sentence: 'The file ends in the middle: it was only half written.', line: 3 }],
  ['not-a.csv', { sentence: 'The file should be text in rows (CSV) or an Excel workbook (.xlsx), but it is a PDF.' }],
  [
    'roll-faults.csv',
    { sentence: 'The UPN A373200015001 has the wrong check letter.', line: 2, column: 'UPN' },
    { sentence: 'The UPN W373200015002 stands twice: on line 3 and on line 4.', line: 4, column: 'UPN' },
    { sentence: 'The date of birth 25/12/2030 is still to come.', line: 5, column: 'Date of Birth' },
    { sentence: '30/02/2016 in Date of Birth is no day of the calendar.', line: 6, column: 'Date of Birth' },
  ],
];

test('no roll that is not what it says comes in', async ({ page }) => {
  const take = new ImportPage(page);
  for (const [file, ...faults] of rollFiles) {
    await test.step(file, async () => {
      await take.openRoll();
      await take.choose(join(imports, file));
      await refuses(take, faults);
    });
  }
});

test('a file of 200 MB is refused before it is sent', async ({ page, folder }) => {
  const take = new ImportPage(page);
  const large = join(folder, 'large.csv');
  await writeFile(large, 'UPN,Date,Session,Code\n');
  await truncate(large, 200 * 1024 * 1024);
  await take.openMarks();
  await take.choose(large);
  await expect(take.refusal).toContainText('The file is larger than this import takes. Nothing was written');
  await expect(take.take).toBeHidden();
});

const marksHead = 'UPN,Date,Session,Code,Minutes Late,Comment';
const faultyMarks: readonly (readonly [row: string, fault: Fault])[] = [
  [`${upn},2026-11-23,AM,QQ,,`, { sentence: 'QQ is no attendance code.', line: 2, column: 'Code' }],
  [`${upn},2026-11-23,PM,H,,`, { sentence: 'The code H was not in force on 2026-11-23.', line: 2, column: 'Code' }],
  [
    `${upn},2026-11-21,AM,/,,`,
    { sentence: 'The school has no session on Sat 21 Nov 2026, and the file has marks of that day.', line: 2, column: 'Date' },
  ],
  [
    `${upn},2026-10-28,AM,I,,`,
    { sentence: 'The school has no session on Wed 28 Oct 2026, and the file has marks of that day.', line: 2, column: 'Date' },
  ],
  ['W373200015002,2026-11-23,AM,/,,', { sentence: 'No pupil here has the UPN W373200015002.', line: 2, column: 'UPN' }],
];

test('no mark comes in that the register could not hold', async ({ page }) => {
  const take = new ImportPage(page);
  for (const [row, fault] of faultyMarks) {
    await test.step(row, async () => {
      await take.openMarks();
      await take.choose({ name: 'marks.csv', mimeType: 'text/csv', buffer: Buffer.from(`${marksHead}\n${row}\n`) });
      await refuses(take, [fault]);
    });
  }
});

test('a class and a session that do not exist are said, and no grid is shown', async ({ page }) => {
  const open = async (address: string): Promise<void> => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
  };
  await open('/registers/999/2026-11-24/AM');
  await expect(alertOf(page)).toContainText('This register cannot be shown');
  await open('/registers/1/2026-11-21/AM');
  await expect(alertOf(page)).toContainText('The school has no session on that day');
  await open('/registers/1/2031-11-21/AM');
  await expect(alertOf(page)).toContainText('lies outside the terms');
  await expect(page.getByRole('grid', { name: /^Register / })).toBeHidden();
});

function alertOf(page: Page): Locator {
  return page.getByRole('alert');
}
