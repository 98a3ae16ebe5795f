import type { Locator, Page } from '@playwright/test';

/** Whose attendance is changing, and the reasons beside it. */
export class EarlyWarningPage {
  readonly page: Page;
  readonly list: Locator;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Changing attendance' });
    this.panel = page.getByRole('complementary');
  }

  row(knownName: string): Locator {
    return this.list.getByRole('row').filter({ hasText: knownName });
  }

  /** The section of one reason in the panel. */
  reason(title: string): Locator {
    return this.panel.getByRole('region', { name: title });
  }

  async choose(title: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Which reason' }).getByText(title).click();
  }

  /** By the keyboard: the first row, Enter. */
  async openFirst(): Promise<void> {
    await this.list.focus();
    await this.page.keyboard.press('Enter');
  }
}
