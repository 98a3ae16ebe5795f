import { expect, type Locator, type Page } from '@playwright/test';

export type RoomName = 'Today' | 'Registers' | 'Pupils' | 'Watch' | 'Cases' | 'Notices' | 'Exchange' | 'School';

/** What stands around every room: rail, top bar, palette. */
export class Shell {
  readonly page: Page;
  readonly rail: Locator;
  readonly title: Locator;
  readonly palette: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rail = page.getByRole('navigation', { name: 'Rooms' });
    this.title = page.getByRole('heading', { level: 1 });
    this.palette = page.getByLabel('Find a pupil, a room or an act');
  }

  async goTo(room: RoomName): Promise<void> {
    await this.rail.getByRole('link', { name: room, exact: true }).click();
  }

  async openPalette(): Promise<void> {
    await this.page.keyboard.press('Control+K');
  }

  /** Finds something by its first letters and opens what comes first. */
  async find(letters: string, expected: string): Promise<void> {
    await this.openPalette();
    await this.palette.fill(letters);
    // Enter takes what stands first, and the list grows while the office answers.
    await this.page.locator('[data-first]').filter({ hasText: expected }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** After an act the focus stands somewhere on the screen, so that Tab does not begin at the top of the window. */
  async hasFocus(): Promise<void> {
    await expect.poll(() => this.page.evaluate(() => document.activeElement?.tagName ?? 'BODY')).not.toBe('BODY');
  }

  async lock(): Promise<void> {
    await this.page.keyboard.press('Control+L');
  }

  async toggleColours(): Promise<void> {
    await this.page.getByRole('button', { name: /^Use (dark|light) colours$/ }).click();
  }
}
