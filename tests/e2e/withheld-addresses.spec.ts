import { expect, type Page } from '@playwright/test';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { Door } from './page-models/door.ts';
import { Shell } from './page-models/shell.ts';

async function openAmos(page: Page, name: string): Promise<void> {
  await new Door(page).signIn(name, staffPassphrase);
  await new Shell(page).goTo('Pupils');
  await page.getByRole('row').filter({ hasText: 'Amos Alder' }).getByRole('gridcell').first().click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Amos Alder' })).toBeVisible();
}

test('the lead withholds a home, names who gets letters, and the office reads c/o the school and no cause', async ({
  page,
  fernleaOffice,
}) => {
  expect(fernleaOffice.url).toContain('127.0.0.1');
  await openAmos(page, fernleaStaff.lead);
  const section = page.getByRole('region', { name: 'Withheld addresses' });
  await expect(section).toContainText('No address in this family is withheld.');
  await section.getByRole('button', { name: 'Withhold the address: The pupil’s home' }).press('Enter');
  await page.keyboard.type('Moved to a place nobody may learn');
  await page.keyboard.press('Enter');
  await expect(section).toContainText('address withheld. Moved to a place nobody may learn');
  await section.getByRole('button', { name: 'Name as recipient of letters' }).first().press('Enter');
  await page.keyboard.type('Asked for letters by hand');
  await page.keyboard.press('Enter');
  await expect(section).toContainText('Gets letters: Asked for letters by hand');
  await page.reload();
  await openAmos(page, fernleaStaff.officer);
  await expect(page.getByRole('region', { name: 'Contacts' })).toContainText('c/o the school');
  await expect(page.getByRole('region', { name: 'Withheld addresses' })).toBeHidden();
  await expect(page.locator('body')).not.toContainText('nobody may learn');
});
