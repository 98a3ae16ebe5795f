import type { Locator, Page } from '@playwright/test';
import { Door } from './door.ts';
import { Shell } from './shell.ts';

/** The list of suspensions, the form of a new one and the sheet of one. */
export class SuspensionPages {
  readonly page: Page;
  readonly list: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Suspensions' });
    this.dialog = page.getByRole('dialog');
  }

  /** Signs in as somebody else at the same desk and opens the list. */
  async as(name: string, passphrase: string): Promise<void> {
    await new Door(this.page).signIn(name, passphrase);
    await new Shell(this.page).goTo('Pupils');
    await this.page.getByRole('navigation', { name: 'Screens of this room' }).getByRole('link', { name: 'Suspensions' }).click();
  }

  row(knownName: string): Locator {
    return this.list.getByRole('row').filter({ hasText: knownName });
  }

  async open(knownName: string): Promise<void> {
    await this.row(knownName).getByRole('gridcell').first().click();
    await this.page.keyboard.press('Enter');
    await this.section('What was decided').waitFor();
  }

  section(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** Chooses the pupil and a reason; the days are the test's. */
  async fillIn({ pupil, reason }: { readonly pupil: string; readonly reason: string }): Promise<void> {
    await this.page.getByRole('button', { name: 'Record a suspension' }).click();
    await this.dialog.getByRole('combobox', { name: 'Pupil' }).fill(pupil);
    await this.page
      .getByRole('option', { name: new RegExp(`^${pupil}`) })
      .first()
      .click();
    await this.dialog.getByRole('combobox', { name: 'Reason, up to three' }).fill(reason);
    await this.page.getByRole('option', { name: reason }).click();
    await this.page.keyboard.press('Tab');
  }

  /** Ticks a duty off by name, told by telephone today. */
  async tick(duty: string, who: string): Promise<void> {
    const section = this.section('Whom to tell and what is due');
    await section.getByRole('button', { name: `Tick off: ${duty}`, exact: true }).click();
    await section.getByLabel('Who was told or did it').fill(who);
    await section.getByRole('button', { name: 'Tick it off' }).click();
  }
}
