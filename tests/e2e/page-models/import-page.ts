import type { Locator, Page } from '@playwright/test';

/** Taking in a roll or marks: looked at first, taken in by the sentence on the button. */
export class ImportPage {
  readonly page: Page;
  readonly input: Locator;
  readonly take: Locator;
  readonly problems: Locator;
  readonly refusal: Locator;

  constructor(page: Page) {
    this.page = page;
    this.input = page.locator('input[type="file"]');
    this.take = page.getByRole('button', { name: /^(Take in|Change|Replace) [\d,]+ / });
    this.problems = page.getByRole('table', { name: 'Problems in the file' });
    this.refusal = page.getByRole('alert');
  }

  async openRoll(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Pupils' }).click();
    await this.page.getByRole('link', { name: 'Take in a roll' }).first().click();
  }

  async openMarks(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Pupils' }).click();
    await this.page.getByRole('link', { name: 'Imports', exact: true }).first().click();
    await this.page.getByRole('link', { name: 'Take in marks' }).first().click();
  }

  async choose(file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
    await this.input.setInputFiles(typeof file === 'string' ? file : { ...file });
  }

  preview(kind: 'New pupils' | 'Families proposed' | 'What the file holds' | 'Marks that would be replaced'): Locator {
    return this.page.getByRole('table', { name: kind });
  }

  tab(name: RegExp): Locator {
    return this.page.getByRole('tab', { name });
  }

  says(sentence: string | RegExp): Locator {
    return this.page.getByText(sentence);
  }
}
