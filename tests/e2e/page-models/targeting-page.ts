import type { Locator, Page } from '@playwright/test';

/** The lists of a targeting meeting, the panel of one pupil, and what was decided. */
export class TargetingModel {
  readonly page: Page;
  readonly panel: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('complementary');
    this.dialog = page.getByRole('dialog');
  }

  async goTo(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Cases', exact: true }).click();
    const screens = this.page.getByRole('navigation', { name: 'Screens of this room' });
    await screens.getByRole('link', { name: 'Targeting meeting' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Targeting meeting' }).waitFor();
  }

  async list(title: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Which list' }).getByText(title).click();
  }

  row(knownName: string): Locator {
    return this.page.getByRole('grid').getByRole('row').filter({ hasText: knownName });
  }

  async open(knownName: string): Promise<void> {
    await this.row(knownName).getByRole('gridcell').first().click();
    await this.panel.getByRole('heading', { name: knownName }).waitFor();
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }
}
