import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { nearPupil } from '../support/first-day-school.ts';
import { fernlea, fernleaStaff, firstDayFolder, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { Door } from './page-models/door.ts';
import { FirstStart } from './page-models/first-start.ts';
import { ImportPage } from './page-models/import-page.ts';
import { NoticePages } from './page-models/notice-pages.ts';
import { RegisterPage } from './page-models/register-page.ts';
import { RegistersBoard } from './page-models/registers-board.ts';
import { Shell } from './page-models/shell.ts';
import { WatchPage } from './page-models/watch-page.ts';

const faultyRoll = join(import.meta.dirname, '..', 'fixtures', 'imports', 'roll-faults.csv');

/** What a scheme of colours can change; everything else is the same in both. */
const dependentOnColours = ['color-contrast', 'link-in-text-block'];

/** No serious or critical finding of axe, in light and in dark. What waits or moves is let settle first. */
type Scheme = 'light' | 'dark';

async function isUsable(page: Page, screen: string, schemes: readonly Scheme[] = ['light', 'dark']): Promise<void> {
  await expect(page.locator('.mantine-Skeleton-root, .mantine-Loader-root')).toHaveCount(0);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    const axe = new AxeBuilder({ page });
    const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(dependentOnColours)).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    const found = grave.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} – ${node.failureSummary}`));
    expect.soft(found, `${screen}, ${colorScheme}`).toEqual([]);
  }
}

// Each screen is measured on its own: two at a time.
test.describe.configure({ mode: 'parallel' });

test.use({ reducedMotion: 'reduce' });

test('the first start is usable by everyone', async ({ page, newOffice }) => {
  expect(newOffice.clock.today()).toBe('2026-11-24');
  const start = new FirstStart(page);
  await expect(start.demoButton).toBeVisible();
  await isUsable(page, 'welcome');
  await start.begin();
  await start.next.click();
  await isUsable(page, 'school, with what is missing');
  await start.fillSchool(fernlea);
  await start.next.click();
  await isUsable(page, 'times');
  await start.next.click();
  await isUsable(page, 'register of record');
  await start.next.click();
  await isUsable(page, 'people');
  await start.fillPeople([
    { name: fernleaStaff.head, role: 'Head teacher', passphrase: staffPassphrase },
    { name: fernleaStaff.officer, role: 'Attendance officer', passphrase: staffPassphrase },
  ]);
  await start.next.click();
  await start.proposeTerms(2026);
  await expect(start.terms).toBeVisible();
  await isUsable(page, 'terms');
});

test('the rooms of every day are usable by everyone', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  const shell = new Shell(page);
  const door = new Door(page);
  await expect(door.name).toBeVisible();
  await isUsable(page, 'door');
  await door.signIn(fernleaStaff.head, staffPassphrase);
  await expect(page.getByRole('grid', { name: 'Registers still to be taken' })).toBeVisible();
  await isUsable(page, 'today');
  await shell.openPalette();
  await shell.palette.fill('mab');
  await expect(page.getByRole('button', { name: nearPupil })).toBeVisible();
  await isUsable(page, 'palette');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show the keys' }).click();
  await isUsable(page, 'keys');
  await page.keyboard.press('Escape');

  await shell.goTo('Registers');
  await expect(new RegistersBoard(page).row('7A')).toBeVisible();
  await isUsable(page, 'registers of the day');
  await new RegistersBoard(page).open('7A');
  const register = new RegisterPage(page);
  await register.press('/', 'l', '9', 'Enter', 'i', 'o', 'v');
  await expect(register.tick('Delia Dale')).toBeVisible();
  await isUsable(page, 'register');
  await register.press('c');
  await expect(register.codes).toBeVisible();
  await isUsable(page, 'register, choosing a code');
  await register.press('Escape', 'ArrowUp', 'F2');
  await isUsable(page, 'register, with history');
});

test('pupils and imports are usable by everyone', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  const shell = new Shell(page);
  await new Door(page).signIn(fernleaStaff.head, staffPassphrase);
  await shell.goTo('Pupils');
  await expect(page.getByRole('grid', { name: 'Pupils' })).toBeVisible();
  await isUsable(page, 'pupils');
  await page.getByRole('tab', { name: 'Families' }).click();
  await isUsable(page, 'families');
  await shell.find('mab', nearPupil);
  await expect(page.getByRole('heading', { level: 1, name: nearPupil })).toBeVisible();
  await isUsable(page, 'pupil');
  const take = new ImportPage(page);
  await take.openRoll();
  await isUsable(page, 'take in a roll');
  await take.choose(faultyRoll);
  await expect(take.problems).toBeVisible();
  await isUsable(page, 'a roll with faults');
  await take.openMarks();
  await take.choose(join(firstDayFolder, 'marks.csv'));
  await expect(take.preview('What the file holds')).toBeVisible();
  await isUsable(page, 'take in marks');
  await page.getByRole('link', { name: 'Earlier imports' }).click();
  await expect(page.getByRole('grid', { name: 'Imports' })).toBeVisible();
  await isUsable(page, 'imports');
});

test('watch, letters, exchange and school are usable by everyone', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  const shell = new Shell(page);
  await new Door(page).signIn(fernleaStaff.head, staffPassphrase);
  await shell.goTo('Watch');
  const watch = new WatchPage(page);
  await watch.openWhy(nearPupil);
  await expect(watch.sessions).toBeVisible();
  await isUsable(page, 'watch, with the why');
  await watch.writeLetters();
  const notices = new NoticePages(page);
  await expect(notices.list.getByRole('row')).toHaveCount(3);
  await isUsable(page, 'letters');
  await notices.open('Ms Sam Quill');
  await expect(notices.letter).toContainText('This is a warning');
  await isUsable(page, 'a letter');
  await shell.goTo('Exchange');
  await expect(page.getByRole('button', { name: 'Try with an invented authority' })).toBeVisible();
  await isUsable(page, 'exchange');
  await page.getByRole('link', { name: 'Check a bundle' }).click();
  await expect(page.getByRole('button', { name: 'Check this bundle' })).toBeVisible();
  await isUsable(page, 'check a bundle');
  await shell.goTo('School');
  for (const tab of ['Details', 'Calendar', 'Accounts', 'Backup and check']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
    await isUsable(page, `school, ${tab}`);
  }
});

for (const room of ['Registers', 'Pupils', 'Watch', 'Cases', 'Notices', 'Exchange', 'School'] as const) {
  test(`every screen of ${room} is usable by everyone`, async ({ page, fernleaOffice }) => {
    expect(fernleaOffice.clock.today()).toBe('2026-11-24');
    const shell = new Shell(page);
    await new Door(page).signIn(fernleaStaff.head, staffPassphrase);
    await shell.goTo(room);
    const screens = page.getByRole('navigation', { name: 'Screens of this room' }).getByRole('link');
    await expect(screens.first()).toBeVisible();
    const titles = await screens.allTextContents();
    for (const title of titles) {
      await screens.filter({ hasText: new RegExp(`^${title}$`) }).click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      // The colours are the same on every screen of a room: its first one is looked at in both.
      await isUsable(page, `${room}: ${title}`, title === titles[0] ? ['light', 'dark'] : ['light']);
    }
  });
}
