import type { Locator, Page } from '@playwright/test';

/** Attendance of groups: the choice, the pictures with their tables, and the pupils behind them. */
export class FiguresPage {
  readonly page: Page;
  readonly trend: Locator;
  readonly trendTable: Locator;
  readonly pupils: Locator;

  constructor(page: Page) {
    this.page = page;
    this.trend = page.getByRole('region', { name: 'Attendance week by week' });
    this.trendTable = this.trend.getByRole('table');
    this.pupils = page.getByRole('table', { name: 'Pupils of the group' });
  }

  /** By typing its name, and Enter. */
  async choose(group: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: 'Group', exact: true });
    await field.fill(group);
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
  }
}
