import { expect, type Page } from '@playwright/test';
import { Door } from './page-models/door.ts';
import { FirstStart } from './page-models/first-start.ts';
import { Shell } from './page-models/shell.ts';

/** From an empty folder to the officer's first screen, in any window that can show the program. */
export async function openDemoAsOfficer(page: Page): Promise<void> {
  await new FirstStart(page).openDemo();
  const door = new Door(page);
  await expect(door.demoPeople).toBeVisible({ timeout: 120_000 });
  await door.signInAsDemo('Attendance officer');
  await expect(page.getByRole('heading', { level: 1, name: /^Today, / })).toBeVisible();
}

/** What the first screen says, a pupil by three letters, and the door once more. */
export async function lookAroundDemo(page: Page): Promise<void> {
  const shell = new Shell(page);
  const due = page.getByRole('grid', { name: 'Registers still to be taken' });
  await expect(due.getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByRole('banner')).toContainText(/registers? missing/);
  await expect(page.getByRole('region', { name: 'At or near the threshold' }).locator('.ao-card-figure')).toHaveText(/[1-9]/);
  await findAPupil(page);
  await shell.lock();
  const door = new Door(page);
  await door.signInAsDemo('Head teacher');
  await expect(page.getByRole('banner')).toContainText('Head teacher');
}

/** Three letters of a pupil whom the roll shows bring that pupil. */
async function findAPupil(page: Page): Promise<void> {
  const shell = new Shell(page);
  await shell.goTo('Pupils');
  const pupil = page.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell').first();
  const name = ((await pupil.textContent()) ?? '').trim();
  await shell.goTo('Today');
  await shell.find(name.slice(0, 3), name);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}
