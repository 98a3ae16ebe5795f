import type { Locator, Page } from '@playwright/test';

/** The findings of the coding audit, and the sessions behind one. */
export class AuditPage {
  readonly list: Locator;
  readonly sessions: Locator;
  readonly shares: Locator;

  constructor(page: Page) {
    this.list = page.getByRole('grid', { name: 'Findings' });
    this.sessions = page.getByRole('complementary').getByRole('table', { name: 'Sessions behind the finding' });
    this.shares = page.getByRole('table', { name: 'Share of each code' });
  }

  finding(name: string): Locator {
    return this.list.getByRole('row').filter({ hasText: name }).first();
  }
}
