import type { Locator, Page } from '@playwright/test';

/** Pupils by band, and the panel with the sessions of one. */
export class BandsPage {
  readonly list: Locator;
  readonly panel: Locator;
  readonly missed: Locator;

  constructor(page: Page) {
    this.list = page.getByRole('grid', { name: 'Pupils by band' });
    this.panel = page.getByRole('complementary');
    this.missed = this.panel.getByRole('list', { name: 'Sessions missed' });
  }
}
