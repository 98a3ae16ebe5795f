import { expect } from '@playwright/test';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { ClassAttendance } from './page-models/class-page.ts';
import { Door } from './page-models/door.ts';
import { RegistersBoard } from './page-models/registers-board.ts';
import { Shell } from './page-models/shell.ts';

test('the office goes from the day board to a class, opens a code onto its sessions, and a pupil by key', async ({
  page,
  fernleaOffice,
}) => {
  expect(fernleaOffice.url).toContain('127.0.0.1');
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  await new Shell(page).goTo('Registers');
  const name = new RegistersBoard(page).list.getByRole('link').first();
  const className = (await name.textContent()) ?? '';
  await name.press('Enter');
  const view = new ClassAttendance(page);
  await expect(view.title).toHaveText(`Class ${className}`);
  const first = view.pupils.getByRole('row').nth(1);
  await expect(first).toContainText(/\d+\.\d % · \d+ of \d+/);

  await view.show('Codes');
  await view.codes.getByRole('row').nth(1).click();
  await expect(view.sessions.getByRole('listitem').first()).toContainText(/[AP]M: /);
  await view.show('Weekdays and weeks');
  await expect(page.getByRole('table', { name: 'Absence by weekday and session' })).toBeVisible();
  await view.show(/^Missing registers/);
  await expect(view.missing.or(page.getByText('Nothing is missing'))).toBeVisible();
  await view.show(/^To be explained/);
  await expect(view.unexplained.or(page.getByText('Every absence is explained'))).toBeVisible();

  await view.show('Pupils');
  const pupil = ((await first.getByRole('gridcell').first().textContent()) ?? '').trim();
  await view.pupils.focus();
  await page.keyboard.press('Enter');
  await expect(view.title).toHaveText(pupil);
  await page.goBack();
  await expect(view.title).toHaveText(`Class ${className}`);
});

test('a teacher without attendance rights finds no link to it on the day board', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.url).toContain('127.0.0.1');
  await new Door(page).signIn(fernleaStaff.teacher, staffPassphrase);
  await new Shell(page).goTo('Registers');
  const board = new RegistersBoard(page);
  await expect(board.list.getByRole('row').nth(1)).toBeVisible();
  await expect(board.list.getByRole('link')).toHaveCount(0);
});
