import type { Locator, Page } from '@playwright/test';

/** What the sheet keeps for figures: young carer and programmes. */
export class PupilFlagsSection {
  readonly page: Page;
  readonly section: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.section = page.getByRole('region', { name: 'Young carer, programmes' });
    this.dialog = page.getByRole('dialog');
  }

  async record(what: string, from: string, saidBy: string): Promise<void> {
    await this.section.getByRole('button', { name: 'Record' }).click();
    await this.choose(what);
    await this.dialog.getByLabel('From').fill(from);
    await this.dialog.getByLabel('Who said so').fill(saidBy);
    await this.page.keyboard.press('Enter');
  }

  async choose(what: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: 'What' }).click();
    await this.page.getByRole('option', { name: what }).click();
  }
}
