import { expect, type Page } from '@playwright/test';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { secondWindow, test } from './office-test.ts';
import { AbsenceLinePage } from './page-models/absence-line-page.ts';
import { Door } from './page-models/door.ts';
import { RegisterPage } from './page-models/register-page.ts';
import { RegistersBoard } from './page-models/registers-board.ts';
import { callAs } from './page-models/rpc.ts';
import { Shell } from './page-models/shell.ts';

const officer = { name: fernleaStaff.officer, passphrase: staffPassphrase };

async function signIn(page: Page): Promise<void> {
  await new Door(page).signIn(officer.name, officer.passphrase);
}

/** Amos and Bettina are marked in 7A this morning; whoever is not stays without a mark. */
async function mark(page: Page, ...keys: string[]): Promise<void> {
  await new Shell(page).goTo('Registers');
  await new RegistersBoard(page).openByKeys(0);
  const register = new RegisterPage(page);
  await expect(register.grid).toBeFocused();
  await register.press(...keys);
  await expect(register.tick(keys.length > 1 ? 'Bettina Birch' : 'Amos Alder')).toBeVisible();
}

/** By the palette, once it has nothing else to offer. */
async function goByKeys(page: Page, letters: string): Promise<void> {
  const shell = new Shell(page);
  await expect(shell.rail).toBeVisible();
  await shell.openPalette();
  await expect(shell.palette).toBeFocused();
  await page.keyboard.type(letters);
  await expect(page.getByRole('dialog').locator('[data-first]')).toContainText(letters, { ignoreCase: true });
  await page.keyboard.press('Enter');
}

async function openLine(page: Page): Promise<AbsenceLinePage> {
  const line = new AbsenceLinePage(page);
  await goByKeys(page, 'absence line');
  await expect(line.field).toBeFocused();
  return line;
}

test('a call is taken by keys alone: the N is explained, days are planned, and the child is missed when it is not back', async ({
  page,
  fernleaOffice,
}) => {
  await callAs(page, officer, { procedure: 'people/confirmFamily', input: { pupils: [1, 2] } });
  await signIn(page);
  await mark(page, 'n');
  const line = await openLine(page);

  await test.step('name, caller, one line; the assistant’s code by arrow and Enter; two days; her sister too', async () => {
    await line.begin('ald', 'Amos Alder', '1');
    await expect(line.said).toBeFocused();
    await page.keyboard.type('sick in the night');
    await expect(line.effects).toContainText('N stands until the reason is known.');
    await expect(line.assistant.getByRole('button', { name: /Use I/ }).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await line.tabTo(line.assistant.getByRole('button', { name: /^Use I – / }));
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('School days away')).toBeFocused();
    await page.keyboard.type('2');
    await expect(page.getByLabel('Expected back')).toHaveValue('Thu 26 Nov 2026');
    await expect(line.effects).toContainText('Tue 24 Nov, morning: N becomes I.');
    await line.tabTo(page.getByRole('checkbox', { name: /Bettina Birch/ }));
    await page.keyboard.press('Space');
    await expect(line.effects).toContainText('Bettina Birch');
    await page.keyboard.press('Control+Enter');
    await expect(
      page.getByText(
        'The call about Amos Alder and Bettina Birch is kept. I is written over N for 1 session. I is planned for 7 sessions.',
      ),
    ).toBeVisible();
    await expect(line.field).toBeFocused();
    await expect(line.row('Amos Alder')).toContainText('Thu 26 Nov');
  });

  await test.step('nobody has to ring about it any more, and the register knows what is coming', async () => {
    await goByKeys(page, 'unexplained');
    await expect(page.getByText('Every absence has a reason')).toBeVisible();
    await new Shell(page).goTo('Registers');
    await new RegistersBoard(page).openByKeys(0);
    await expect(new RegisterPage(page).row('Bettina Birch')).toContainText('I');
  });

  await test.step('on the day after the return that was named, who is not marked present stands on top', async () => {
    fernleaOffice.clock.moveTo('2026-11-27T08:30:00.000Z');
    await page.reload();
    await signIn(page);
    await openLine(page);
    await expect(line.notBack).toContainText('Amos Alder, 7A: Expected back on Thursday 26 November 2026, not back.');
    await expect(page.getByText('Nobody has rung today')).toBeVisible();
  });
});

test('what the register says otherwise is never written over, and the answer says so', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  await signIn(page);
  await mark(page, '/');
  const line = await openLine(page);

  await test.step('a caller who is none of the contacts gives a name, is written down, and excuses nobody', async () => {
    await line.begin('ald', 'Amos Alder', '0');
    await expect(page.getByLabel('Name of the caller')).toBeFocused();
    await page.keyboard.type('Gregor Alder');
    await page.keyboard.press('Tab');
    await page.keyboard.type('grandfather');
    await page.keyboard.press('Enter');
    await page.keyboard.type('a temperature');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Code' })).toBeFocused();
    await page.keyboard.type('illness');
    await page.keyboard.press('Enter');
    await expect(line.effects).toContainText('Nothing is written. Tue 24 Nov, morning: The register says /');
    await expect(line.effects).toContainText('What Gregor Alder says of Amos Alder confirms nothing.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert')).toContainText('N stays until a contact is reached');
    await page.getByRole('button', { name: 'Leave it' }).press('Enter');
  });

  await test.step('his mother’s call is kept, and what the register says is left for a person to look at', async () => {
    await expect(line.field).toBeFocused();
    await line.begin('ald', 'Amos Alder', '1');
    await page.keyboard.type('a temperature');
    await page.keyboard.press('Enter');
    await page.keyboard.type('illness');
    await page.keyboard.press('Enter');
    await expect(line.effects).toContainText('Nothing is written. Tue 24 Nov, morning: The register says /');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert')).toContainText('Amos Alder, Tue 24 Nov AM: The register says /');
    await expect(line.row('Amos Alder')).toContainText('Sam Alder');
  });

  await test.step('leave is not given on the telephone', async () => {
    await line.begin('bir', 'Bettina Birch', '1');
    await page.keyboard.type('going to a wedding in Spain for a week');
    await expect(line.assistant.getByRole('button', { name: /^Use C – / }).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await line.tabTo(line.assistant.getByRole('button', { name: /^Use C – / }).first());
    await page.keyboard.press('Enter');
    await expect(line.assistant.getByRole('alert')).toContainText('C is leave: it is asked for by an application');
    await page.keyboard.press('Escape');
    await expect(line.said).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('No mark and no plan was written.')).toBeVisible();
    await expect(line.row('Bettina Birch')).toContainText('Return not known');
  });

  await test.step('the wrong entry is taken back with its reason, and stays to be read', async () => {
    await line.tabTo(line.list);
    await page.keyboard.press('Enter');
    await expect(line.panel).toContainText('Bettina Birch');
    await line.tabTo(line.panel.getByRole('button', { name: 'Take this entry back' }));
    await page.keyboard.press('Enter');
    await expect(line.dialog).toContainText('Marks that were written are not changed');
    await line.tabTo(line.dialog.getByLabel('What was wrong'));
    await page.keyboard.type('It was about her cousin');
    await line.tabTo(line.dialog.getByRole('button', { name: 'Take it back' }));
    await page.keyboard.press('Enter');
    await expect(line.dialog).toBeHidden();
    await expect(line.row('Bettina Birch')).toContainText('Taken back');
  });
});

test('the second of two windows is told what the first wrote', async ({ page, context, fernleaOffice }) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  await signIn(page);
  const line = await openLine(page);
  await line.begin('ald', 'Amos Alder', '1');
  await page.keyboard.type('sick');
  await expect(line.effects).toBeVisible();

  const otherPage = await secondWindow(context);
  await signIn(otherPage);
  // It opens on the screen of the first, with the field ready.
  const other = new AbsenceLinePage(otherPage);
  await expect(other.field).toBeFocused();
  await other.begin('ald', 'Amos Alder', '1');
  await otherPage.keyboard.type('the same, in another window');
  await otherPage.keyboard.press('Control+Enter');
  await expect(other.row('Amos Alder')).toBeVisible();
  await otherPage.close();

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('Ola Brandt wrote at 09:00');
  await expect(line.said).toHaveValue('sick');
});
