import { expect, type Page } from '@playwright/test';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { Door } from './page-models/door.ts';
import { RegisterPage } from './page-models/register-page.ts';
import { RegistersBoard } from './page-models/registers-board.ts';
import { Shell } from './page-models/shell.ts';
import { UnexplainedPage } from './page-models/unexplained-page.ts';

async function openList(page: Page): Promise<void> {
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  await new Shell(page).goTo('Registers');
  await page.getByRole('link', { name: 'Unexplained absences' }).click();
}

test('an absence is rung about by keys, closed as O in time, and the child stays to be seen', async ({ page, fernleaOffice }) => {
  const unexplained = new UnexplainedPage(page);
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  await new Shell(page).goTo('Registers');
  await new RegistersBoard(page).open('7A');
  const register = new RegisterPage(page);
  await expect(register.grid).toBeFocused();
  await register.press('n', 'n');
  await expect(register.tick('Bettina Birch')).toBeVisible();

  await test.step('whom to ring stands there with the number, and one key says what came of it', async () => {
    await new Shell(page).goTo('Registers');
    await page.getByRole('link', { name: 'Unexplained absences' }).click();
    await expect(unexplained.row('Amos Alder')).toContainText(/Ring .+ 01632 960\d{3}/);
    await expect(unexplained.row('Amos Alder')).toContainText('By Tue 1 Dec');
    await unexplained.open('Amos Alder');
    await unexplained.record('1', 'No answer');
    await expect(unexplained.panel.getByRole('region', { name: 'Tried so far' })).toContainText('No answer');
  });

  await test.step('on the sixth school day O is proposed for the one who was rung about, by name', async () => {
    fernleaOffice.clock.moveTo('2026-12-02T09:00:00.000Z');
    await page.reload();
    await openList(page);
    await expect(unexplained.row('Bettina Birch')).toContainText('Overdue');
    await page.getByRole('button', { name: 'Propose O for 1 overdue' }).click();
    await expect(unexplained.dialog.getByRole('region', { name: 'Become O (1)' })).toContainText('Amos Alder');
    await expect(unexplained.dialog.getByRole('region', { name: 'Left out (1)' })).toContainText('Nobody was tried');
    await unexplained.dialog.getByRole('button', { name: 'Write O for 1 session' }).click();
    await expect(unexplained.dialog).toBeHidden();
    await expect(unexplained.row('Amos Alder')).toBeHidden();
    await expect(unexplained.row('Bettina Birch')).toBeVisible();
  });

  await test.step('the child whose N is closed is still to be seen', async () => {
    await page.getByRole('tab', { name: 'Not yet seen' }).click();
    const row = unexplained.unseen.getByRole('row').filter({ hasText: 'Amos Alder' });
    await expect(row).toContainText('Visit, or the safeguarding lead decides');
  });
});

test('a reason told on the telephone is written at once, and the worry ends with it', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  await new Shell(page).goTo('Registers');
  await new RegistersBoard(page).open('7A');
  const register = new RegisterPage(page);
  await expect(register.grid).toBeFocused();
  await register.press('n');
  await expect(register.tick('Amos Alder')).toBeVisible();
  await new Shell(page).goTo('Registers');
  await page.getByRole('link', { name: 'Unexplained absences' }).click();
  const unexplained = new UnexplainedPage(page);
  await unexplained.open('Amos Alder');
  await unexplained.record('3', 'Spoke');
  await unexplained.panel.getByRole('combobox', { name: 'Code' }).fill('i');
  await page.keyboard.press('Enter');
  await expect(unexplained.panel.getByRole('combobox', { name: 'Code' })).toHaveValue(/^I /);
  await unexplained.panel.getByRole('button', { name: 'Write I for 1 session' }).click();
  await expect(page.getByText('Every absence has a reason')).toBeVisible();
  await page.getByRole('tab', { name: 'Not yet seen' }).click();
  await expect(page.getByText('Every child is accounted for')).toBeVisible();
});
