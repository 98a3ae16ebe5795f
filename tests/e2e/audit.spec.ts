import { expect, type Page } from '@playwright/test';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { AuditPage } from './page-models/audit-page.ts';
import { Door } from './page-models/door.ts';
import { Shell } from './page-models/shell.ts';
import { TargetsPage } from './page-models/targets-page.ts';

async function openWatch(page: Page, who: string, screen: string): Promise<void> {
  await page.reload();
  await new Door(page).signIn(who, staffPassphrase);
  await new Shell(page).goTo('Watch');
  await page.getByRole('link', { name: screen }).click();
}

test('the head looks at the coding and opens the sessions behind a finding by key', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.url).toContain('127.0.0.1');
  await openWatch(page, fernleaStaff.head, 'Coding audit');
  const audit = new AuditPage(page);
  await expect(audit.shares.getByRole('row').filter({ hasText: 'Absent without acceptable reason' })).toContainText(
    /\d+\.\d\d %/,
  );
  await audit.list.getByRole('row').nth(1).getByRole('gridcell').first().click();
  await page.keyboard.press('Enter');
  await expect(audit.sessions.getByRole('row').nth(1)).toContainText(/[AP]M/);
  await expect(audit.sessions.getByRole('link').first()).toBeVisible();
});

test('a target is proposed, agreed with the head and changed with a reason', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  const targets = new TargetsPage(page);
  await openWatch(page, fernleaStaff.officer, 'Targets');
  await expect(page.getByText('No target was proposed')).toBeVisible();

  await test.step('the office enters what the authority proposed, and it stays a proposal', async () => {
    await page.getByRole('button', { name: 'Enter a proposal' }).click();
    await targets.dialog.getByLabel('Target in per cent').fill('95.5');
    await targets.dialog.getByLabel('Proposed by').fill('Mo Vale, attendance adviser');
    await targets.dialog.getByRole('button', { name: 'Save the proposal' }).click();
    await expect(targets.row('School')).toContainText('95.5 %');
    await expect(targets.row('School')).toContainText('Proposed only');
    await expect(targets.row('School')).not.toContainText('sessions');
    await targets.open('School');
    await expect(targets.panel).toContainText('The head teacher has not answered yet.');
    await expect(targets.panel.getByRole('button', { name: 'Agree' })).toBeHidden();
  });

  await test.step('the head agrees, and progress is counted from then on', async () => {
    await openWatch(page, fernleaStaff.head, 'Targets');
    await targets.open('School');
    await targets.panel.getByLabel('What was said').fill('Fair, if the bus runs again.');
    await targets.panel.getByRole('button', { name: 'Agree' }).click();
    await expect(targets.row('School')).toContainText('Agreed');
    await expect(targets.panel).toContainText('Agreed Tue 24 Nov 2026, Hanna Foss');
    await expect(targets.row('School')).toContainText(/\d+\.\d % · [\d,]+ of [\d,]+ sessions/);
  });

  await test.step('a change needs a reason, makes a new proposal and keeps what was agreed', async () => {
    await targets.panel.getByRole('button', { name: 'Change with a reason' }).click();
    await targets.panel.getByLabel('Target in per cent').fill('94');
    const save = targets.panel.getByRole('button', { name: 'Save the new version' });
    await expect(save).toBeDisabled();
    await targets.panel.getByLabel('Reason for the change').fill('Flu in two year groups');
    await save.click();
    await expect(targets.row('School')).toContainText('94.0 %');
    await expect(targets.row('School')).toContainText('Proposed only');
    const versions = targets.panel.getByRole('list', { name: 'Versions of the target' }).getByRole('listitem');
    await expect(versions).toHaveCount(3);
    await expect(versions.nth(1)).toContainText('Fair, if the bus runs again.');
  });
});
