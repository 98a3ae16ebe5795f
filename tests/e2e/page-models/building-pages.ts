import type { Locator, Page } from '@playwright/test';

/** The late gate: one field, then whoever was signed in. */
export class GatePage {
  readonly page: Page;
  readonly field: Locator;
  readonly list: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.field = page.getByRole('combobox', { name: 'Who has come in?' });
    this.list = page.getByRole('grid', { name: 'Signed in this session' });
    this.dialog = page.getByRole('dialog');
  }

  /** As at the gate: letters, and Enter once the name stands there. */
  async signIn(letters: string, knownName: string): Promise<void> {
    await this.page.keyboard.type(letters);
    await this.page.getByRole('option', { name: knownName, selected: true }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  row(knownName: string): Locator {
    return this.list.getByRole('row').filter({ hasText: knownName });
  }
}

/** Signing out and coming back. */
export class SigningOutPage {
  readonly page: Page;
  readonly field: Locator;
  readonly list: Locator;
  readonly panel: Locator;
  readonly lookFor: Locator;

  constructor(page: Page) {
    this.page = page;
    this.field = page.getByRole('combobox', { name: 'Who is leaving?' });
    this.list = page.getByRole('grid', { name: 'Signed out today' });
    this.panel = page.getByRole('complementary');
    this.lookFor = page.getByRole('region', { name: 'Left after registration' });
  }

  async choose(letters: string, knownName: string): Promise<void> {
    await this.field.fill(letters);
    await this.page.getByRole('option', { name: knownName, selected: true }).waitFor();
    await this.field.press('Enter');
  }

  async pick(label: string, option: string | RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  row(knownName: string): Locator {
    return this.list.getByRole('row').filter({ hasText: knownName });
  }
}

/** Who is in the building, one press from everywhere. */
export class FireListPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('banner').getByRole('link', { name: 'Fire list' }).click();
    await this.page.getByRole('heading', { level: 1, name: /^Fire list, / }).waitFor();
  }

  /** One group of one class: `In the building`, `Signed out`. */
  group(className: string, title: string): Locator {
    const list = this.page.getByRole('region', { name: className, exact: true });
    return list.locator('.ao-fire-group').filter({ has: this.page.getByRole('heading', { name: title }) });
  }
}
