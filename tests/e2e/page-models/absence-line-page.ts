import type { Locator, Page } from '@playwright/test';

/** The absence line, as one works it with the telephone at the ear: by keys. */
export class AbsenceLinePage {
  readonly page: Page;
  readonly field: Locator;
  readonly caller: Locator;
  readonly said: Locator;
  readonly effects: Locator;
  readonly assistant: Locator;
  readonly list: Locator;
  readonly panel: Locator;
  readonly dialog: Locator;
  readonly notBack: Locator;

  constructor(page: Page) {
    this.page = page;
    this.field = page.getByRole('combobox', { name: 'Who is away?' });
    this.caller = page.getByRole('radiogroup', { name: 'Who rings?' });
    this.said = page.getByRole('textbox', { name: 'What is said' });
    this.effects = page.getByRole('region', { name: 'What this will do' });
    this.assistant = page.locator('.ao-line-assistant');
    this.list = page.getByRole('grid', { name: 'Calls about absence' });
    this.panel = page.getByRole('complementary');
    this.dialog = page.getByRole('dialog');
    this.notBack = page.getByRole('region', { name: 'Not back as was said' });
  }

  /** Letters of the name, Enter once it stands there, and the digit of whoever rings. */
  async begin(letters: string, knownName: string, digit: string): Promise<void> {
    await this.page.keyboard.type(letters);
    await this.page.getByRole('option', { name: knownName, selected: true }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.caller.locator('input:focus').waitFor();
    await this.page.keyboard.press(digit);
  }

  /** Tab until the focus stands on it, as far as a person would. */
  async tabTo(target: Locator): Promise<void> {
    for (let step = 0; step < 15; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('the keyboard does not lead there');
  }

  row(knownName: string): Locator {
    return this.list.getByRole('row').filter({ hasText: knownName });
  }
}
