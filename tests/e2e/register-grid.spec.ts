import { expect } from '@playwright/test';
import { renamedPupil } from '../support/first-day-school.ts';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { secondWindow, test } from './office-test.ts';
import { Door } from './page-models/door.ts';
import { PupilSheet } from './page-models/pupil-sheet.ts';
import { RegisterPage } from './page-models/register-page.ts';
import { RegistersBoard } from './page-models/registers-board.ts';
import { Shell } from './page-models/shell.ts';

/** 7A of Tuesday 24 November at nine: open, nobody marked. Opened from the board by the keyboard. */
test.beforeEach(async ({ page, fernleaOffice }) => {
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  await new Shell(page).goTo('Registers');
  const board = new RegistersBoard(page);
  await expect(board.row('7A')).toContainText('0 / 15');
  await board.openByKeys(0);
  await expect(new RegisterPage(page).grid).toBeFocused();
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
});

test('marks go in by keys alone, each with its tick, and are there after a reload', async ({ page }) => {
  const register = new RegisterPage(page);
  await register.press('/');
  await expect(register.tick('Amos Alder')).toBeVisible();
  await register.press('Enter');
  await expect(register.mark('Bettina Birch', '/')).toBeVisible();

  await test.step('L takes minutes and waits for Enter', async () => {
    await register.press('l');
    await expect(register.cell('Caspian Cole')).toContainText('minutes late');
    await register.press('Enter');
    await expect(register.cell('Caspian Cole')).toContainText('type how many');
    await register.press('1', '2', 'Enter');
    await expect(register.cell('Caspian Cole')).toContainText('12');
  });

  await test.step('a code that begins another waits for Enter; a longer one is taken at once', async () => {
    await register.press('c');
    await expect(register.codes.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await expect(register.codes.getByRole('option', { name: /^C2 / })).toBeVisible();
    await register.press('Escape');
    await expect(register.codes).toBeHidden();
    await expect(register.cell('Delia Dale').getByRole('img')).toHaveCount(0);
    await register.press('c', 'Enter');
    await expect(register.mark('Delia Dale', 'C')).toBeVisible();
    await register.press('j', '1');
    await expect(register.mark('Ewan Elm', 'J1')).toBeVisible();
    await register.press('i');
    await expect(register.mark('Flora Fenn', 'I')).toBeVisible();
  });

  await test.step('B asks what it was, and is not written without', async () => {
    await register.press('b');
    const nature = page.getByLabel(/What was it\?/);
    await expect(nature).toBeFocused();
    await register.press('Enter');
    await expect(nature).toBeFocused();
    await nature.fill('Fire service course');
    await register.press('Enter');
    await expect(register.cell('Gwyn Garth')).toContainText('Fire service course');
    await expect(register.grid).toBeFocused();
  });

  await expect(register.tick('Gwyn Garth')).toBeVisible();
  await page.reload();
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  await expect(register.mark('Amos Alder', '/')).toBeVisible();
  await expect(register.cell('Caspian Cole')).toContainText('12');
  await expect(register.cell('Gwyn Garth')).toContainText('Fire service course');
  await expect(register.focusedRow()).toContainText('Hattie Holm');
});

test('the arrows go everywhere and nothing jumps', async ({ page }) => {
  const register = new RegisterPage(page);
  const focusIsOn = async (name: string): Promise<void> => expect(register.focusedRow()).toContainText(name);
  await register.press('ArrowDown', 'ArrowDown');
  await focusIsOn('Caspian Cole');
  await register.press('ArrowUp');
  await focusIsOn('Bettina Birch');
  await register.press('ArrowLeft');
  await expect(register.focused()).not.toHaveClass(/ao-grid-now/);
  await register.press('End');
  await expect(register.focused()).toHaveClass(/ao-grid-now/);
  await register.press('Home');
  await expect(register.focused()).not.toHaveClass(/ao-grid-now/);
  await register.press('End', 'PageDown');
  await focusIsOn('Nell Pike');
  await register.press('PageUp', 'Control+End');
  await expect(register.focusedRow()).toHaveAttribute('data-row', '14');
  await register.press('Control+Home');
  await focusIsOn('Amos Alder');
  await register.press('ArrowUp');
  await focusIsOn('Amos Alder');
});

test('Space opens the details, F2 the history, Ctrl Z takes back, Esc closes', async ({ page }) => {
  const register = new RegisterPage(page);
  await register.press('i');
  await expect(register.tick('Amos Alder')).toBeVisible();
  await register.press('ArrowUp', 'F2');
  await expect(register.panel.getByRole('heading', { name: 'History: Amos Alder' })).toBeVisible();
  await expect(register.panel).toContainText(fernleaStaff.officer);
  await expect(register.panel).toContainText('stands now');
  await register.press('Escape');
  await expect(register.panel).toBeHidden();
  await expect(register.grid).toBeFocused();
  await register.press('Space');
  await register.panel.getByLabel('Detail').fill('Rang at ten past eight');
  await register.panel.getByRole('button', { name: 'Write the details' }).click();
  await expect(register.cell('Amos Alder')).toContainText('Rang at ten past eight');
  await register.focusPupil('Bettina Birch');
  await register.press('Control+z', 'Control+z');
  await expect(register.cell('Amos Alder').getByRole('img')).toHaveCount(0);
  await expect(register.tick('Amos Alder')).toBeHidden();
});

test('all present fills the blanks, says how many, and leaves a planned absence alone', async ({ page }) => {
  const register = new RegisterPage(page);
  await test.step('an absence is planned on the sheet', async () => {
    await new Shell(page).find('lor', 'Lorna Lowe');
    await new PupilSheet(page).planAbsence('M', 'Dentist at ten');
    await page.goBack();
  });
  await expect(register.cell('Lorna Lowe')).toContainText('planned');
  await register.press('n');
  await register.press('Control+Shift+A');
  await expect(register.dialog).toContainText('13 pupils without a mark will be marked present');
  await expect(register.dialog).toContainText('Lorna Lowe');
  // What is pressed while the question is open reaches nothing behind it.
  await page.keyboard.press('Control+Shift+Enter');
  await page.keyboard.press('x');
  await expect(page.getByText('no mark yet. The first of them is in focus.')).toBeHidden();
  await expect(register.dialog).toContainText('13 pupils without a mark will be marked present');
  await page.keyboard.press('Enter');
  await expect(register.dialog).toBeHidden();
  await expect(register.grid.getByRole('img', { name: 'Saved', exact: true })).toHaveCount(14);
  await expect(register.mark('Amos Alder', 'N')).toBeVisible();
  await expect(register.tick('Lorna Lowe')).toBeHidden();
  await register.press('Control+Shift+Enter');
  await expect(page.getByText('One pupil has no mark yet.')).toBeVisible();
  await expect(register.focusedRow()).toContainText('Lorna Lowe');
  // The last mark is still on its way when it is completed.
  await register.press('m', 'Control+Shift+Enter');
  await expect(register.tick('Lorna Lowe')).toBeVisible();
  await expect(page.getByText(`Taken by ${fernleaStaff.officer}`)).toBeVisible();
});

test('Ctrl Enter goes to the next class without a register', async ({ page }) => {
  const register = new RegisterPage(page);
  await register.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('7B');
  await register.markEverybodyElsePresent();
  await register.complete();
  await expect(page.getByText(`Taken by ${fernleaStaff.officer}`)).toBeVisible();
  await page.getByRole('button', { name: 'Next class without a register' }).press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('7A');
});

test('only known names stand in the grid', async ({ page }) => {
  const register = new RegisterPage(page);
  await expect(register.names().filter({ hasText: renamedPupil })).toHaveCount(1);
  await expect(register.grid).not.toContainText('Christopher');
});

test('a second window sees that the first has written, and neither mark is lost unseen', async ({ page, context }) => {
  const register = new RegisterPage(page);
  await expect(register.row('Amos Alder')).toBeVisible();
  const otherPage = await secondWindow(context);
  const other = new RegisterPage(otherPage);
  await new Door(otherPage).signIn(fernleaStaff.teacher, staffPassphrase);
  await expect(other.grid).toBeFocused();
  await other.press('i');
  await expect(other.tick('Amos Alder')).toBeVisible();

  await register.press('/');
  await expect(register.cell('Amos Alder')).toContainText('Somebody else has written I');
  await expect(register.tick('Amos Alder')).toBeHidden();
  await register.cell('Amos Alder').getByRole('button', { name: 'Write / instead' }).click();
  await expect(register.tick('Amos Alder')).toBeVisible();
  await expect(register.mark('Amos Alder', '/')).toBeVisible();

  await otherPage.close();
});

test('a closed register takes a correction with its reason, and the original stays', async ({ page }) => {
  const register = new RegisterPage(page);
  await register.press('ArrowLeft', 'i');
  await expect(register.dialog).toContainText('The entry is corrected, and the original stays beside it.');
  await register.dialog.getByRole('button', { name: 'Correct this mark' }).click();
  await expect(register.dialog).toContainText('Choose the reason from the list.');
  await register.correct('Her mother rang in the evening');
  await expect(register.dialog).toBeHidden();
  await register.press('ArrowUp', 'F2');
  await expect(register.panel).toContainText('Her mother rang in the evening');
  await expect(register.panel.getByRole('listitem')).toHaveCount(2);
});

test('what the parent said leads to a code, by keys from the grid and back to it', async ({ page }) => {
  const register = new RegisterPage(page);
  const field = page.getByRole('textbox', { name: 'What did the parent say?' });
  await register.press('F1');
  await page.keyboard.type('bus did not come');
  await expect(field).toHaveValue('bus did not come');
  await expect(register.panel).toContainText('Who normally provides this transport');
  await expect(register.panel.getByText(/^Why not Y7/)).toBeVisible();
  await register.panel.getByRole('button', { name: /^Use Y1 –/ }).press('Enter');
  await expect(register.mark('Amos Alder', 'Y1')).toBeVisible();
  await expect(register.tick('Amos Alder')).toBeVisible();
  await expect(register.grid).toBeFocused();

  await test.step('the next pupil is late, and the minutes are asked in the grid', async () => {
    await register.press('Control+.');
    await page.keyboard.type('stuck in traffic');
    await register.panel.getByRole('button', { name: /^Use L –/ }).press('Enter');
    await register.press('1', '2', 'Enter');
    await expect(register.cell('Bettina Birch')).toContainText('12');
    await expect(register.tick('Bettina Birch')).toBeVisible();
  });
});
