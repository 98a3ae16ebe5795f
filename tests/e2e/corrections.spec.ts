import { expect } from '@playwright/test';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { CorrectionsPage } from './page-models/corrections-page.ts';
import { Door } from './page-models/door.ts';
import { Shell } from './page-models/shell.ts';

test('a trip is corrected together after a preview, and one undo puts back what stood', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  const corrections = new CorrectionsPage(page);
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  await new Shell(page).goTo('Registers');
  await corrections.goTo('Corrections');

  await test.step('nothing is written before each session has been shown', async () => {
    await page.getByRole('tab', { name: 'Correct several marks' }).click();
    await corrections.choose('Class', '7A');
    await corrections.setDay('First day', 'Mon 23 Nov 2026');
    await corrections.setDay('Last day', 'Mon 23 Nov 2026');
    await corrections.choose('Code to be written', /^V /);
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await expect(corrections.changes.getByRole('row').filter({ hasText: 'Amos Alder' })).toHaveCount(2);
    await expect(corrections.changes).toContainText('was here');
  });

  await test.step('a present mark is overwritten only where it is ticked', async () => {
    await expect(page.getByRole('button', { name: /^Correct \d+ session/ })).toBeDisabled();
    await corrections.changes.getByRole('checkbox', { name: 'Amos Alder, Mon 23 Nov AM' }).check();
    await corrections.choose('Reason for the correction', 'Register of trip');
    await page.getByRole('button', { name: 'Correct 1 session' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Corrected: 1 session.' })).toBeVisible();
  });

  await test.step('it stands first among the corrections, and its undo is one of them', async () => {
    await page.getByRole('tab', { name: 'Recent corrections' }).click();
    const row = corrections.recent.getByRole('row').filter({ hasText: 'Register of trip' });
    await expect(row).toContainText(fernleaStaff.officer);
    await row.getByRole('gridcell').first().click();
    await expect(corrections.panel).toContainText('Amos Alder');
    await corrections.panel.getByRole('button', { name: 'Undo this correction' }).click();
    await corrections.dialog.getByRole('button', { name: 'Put back 1 session' }).click();
    await expect(corrections.dialog).toBeHidden();
    await expect(corrections.recent.getByRole('row').filter({ hasText: 'Register of trip (undone)' })).toBeVisible();
    await expect(corrections.recent.getByRole('row').filter({ hasText: 'Wrong code entered' })).toBeVisible();
  });
});

test('what is missing leads to its register, and the registers are printed', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  const corrections = new CorrectionsPage(page);
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  await new Shell(page).goTo('Registers');
  await corrections.goTo('Missing marks');
  await corrections.goTo('Print registers');
  await corrections.choose('Class', '7A');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Print the register of 7A' }).click();
  expect((await download).suggestedFilename()).toBe('register-7A-2026-11.docx');
  const admissions = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Print the admission register' }).click();
  expect((await admissions).suggestedFilename()).toBe('admission-register-2026-11-24.docx');
});
