import type { Locator, Page } from '@playwright/test';

/** Who is expected elsewhere: one row a place, its pupils beside it. */
export class ExpectedPage {
  readonly page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('complementary');
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Screens of this room' })
      .getByRole('link', { name: 'Expected elsewhere' })
      .click();
    await this.page.getByRole('heading', { level: 1, name: 'Expected elsewhere' }).waitFor();
  }

  place(words: string): Locator {
    return this.page.getByRole('row').filter({ hasText: words });
  }

  async openPlace(words: string): Promise<void> {
    await this.place(words).first().click();
    await this.panel.getByLabel('Who said so').waitFor();
  }

  /** What somebody there said, just now, about those who are ticked. */
  async say(by: string, act: RegExp): Promise<void> {
    await this.panel.getByLabel('Who said so').fill(by);
    await this.panel.getByRole('button', { name: act }).click();
  }
}
