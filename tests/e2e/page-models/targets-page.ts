import type { Locator, Page } from '@playwright/test';

/** The targets, and the panel of one. */
export class TargetsPage {
  readonly list: Locator;
  readonly panel: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.list = page.getByRole('grid', { name: 'Targets' });
    this.panel = page.getByRole('complementary');
    this.dialog = page.getByRole('dialog');
  }

  row(name: string): Locator {
    return this.list.getByRole('row').filter({ hasText: name });
  }

  async open(name: string): Promise<void> {
    await this.row(name).getByRole('gridcell').first().click();
    await this.list.press('Enter');
  }
}
