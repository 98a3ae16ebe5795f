import type { Locator, Page } from '@playwright/test';

/** The door: a name, a passphrase, Enter. */
export class Door {
  readonly page: Page;
  readonly name: Locator;
  readonly passphrase: Locator;
  readonly demoPeople: Locator;

  constructor(page: Page) {
    this.page = page;
    this.name = page.getByLabel('Your name');
    this.passphrase = page.getByLabel('Passphrase', { exact: true });
    this.demoPeople = page.getByRole('region', { name: 'People of the demo school' });
  }

  async signIn(name: string, passphrase: string): Promise<void> {
    await this.name.selectOption({ value: name });
    await this.passphrase.fill(passphrase);
    await this.passphrase.press('Enter');
  }

  /** In the demo school a press on a person fills in both; Enter signs in. */
  async signInAsDemo(role: string): Promise<void> {
    await this.demoPeople.getByRole('button').filter({ hasText: role }).click();
    await this.page.keyboard.press('Enter');
  }
}
