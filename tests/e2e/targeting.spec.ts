import { expect } from '@playwright/test';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { Door } from './page-models/door.ts';
import { TargetingModel } from './page-models/targeting-page.ts';

test('who misses most is looked at with the authority, and each decision comes back as a step', async ({
  page,
  fernleaOffice,
}) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  const targeting = new TargetingModel(page);
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  await targeting.goTo();
  await targeting.list('Persistent absence');
  const first = page.getByRole('grid').getByRole('row').nth(1);
  const name = (await first.getByRole('gridcell').first().locator('strong').textContent()) ?? '';
  expect(name).not.toBe('');

  await test.step('the panel says why the pupil is there, that nobody leads, and what was tried', async () => {
    await targeting.open(name);
    await expect(targeting.panel).toContainText(/Missed \d+ of \d+ sessions/);
    await expect(targeting.panel).toContainText('No case is open: nobody leads, and there is no plan.');
    await targeting.panel.getByText('The sessions missed this year').click();
    await expect(targeting.panel.getByRole('list', { name: 'Sessions missed' }).getByRole('listitem').first()).toBeVisible();
  });

  await test.step('a meeting is begun, and a decision kept with owner and day', async () => {
    await targeting.panel.getByRole('button', { name: 'Begin a meeting' }).click();
    await targeting.dialog.getByLabel(/Who takes part/).fill('Dr Foss; Mr Poole of the attendance team');
    await targeting.dialog.getByRole('button', { name: 'Begin' }).click();
    await targeting.panel.getByLabel('Decision').fill('Visit together on Thursday');
    await targeting.panel.getByRole('button', { name: 'Keep the decision' }).click();
    await expect(targeting.panel.getByText('Kept, with its owner and its day.')).toBeVisible();
    await expect(targeting.panel.getByRole('region', { name: 'Decided before, still to do' })).toContainText(
      'Visit together on Thursday, Ola Brandt',
    );
  });

  await test.step('it stands under the meeting until it is done', async () => {
    await targeting.tab('Meetings and decisions');
    const meeting = page.getByRole('region', { name: 'Meeting of Tue 24 Nov 2026' });
    await expect(meeting).toContainText('Dr Foss; Mr Poole of the attendance team');
    await expect(meeting.getByRole('list', { name: 'To do' })).toContainText(`${name}: Visit together on Thursday`);
    await meeting.getByRole('button', { name: 'Done', exact: true }).click();
    await meeting.getByLabel('What came of it').fill('Mum was in; the child was seen');
    await meeting.getByRole('button', { name: 'It is done' }).click();
    await expect(meeting.getByText('Done (1)')).toBeVisible();
  });

  await test.step('the same lists are printed for an inspection', async () => {
    await page.getByRole('button', { name: 'Print' }).click();
    await targeting.dialog.getByText('For an inspection').click();
    const download = page.waitForEvent('download');
    await targeting.dialog.getByRole('button', { name: 'Make the Word file' }).click();
    expect((await download).suggestedFilename()).toBe('inspection-2026-11-24.docx');
  });
});
