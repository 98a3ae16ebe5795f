import type { Locator, Page } from '@playwright/test';

/** One register: the grid holds the keyboard. */
export class RegisterPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly codes: Locator;
  readonly completeButton: Locator;
  readonly dialog: Locator;
  /** Details or history of the focused mark. */
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: /^Register / });
    this.codes = page.getByRole('listbox', { name: 'Codes' });
    this.completeButton = page.getByRole('button', { name: 'Complete register' });
    this.dialog = page.getByRole('dialog');
    this.panel = page.getByRole('complementary');
  }

  row(knownName: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: knownName, exact: true }) });
  }

  /** The wide cell of this session. */
  cell(knownName: string): Locator {
    return this.row(knownName).locator('.ao-grid-now');
  }

  /** Stands only once the mark is on the disk. */
  tick(knownName: string): Locator {
    return this.row(knownName).getByRole('img', { name: 'Saved', exact: true });
  }

  mark(knownName: string, symbol: string): Locator {
    return this.cell(knownName).getByRole('img', { name: new RegExp(`^${symbol.replaceAll(/[\\/]/g, '\\$&')} `) });
  }

  names(): Locator {
    return this.grid.getByRole('rowheader');
  }

  /** The cell of the focus; the grid names it to assistive technology. */
  focused(): Locator {
    return this.grid.locator('[data-focused="true"][role="gridcell"]');
  }

  focusedRow(): Locator {
    return this.grid.locator('tr[data-focused="true"]');
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async focusPupil(knownName: string): Promise<void> {
    await this.cell(knownName).click();
  }

  async markEverybodyElsePresent(): Promise<void> {
    await this.press('Control+Shift+A');
    await this.dialog.getByRole('button', { name: /^Mark \d+ pupils? present$/ }).click();
  }

  async complete(): Promise<void> {
    await this.completeButton.click();
  }

  async correct(note: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: 'Reason for the correction' }).click();
    await this.page.getByRole('option', { name: 'Reason given by parent' }).click();
    await this.dialog.getByLabel('Note').fill(note);
    await this.dialog.getByRole('button', { name: 'Correct this mark' }).click();
  }
}
