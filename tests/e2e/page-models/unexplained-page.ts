import type { Locator, Page } from '@playwright/test';

/** The absences without a reason, the panel of one, and the children still to be seen. */
export class UnexplainedPage {
  readonly page: Page;
  readonly list: Locator;
  readonly unseen: Locator;
  readonly panel: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Unexplained absences' });
    this.unseen = page.getByRole('grid', { name: 'Not yet seen' });
    this.panel = page.getByRole('complementary');
    this.dialog = page.getByRole('dialog');
  }

  row(knownName: string): Locator {
    return this.list.getByRole('row').filter({ hasText: knownName });
  }

  async open(knownName: string): Promise<void> {
    await this.row(knownName).getByRole('gridcell').first().click();
    await this.panel.getByRole('heading', { name: knownName }).waitFor();
  }

  /** One key of the legend, and the answer that it is kept. */
  async record(key: string, outcome: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.panel.getByText(`Recorded: ${outcome}.`).waitFor();
  }
}
