import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { Door } from './page-models/door.ts';
import { LeavingPage } from './page-models/leaving-page.ts';
import { Shell } from './page-models/shell.ts';

test('a pupil leaves the roll by a sheet: tests, return, and the head’s yes', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  const leaving = new LeavingPage(page);
  const signIn = async (name: string) => {
    await new Door(page).signIn(name, staffPassphrase);
    await new Shell(page).goTo('Pupils');
    await page.getByRole('link', { name: 'Leaving the roll' }).click();
  };
  await signIn(fernleaStaff.officer);
  await expect(page.getByText('Nobody is about to leave the roll')).toBeVisible();

  await test.step('a ground that the register does not meet is refused with its rule', async () => {
    await leaving.begin('Amos Alder', /^\(i\)/);
    await expect(leaving.dialog).toContainText('needs 20 school days without a break');
    await page.keyboard.press('Escape');
    await expect(leaving.dialog).toBeHidden();
  });

  await test.step('the tests are answered with evidence and the return is made', async () => {
    await leaving.begin('Amos Alder', /^\(a\)/);
    await leaving.open('Amos Alder');
    await expect(leaving.panel.getByRole('region', { name: 'Still missing' })).toContainText('Not answered');
    await leaving.answer(/other school confirmed/, 'Yes', 'e-mail of Birkdale High, 23 November');
    await leaving.answer(/attendance order/, 'No', 'asked the authority on 23 November');
    await leaving.answer(/main school of a mobile child/, 'No', 'the parent told us');
    await leaving.panel.getByRole('combobox', { name: 'Where the pupil goes' }).click();
    await page.getByRole('option', { name: 'Another school' }).click();
    await leaving.panel.getByLabel('Which, and since when').fill('Birkdale High, 25 November');
    await leaving.panel.getByRole('button', { name: 'Save the answers' }).click();
    await expect(leaving.row('Amos Alder')).toContainText('1 thing missing');
    await leaving.panel.getByRole('button', { name: 'The return was made' }).click();
    await expect(leaving.row('Amos Alder')).toContainText('Ready for the head');
    await expect(leaving.panel.getByRole('button', { name: 'Take Amos Alder off the roll' })).toBeHidden();
  });

  await test.step('the head says yes, and the pupil is in the list of the removed and its CSV', async () => {
    await new Shell(page).lock();
    await signIn(fernleaStaff.head);
    await leaving.open('Amos Alder');
    await leaving.panel.getByRole('button', { name: 'Take Amos Alder off the roll' }).click();
    await leaving.dialog.getByLabel('Why').fill('Registered at Birkdale High.');
    await leaving.dialog.getByRole('button', { name: 'Take Amos Alder off the roll' }).click();
    await expect(page.getByText('Nobody is about to leave the roll')).toBeVisible();
    await page.getByRole('tab', { name: 'Left in 12 months' }).click();
    await expect(leaving.removed.getByRole('row').filter({ hasText: 'Amos Alder' })).toContainText('Birkdale High');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as CSV' }).click();
    const path = await (await downloading).path();
    expect(await readFile(path, 'utf8')).toContain('Registered at another school');
  });
});
