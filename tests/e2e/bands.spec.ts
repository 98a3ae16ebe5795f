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
