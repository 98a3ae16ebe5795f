import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { bringInMarks, type SessionMark } from '../support/bring-in-marks.ts';
import { type HostedOffice, hostOffice } from '../support/hosted-office.ts';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test as base } from './office-test.ts';
import { Door } from './page-models/door.ts';
import { EarlyWarningPage } from './page-models/early-warning-page.ts';
import { FiguresPage } from './page-models/figures-page.ts';
import { PupilFlagsSection } from './page-models/pupil-flags-section.ts';
import { Shell } from './page-models/shell.ts';
import { TargetsPage } from './page-models/targets-page.ts';
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

test('young carers and programmes are recorded on the sheet, with dates, and counted in figures', async ({
  page,
  watchedOffice,
}) => {
  expect(watchedOffice.clock.today()).toBe('2026-11-24');
  const shell = new Shell(page);
  const flags = new PupilFlagsSection(page);

  await test.step('the office records a young carer from a day on', async () => {
    await expect(shell.rail).toBeVisible();
    await shell.find('bettina', 'Bettina Birch');
    await flags.record('Young carer', 'Mon 16 Nov 2026', 'Ms Quill, form tutor');
    await expect(flags.section).toContainText('Since Mon 16 Nov 2026, said by Ms Quill, form tutor');
  });

  await test.step('a programme goes on the list of the school and is chosen at once', async () => {
    await flags.section.getByRole('button', { name: 'Record' }).click();
    await flags.choose('A programme that is not here');
    await flags.dialog.getByLabel('Name of the programme').fill('Breakfast club');
    await flags.dialog.getByRole('button', { name: 'Put it on the school’s list' }).click();
    await flags.dialog.getByLabel('Who said so').fill('Leader of the club');
    await page.keyboard.press('Enter');
    await expect(flags.section).toContainText('Breakfast club');
  });

  await test.step('the same for a part of the same time is refused in words', async () => {
    await flags.record('Young carer', 'Mon 23 Nov 2026', 'Her aunt');
    await expect(flags.dialog).toContainText('The same is recorded already for a part of that time.');
    await page.keyboard.press('Escape');
  });

  await test.step('figures count her as a carer from that day on', async () => {
    await shell.goTo('Watch');
    await page.getByRole('link', { name: 'Figures' }).click();
    const figures = new FiguresPage(page);
    await figures.choose('Young carers: yes');
    await expect(figures.pupils.getByRole('row')).toHaveCount(2);
    await expect(figures.pupils).toContainText('Bettina Birch');
    await expect(figures.pupils).toContainText('Counted from Mon 16 Nov 2026 to Tue 24 Nov 2026');
    await figures.trend.getByRole('button', { name: 'Show the table' }).click();
    await expect(figures.trendTable.getByRole('row').nth(1)).toContainText('10 of 10');
  });

  await test.step('the last day ends it, and a class teacher sees none of it', async () => {
    await shell.find('bettina', 'Bettina Birch');
    await flags.section.getByRole('button', { name: 'Change: Young carer' }).click();
    await flags.dialog.getByLabel('Last day').fill('Tue 17 Nov 2026');
    await page.keyboard.press('Tab');
    await flags.dialog.getByRole('button', { name: 'End it on this day' }).click();
    await expect(flags.section).toContainText('Mon 16 Nov 2026 to Tue 17 Nov 2026');
    await page.reload();
    await new Door(page).signIn(fernleaStaff.teacher, staffPassphrase);
    await expect(shell.rail).toBeVisible();
    await shell.find('bettina', 'Bettina Birch');
    await expect(shell.title).toHaveText('Bettina Birch');
    await expect(page.getByText('carer')).toBeHidden();
    await expect(page.getByText('Breakfast club')).toBeHidden();
  });
});

test('the target is drawn once it is agreed, and before that said in words', async ({ page, watchedOffice }) => {
  expect(watchedOffice.clock.today()).toBe('2026-11-24');
  const figures = new FiguresPage(page);
  const targets = new TargetsPage(page);
  await openWatch(page);
  await page.getByRole('link', { name: 'Targets' }).click();
  await page.getByRole('button', { name: 'Enter a proposal' }).click();
  await targets.dialog.getByLabel('Target in per cent').fill('95');
  await targets.dialog.getByLabel('Proposed by').fill('Mo Vale, attendance adviser');
  await targets.dialog.getByRole('button', { name: 'Save the proposal' }).click();
  await expect(targets.row('School')).toContainText('Proposed only');

  await test.step('a proposal', async () => {
    await page.getByRole('link', { name: 'Figures' }).click();
    await expect(figures.trend).toContainText('it is not agreed, so it is not drawn');
    await expect(figures.trend.getByText('Target 95.0 %', { exact: true })).toBeHidden();
  });

  await test.step('the head agrees', async () => {
    await page.reload();
    await new Door(page).signIn(fernleaStaff.head, staffPassphrase);
    await openWatch(page);
    await page.getByRole('link', { name: 'Targets' }).click();
    await targets.open('School');
    await targets.panel.getByLabel('What was said').fill('Fair.');
    await targets.panel.getByRole('button', { name: 'Agree' }).click();
    await expect(targets.row('School')).toContainText('Agreed');
  });

  await test.step('a line with its name, its words and its column in the table', async () => {
    await page.getByRole('link', { name: 'Figures' }).click();
    await expect(figures.trend.getByText('Target 95.0 %', { exact: true })).toBeVisible();
    await expect(figures.trend).toContainText(/Target 95\.0 % from .* agreed on Tue 24 Nov 2026 by Hanna Foss\./);
    await figures.trend.getByRole('button', { name: 'Show the table' }).click();
    await expect(figures.trendTable.getByRole('columnheader', { name: 'Target' })).toBeVisible();
    await expect(figures.trendTable.getByRole('row').nth(1)).toContainText('95.0 %');
  });
});
