import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { type HostedOffice, hostOffice } from '../support/hosted-office.ts';
import { openE2eSchool } from '../support/open-e2e-school.ts';

type OfficeFixtures = {
  /** The program on an empty data folder; the page stands at the first start. */
  readonly newOffice: HostedOffice;
  /** The program on a copy of Fernlea with its roll and ten weeks of marks; the page stands at the door. */
  readonly fernleaOffice: HostedOffice;
  /** A folder of the test's own, removed after it. */
  readonly folder: string;
};

type WorkerFixtures = { readonly fernleaFolder: string };

export const test = base.extend<OfficeFixtures, WorkerFixtures>({
  fernleaFolder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'attendance-office-fernlea-'));
      await openE2eSchool({ folder });
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  newOffice: async ({ page }, use) => {
    await served(page, await hostOffice(), use);
  },
  fernleaOffice: async ({ page, fernleaFolder }, use) => {
    await served(page, await hostOffice({ copyOf: fernleaFolder }), use);
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'attendance-office-files-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

async function served(page: Page, office: HostedOffice, use: (office: HostedOffice) => Promise<void>): Promise<void> {
  try {
    await page.goto(office.url);
    await use(office);
  } finally {
    await page.close();
    await office.remove();
  }
}

/** A second window of the same person at the same machine: the door is open to it, and nobody is signed in. */
export async function secondWindow(context: BrowserContext): Promise<Page> {
  const [first] = context.pages();
  const browser = context.browser();
  if (first === undefined || browser === null) throw new Error('there is no first window');
  const other = await browser.newContext({ storageState: await context.storageState(), viewport: first.viewportSize() });
  const page = await other.newPage();
  await page.goto(first.url());
  return page;
}
