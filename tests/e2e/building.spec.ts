import { expect } from '@playwright/test';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { FireListPage, GatePage, SigningOutPage } from './page-models/building-pages.ts';
import { Door } from './page-models/door.ts';
import { RegisterPage } from './page-models/register-page.ts';
import { RegistersBoard } from './page-models/registers-board.ts';
import { Shell } from './page-models/shell.ts';

test('late in at the gate, out to the dentist and back, and the fire list knows each time', async ({ page, fernleaOffice }) => {
  const gate = new GatePage(page);
  const out = new SigningOutPage(page);
  const fire = new FireListPage(page);
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  await new Shell(page).goTo('Registers');
  await new RegistersBoard(page).open('7A');
  const register = new RegisterPage(page);
  await expect(register.grid).toBeFocused();
  await register.press('n');
  await expect(register.tick('Amos Alder')).toBeVisible();

  await test.step('three letters and Enter sign in; over an N it is a correction', async () => {
    await new Shell(page).goTo('Registers');
    await page.getByRole('link', { name: 'Late gate' }).click();
    await expect(gate.field).toBeFocused();
    await gate.signIn('ald', 'Amos Alder');
    await expect(page.getByText('Amos Alder is in at 09:00: L, 15 minutes late, instead of N.')).toBeVisible();
    fernleaOffice.clock.moveTo('2026-11-24T09:15:00.000Z');
    await expect(gate.field).toBeFocused();
    await gate.signIn('bir', 'Bettina Birch');
    await expect(page.getByText('Bettina Birch is in at 09:15: U, 30 minutes late.')).toBeVisible();
    await expect(gate.row('Bettina Birch')).toContainText('U');
  });

  await test.step('who is in already is asked about, and nothing is written', async () => {
    await gate.signIn('ald', 'Amos Alder');
    await expect(gate.dialog).toContainText('The register says L.');
    await page.keyboard.press('Escape');
    await expect(gate.dialog).toBeHidden();
    await expect(gate.row('Amos Alder')).toHaveCount(1);
  });

  await test.step('late is in the building; who has no mark is not known', async () => {
    await fire.open();
    await expect(fire.group('7A', 'In the building')).toContainText('Amos Alder');
    await expect(fire.group('7A', 'In the building')).toContainText('Bettina Birch');
    await expect(fire.group('7A', 'Not known')).toBeVisible();
    await fire.group('7A', 'In the building').getByRole('checkbox', { name: 'Amos Alder' }).check();
    await expect(page.getByRole('status').filter({ hasText: 'ticked' })).toHaveText(/^1 of \d+ ticked, since 09:\d\d$/);
    await page.reload();
    await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
    await fire.open();
    await expect(fire.group('7A', 'In the building').getByRole('checkbox', { name: 'Amos Alder' })).toBeChecked();
    await page.getByRole('button', { name: 'Start again' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'ticked' })).toHaveText(/^0 of \d+ ticked$/);
  });

  await test.step('nobody leaves alone without a yes; with one the child is off the list', async () => {
    await page.getByRole('link', { name: 'Signing out' }).click();
    await out.choose('ald', 'Amos Alder');
    await out.pick('Who collects', 'Leaves alone');
    await page.getByLabel('Expected back').fill('10:30');
    await page.getByRole('button', { name: 'Sign out Amos Alder' }).click();
    await expect(page.getByText('A child leaves alone only when a member of staff has agreed')).toBeVisible();
    await page.getByLabel('Member of staff who agreed').fill('Hanna Foss');
    await page.getByRole('button', { name: 'Sign out Amos Alder' }).click();
    await expect(out.row('Amos Alder')).toContainText('still out');
    await fire.open();
    await expect(fire.group('7A', 'Signed out')).toContainText('Amos Alder');
  });

  await test.step('not back by the time he is looked for, and back he is in', async () => {
    fernleaOffice.clock.moveTo('2026-11-24T10:31:00.000Z');
    await page.getByRole('link', { name: 'Signing out' }).click();
    await expect(out.lookFor).toContainText('Amos Alder, 7A: Not back; expected at 10:30');
    await out.row('Amos Alder').getByRole('gridcell').first().click();
    await out.panel.getByRole('button', { name: 'Record the return' }).click();
    await expect(out.panel).toContainText('Back at 10:31.');
    await expect(out.lookFor).toBeHidden();
    await fire.open();
    await expect(fire.group('7A', 'In the building')).toContainText('Amos Alder');
  });

  await test.step('a signing-in is undone, and the register says what it said', async () => {
    await page.getByRole('link', { name: 'Late gate' }).click();
    await page.getByRole('button', { name: 'Undo Bettina Birch' }).click();
    await expect(gate.row('Bettina Birch')).toBeHidden();
    await fire.open();
    await expect(fire.group('7A', 'Not known')).toContainText('Bettina Birch');
  });
});
