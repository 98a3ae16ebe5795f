import type { Locator, Page } from '@playwright/test';

/** Plans and closures: which part of the school, then what would change. */
export class PlansPage {
  readonly page: Page;
  readonly preview: Locator;
  readonly standing: Locator;

  constructor(page: Page) {
    this.page = page;
    this.preview = page.getByRole('region', { name: 'What would change' });
    this.standing = page.getByRole('table', { name: 'Marks that stay unless ticked' });
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Screens of this room' })
      .getByRole('link', { name: 'Plans and closures' })
      .click();
    await this.page.getByRole('heading', { level: 1, name: 'Plans and closures' }).waitFor();
  }

  async openClosures(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Write a closure' }).click();
  }

  plan(knownName: string): Locator {
    return this.page.getByRole('row').filter({ hasText: knownName });
  }

  async openPlan(knownName: string): Promise<Locator> {
    await this.plan(knownName).first().click();
    const panel = this.page.getByRole('complementary', { name: knownName });
    await panel.getByRole('region', { name: 'What has changed' }).waitFor();
    return panel;
  }

  async choose(kind: string): Promise<void> {
    await this.page.getByText(kind, { exact: true }).click();
  }

  async setDay(text: string): Promise<void> {
    const field = this.page.getByLabel('Day', { exact: true });
    await field.fill(text);
    await field.press('Enter');
    await field.press('Tab');
  }

  async show(): Promise<void> {
    await this.page.getByRole('button', { name: 'Show what would change' }).click();
  }
}
