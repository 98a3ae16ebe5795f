import type { Locator, Page } from '@playwright/test';

/** The attendance of one class: its parts behind tabs, each a list. */
export class ClassAttendance {
  readonly page: Page;
  readonly title: Locator;
  readonly pupils: Locator;
  readonly codes: Locator;
  readonly missing: Locator;
  readonly unexplained: Locator;
  readonly sessions: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.pupils = page.getByRole('grid', { name: /^Pupils of / });
    this.codes = page.getByRole('grid', { name: /^Codes of / });
    this.missing = page.getByRole('grid', { name: /^Missing registers of / });
    this.unexplained = page.getByRole('grid', { name: /^Marks to be explained in / });
    this.sessions = page.getByRole('list', { name: 'Sessions of this code' });
  }

  async show(part: 'Pupils' | 'Codes' | 'Weekdays and weeks' | RegExp): Promise<void> {
    await this.page.getByRole('tab', { name: part }).click();
  }
}
