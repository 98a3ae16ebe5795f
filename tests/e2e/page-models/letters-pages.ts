import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { Zip } from 'easy-template-x';
import { documentText } from '#electron/documents/template/document-text.ts';
import { Shell } from './shell.ts';

/** Letter templates: each kind, its versions, and what is wrong with one that came back. */
export class LetterTemplatesPage {
  readonly page: Page;
  readonly list: Locator;
  readonly toMend: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Letter templates' });
    this.toMend = page.getByRole('list', { name: 'To mend' });
  }

  async open(): Promise<void> {
    await new Shell(this.page).goTo('School');
    const screens = this.page.getByRole('navigation', { name: 'Screens of this room' });
    await screens.getByRole('link', { name: 'Letter templates' }).click();
  }

  /** The panel of a kind, opened from the keyboard or the list. */
  async kind(title: string): Promise<Locator> {
    await this.list.getByRole('row').filter({ hasText: title }).getByRole('gridcell').first().click();
    return this.page.getByRole('complementary', { name: title });
  }

  async exported(panel: Locator): Promise<Uint8Array> {
    const download = this.page.waitForEvent('download');
    await panel
      .getByRole('button', { name: /^Export/ })
      .first()
      .click();
    return readFile(await (await download).path());
  }

  async bringBack(panel: Locator, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void> {
    await panel.locator('input[type="file"]').setInputFiles({
      name: file.name,
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(file.bytes),
    });
  }
}

/** Letters: the choice, who gets one, the making, and those made. */
export class LettersPage {
  readonly page: Page;
  readonly list: Locator;
  readonly runs: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Letters to be made' });
    this.runs = page.getByRole('grid', { name: 'Letters made' });
  }

  async open(): Promise<void> {
    await new Shell(this.page).goTo('Notices');
    const screens = this.page.getByRole('navigation', { name: 'Screens of this room' });
    await screens.getByRole('link', { name: 'Letters', exact: true }).click();
  }

  async choose(letter: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Letter' }).click();
    await this.page.getByRole('option', { name: letter }).click();
  }

  async chooseClass(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Class' }).fill(name);
    await this.page.getByRole('option', { name, exact: true }).click();
  }

  async fillIn(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(fields)) {
      await this.page.getByRole('textbox', { name: label }).fill(value);
      await this.page.keyboard.press('Tab');
    }
  }

  row(knownName: string): Locator {
    return this.list.getByRole('row').filter({ hasText: knownName });
  }

  /** The texts of the Word files in the archive that a press saves. */
  async saved(press: Locator): Promise<readonly string[]> {
    const download = this.page.waitForEvent('download');
    await press.click();
    const zip = await Zip.load(await readFile(await (await download).path()));
    return Promise.all(zip.listFiles().map(async (path) => documentText(await zip.getFile(path).getContentBinary(Buffer))));
  }
}
