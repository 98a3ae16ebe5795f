import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { CaseRooms } from './page-models/case-rooms.ts';

const today = '2026-11-24';
const mother = 'Ms Sam Alder';
const everybody = [mother, 'The pupil', fernleaStaff.officer];
const forSchool = 'Dr Hanna Foss, for the school';

test('from a meeting held to a signed contract, a review, and kept', async ({ page, fernleaOffice, folder }) => {
  const rooms = new CaseRooms(page);
  await rooms.as(fernleaStaff.officer, staffPassphrase, 'Meetings');

  await test.step('the parent is invited by a letter and by telephone, and every try is kept', async () => {
    await rooms.plan({ pupil: 'Amos Alder', day: today });
    const download = page.waitForEvent('download');
    await rooms.button(`Letter to ${mother}`).click();
    expect((await download).suggestedFilename()).toMatch(/^invitation-.*\.docx$/);
    await expect(rooms.section('Who is asked')).toContainText('invited on Tue 24 Nov 2026 by letter');
    await rooms.button('Write down a try').click();
    await rooms.button('Keep it').click();
    await expect(rooms.section('Attempts to arrange it')).toContainText(`${mother}, by telephone: no answer (Ola Brandt)`);
  });

  await test.step('without a meeting held there is no contract', async () => {
    await rooms.goTo('Contracts');
    await rooms.button('Make a contract').click();
    await rooms.choosePupil('Amos Alder');
    await expect(rooms.dialog).toContainText('A contract cannot be made in a parent’s absence');
    await page.keyboard.press('Escape');
  });

  await test.step('it is held, with a decision', async () => {
    await rooms.goTo('Meetings');
    await rooms.open('Amos Alder');
    await rooms.button('Add a decision').click();
    await page.getByLabel('Decision 1', { exact: true }).fill('Ask the bus firm');
    for (const person of everybody) await rooms.say(person, 'Came');
    await rooms.button('The meeting was held').click();
    await expect(rooms.section('What came of it')).toContainText('Ask the bus firm');
  });

  await test.step('what cannot be measured and a review outside the period are named before anything is kept', async () => {
    await rooms.button('Make a parenting contract').click();
    await expect(page.getByRole('checkbox', { name: mother })).toBeChecked();
    await rooms.write({ requirement: 'Improve attendance', support: 'A place at the breakfast club' });
    await page.getByLabel('Last day').fill('2027-01-04');
    await page.keyboard.press('Tab');
    await rooms.button('Add a review').click();
    await rooms.step('Words');
    await page.getByLabel('What the pupil says').fill('I come when Ben waits for me.');
    await rooms.step('Check');
    const problems = rooms.section('What is in its way');
    await expect(problems).toContainText('Requirement 1: Nobody can say afterwards whether it was kept.');
    await expect(problems).toContainText('Review 1: 5 January 2027 lies outside the period');
    await rooms.button('Keep the draft').click();
    await expect(page.getByText('The contract was not saved')).toBeVisible();
    await rooms.button('Go there: Requirement 1').click();
    await page.getByRole('textbox', { name: 'Requirement 1', exact: true }).fill('In by 8:50 every day');
    await rooms.step('Support');
    await rooms.step('Period');
    await page.getByLabel('Review 1', { exact: true }).fill('2026-12-08');
    await page.keyboard.press('Tab');
    await rooms.step('Words');
    await rooms.step('Check');
    await expect(problems).toBeHidden();
    await rooms.button('Keep the draft').click();
    await expect(rooms.section('Where it stands')).toContainText('It waits for the head teacher, as every contract does.');
  });

  await test.step('the head approves it', async () => {
    await rooms.change(fernleaStaff.head, staffPassphrase, 'Contracts');
    await rooms.open('Amos Alder');
    await rooms.button('Approve for the school').click();
    await expect(rooms.section('Where it stands')).toContainText('approved by Hanna Foss on Tue 24 Nov 2026');
  });

  await test.step('both sides sign, and the scan is kept with its hash', async () => {
    await rooms.change(fernleaStaff.officer, staffPassphrase, 'Contracts');
    await rooms.open('Amos Alder');
    const download = page.waitForEvent('download');
    await rooms.button('Copy for signature (Word)').click();
    expect((await download).suggestedFilename()).toMatch(/^parenting-contract-.*\.docx$/);
    await rooms.sign(mother);
    await rooms.sign(forSchool);
    await expect(rooms.section('Where it stands')).toContainText('signed by everybody');
    const scan = join(folder, 'signed.pdf');
    await writeFile(scan, '%PDF-1.7 signed');
    await page.getByLabel('Scan to attach').setInputFiles(scan);
    await expect(rooms.section('Signed copies')).toContainText('SHA-256');
    const program = join(folder, 'signed.exe');
    await writeFile(program, 'MZ');
    await page.getByLabel('Scan to attach').setInputFiles(program);
    await expect(rooms.section('Signed copies')).toContainText('Attachment “signed.exe”: a PDF');
  });

  await test.step('a week before its day the review is on the first screen', async () => {
    fernleaOffice.clock.moveTo('2026-12-08T09:00:00.000Z');
    await page.reload();
    await rooms.as(fernleaStaff.officer, staffPassphrase, 'Contracts');
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Today' }).click();
    await expect(rooms.section('Contract reviews due')).toContainText('1');
    await rooms.section('Contract reviews due').getByRole('link').click();
    await rooms.open('Amos Alder');
    await rooms.review({ kept: true, decision: 'It goes on as it is', reasons: '' });
    await expect(rooms.section('Reviews')).toContainText('Kept: In by 8:50 every day. The register of these weeks');
    await expect(page.getByText('End Mon 4 Jan 2027').first()).toBeVisible();
  });

  await test.step('at its end it is said to be kept', async () => {
    fernleaOffice.clock.moveTo('2027-01-04T09:00:00.000Z');
    await page.reload();
    await rooms.as(fernleaStaff.officer, staffPassphrase, 'Contracts');
    await rooms.open('Amos Alder');
    await rooms.review({ kept: true, decision: 'It ends and was kept', reasons: 'In on time for six weeks' });
    await expect(page.getByText('It ended and was kept. Mon 4 Jan 2027: In on time for six weeks').first()).toBeVisible();
    await expect(rooms.section('Hold a review')).toBeHidden();
    const paper = page.waitForEvent('download');
    await rooms.button('Paper of this review (Word), Mon 4 Jan 2027').click();
    expect((await paper).suggestedFilename()).toMatch(/^contract-review-.*\.docx$/);
  });
});

test('another is refused, and a third is not kept', async ({ page, fernleaOffice }) => {
  const rooms = new CaseRooms(page);
  const signable = async (): Promise<void> => {
    await rooms.goTo('Meetings');
    await rooms.plan({ pupil: 'Amos Alder', day: today });
    await rooms.hold(everybody);
    await rooms.button('Make a parenting contract').click();
    await rooms.write({ requirement: 'In by 8:50 every day', support: 'A place at the breakfast club' });
    await page.getByLabel('Last day').fill('2026-12-18');
    await page.keyboard.press('Tab');
    await rooms.button('Add a review').click();
    await page.getByLabel('Review 1', { exact: true }).fill('2026-12-08');
    await page.keyboard.press('Tab');
    await rooms.step('Words');
    await rooms.step('Check');
    await rooms.button('Keep the draft').click();
    await rooms.section('Where it stands').waitFor();
    await rooms.change(fernleaStaff.head, staffPassphrase, 'Contracts');
    await rooms.open('Waits for the head');
    await rooms.button('Approve for the school').click();
    await rooms.section('Where it stands').getByText('approved by Hanna Foss').waitFor();
    await rooms.change(fernleaStaff.officer, staffPassphrase, 'Contracts');
    await rooms.open('To be signed');
  };

  await test.step('a parent does not sign, and says why', async () => {
    await rooms.as(fernleaStaff.officer, staffPassphrase, 'Meetings');
    await signable();
    await rooms.button(`Does not sign: ${mother}`).click();
    await page.getByLabel('Why, in their words').fill('Wants to speak with her brother first');
    await rooms.button('Keep that they do not sign').click();
    await expect(rooms.section('Where it stands')).toContainText('refused');
    await expect(rooms.section('Where it stands')).toContainText('Wants to speak with her brother first');
    await expect(rooms.button(/^Signed:/)).toHaveCount(0);
  });

  await test.step('a new one is signed, and at its end not kept; nothing follows', async () => {
    await signable();
    await rooms.sign(mother);
    await rooms.sign(forSchool);
    fernleaOffice.clock.moveTo('2026-12-18T09:00:00.000Z');
    await page.reload();
    await rooms.as(fernleaStaff.officer, staffPassphrase, 'Contracts');
    await rooms.open('Amos Alder');
    await rooms.review({ kept: false, decision: 'It ends and was not kept', reasons: 'Mornings are still hard' });
    await expect(page.getByText('It ended and was not kept. Fri 18 Dec 2026').first()).toBeVisible();
    await expect(rooms.section('Reviews')).toContainText('Not kept: In by 8:50 every day.');
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Notices' }).click();
    await expect(page.getByText('Mornings are still hard')).toHaveCount(0);
    await expect(page.getByRole('grid')).toHaveCount(0);
  });
});
