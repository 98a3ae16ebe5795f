import type { Locator, Page } from '@playwright/test';

/** Pupils by band, and the panel with the sessions of one. */
export class BandsPage {
  readonly page: Page;
  readonly list: Locator;
  readonly panel: Locator;
  readonly missed: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Pupils by band' });
    this.panel = page.getByRole('complementary');
    this.missed = this.panel.getByRole('list', { name: 'Sessions missed' });
  }

  /** The first choice of a filter that begins so. */
  async choose(filter: string, words: string): Promise<void> {
    await this.page.getByRole('combobox', { name: filter }).focus();
    await this.page.keyboard.press('ArrowDown');
    await this.page.getByRole('option', { name: words }).first().click();
  }
}
