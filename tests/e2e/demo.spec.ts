import { expect } from '@playwright/test';
import { demoAccounts } from '#electron/services/demo/demo-accounts.ts';
import { lookAroundDemo, openDemoAsOfficer } from './demo-journey.ts';
import { test } from './office-test.ts';
import { Door } from './page-models/door.ts';
import { callAs } from './page-models/rpc.ts';
import { Shell } from './page-models/shell.ts';

const teacher = demoAccounts.find((account) => account.role === 'classTeacher');

test('the demo school opens in one click, and each person finds what is theirs', async ({ page, newOffice }) => {
  expect(newOffice.clock.today()).toBe('2026-11-24');
  await test.step('one click, and the officer is in', () => openDemoAsOfficer(page));
  await test.step('today, a pupil by three letters, lock and head', () => lookAroundDemo(page));

  const shell = new Shell(page);
  await test.step('dark and light', async () => {
    const scheme = page.locator('html');
    const before = (await scheme.getAttribute('data-mantine-color-scheme')) ?? '';
    await shell.toggleColours();
    await expect(scheme).not.toHaveAttribute('data-mantine-color-scheme', before);
    await shell.toggleColours();
    await expect(scheme).toHaveAttribute('data-mantine-color-scheme', before);
  });

  await test.step('a class teacher sees their rooms only, and the backend keeps the others shut', async () => {
    await shell.lock();
    await new Door(page).signInAsDemo('Class teacher');
    await expect(shell.rail.getByRole('link')).toHaveText(['Today', 'Registers', 'Pupils', 'School']);
    for (const [procedure, input] of refusedToTeachers) {
      const answer = await callAs(
        page,
        { name: teacher?.name ?? '', passphrase: teacher?.passphrase ?? '' },
        { procedure, input },
      );
      expect({ procedure, ...answer }).toEqual({ procedure, status: 403, code: 'NOT_ALLOWED' });
    }
  });
});

const refusedToTeachers: readonly (readonly [procedure: string, input: object])[] = [
  ['notices/list', {}],
  ['attendance/watch', { on: '2026-11-20' }],
  ['exchange/state', {}],
  ['registers/correct', {}],
  ['people/applyRoll', {}],
  ['school/backup', {}],
  ['accounts/add', {}],
];
