import { expect, type Page } from '@playwright/test';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { secondWindow, test } from './office-test.ts';
import { Door } from './page-models/door.ts';
import { MessagesPage } from './page-models/messages-page.ts';
import { RegisterPage } from './page-models/register-page.ts';
import { RegistersBoard } from './page-models/registers-board.ts';
import { Shell } from './page-models/shell.ts';
import { UnexplainedPage } from './page-models/unexplained-page.ts';

/** Two pupils of 7A have no reason this morning, and a text is approved. */
async function openWithText(page: Page): Promise<MessagesPage> {
  const messages = new MessagesPage(page);
  await new Door(page).signIn(fernleaStaff.head, staffPassphrase);
  await new Shell(page).goTo('Registers');
  await new RegistersBoard(page).open('7A');
  const register = new RegisterPage(page);
  await expect(register.grid).toBeFocused();
  await register.press('n', 'n');
  await expect(register.tick('Bettina Birch')).toBeVisible();
  await messages.open();
  await messages.tab(/Texts/);
  await page.getByRole('button', { name: 'Write a text' }).click();
  await messages.dialog.getByRole('button', { name: 'First day, no reason yet' }).click();
  await messages.dialog.getByRole('button', { name: 'Save as a draft' }).click();
  await messages.openRow(messages.texts, 'First day, no reason yet');
  await messages.panel.getByRole('button', { name: 'Approve this text' }).click();
  await expect(messages.texts).toContainText('Approved');
  await messages.tab(/Prepare/);
  return messages;
}

test('a text is written by the office, guarded, and approved by the head alone', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  const messages = new MessagesPage(page);
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  await messages.open();
  await expect(page.getByText('No approved text yet')).toBeVisible();
  await page.getByRole('button', { name: 'Go to the texts' }).click();
  await page.getByRole('button', { name: 'Write a text' }).click();
  await messages.dialog.getByLabel('Name of the text').fill('Morning');
  const wording = messages.dialog.getByRole('textbox', { name: 'Wording' });
  await wording.fill('{school}: {pupil} was not in school on {day}. You may get a fine.');
  await expect(messages.dialog.getByRole('list', { name: 'What cannot be said' })).toContainText('“fine” is a threat');
  await expect(messages.dialog.getByRole('button', { name: 'Save as a draft' })).toBeDisabled();
  await wording.fill('{school}: {pupil} was not in school on {day} ({session}).');
  await expect(messages.dialog).toContainText('Alexandra Fairweather was not in school on Tuesday 24 November (morning)');
  await expect(messages.dialog).toContainText('1 part as a text message');
  await messages.dialog.getByRole('button', { name: 'Save as a draft' }).click();
  await messages.openRow(messages.texts, 'Morning');
  await expect(messages.panel).toContainText('The head teacher has not approved this yet');
  await expect(messages.panel.getByRole('button', { name: 'Approve this text' })).toBeHidden();
});

test('a list is prepared, downloaded and said to be sent; only then it is an attempt', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  const messages = await openWithText(page);

  await test.step('everybody without a reason is proposed, and Enter takes one out', async () => {
    await expect(messages.row('Amos Alder')).toContainText(/01632960\d{3}/);
    await expect(messages.tick('Bettina Birch')).toBeChecked();
    await messages.proposal.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(messages.tick('Bettina Birch')).not.toBeChecked();
    await page.keyboard.press('Enter');
    await expect(messages.tick('Bettina Birch')).toBeChecked();
  });

  await test.step('the file is what a service reads', async () => {
    const csv = await messages.fileBy('Prepare 2 text messages');
    const [heading, ...lines] = csv.trimEnd().split('\r\n');
    expect(heading).toBe('\uFEFFNumber,Name,Message,Reference');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^01632960\d{3},[^,]+,Fernlea Community School: Amos Alder was not in school on Tuesday 24 November/,
    );
    await expect(page.getByRole('status')).toContainText('Prepared: 2 text messages');
    await expect(page.getByRole('tab', { name: /Lists/ })).toBeFocused();
    await expect(messages.lists).toContainText('Prepared');
  });

  await test.step('a second list leaves them out until somebody ticks them', async () => {
    await messages.tab(/Prepare/);
    await expect(messages.row('Amos Alder')).toContainText('in another list of 09:00 already');
    await expect(messages.tick('Amos Alder')).not.toBeChecked();
    await expect(page.getByRole('button', { name: 'Nobody is ticked' })).toBeDisabled();
  });

  await test.step('sent, without the one that the service could not deliver', async () => {
    await messages.tab(/Lists/);
    await messages.openRow(messages.lists, 'First day');
    expect(await messages.fileBy('Download the file again')).toContain('Bettina Birch');
    await messages.panel.getByRole('checkbox', { name: 'Not delivered: Bettina Birch' }).check();
    await messages.panel.getByRole('button', { name: 'Sent, without 1 not delivered' }).click();
    await expect(messages.lists).toContainText('Sent, 1 not delivered');
    await expect(messages.lists).toBeFocused();
    await messages.openRow(messages.lists, 'First day');
    await expect(messages.panel).toContainText('Not delivered: The service could not deliver it');
  });

  await test.step('the call list has one attempt for the one who was reached', async () => {
    await new Shell(page).goTo('Registers');
    await page.getByRole('link', { name: 'Unexplained absences' }).click();
    const unexplained = new UnexplainedPage(page);
    await unexplained.open('Amos Alder');
    await expect(unexplained.panel.getByRole('region', { name: 'Tried so far' })).toContainText(
      /Left a message, .+, text message/,
    );
    await page.keyboard.press('Escape');
    await unexplained.open('Bettina Birch');
    await expect(unexplained.panel).not.toContainText('Message list');
  });
});

test('a list that nobody said to be sent stands at the top, and two windows do not say it twice', async ({
  page,
  context,
  fernleaOffice,
}) => {
  const messages = await openWithText(page);
  await messages.fileBy('Prepare 2 text messages');
  await expect(messages.lists).toContainText('Prepared');
  fernleaOffice.clock.moveTo('2026-11-25T09:00:00.000Z');
  await page.reload();
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  await messages.open();
  await expect(page.getByRole('note')).toContainText('One list of an earlier day waits');
  await page.getByRole('button', { name: 'Show the lists' }).click();
  await messages.openRow(messages.lists, 'First day');

  const other = await secondWindow(context);
  const theirs = new MessagesPage(other);
  await new Door(other).signIn(fernleaStaff.head, staffPassphrase);
  await theirs.open();
  await theirs.tab(/Lists/);
  await theirs.openRow(theirs.lists, 'First day');
  await theirs.panel.getByRole('button', { name: 'All were sent' }).click();
  await expect(theirs.lists).toContainText('Sent');
  await other.close();

  await messages.panel.getByLabel('Why').fill('The service was down');
  await messages.panel.getByRole('button', { name: 'It was not sent' }).click();
  await expect(page.getByRole('alert')).toContainText(`said to be sent at 09:00 by ${fernleaStaff.head}`);
});
