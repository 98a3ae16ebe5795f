import type { Locator, Page } from '@playwright/test';
import { Door } from './door.ts';
import { Shell } from './shell.ts';

/** Meetings and parenting contracts: lists, sheets and the form of one step after another. */
export class CaseRooms {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
  }

  /** Signs in as somebody else at the same desk and opens a screen of the room. */
  async as(name: string, passphrase: string, screen: 'Meetings' | 'Contracts'): Promise<void> {
    await new Door(this.page).signIn(name, passphrase);
    await this.goTo(screen);
  }

  async change(name: string, passphrase: string, screen: 'Meetings' | 'Contracts'): Promise<void> {
    await new Shell(this.page).lock();
    await this.as(name, passphrase, screen);
  }

  async goTo(screen: 'Meetings' | 'Contracts'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Cases', exact: true }).click();
    await this.page.getByRole('navigation', { name: 'Screens of this room' }).getByRole('link', { name: screen }).click();
    await this.page.getByRole('heading', { level: 1, name: screen }).waitFor();
  }

  section(title: string | RegExp): Locator {
    return this.page.getByRole('region', { name: title });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Opens the row of a pupil in the list that is shown. */
  async open(knownName: string): Promise<void> {
    const row = this.page.getByRole('grid').getByRole('row').filter({ hasText: knownName });
    await row.getByRole('gridcell').first().click();
    await this.page.keyboard.press('Enter');
  }

  /** Plans a meeting for today about one pupil and leads to its sheet. */
  async plan({ pupil, day }: { readonly pupil: string; readonly day: string }): Promise<void> {
    await this.button('Plan a meeting').click();
    await this.choosePupil(pupil);
    await this.dialog.getByLabel('Day').fill(day);
    await this.dialog.getByLabel('Place').fill('Room 4');
    await this.dialog.getByLabel('What it is about').fill('what makes mornings hard');
    await this.dialog.getByRole('button', { name: 'Plan it' }).click();
    await this.section('Who is asked').waitFor();
  }

  async choosePupil(pupil: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: 'Pupil' }).fill(pupil);
    await this.page
      .getByRole('option', { name: new RegExp(`^${pupil}`) })
      .first()
      .click();
  }

  async say(person: string, answer: 'Came' | 'Did not come' | 'Sent apologies'): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: `Whether ${person} came` })
      .getByText(answer, { exact: true })
      .click();
  }

  /** Everybody asked came; the meeting is held. */
  async hold(people: readonly string[]): Promise<void> {
    for (const person of people) await this.say(person, 'Came');
    await this.button('The meeting was held').click();
    await this.section('What came of it').getByText('no notes were written').waitFor();
  }

  async step(name: string): Promise<void> {
    await this.button(`Next: ${name}`).click();
  }

  /** Fills requirement and support, and keeps the draft. */
  async write({ requirement, support }: { readonly requirement: string; readonly support: string }): Promise<void> {
    await this.step('Requirements');
    await this.page.getByRole('textbox', { name: 'Requirement 1', exact: true }).fill(requirement);
    await this.page.getByRole('combobox', { name: 'Who keeps it' }).fill('Amos Alder');
    await this.page.keyboard.press('Escape');
    await this.step('Support');
    await this.page.getByRole('textbox', { name: 'Support 1', exact: true }).fill(support);
    await this.page.getByLabel('Who promises it').fill('Mr Field');
    await this.step('Period');
  }

  /** A side signs on paper today. */
  async sign(name: string): Promise<void> {
    await this.button(`Signed: ${name}`).click();
    await this.button('Keep the signing').click();
    await this.button('Keep the signing').waitFor({ state: 'hidden' });
  }

  /** Answers every line of a review and keeps it. */
  async review({
    kept,
    decision,
    reasons,
  }: {
    readonly kept: boolean;
    readonly decision: string;
    readonly reasons: string;
  }): Promise<void> {
    await this.button('Write down a review').click();
    const form = this.section('Hold a review');
    await form.getByRole('checkbox', { name: /Alder/ }).check();
    for (const line of ['Requirement 1', 'Support 1']) {
      await form
        .getByRole('radiogroup', { name: `${line}: kept or not` })
        .getByText(kept ? 'Kept' : 'Not kept', { exact: true })
        .click();
      await form.getByLabel(`What shows it, ${line.toLowerCase()}`).fill('The register of these weeks');
    }
    await form.getByRole('combobox', { name: 'Decision' }).click();
    await this.page.getByRole('option', { name: decision }).click();
    await form.getByLabel('Reasons').fill(reasons);
    await form.getByRole('button', { name: 'Keep the review' }).click();
  }
}
