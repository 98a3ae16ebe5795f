import type { Locator, Page } from '@playwright/test';

export class CheckBundlePage {
  readonly page: Page;
  readonly outcome: Locator;

  constructor(page: Page) {
    this.page = page;
    this.outcome = page.getByRole('region', { name: 'Outcome' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Check a bundle' }).click();
  }

  /** Chooses the files as a person does: the labelled button opens the chooser. */
  async check(bundle: string, identity?: string): Promise<void> {
    await this.choose('The bundle', bundle);
    if (identity !== undefined) await this.choose('Private key of the authority', identity);
    await this.page.getByRole('button', { name: 'Check this bundle' }).click();
  }

  private async choose(label: string, file: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByLabel(label).click();
    await (await chooser).setFiles(file);
  }
}
