import type { Locator, Page } from '@playwright/test';

/** The off-roll sheets, the panel of one, and who left. */
export class LeavingPage {
  readonly page: Page;
  readonly list: Locator;
  readonly removed: Locator;
  readonly panel: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Off-roll sheets' });
    this.removed = page.getByRole('grid', { name: 'Left in 12 months' });
    this.panel = page.getByRole('complementary');
    this.dialog = page.getByRole('dialog');
  }

  row(knownName: string): Locator {
    return this.list.getByRole('row').filter({ hasText: knownName });
  }

  async begin(knownName: string, ground: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Begin an off-roll sheet' }).click();
    await this.dialog.getByRole('combobox', { name: 'Pupil' }).fill(knownName.slice(0, 4));
    await this.page.getByRole('option', { name: new RegExp(knownName) }).click();
    await this.dialog.getByRole('combobox', { name: 'Ground' }).click();
    await this.page.getByRole('option', { name: ground }).click();
    await this.dialog.getByRole('button', { name: 'Begin the sheet' }).click();
  }

  async open(knownName: string): Promise<void> {
    await this.row(knownName).getByRole('gridcell').first().click();
    await this.panel.getByRole('heading', { name: knownName }).waitFor();
  }

  /** Answers a test by its question with what shows it. */
  async answer(question: RegExp, answer: 'Yes' | 'No', evidence: string): Promise<void> {
    const test = this.panel.getByRole('group', { name: question });
    await test.getByRole('radio', { name: answer }).check();
    await test.getByRole('textbox').fill(evidence);
  }
}
