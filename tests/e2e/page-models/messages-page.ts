import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { Shell } from './shell.ts';

/** The messages to families: who would get one, the lists, the texts. */
export class MessagesPage {
  readonly page: Page;
  readonly proposal: Locator;
  readonly lists: Locator;
  readonly texts: Locator;
  readonly panel: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.proposal = page.getByRole('grid', { name: 'Who gets the message' });
    this.lists = page.getByRole('grid', { name: 'Message lists' });
    this.texts = page.getByRole('grid', { name: 'Texts' });
    this.panel = page.getByRole('complementary');
    this.dialog = page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await new Shell(this.page).goTo('Registers');
    await this.page.getByRole('link', { name: 'Messages' }).click();
  }

  async tab(name: RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  async openRow(list: Locator, text: string): Promise<void> {
    await list.getByRole('row').filter({ hasText: text }).first().getByRole('gridcell').first().click();
    await this.panel.waitFor();
  }

  tick(knownName: string): Locator {
    return this.proposal.getByRole('checkbox', { name: `Message about ${knownName}` });
  }

  row(knownName: string): Locator {
    return this.proposal.getByRole('row').filter({ hasText: knownName });
  }

  /** Presses what gives a file, and answers its text. */
  async fileBy(act: string): Promise<string> {
    const downloading = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: act }).click();
    return readFile(await (await downloading).path(), 'utf8');
  }
}
