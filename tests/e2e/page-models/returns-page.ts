import type { Locator, Page } from '@playwright/test';

/** What the authority is to be told, and the panel of one return. */
export class ReturnsPage {
  readonly page: Page;
  readonly list: Locator;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Returns' });
    this.panel = page.getByRole('complementary');
  }

  row(text: string | RegExp): Locator {
    return this.list.getByRole('row').filter({ hasText: text });
  }

  async open(row: Locator): Promise<void> {
    await row.getByRole('gridcell').first().click();
    await this.panel.getByRole('heading').first().waitFor();
  }
}
