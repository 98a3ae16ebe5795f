import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openInProcess, resourcesBesideSources } from '#electron/backend/in-process.ts';
import { withEditedPart } from '#electron/documents/test-support/edited-part.ts';
import { fixedClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { nodePorts } from '#electron/ports/node-ports.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { hostOffice } from '../support/hosted-office.ts';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { Door } from './page-models/door.ts';
import { LettersPage, LetterTemplatesPage } from './page-models/letters-pages.ts';

const shown = (page: Page) => page.getByRole('document', { name: 'The letter as it would leave' });

const inDocument = (bytes: Uint8Array, from: string, to: string) =>
  withEditedPart(bytes, 'word/document.xml', (xml) => xml.replace(from, to));

test('a template is taken out, comes back broken, then whole, and an older one is taken up again', async ({
  page,
  fernleaOffice: _,
}) => {
  await new Door(page).signIn(fernleaStaff.head, staffPassphrase);
  const templates = new LetterTemplatesPage(page);
  await templates.open();
  const panel = await templates.kind('Invitation to a meeting');
  const own = await templates.exported(panel);

  await test.step('broken: each fault is named with its place, and nothing changes', async () => {
    const broken = await inDocument(
      await inDocument(own, '{meetingPlace}', '{meetingPlce}'),
      '{meetingWith} will',
      '{meetingWith will',
    );
    await templates.bringBack(panel, { name: 'invitation.docx', bytes: broken });
    await expect(page.getByRole('alert')).toContainText(
      'The template was not taken in: 4 things to mend. The one in use stays in use.',
    );
    await expect(templates.toMend).toContainText('{meetingPlce} The program has nothing to put in the place');
    await expect(templates.toMend).toContainText('Text, paragraph 11: “{meetingPlce}”');
    await expect(templates.toMend).toContainText('A placeholder is not closed: {meetingWith will be the');
    await expect(templates.toMend).toContainText('In the version in use it stands here. Text, paragraph 11: “{meetingPlace}”');
    await expect(templates.list.getByRole('row').filter({ hasText: 'Invitation' })).toContainText('The program’s own');
  });

  await test.step('no Word file and one with macros are refused in words', async () => {
    await templates.bringBack(panel, { name: 'invitation.docm', bytes: own });
    await expect(templates.toMend).toContainText('This file can hold macros. In Word choose Save as');
    await templates.bringBack(panel, { name: 'invitation.docx', bytes: Buffer.from('%PDF-1.7 what follows it') });
    await expect(templates.toMend).toContainText('This is not a Word document (.docx)');
  });

  await test.step('whole: it is in use at once, and can be looked at', async () => {
    const whole = await inDocument(own, 'Please come and talk with us', 'Come and have a cup of tea');
    await templates.bringBack(panel, { name: 'our invitation.docx', bytes: whole });
    await expect(page.getByRole('status').filter({ hasText: 'Version 1 is in use from now on' })).toBeVisible();
    await expect(templates.list.getByRole('row').filter({ hasText: 'Invitation' })).toContainText(`by ${fernleaStaff.head}`);
    await panel.getByRole('button', { name: 'Look at Version 1' }).click();
    await expect(shown(page)).toContainText('Come and have a cup of tea');
    await expect(shown(page)).toContainText('Niamh O’Connell-Whitby');
    await page.keyboard.press('Escape');
  });

  await test.step('the program’s own is taken up again as a version of its own', async () => {
    await panel.getByRole('button', { name: 'Use The program’s own again' }).click();
    await expect(panel).toContainText('Version 2, the same as the program’s own · in use');
    await expect(panel.getByRole('button', { name: 'Look at Version 1' })).toBeVisible();
  });
});

test('a class gets invitations: seen first, made, saved and kept', async ({ page, fernleaOffice: _ }) => {
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  const letters = new LettersPage(page);
  await letters.open();
  await letters.choose('Invitation to a meeting');
  await expect(page.getByText('Nobody is chosen yet')).toBeVisible();
  await letters.chooseClass('7A');
  await expect(letters.row('Mabel Quill')).toContainText('Ms Sam Quill; Mr Lee Quill');
  await expect(page.getByText('Still to fill in: Day of the meeting')).toBeVisible();
  await letters.fillIn({
    'Day of the meeting': '3 December 2026',
    'Time of the meeting': '3:30 pm',
    'Where the meeting is': 'Room 4',
    'Who will be there': 'Mr Okafor',
    'What the meeting is about': 'mornings',
  });

  await test.step('one is looked at before any is made', async () => {
    await letters.row('Mabel Quill').getByRole('gridcell').first().click();
    await page.getByRole('button', { name: 'Look at the letter to Ms Sam Quill' }).click();
    await expect(shown(page)).toContainText('Thursday 3 December 2026, 3:30 pm');
    await expect(shown(page)).not.toContainText('Lee Quill');
    await page.keyboard.press('Escape');
  });

  await test.step('who is left out gets none; the rest are saved in one archive', async () => {
    const make = page.getByRole('button', { name: /^Make \d+ letters$/ });
    const before = Number((await make.textContent())?.match(/\d+/)?.[0]);
    await page.getByRole('button', { name: 'Leave out Mabel Quill' }).click();
    await expect(letters.row('Mabel Quill')).toContainText('Left out by you.');
    const texts = await letters.saved(page.getByRole('button', { name: `Make ${before - 2} letters` }));
    expect(texts).toHaveLength(before - 2);
    expect(texts.join()).not.toContain('Quill');
    for (const text of texts) expect(text).toContain('Room 4');
    await expect(page.getByRole('status').filter({ hasText: `${before - 2} letters made` })).toBeVisible();
  });

  await test.step('they stand among the letters made and can be saved again', async () => {
    await page.getByRole('button', { name: 'Letters made', exact: true }).click();
    await expect(letters.runs).toContainText(`by ${fernleaStaff.officer}`);
    const again = await letters.saved(page.getByRole('button', { name: /^Save again: Invitation to a meeting, Class 7A/ }));
    expect(again.length).toBeGreaterThan(0);
  });
});

test('a run that is stopped keeps whole letters only and says how many', async ({ page, folder }) => {
  const data = join(folder, 'data');
  await makeDemo(data);
  const office = await hostOffice({ copyOf: data, instant: '2026-11-20T13:10:00.000Z' });
  try {
    await page.goto(office.url);
    await new Door(page).signInAsDemo('Attendance officer');
    const letters = new LettersPage(page);
    await letters.open();
    await letters.choose('Letter of recognition');
    await page.getByText('Everyone', { exact: true }).click();
    await letters.fillIn({ 'What has become better': 'coming in on time' });
    await page.getByRole('button', { name: /^Make \d+ letters$/ }).click();
    const texts = await letters.saved(page.getByRole('button', { name: 'Stop' }));
    const status = page.getByRole('status').filter({ hasText: 'each of them whole' });
    await expect(status).toContainText(`Stopped: ${texts.length} of `);
    for (const text of texts) expect(text).toContain('Yours sincerely,');
    await page.getByRole('button', { name: 'Letters made', exact: true }).click();
    await expect(letters.runs).toContainText(`${texts.length} of `);
  } finally {
    await page.close();
    await office.remove();
  }
});

/** Enough pupils that a person can stop a run in the middle. */
async function makeDemo(folder: string): Promise<void> {
  const ports = { ...nodePorts(), clock: fixedClock('2026-11-20T18:00:00.000Z'), log: silentLog() };
  const office = openInProcess(ports, { folder, resources: resourcesBesideSources(), mode: 'write' });
  const size = { pupils: 300, years: 0.5, seed: 7, until: plainDate('2026-11-20') };
  await office.ended((await office.client().school.createDemo(size)).jobId);
  await office.close();
}
