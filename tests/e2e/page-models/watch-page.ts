import type { Locator, Page } from '@playwright/test';

/** Who needs us: the list, and the why beside it. */
export class WatchPage {
  readonly page: Page;
  readonly list: Locator;
  readonly panel: Locator;
  readonly sessions: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: 'Pupils to look at' });
    this.panel = page.getByRole('complementary');
    this.sessions = this.panel.getByRole('table', { name: 'Sessions counted' });
  }

  row(knownName: string): Locator {
    return this.list.getByRole('row').filter({ hasText: knownName });
  }

  /** By the keyboard: down to the pupil, Enter, and the why opens. */
  async openWhy(knownName: string): Promise<void> {
    await this.list.focus();
    const row = this.row(knownName);
    const place = Number(await row.getAttribute('data-row'));
    for (let step = 0; step < place; step += 1) await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
  }

  async writeLetters(): Promise<void> {
    await this.panel.getByRole('button', { name: /^Write (a|\d+) warning letters?/ }).click();
  }

  /** Another threshold, or a share of the year. */
  async choose(title: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Which pupils' }).getByText(title).click();
  }
}
