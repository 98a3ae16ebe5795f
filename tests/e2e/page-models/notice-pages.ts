import { type Download, expect, type Locator, type Page } from '@playwright/test';

/** The letters, and one letter in full. */
export class NoticePages {
  readonly page: Page;
  readonly list: Locator;
  readonly letter: Locator;
  readonly state: Locator;
  readonly next: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Letters' });
    this.letter = page.getByRole('document', { name: 'The letter as it would leave' });
    this.state = page.locator('.ao-page-sentence');
    this.next = page.getByRole('region', { name: 'Next' });
    this.dialog = page.getByRole('dialog');
  }

  row(recipient: string): Locator {
    return this.list.getByRole('row').filter({ hasText: recipient });
  }

  async show(filter: RegExp): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Which letters' }).getByText(filter).click();
  }

  async open(recipient: string): Promise<void> {
    await this.row(recipient).getByRole('link').click();
  }

  async clear(): Promise<void> {
    await this.next.getByRole('button', { name: 'Cleared: it may go to the head' }).click();
  }

  /** The head reads what is approved and confirms it by Enter. */
  async approve(recipient: string): Promise<void> {
    await this.next.getByRole('button', { name: `Approve this letter to ${recipient}` }).click();
    await expect(this.dialog.getByRole('button', { name: `Approve this letter to ${recipient}` })).toBeFocused();
    await this.page.keyboard.press('Enter');
  }

  async issue(recipient: string): Promise<void> {
    await this.next.getByRole('button', { name: `Issue this letter to ${recipient}` }).click();
    await this.dialog.getByRole('button', { name: `Issue this letter to ${recipient}` }).click();
  }

  async download(kind: 'for Word' | 'as PDF'): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: `Download ${kind}` }).click();
    return download;
  }
}
