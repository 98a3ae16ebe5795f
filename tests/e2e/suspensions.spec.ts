import { expect } from '@playwright/test';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { Shell } from './page-models/shell.ts';
import { SuspensionPages } from './page-models/suspension-pages.ts';

test('a suspension is recorded, confirmed by the head, told to everybody, and taken back', async ({ page, fernleaOffice }) => {
  const suspensions = new SuspensionPages(page);
  await suspensions.as(fernleaStaff.officer, staffPassphrase);

  await test.step('the office sees what it comes to before it is written', async () => {
    await suspensions.fillIn({ pupil: 'Amos Alder', reason: 'Theft' });
    const { dialog } = suspensions;
    await dialog.getByLabel('First day').fill('2026-11-24');
    await dialog.getByLabel('How many school days').fill('95');
    await expect(dialog).toContainText('95 days in the school year 2026/27');
    await dialog.getByLabel('How many school days').fill('6');
    await expect(dialog).toContainText('6 days: Tue 24 Nov 2026 to Tue 1 Dec 2026');
    await expect(dialog).toContainText('From Tue 1 Dec 2026 the governing board arranges full-time education.');
    await expect(dialog).toContainText('Governing board told');
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await expect(suspensions.section('Register')).toContainText('It waits for the head teacher');
    await expect(page.getByRole('button', { name: /Confirm this suspension/ })).toBeHidden();
  });

  await test.step('the head confirms it in their own name', async () => {
    await new Shell(page).lock();
    await suspensions.as(fernleaStaff.head, staffPassphrase);
    await expect(suspensions.row('Amos Alder')).toContainText('To confirm');
    await suspensions.open('Amos Alder');
    await page.getByRole('button', { name: /Confirm this suspension/ }).click();
    await expect(suspensions.section('What was decided')).toContainText('Hanna Foss, Tue 24 Nov 2026');
    await new Shell(page).hasFocus();
    await expect(suspensions.section('Register')).toContainText('to come: they stand beside the register as E');
  });

  await test.step('the office ticks off whom it told, by name', async () => {
    await new Shell(page).lock();
    await suspensions.as(fernleaStaff.officer, staffPassphrase);
    await suspensions.open('Amos Alder');
    await suspensions.tick('Parents told', 'Ms Alder');
    const duties = suspensions.section('Whom to tell and what is due');
    await expect(duties).toContainText('by telephone: Ms Alder. Ticked by Ola Brandt.');
    await new Shell(page).hasFocus();
    await expect(page.getByRole('region', { name: 'Virtual school and social worker' })).toBeHidden();
  });

  await test.step('two days later what was not told is overdue, and the sessions since become E', async () => {
    fernleaOffice.clock.moveTo('2026-11-26T09:30:00.000Z');
    await page.reload();
    await suspensions.as(fernleaStaff.officer, staffPassphrase);
    await expect(suspensions.row('Amos Alder')).toContainText('overdue');
    await suspensions.open('Amos Alder');
    const register = suspensions.section('Register');
    await register.getByRole('button', { name: /^Write \d marks$/ }).click();
    await expect(register).toContainText('written. The original entries stay beside them.');
  });

  await test.step('education begins on the sixth day', async () => {
    const education = suspensions.section('Education elsewhere');
    await expect(education.getByLabel('Begins on')).toHaveValue('Tue 1 Dec 2026');
    await education.getByLabel('Where, and what it is').fill('Quay Centre, full days');
    await education.getByRole('button', { name: 'Education begins' }).click();
    await expect(suspensions.section('What was decided')).toContainText('From Tue 1 Dec 2026, B:');
    await new Shell(page).hasFocus();
  });

  await test.step('the head takes it back, and a mark is put right only after a look', async () => {
    await new Shell(page).lock();
    await suspensions.as(fernleaStaff.head, staffPassphrase);
    await suspensions.open('Amos Alder');
    const takeBack = suspensions.section('Take it back');
    await takeBack.getByLabel('In school again on').fill('2026-11-26');
    await takeBack.getByLabel('Reason').fill('Another pupil owned up');
    await takeBack.getByRole('button', { name: 'Take this back' }).click();
    await expect(suspensions.section('Whom to tell and what is due')).toContainText('Parents told that it is taken back');
    await new Shell(page).hasFocus();
    const register = suspensions.section('Register');
    await expect(register.getByRole('row').filter({ hasText: 'Thu 26 Nov AM' })).toContainText('N');
    await register.getByRole('button', { name: 'Write 1 mark' }).click();
    await expect(register).toContainText('1 written.');
    await new Shell(page).hasFocus();
  });

  await test.step('the pupil’s own sheet says it in one line', async () => {
    await page.getByRole('link', { name: 'Open the pupil’s sheet' }).click();
    await expect(suspensions.section('Suspensions')).toContainText('Taken back');
  });

  await test.step('figures of fewer than five children are not shown', async () => {
    await new Shell(page).goTo('Pupils');
    await page.getByRole('navigation', { name: 'Screens of this room' }).getByRole('link', { name: 'Suspensions' }).click();
    await page.getByRole('tab', { name: 'By group' }).click();
    await expect(page.getByText('Fewer than 5 children were suspended or excluded in 2026/27.')).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
  });
});
