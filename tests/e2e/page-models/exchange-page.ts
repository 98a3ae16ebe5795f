import type { Download, Locator, Page } from '@playwright/test';

/** Sending to the authority, and what was sent. */
export class ExchangePage {
  readonly page: Page;
  readonly sent: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sent = page.getByRole('grid', { name: 'Bundles made' });
  }

  async enrolInvented(): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Try with an invented authority' }).click();
    return download;
  }

  async send(stream: 'attendance' | 'legal'): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: new RegExp(`^Send ${stream} bundle \\d+ to `) }).click();
    return download;
  }

  async sendAgain(stream: string): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.sent.getByRole('row').filter({ hasText: stream }).getByRole('button', { name: 'Save it again' }).click();
    return download;
  }

  /** The school's line for the authority's allowed_signers. */
  async signerLine(): Promise<string> {
    const line = this.page.getByText(/^urn\d{6} .*ssh-ed25519 /);
    return (await line.textContent()) ?? '';
  }
}
