import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { documentText } from '#electron/documents/template/document-text.ts';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { LeavePages } from './page-models/leave-pages.ts';
import { Shell } from './page-models/shell.ts';

test('leave is asked for, refused by the head, told to the parent, and taken all the same', async ({ page, fernleaOffice }) => {
  const leave = new LeavePages(page);
  await leave.as(fernleaStaff.officer, staffPassphrase);

  await test.step('the office records the application in the parent’s words', async () => {
    await page.getByRole('button', { name: 'Record leave' }).click();
    await expect(leave.dialog.getByRole('combobox', { name: 'Pupil' })).toBeFocused();
    await leave.dialog.getByRole('combobox', { name: 'Pupil' }).fill('Amos Alder');
    await page.getByRole('option', { name: /^Amos Alder/ }).waitFor();
    await page.keyboard.press('Enter');
    await leave.dialog.getByLabel('First day').fill('soon');
    await expect(leave.dialog).toContainText('“soon” is no day: type 24/11, 24 Nov or Thu.');
    await leave.dialog.getByLabel('First day').fill('30/11');
    await leave.dialog.getByLabel('Last day').fill('4 December');
    await leave.choose('Who asked', /Alder/);
    await leave.dialog.getByLabel('The reason, in the parent’s words').fill('A week at the seaside');
    await leave.dialog.getByRole('button', { name: 'Record it' }).click();
    await expect(leave.section('What was asked')).toContainText('5 school days');
    await expect(leave.section('Decision')).toContainText('It waits for the head teacher.');
    await expect(page.getByRole('button', { name: 'Refuse this leave' })).toBeHidden();
  });

  await test.step('the head refuses it with reasons, in their own name', async () => {
    await new Shell(page).lock();
    await leave.as(fernleaStaff.head, staffPassphrase);
    await expect(leave.row('Amos Alder')).toContainText('To decide');
    await leave.open('Amos Alder');
    await leave.section('Decision').getByText('Refuse', { exact: true }).click();
    await leave.section('Decision').getByLabel('Reasons').fill('Nothing exceptional was named.');
    await leave.section('Decision').getByRole('button', { name: 'Refuse this leave' }).click();
    await expect(leave.section('Decision')).toContainText('Hanna Foss, Tue 24 Nov 2026');
    await new Shell(page).hasFocus();
  });

  await test.step('the letter warns before the days, and the copy is kept', async () => {
    const download = page.waitForEvent('download');
    await leave.section('Letters').getByRole('button', { name: 'Look at it in Word' }).click();
    const text = await documentText(await readFile(await (await download).path()));
    expect(text).toContain('The leave is not granted.');
    expect(text).toContain('£80');
    await leave.section('Letters').getByRole('button', { name: 'Issue this letter' }).click();
    await expect(leave.section('Letters')).toContainText(/Refused: told to .*Alder/);
    await new Shell(page).hasFocus();
    await expect(leave.section('Marks')).toContainText('No mark is to be written.');
    const printing = page.waitForEvent('download');
    await leave.section('Letters').getByRole('button', { name: 'PDF' }).click();
    const pdf = await readFile(await (await printing).path());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('a week later G is proposed for every session, and a press writes it', async () => {
    fernleaOffice.clock.moveTo('2026-12-07T09:00:00.000Z');
    await page.reload();
    await leave.as(fernleaStaff.officer, staffPassphrase);
    await expect(leave.row('Amos Alder')).toContainText('Due back today');
    await leave.open('Amos Alder');
    const marks = leave.section('Marks');
    await expect(marks.getByRole('row')).toHaveCount(11);
    await marks.getByLabel('Reason for the correction').fill('Leave refused and taken');
    await marks.getByRole('button', { name: 'Write 10 marks' }).click();
    await expect(marks).toContainText('10 written.');
    await new Shell(page).hasFocus();
    await expect(leave.section('Coming back')).toContainText('5 of 20 for ground (i)');
    await expect(page.getByText(/^Refused, and taken all the same \(10 sessions marked G\): /)).toBeVisible();
    const year = leave.section('The pupil’s attendance this school year');
    await expect(year).toContainText('No other leave of this pupil is in the file.');
    await year.getByRole('button', { name: 'for leave: open the sessions: 10' }).click();
    await expect(page.getByRole('table', { name: 'This school year, for leave' }).getByRole('row')).toHaveCount(10);
    await page.keyboard.press('Escape');
    await expect(page.getByText('Long absence: safeguarding')).toBeHidden();
  });

  await test.step('the safeguarding lead alone is asked about the long absence', async () => {
    await new Shell(page).lock();
    await leave.as(fernleaStaff.lead, staffPassphrase);
    await page.getByRole('tab', { name: 'Long absences: safeguarding' }).click();
    await expect(page.getByRole('grid', { name: 'Long absences' })).toContainText('Without an answer');
    await page.getByRole('tab', { name: 'Leave', exact: true }).click();
    await leave.open('Amos Alder');
    const questions = leave.section('Long absence: safeguarding');
    for (const group of await questions.getByRole('radiogroup').all()) await group.getByLabel('No signs').check();
    await questions.getByRole('button', { name: 'Keep these answers' }).click();
    await expect(questions).toContainText('Sefa Mills');
  });
});

test('a letter about leave waits where an address is withheld, and nothing on the sheet sends it', async ({
  page,
  fernleaOffice,
}) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  const leave = new LeavePages(page);
  await leave.as(fernleaStaff.head, staffPassphrase);
  await leave.record('Amos', { from: '2026-11-30', to: '2026-12-01', reason: 'A wedding in the family' });
  await leave.section('Decision').getByText('Refuse', { exact: true }).click();
  await leave.section('Decision').getByLabel('Reasons').fill('Nothing exceptional was named.');
  await leave.section('Decision').getByRole('button', { name: 'Refuse this leave' }).click();
  await expect(leave.section('Letters').getByRole('button', { name: 'Issue this letter' }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Open the pupil’s sheet' }).click();
  const withheld = page.getByRole('region', { name: 'Withheld addresses' });
  await withheld.getByRole('button', { name: 'Withhold the address: The pupil’s home' }).press('Enter');
  await page.keyboard.type('Police advice');
  await page.keyboard.press('Enter');
  await expect(withheld).toContainText('address withheld. Police advice');

  await leave.openList();
  await leave.open('Amos Alder');
  const letters = leave.section('Letters');
  await expect(letters).toContainText('Waits for the safeguarding lead to name who may be written to.');
  await expect(letters.getByRole('button')).toHaveCount(0);
  await letters.getByRole('link', { name: 'Name them on the pupil’s page' }).first().click();
  await withheld.getByRole('button', { name: 'Name as recipient of letters' }).first().press('Enter');
  await page.keyboard.type('Asked for letters by hand');
  await page.keyboard.press('Enter');
  await expect(withheld).toContainText('Gets letters: Asked for letters by hand');
  await leave.openList();
  await leave.open('Amos Alder');
  await expect(letters).toContainText('c/o the school');
  await expect(letters.getByRole('button', { name: 'Issue this letter' })).toHaveCount(1);

  await new Shell(page).lock();
  await leave.as(fernleaStaff.officer, staffPassphrase);
  await leave.open('Amos Alder');
  await expect(letters.getByRole('button', { name: 'Issue this letter' })).toHaveCount(1);
  await expect(page.locator('body')).not.toContainText('Police advice');
});

test('granted leave that the family gives up is withdrawn with its planned days', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  const leave = new LeavePages(page);
  await leave.as(fernleaStaff.head, staffPassphrase);
  await leave.record('Amos', { from: '2026-11-30', to: '2026-12-01', reason: 'A wedding in the family' });
  await leave.section('Decision').getByLabel('Reasons').fill('A close relation marries.');
  await leave.section('Decision').getByRole('button', { name: 'Grant this leave' }).click();
  await expect(leave.section('Decision')).toContainText('Granted');

  await leave.section('Withdrawal').getByRole('button', { name: 'Withdraw this leave' }).click();
  await expect(leave.dialog.getByRole('region', { name: 'What ends beside the register' })).toContainText(
    'Mon 30 Nov to Tue 1 Dec',
  );
  await expect(leave.dialog.getByRole('button', { name: 'Withdraw it' })).toBeDisabled();
  await leave.dialog.getByLabel('Why, in their words').fill('The wedding was put off');
  await leave.dialog.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(leave.section('Withdrawal')).toContainText('The parent withdrew it on');
  await new Shell(page).hasFocus();
  await expect(leave.section('Decision')).toContainText('A close relation marries.');
  await expect(page.getByRole('button', { name: 'Change the decision' })).toBeHidden();
  await leave.openList();
  await expect(page.getByText('No leave is open')).toBeVisible();
  await page.getByText(/^All \(1\)/).click();
  await expect(leave.row('Amos Alder')).toContainText('Withdrawn');
});
