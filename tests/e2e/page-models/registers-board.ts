import type { Locator, Page } from '@playwright/test';

/** The day's registers, class by class. */
export class RegistersBoard {
  readonly page: Page;
  readonly list: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Registers' });
  }

  row(className: string): Locator {
    return this.list.getByRole('row').filter({ has: this.page.getByRole('gridcell', { name: className, exact: true }) });
  }

  /** By the keyboard: the arrows choose a class, Enter opens the register that is due. */
  async openByKeys(down: number): Promise<void> {
    await this.list.focus();
    for (let step = 0; step < down; step += 1) await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
  }

  async open(className: string): Promise<void> {
    await this.row(className).getByRole('button').click();
  }
}
