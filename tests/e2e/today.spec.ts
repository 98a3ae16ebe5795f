import { expect } from '@playwright/test';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { Door } from './page-models/door.ts';
import { MessagesPage } from './page-models/messages-page.ts';
import { Shell } from './page-models/shell.ts';

test('Today tells each person what waits for them, and leads there', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  const shell = new Shell(page);
  const messages = new MessagesPage(page);
  const waits = page.getByRole('region', { name: 'Waits for you' });

  await test.step('nothing waits for the head of a new school, in words', async () => {
    await new Door(page).signIn(fernleaStaff.head, staffPassphrase);
    await expect(waits).toContainText('Nothing waits for you.');
    await shell.lock();
  });

  await test.step('the officer is not told of what only the head decides', async () => {
    await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
    await expect(waits).toContainText('Nothing waits for you.');
    await messages.open();
    await messages.tab(/Texts/);
    await page.getByRole('button', { name: 'Write a text' }).click();
    await messages.dialog.getByRole('button', { name: 'First day, no reason yet' }).click();
    await messages.dialog.getByRole('button', { name: 'Save as a draft' }).click();
    await expect(messages.texts).toContainText('Waits for the head');
    await shell.goTo('Today');
    await expect(waits).toContainText('Nothing waits for you.');
    await shell.lock();
  });

  await test.step('the head is, and finds the screen behind the line', async () => {
    await new Door(page).signIn(fernleaStaff.head, staffPassphrase);
    await shell.goTo('Today');
    await waits.getByRole('link', { name: '1 message text to approve' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Messages' })).toBeVisible();
    await messages.tab(/Texts/);
    await expect(messages.texts).toContainText('Waits for the head');
  });
});
