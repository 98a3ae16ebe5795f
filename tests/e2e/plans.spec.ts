import { expect } from '@playwright/test';
import { fernleaStaff, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { Door } from './page-models/door.ts';
import { PlansPage } from './page-models/plans-page.ts';
import { Shell } from './page-models/shell.ts';

test('a closure is shown first, leaves who was here to a tick, and is one correction', async ({ page, fernleaOffice }) => {
  expect(fernleaOffice.clock.today()).toBe('2026-11-24');
  const plans = new PlansPage(page);
  await new Door(page).signIn(fernleaStaff.officer, staffPassphrase);
  await new Shell(page).goTo('Registers');
  await plans.open();

  await test.step('a part closure asks for its part first', async () => {
    await plans.choose('Part of the school (Y3)');
    await expect(page.getByRole('button', { name: 'Show what would change' })).toBeDisabled();
    await plans.choose('Whole school (Y4)');
  });

  await test.step('a pupil who was here is written over only where ticked', async () => {
    await plans.setDay('Mon 23 Nov 2026');
    await plans.show();
    await expect(plans.preview).toBeVisible();
    await expect(plans.standing.getByRole('row').filter({ hasText: 'Amos Alder' })).toHaveCount(2);
    await plans.standing.getByRole('checkbox', { name: 'Amos Alder, AM' }).check();
    await page.getByRole('button', { name: /^Write \d+ Y4$/ }).click();
    await expect(page.getByRole('status').filter({ hasText: /^Written: \d+ mark/ })).toBeVisible();
  });

  await test.step('a day to come stands as planned', async () => {
    await plans.setDay('Wed 25 Nov 2026');
    await plans.show();
    await expect(plans.preview).toContainText('not begun');
    await page.getByRole('button', { name: /^Plan \d+$/ }).click();
    await expect(page.getByRole('status').filter({ hasText: /^Planned: \d+ sessions/ })).toBeVisible();
  });
});
