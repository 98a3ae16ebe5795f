import { expect, type Locator, type Page } from '@playwright/test';

/** The sheet of one case. */
export class CaseSheet {
  readonly page: Page;
  readonly title: Locator;
  readonly ground: Locator;
  readonly plan: Locator;
  readonly steps: Locator;
  readonly chronology: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.ground = page.getByRole('region', { name: 'What it rests on' });
    this.plan = page.getByRole('region', { name: 'Plan', exact: true });
    this.steps = page.getByRole('region', { name: 'Next steps' });
    this.chronology = page.getByRole('region', { name: 'Chronology' });
  }

  async writePlan(words: string): Promise<void> {
    await this.plan.getByRole('button', { name: 'Write the plan' }).press('Enter');
    await this.plan.getByLabel('Plan', { exact: true }).fill(words);
    await this.plan.getByRole('button', { name: 'Keep the plan' }).press('Enter');
  }

  async tick(words: string): Promise<void> {
    await this.steps.getByRole('button', { name: 'Done' }).press('Enter');
    await this.page.keyboard.type(words);
    await this.page.keyboard.press('Enter');
  }

  async close(outcome: string, words: string): Promise<void> {
    const form = this.page.getByRole('region', { name: 'Close the case' });
    await form.getByRole('combobox', { name: 'Outcome' }).click();
    await this.page.getByRole('option', { name: outcome }).click();
    await form.getByLabel('What was tried, and what changed').fill(words);
    await form.getByRole('button', { name: 'Close the case' }).press('Enter');
  }
}

/** The quick entry into the chronology, opened with `Ctrl I`. */
export class QuickEntry {
  readonly page: Page;
  readonly dialog: Locator;
  readonly pupil: Locator;
  readonly what: Locator;
  readonly outcome: Locator;
  readonly words: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Into the chronology' });
    this.pupil = this.dialog.getByRole('combobox', { name: 'Pupil' });
    this.what = this.dialog.getByRole('combobox', { name: 'What', exact: true });
    this.outcome = this.dialog.getByRole('combobox', { name: 'Outcome' });
    this.words = this.dialog.getByLabel('What happened');
  }

  /** Types into a field that finds as it is typed; Enter takes what stands first. */
  async choose(field: Locator, typed: string, first: string): Promise<void> {
    await field.focus();
    await this.page.keyboard.type(typed);
    await expect(this.page.getByRole('option').first()).toHaveText(first);
    await this.page.keyboard.press('Enter');
  }

  async attach(path: string): Promise<void> {
    await this.dialog.locator('input[type=file]').setInputFiles(path);
  }
}
