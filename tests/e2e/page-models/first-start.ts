import type { Locator, Page } from '@playwright/test';

export type SchoolDetails = {
  readonly name: string;
  readonly headName: string;
  readonly urn: string;
  readonly laCode: string;
  readonly establishment: string;
  readonly address: readonly string[];
  readonly phone: string;
  readonly email: string;
};

export type Person = { readonly name: string; readonly role: string; readonly passphrase: string };

/** What an empty data folder shows: set up a school, or open the demo. */
export class FirstStart {
  readonly page: Page;
  readonly demoButton: Locator;
  readonly next: Locator;
  readonly terms: Locator;

  constructor(page: Page) {
    this.page = page;
    this.demoButton = page.getByRole('button', { name: 'Open the demo school' });
    this.next = page.getByRole('button', { name: 'Go on' });
    this.terms = page.getByRole('table', { name: 'Terms and days off' });
  }

  async openDemo(): Promise<void> {
    await this.demoButton.click();
  }

  async begin(): Promise<void> {
    await this.page.getByRole('button', { name: 'Set up your school' }).click();
  }

  async fillSchool(school: SchoolDetails): Promise<void> {
    const { page } = this;
    await page.getByLabel('Name of the school').fill(school.name);
    await page.getByLabel('Head teacher').fill(school.headName);
    await page.getByLabel('URN').fill(school.urn);
    await page.getByLabel('Local authority number').fill(school.laCode);
    await page.getByLabel('School’s DfE number').fill(school.establishment);
    await page.getByLabel('Address').fill(school.address.join('\n'));
    await page.getByLabel('Telephone').fill(school.phone);
    await page.getByLabel('E-mail').fill(school.email);
  }

  async keepRegisterHere(): Promise<void> {
    await this.page.getByRole('radio', { name: /this program/i }).check();
  }

  async fillPeople(people: readonly Person[]): Promise<void> {
    const { page } = this;
    const names = page.getByLabel('Name', { exact: true });
    for (let present = await names.count(); present < people.length; present += 1) {
      await page.getByRole('button', { name: 'Add a person' }).click();
    }
    for (const [index, person] of people.entries()) {
      await names.nth(index).fill(person.name);
      await page.getByLabel('Role', { exact: true }).nth(index).selectOption({ label: person.role });
      await page.getByLabel('Passphrase', { exact: true }).nth(index).fill(person.passphrase);
    }
  }

  async proposeTerms(startYear: number): Promise<void> {
    await this.page.getByLabel('School year beginning in September').fill(String(startYear));
    await this.page.getByRole('button', { name: 'Propose the terms' }).click();
  }

  async create(): Promise<void> {
    await this.page.getByRole('button', { name: 'Create the school' }).click();
  }
}
