import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { bringInMarks, type SessionMark } from '../support/bring-in-marks.ts';
import { type HostedOffice, hostOffice } from '../support/hosted-office.ts';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test as base } from './office-test.ts';
import { Door } from './page-models/door.ts';
import { EarlyWarningPage } from './page-models/early-warning-page.ts';
import { Shell } from './page-models/shell.ts';
import { WatchPage } from './page-models/watch-page.ts';

const amos = 'Z373499126001';
const bettina = 'N373499126002';
const caspian = 'C373499126003';

function wholeDays(upn: string, code: string, dates: readonly string[]): readonly SessionMark[] {
  return dates.flatMap((date) => (['AM', 'PM'] as const).map((session) => ({ upn, date, session, code })));
}

const november = (days: readonly number[]): readonly string[] => days.map((day) => `2026-11-${String(day).padStart(2, '0')}`);

/** Fernlea with one child away on Mondays, one away for eleven days, one ill for ten. */
const test = base.extend<{ readonly watchedOffice: HostedOffice }>({
  watchedOffice: async ({ page, folder, fernleaFolder }, use) => {
    const copy = join(folder, 'watched');
    await cp(fernleaFolder, copy, { recursive: true });
    await bringInMarks(copy, [
      ...wholeDays(amos, 'I', november([2, 9, 16, 23])),
      ...wholeDays(bettina, 'O', november([9, 10, 11, 12, 13, 16, 17, 18, 19, 20, 23])),
      ...wholeDays(caspian, 'I', november([2, 3, 4, 5, 6, 9, 10, 11, 12, 13])),
    ]);
    const office = await hostOffice({ copyOf: copy });
    try {
      await page.goto(office.url);
      await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
      await use(office);
    } finally {
      await page.close();
      await office.remove();
    }
  },
});

async function openWatch(page: Page): Promise<WatchPage> {
  await new Shell(page).goTo('Watch');
  return new WatchPage(page);
}

test('every threshold stands in Watch, with its rule and the sessions that make it up', async ({ page, watchedOffice }) => {
  expect(watchedOffice.clock.today()).toBe('2026-11-24');
  const watch = await openWatch(page);

  await test.step('the national one says since when it is met and by when to decide', async () => {
    await expect(watch.row('Bettina Birch')).toContainText('Decide by Fri 27 Nov');
    await watch.row('Bettina Birch').getByRole('gridcell').first().click();
    await expect(watch.panel).toContainText('Met since Fri 13 Nov 2026');
    await expect(watch.panel).toContainText('A decision is due by Fri 27 Nov 2026.');
  });

  await test.step('ten school days in a row make a return due, and every session is there', async () => {
    await watch.choose('10-day return');
    await expect(watch.row('Bettina Birch')).toContainText('11 days');
    await expect(watch.row('Bettina Birch')).toContainText('Return by Mon 30 Nov');
    await watch.openWhy('Bettina Birch');
    await expect(watch.panel).toContainText('11 school days in a row, 9 November 2026 to 23 November 2026; not back so far.');
    await expect(watch.panel).toContainText('The return is due by Mon 30 Nov 2026.');
    await expect(watch.panel).toContainText('SI 2024/208 reg 13');
    await expect(watch.sessions.getByRole('row')).toHaveCount(22);
  });

  await test.step('ten days of illness ask somebody what they believe', async () => {
    await watch.choose('Sickness');
    await expect(watch.row('Caspian Cole')).toContainText('10 days');
    await watch.openWhy('Caspian Cole');
    await expect(watch.panel).toContainText('Does somebody at the school believe');
    await expect(watch.sessions.getByRole('row')).toHaveCount(20);
  });

  await test.step('the authority’s own comes from its policy, which says that it is an example', async () => {
    await watch.choose('Authority’s own');
    await expect(watch.row('Bettina Birch')).toContainText('Met');
    await watch.openWhy('Bettina Birch');
    await expect(watch.panel).toContainText('8 sessions of G, O or U within the term');
    await expect(watch.panel).toContainText('An example, not the rule of any authority');
  });

  await test.step('nobody is near twenty days', async () => {
    await watch.choose('Ground (i)');
    await expect(page.getByText('No pupil is at or near this threshold')).toBeVisible();
  });
});

test('a changing pattern is seen early, with reasons that can be counted again', async ({ page, watchedOffice }) => {
  expect(watchedOffice.clock.today()).toBe('2026-11-24');
  await openWatch(page);
  await page.getByRole('link', { name: 'Early warning' }).click();
  const early = new EarlyWarningPage(page);

  await test.step('Mondays', async () => {
    await early.choose('Mondays and Fridays');
    await expect(early.list.getByRole('row')).toHaveCount(2);
    await expect(early.row('Amos Alder')).toContainText('4 of 4 days of absence in the last 12 school weeks fell on Mondays.');
    await early.openFirst();
    const reason = early.reason('Mondays and Fridays');
    await expect(reason.getByRole('row')).toHaveCount(8);
    await expect(reason).toContainText('Mon 23 Nov 2026');
  });

  await test.step('more absence than before, of one class', async () => {
    await early.choose('More absence');
    await expect(early.row('Bettina Birch')).toContainText(
      /Absent 22 of \d+ sessions in the last 4 school weeks, 0 of \d+ in the/,
    );
    await expect(early.row('Caspian Cole')).toContainText('Absent 20 of');
    const [choice] = await page.getByRole('combobox', { name: 'Class' }).all();
    await choice?.click();
    await page.getByRole('option').first().click();
    await expect(early.row('Amos Alder')).toBeVisible();
  });

  await test.step('a day that no term covers is refused in words', async () => {
    await page.getByLabel('On', { exact: true }).fill('Mon 2 Aug 2027');
    await page.keyboard.press('Enter');
    await expect(page.getByText('That date lies outside the terms of the school calendar.')).toBeVisible();
  });
});
