import { expect } from '@playwright/test';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { BandsPage } from './page-models/bands-page.ts';
import { Door } from './page-models/door.ts';
import { Shell } from './page-models/shell.ts';

test('the office finds who misses most by band, and opens the sessions behind it by key', async ({ page, fernleaOffice }) => {
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  expect(fernleaOffice.url).toContain('127.0.0.1');
  await new Shell(page).goTo('Watch');
  await page.getByRole('link', { name: 'Bands' }).click();
  const bands = new BandsPage(page);
  const first = bands.list.getByRole('row').nth(1);
  await expect(first).toContainText(/\d+\.\d % · \d+ of \d+/);
  await first.getByRole('gridcell').first().click();
  await page.keyboard.press('Enter');
  await expect(bands.missed.getByRole('listitem').first()).toContainText(/[AP]M: /);
});

test('the bands of another day, of one class and of one group, all by the keyboard', async ({ page, fernleaOffice }) => {
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  await new Shell(page).goTo('Watch');
  await page.getByRole('link', { name: 'Bands' }).click();
  const bands = new BandsPage(page);
  const count = page.getByText(/^\d+ pupils?$/);
  await expect(count).toHaveText('30 pupils');

  await test.step('of a day in September', async () => {
    await page.getByLabel('On', { exact: true }).fill('Fri 18 Sep 2026');
    await page.keyboard.press('Enter');
    await expect(page.getByText('to Fri 18 Sep 2026.')).toBeVisible();
    await expect(bands.list.getByRole('row').nth(1)).toContainText(/ of 10$|of 10/);
  });

  await test.step('of one group', async () => {
    await bands.choose('Group', 'Sex: F');
    await expect(count).not.toHaveText('30 pupils');
    await page.getByRole('combobox', { name: 'Group' }).fill('');
    await page.keyboard.press('Escape');
  });

  await test.step('and the sessions behind the first one', async () => {
    await bands.choose('Band', '50 to 90');
    await bands.list.focus();
    await page.keyboard.press('Enter');
    await expect(bands.missed.getByRole('listitem').first()).toContainText(/Sep 2026 [AP]M: /);
  });
});
