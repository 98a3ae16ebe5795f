import type { Locator, Page } from '@playwright/test';
import { Door } from './door.ts';
import { Shell } from './shell.ts';

/** The list of leave, the form of an application and the sheet of one. */
export class LeavePages {
  readonly page: Page;
  readonly list: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Leave of absence' });
    this.dialog = page.getByRole('dialog');
  }

  async openList(): Promise<void> {
    await new Shell(this.page).goTo('Registers');
    await this.page.getByRole('navigation', { name: 'Screens of this room' }).getByRole('link', { name: 'Leave' }).click();
  }

  /** Signs in as somebody else at the same desk and opens the list. */
  async as(name: string, passphrase: string): Promise<void> {
    await new Door(this.page).signIn(name, passphrase);
    await this.openList();
  }

  row(knownName: string): Locator {
    return this.list.getByRole('row').filter({ hasText: knownName });
  }

  async open(knownName: string): Promise<void> {
    await this.row(knownName).getByRole('gridcell').first().click();
    await this.page.keyboard.press('Enter');
    await this.section('What was asked').waitFor();
  }

  /** An application of a parent, from the list; it ends on its sheet. */
  async record(name: string, { from, to, reason }: { from: string; to: string; reason: string }): Promise<void> {
    await this.page.getByRole('button', { name: 'Record leave' }).click();
    await this.dialog.getByRole('combobox', { name: 'Pupil' }).fill(name);
    await this.page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
    await this.dialog.getByLabel('First day').fill(from);
    await this.dialog.getByLabel('Last day').fill(to);
    await this.choose('Who asked', /(mother|father)/);
    await this.dialog.getByLabel('The reason, in the parent’s words').fill(reason);
    await this.dialog.getByRole('button', { name: 'Record it' }).click();
    await this.section('What was asked').waitFor();
  }

  section(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  async choose(field: string, option: RegExp): Promise<void> {
    await this.dialog.getByRole('combobox', { name: field }).click();
    await this.page.getByRole('option', { name: option }).click();
  }
}
