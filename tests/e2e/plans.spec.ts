import { expect, type Page } from '@playwright/test';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { Door } from './page-models/door.ts';
import { ExpectedPage } from './page-models/expected-page.ts';
import { PlansPage } from './page-models/plans-page.ts';
import { PupilSheet } from './page-models/pupil-sheet.ts';
import { Shell } from './page-models/shell.ts';

test('a closure is shown first, leaves who was here to a tick, and is one correction', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  const plans = new PlansPage(page);
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  await new Shell(page).goTo('Registers');
  await plans.open();
  await plans.openClosures();

  await test.step('a part closure asks for its part first', async () => {
    await plans.choose('Part of the school (Y3)');
    await expect(page.getByRole('button', { name: 'Show what would change' })).toBeDisabled();
    await plans.choose('Whole school (Y4)');
  });

  await test.step('a pupil who was here is written over only where ticked', async () => {
    await plans.setDay('Mon 23 Nov 2026');
    await plans.show();
    await expect(plans.preview).toBeVisible();
    await expect(plans.standing.getByRole('row').filter({ hasText: 'Amos Alder' })).toHaveCount(2);
    await plans.standing.getByRole('checkbox', { name: 'Amos Alder, AM' }).check();
    await page.getByRole('button', { name: /^Write \d+ Y4$/ }).click();
    await expect(page.getByRole('status').filter({ hasText: /^Written: \d+ mark/ })).toBeVisible();
  });

  await test.step('a day to come stands as planned', async () => {
    await plans.setDay('Wed 25 Nov 2026');
    await plans.show();
    await expect(plans.preview).toContainText('not begun');
    await page.getByRole('button', { name: /^Plan \d+$/ }).click();
    await expect(page.getByRole('status').filter({ hasText: /^Planned: \d+ sessions/ })).toBeVisible();
  });
});

const tuition = 'Fernhill Tuition Centre';

async function openSheet(page: Page, name: string): Promise<void> {
  await new Shell(page).goTo('Pupils');
  await page.getByRole('row').filter({ hasText: name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function planTuition(page: Page, name: string): Promise<void> {
  await openSheet(page, name);
  const form = await new PupilSheet(page).beginPlan('K');
  await form.getByLabel('Who teaches or leads there').fill(tuition);
  await form.getByLabel('Nature of the education there').fill('One-to-one tuition in mathematics');
  await form.getByText('Mornings', { exact: true }).click();
  await form.getByLabel('What was agreed').fill('Tuition in the morning');
  await form.getByRole('button', { name: 'Plan this absence' }).click();
  await expect(page.getByText('K is planned.')).toBeVisible();
}

test('pupils expected elsewhere stand in the list until somebody there was asked', async ({ page, fernleaOffice }) => {
  const expected = new ExpectedPage(page);
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  await planTuition(page, 'Amos Alder');
  await planTuition(page, 'Rowan Thistle');
  await planTuition(page, 'Bram Wold');
  await new Shell(page).goTo('Registers');
  await expected.open();
  await expect(expected.place(tuition)).toContainText('3 waiting to be confirmed');

  await test.step('one call tells of those who came', async () => {
    await expect(page.getByRole('button', { name: /^Close:/ })).toHaveCount(0);
    await expected.openPlace(tuition);
    await expected.panel.getByRole('checkbox', { name: /^Rowan Thistle/ }).uncheck();
    await expected.panel.getByRole('checkbox', { name: /^Bram Wold/ }).uncheck();
    await expected.say('Jo Reed', /^1 arrived: write K$/);
    await expect(expected.place(tuition)).toContainText('1 confirmed');
  });

  await test.step('who did not come is N and is to be rung', async () => {
    await expected.openPlace(tuition);
    await expected.panel.getByRole('checkbox', { name: /^Bram Wold/ }).uncheck();
    await expected.say('Jo Reed', /^1 did not arrive: write N$/);
    await expect(expected.place(tuition)).toContainText('1 did not arrive: N');
  });

  await test.step('nobody becomes N by the clock, but when a person closes', async () => {
    fernleaOffice.clock.moveTo('2026-11-24T09:16:00.000Z');
    await new Shell(page).goTo('Registers');
    await expected.open();
    await expect(expected.place(tuition)).toContainText('1 not confirmed, register closed');
    await page.getByRole('button', { name: 'Close: 1 unconfirmed become N' }).click();
    await expect(page.getByRole('region', { name: 'Become N (1)' })).toContainText(`Bram Wold, 7B, AM: K, ${tuition}`);
    await page.getByRole('button', { name: 'Write N for 1 session' }).click();
    await expect(expected.place(tuition)).toContainText('1 N, nobody confirmed');
    await page.getByRole('navigation', { name: 'Screens of this room' }).getByRole('link', { name: 'Unexplained' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Rowan Thistle' }).first()).toContainText('24 Nov');
    await expect(page.getByRole('row').filter({ hasText: 'Bram Wold' }).first()).toContainText('24 Nov');
  });
});

test('a part-time timetable needs its agreement, comes up for review, and ends', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  const plans = new PlansPage(page);
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  await openSheet(page, 'Amos Alder');

  await test.step('never for behaviour', async () => {
    const form = await new PupilSheet(page).beginPlan('C2');
    await form.getByLabel('Last day').fill('Fri 11 Dec 2026');
    await form.getByLabel('Last day').press('Tab');
    await form.getByText('By the week').click();
    await form.getByRole('checkbox', { name: 'Monday PM' }).check();
    await form.getByRole('checkbox', { name: 'Friday PM' }).check();
    await form.getByLabel('What was agreed').fill('Home at noon on Monday and Friday');
    await form.getByRole('radio', { name: 'Yes', exact: true }).check();
    await form.getByRole('button', { name: 'Plan this absence' }).click();
    await expect(form.getByRole('alert')).toContainText('must never be used to manage');
    await expect(form.getByRole('alert')).toContainText('needs who agreed to it');
  });

  await test.step('with what it needs it stands, by the parent the pupil lives with', async () => {
    const form = page.getByRole('dialog');
    await form.getByRole('radio', { name: 'No', exact: true }).check();
    await form.getByRole('combobox', { name: 'Which parent agreed' }).click();
    await page
      .getByRole('option', { name: /lives with the pupil$/ })
      .first()
      .click();
    await form.getByLabel('Agreed on').fill('Mon 23 Nov 2026');
    await form.getByLabel('Agreed on').press('Tab');
    await form.getByRole('combobox', { name: 'How' }).click();
    await page.getByRole('option', { name: 'in person' }).click();
    await form.getByLabel('Exceptional circumstances').fill('Return to school after an operation');
    await form.getByLabel('First review on').fill('Tue 24 Nov 2026');
    await form.getByLabel('First review on').press('Tab');
    await form.getByRole('button', { name: 'Plan this absence' }).click();
    await expect(page.getByText('C2 is planned.')).toBeVisible();
  });

  await test.step('its review is due, and it goes on within its days', async () => {
    await new Shell(page).goTo('Registers');
    await plans.open();
    await expect(plans.plan('Amos Alder')).toContainText('Mon PM, Fri PM');
    await expect(plans.plan('Amos Alder')).toContainText('Due today');
    const panel = await plans.openPlan('Amos Alder');
    await panel.getByRole('button', { name: 'Record the review' }).click();
    await panel.getByLabel('What came of the review').fill('Goes well, stays as it is');
    await panel.getByRole('button', { name: 'It goes on until the next review' }).click();
    await expect(plans.plan('Amos Alder')).toContainText('Fri 11 Dec');
    await expect(plans.plan('Amos Alder')).not.toContainText('Due today');
  });

  await test.step('it ends from a day, with a reason', async () => {
    const panel = await plans.openPlan('Amos Alder');
    await panel.getByRole('button', { name: 'End', exact: true }).click();
    await expect(panel.getByText('No mark of this plan stands on or after that day.')).toBeVisible();
    await panel.getByLabel('Reason', { exact: true }).fill('Back full time');
    await panel.getByRole('button', { name: 'End it from Wed 25 Nov' }).click();
    await expect(plans.plan('Amos Alder')).toContainText('Tue 24 Nov 2026');
    await expect((await plans.openPlan('Amos Alder')).getByRole('region', { name: 'What has changed' })).toContainText(
      'ended, Tue 24 Nov 2026, review Fri 11 Dec 2026. Back full time',
    );
  });
});
