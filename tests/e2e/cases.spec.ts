import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { CaseSheet, QuickEntry } from './page-models/case-sheet.ts';
import { Door } from './page-models/door.ts';
import { Shell } from './page-models/shell.ts';

test('from the watch list to a case with its sessions, a plan, steps ticked off, and closed with an outcome', async ({
  page,
  fernleaOffice,
}) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  const shell = new Shell(page);
  await shell.goTo('Watch');
  const row = page.getByRole('row').nth(1);
  const name = (await row.getByRole('gridcell').first().textContent())?.replace(/ \d.*$/, '').trim() ?? '';
  await row.getByRole('gridcell').first().click();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Open a case' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Open a case' });
  await expect(dialog).toContainText('sessions count towards the threshold');
  await dialog.getByLabel('Why this case is opened').fill('Absent without a reason since half-term');
  await dialog.getByLabel('First step').fill('Meet the family in school');
  await page.keyboard.press('Enter');
  const sheet = new CaseSheet(page);
  await expect(sheet.title).toHaveText(name);
  await expect(sheet.ground).toContainText('Absent without a reason since half-term');
  await sheet.ground.getByText('The sessions that counted').click();
  await expect(sheet.ground).toContainText(' AM ');
  await page.keyboard.press('Control+i');
  const entry = new QuickEntry(page);
  await expect(entry.dialog).toContainText(`About ${name}`);
  await entry.dialog.getByRole('button', { name: 'Leave it' }).click();
  await expect(entry.dialog).toBeHidden();
  await sheet.writePlan('Breakfast club from Monday; a bus pass');
  await expect(sheet.plan).toContainText('Breakfast club from Monday; a bus pass');
  await sheet.tick('Mum came, and the class teacher');
  await expect(sheet.steps).toContainText('No next step is written down');
  await sheet.close('Attendance improved and the plan is done', 'A bus pass was all it took');
  await expect(page.getByText('Closed on Tue 24 Nov 2026')).toBeVisible();
  await expect(sheet.chronology.getByRole('listitem')).toContainText(['Case closed', 'Step done', 'Case opened']);
  await shell.goTo('Cases');
  await expect(page.getByText('No case is here')).toBeVisible();
});

test('a visit is written down by keys alone from another screen, with a scan, and corrected beside what it said', async ({
  page,
  fernleaOffice,
  folder,
}) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Today');
  const entry = new QuickEntry(page);
  await page.keyboard.press('Control+i');
  await entry.pupil.fill('Amos');
  await page.keyboard.press('Enter');
  await entry.choose(entry.what, 'visit', 'Home visit');
  await entry.choose(entry.outcome, 'card', 'Card left');
  await entry.words.fill('Nobody opened; the card is through the door.');
  const fake = join(folder, 'photo.pdf');
  await writeFile(fake, 'no picture at all');
  await entry.attach(fake);
  await page.keyboard.press('Control+Enter');
  await expect(entry.dialog).toContainText('what is in the file is not what its name says');
  const scan = join(folder, 'card.pdf');
  await writeFile(scan, '%PDF-1.7 a card');
  await entry.attach(scan);
  await page.keyboard.press('Control+Enter');
  await expect(entry.dialog).toBeHidden();
  await new Shell(page).goTo('Pupils');
  await page.getByRole('row').filter({ hasText: 'Amos Alder' }).getByRole('gridcell').first().click();
  await page.keyboard.press('Enter');
  const chronology = page.getByRole('region', { name: 'Cases and chronology' });
  const line = chronology.getByRole('listitem').filter({ hasText: 'Home visit' });
  await expect(line).toContainText('Card left');
  await expect(line.getByRole('button', { name: 'card.pdf' })).toBeVisible();
  await line.getByRole('button', { name: 'Correct: Home visit, Tue 24 Nov 2026' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What happened').fill('Seen at the window, then nobody opened.');
  await dialog.getByLabel('Why it is corrected').fill('I had forgotten the window');
  await dialog.getByRole('button', { name: 'Correct it' }).click();
  await expect(line).toContainText('Seen at the window');
  await line.getByText('what it said before').click();
  await expect(line).toContainText('Nobody opened; the card is through the door.');
  await expect(line).toContainText('I had forgotten the window');
});

test('a class teacher finds no cases and no chronology, and leaves no dialog for whoever signs in next', async ({
  page,
  fernleaOffice,
}) => {
  expect(fernleaOffice.url).toContain('127.0.0.1');
  const door = new Door(page);
  const rooms = page.getByRole('navigation', { name: 'Rooms' });
  await door.signIn(fernleaStaff.teacher, staffPassphrase);
  await expect(rooms.getByRole('link', { name: 'Registers' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Cases' })).toBeHidden();
  await page.keyboard.press('Control+i');
  // The palette opens by the same keys of the window: once it is here, the other key has been heard as well.
  const shell = new Shell(page);
  await shell.openPalette();
  await expect(shell.palette).toBeVisible();
  const entry = new QuickEntry(page);
  await expect(entry.dialog).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+l');
  await door.signIn(fernleaStaff.head, staffPassphrase);
  await expect(rooms.getByRole('link', { name: 'Cases' })).toBeVisible();
  await shell.openPalette();
  await expect(shell.palette).toBeVisible();
  await expect(entry.dialog).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+i');
  await expect(entry.dialog).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(door.passphrase).toBeVisible();
  await door.signIn(fernleaStaff.head, staffPassphrase);
  await expect(rooms.getByRole('link', { name: 'Cases' })).toBeVisible();
  await expect(entry.dialog).toBeHidden();
});
