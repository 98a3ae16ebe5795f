import type { Locator, Page } from '@playwright/test';

/** The corrections of several marks, the list of the recent ones, and the undo of one. */
export class CorrectionsPage {
  readonly page: Page;
  readonly recent: Locator;
  readonly changes: Locator;
  readonly panel: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.recent = page.getByRole('grid', { name: 'Recent corrections' });
    this.changes = page.getByRole('table', { name: 'Sessions that would change' });
    this.panel = page.getByRole('complementary');
    this.dialog = page.getByRole('dialog');
  }

  /** A screen of the row above the room. */
  async goTo(section: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Screens of this room' }).getByRole('link', { name: section }).click();
    await this.page.getByRole('heading', { level: 1, name: section }).waitFor();
  }

  async choose(label: string, option: string | RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  async setDay(label: string, text: string): Promise<void> {
    const field = this.page.getByLabel(label);
    await field.fill(text);
    await field.press('Enter');
    await field.press('Tab');
  }
}
