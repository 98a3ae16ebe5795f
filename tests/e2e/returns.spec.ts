import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { fernleaStaff, firstDayFolder, staffPassphrase } from '../support/open-e2e-school.ts';
import { testUpn } from '../support/test-people.ts';
import { test } from './office-test.ts';
import { Door } from './page-models/door.ts';
import { ImportPage } from './page-models/import-page.ts';
import { ReturnsPage } from './page-models/returns-page.ts';
import { Shell } from './page-models/shell.ts';

/** The roll of the fixtures with one pupil more, who came on Friday 20 November. */
async function rollWithNewcomer(): Promise<Buffer> {
  const roll = await readFile(join(firstDayFolder, 'roll.ctf.xml'), 'utf8');
  const [first] = /<Pupil>[\s\S]*?<\/Pupil>/.exec(roll) ?? [''];
  const newcomer = first
    .replace(/<UPN>\w+/, `<UPN>${testUpn(900)}`)
    .replace('<Forename>Amos', '<Forename>Nova')
    .replace('<EntryDate>2026-09-02', '<EntryDate>2026-11-20');
  return Buffer.from(roll.replace('</CTFpupilData>', `${newcomer}</CTFpupilData>`));
}

test('a return that is due is prepared, and taken back before it leaves', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  const take = new ImportPage(page);
  await take.openRoll();
  await take.choose({ name: 'roll.ctf.xml', mimeType: 'application/xml', buffer: await rollWithNewcomer() });
  await take.take.click();
  await expect(take.take).toBeHidden();
  await new Shell(page).goTo('Exchange');
  await page.getByRole('navigation', { name: 'Screens of this room' }).getByRole('link', { name: 'Returns' }).click();
  const returns = new ReturnsPage(page);
  const due = returns.row('New pupil').first();
  await expect(due).toContainText('By Wed 25 Nov');
  await expect(due).toContainText('Not prepared');
  await returns.open(due);
  await expect(returns.panel).toContainText('A name entered in the admission register.');
  await returns.panel.getByRole('button', { name: 'Prepare for the next bundle' }).click();
  await expect(returns.panel).toContainText('Prepared by Ola Brandt');
  await returns.panel.getByLabel('Reason for taking it back').fill('the name was entered in error');
  await returns.panel.getByRole('button', { name: 'Take back' }).click();
  await expect(returns.panel.getByRole('button', { name: 'Prepare for the next bundle' })).toBeVisible();
});
