import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { documentText } from '#electron/documents/template/document-text.ts';
import { Door } from './door.ts';
import { Shell } from './shell.ts';

/** The choice of days and pupils, the list of notes to be made, and those made. */
export class HalfTermNotesPage {
  readonly page: Page;
  readonly list: Locator;
  readonly runs: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Notes to be made' });
    this.runs = page.getByRole('grid', { name: 'Notes made' });
  }

  async as(name: string, passphrase: string): Promise<void> {
    await new Door(this.page).signIn(name, passphrase);
    await this.open();
  }

  async open(): Promise<void> {
    await new Shell(this.page).goTo('Registers');
    const screens = this.page.getByRole('navigation', { name: 'Screens of this room' });
    await screens.getByRole('link', { name: 'Half-term notes' }).click();
  }

  async chooseClass(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Class' }).fill(name);
    await this.page.getByRole('option', { name, exact: true }).click();
  }

  row(knownName: string): Locator {
    return this.list.getByRole('row').filter({ hasText: knownName });
  }

  /** To whom the note goes, or why to nobody. */
  whom(knownName: string): Locator {
    return this.row(knownName).getByRole('gridcell').nth(6);
  }

  /** The text of the Word file that a press saves. */
  async saved(press: Locator): Promise<string> {
    const download = this.page.waitForEvent('download');
    await press.click();
    return documentText(await readFile(await (await download).path()));
  }
}
