import type { Locator, Page } from '@playwright/test';

/** One pupil in full. */
export class PupilSheet {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the form of a plan and chooses its code; what that code asks for stands there then. */
  async beginPlan(code: string): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Plan an absence' }).click();
    const form = this.page.getByRole('dialog');
    await form.getByRole('combobox', { name: 'What it is' }).fill(code);
    await this.page.getByRole('option', { name: new RegExp(`^${code}\\s`) }).click();
    return form;
  }

  /** An absence of today, both sessions, as agreed with the family. */
  async planAbsence(code: string, agreed: string): Promise<void> {
    const form = await this.beginPlan(code);
    await form.getByLabel('What was agreed').fill(agreed);
    await form.getByRole('button', { name: 'Plan this absence' }).click();
    await this.page.getByText(`${code} is planned.`).waitFor();
  }
}
