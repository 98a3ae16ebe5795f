import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { openInProcess, resourcesBesideSources } from '#electron/backend/in-process.ts';
import { fixedClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { nodePorts } from '#electron/ports/node-ports.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { aTuesdayAtNine, hostOffice } from '../support/hosted-office.ts';
import { fernleaStaff, firstDayFolder, staffPassphrase } from '../support/open-e2e-school.ts';
import { test } from './office-test.ts';
import { HalfTermNotesPage } from './page-models/half-term-notes-page.ts';
import { Shell } from './page-models/shell.ts';

test('a class gets its half-term notes, one to each parent, and a person says which were given', async ({
  page,
  fernleaFolder,
  folder,
}) => {
  const data = join(folder, 'data');
  await cp(fernleaFolder, data, { recursive: true });
  await partTheQuills(data);
  const office = await hostOffice({ copyOf: data });
  try {
    const notes = new HalfTermNotesPage(page);
    await page.goto(office.url);
    await notes.as(fernleaStaff.officer, staffPassphrase);

    await test.step('the list says to whom each goes, or why to nobody, without a cause', async () => {
      await expect(page.getByText('Nobody is chosen yet')).toBeVisible();
      await notes.chooseClass('7A');
      await expect(notes.row('Mabel Quill')).toContainText('4 days of');
      await expect(notes.whom('Mabel Quill')).toHaveText('Ms Sam Quill; Mr Lee Quill');
      const words = await notes.whom('Amos Alder').textContent();
      expect(words).toMatch(/^Waits: /);
      await expect(notes.whom('Bettina Birch')).toHaveText(words ?? '');
      await page.getByLabel('A friendly note also where nothing was missed').uncheck();
      await expect(notes.whom('Caspian Cole')).toHaveText('No day missed and never late: no note, as you chose.');
    });

    await test.step('Enter opens the sessions behind a row', async () => {
      await notes.row('Mabel Quill').getByRole('gridcell').first().click();
      const panel = page.getByRole('complementary', { name: 'Mabel Quill' });
      await expect(panel.getByRole('table', { name: 'Sessions that the note tells' }).getByRole('row')).toHaveCount(8);
      await page.keyboard.press('Escape');
      await expect(panel).toBeHidden();
    });

    await test.step('the notes are made and saved as one file for the printer', async () => {
      const text = await notes.saved(page.getByRole('button', { name: 'Make 2 notes' }));
      expect(text).toContain('Mabel missed 4 days of the');
      expect(text).not.toMatch(/Alder|Birch|Cole/);
      await expect(page.getByRole('status').filter({ hasText: '2 notes about 1 pupil made' })).toBeVisible();
    });

    await test.step('a second press asks first, and says what was made', async () => {
      await page.getByRole('button', { name: 'Make 2 notes' }).click();
      const ask = page.getByRole('dialog', { name: 'Notes about these days were made already' });
      await expect(ask).toContainText(`by ${fernleaStaff.officer}: Class 7A. 1 pupil of this list had a note then.`);
      await ask.getByRole('button', { name: 'Leave it as it is' }).click();
      await expect(ask).toBeHidden();
    });

    await test.step('each parent’s note holds the own address and nothing of the other’s', async () => {
      await page.getByRole('button', { name: 'Say which were given' }).click();
      await expect(notes.runs).toContainText('0 of 2');
      await notes.runs.getByRole('gridcell').first().click();
      const mother = await notes.saved(page.getByRole('button', { name: 'The note for Word: Mabel Quill, Ms Sam Quill' }));
      expect(mother).toContain('12 Tansy Lane');
      expect(mother).not.toMatch(/Lee|Harbour|Otherby|960123/);
      const father = await notes.saved(page.getByRole('button', { name: 'The note for Word: Mabel Quill, Mr Lee Quill' }));
      expect(father).toContain('3 Harbour View');
      expect(father).not.toMatch(/Sam|Tansy|960122/);
    });

    await test.step('until a person says so, none is said to be given', async () => {
      await new Shell(page).find('Mabel', 'Mabel Quill');
      const own = page.getByRole('region', { name: 'Half-term notes' });
      await expect(own.getByText('Half-term note made on 24 November 2026, not said to be given')).toHaveCount(2);
      await expect(page.getByRole('region', { name: 'Letters' })).not.toContainText('24 November 2026');
      await notes.open();
      await page.getByRole('tab', { name: 'Notes made' }).click();
      await notes.runs.getByRole('gridcell').first().click();
      await page.getByRole('checkbox', { name: 'Mabel Quill, Mr Lee Quill' }).uncheck();
      await page.getByRole('button', { name: 'Say that 1 note was given' }).click();
      await expect(notes.runs).toContainText('1 of 2');
      await new Shell(page).find('Mabel', 'Mabel Quill');
      await expect(own).toContainText('posted on 24 November 2026');
      await expect(own.getByText('not said to be given')).toHaveCount(1);
    });
  } finally {
    await page.close();
    await office.remove();
  }
});

/** Mabel's father moves out, Amos is looked after, and letters about Bettina are held. */
async function partTheQuills(data: string): Promise<void> {
  const roll = await readFile(join(firstDayFolder, 'roll.ctf.xml'), 'utf8');
  const lee = roll.lastIndexOf('<AddressAsPupil>true</AddressAsPupil>', roll.indexOf('01632 960123'));
  const own = '<Address><AddressLine1>3 Harbour View</AddressLine1><AddressLine2>Otherby</AddressLine2></Address>';
  const moved = `${roll.slice(0, lee)}${own}${roll.slice(lee + '<AddressAsPupil>true</AddressAsPupil>'.length)}`;
  const changed = moved.replace('<Address><AddressLine1>1 Tansy', '<LookedAfter><InCare>true</InCare></LookedAfter>$&');
  const ports = { ...nodePorts(), clock: fixedClock(aTuesdayAtNine), log: silentLog() };
  const office = openInProcess(ports, { folder: data, resources: resourcesBesideSources(), mode: 'write' });
  try {
    const { token } = await office.client().accounts.signIn({ name: fernleaStaff.officer, passphrase: staffPassphrase });
    const client = office.client(token);
    const bytes = new TextEncoder().encode(changed);
    const file = await office.bringIn(client, { fileName: 'roll.ctf.xml', bytes: bytes.length, chunks: inOne(bytes) });
    const { previewId } = await client.people.previewRoll({ file, fileName: 'roll.ctf.xml' });
    await client.people.applyRoll({ previewId });
    const bettina = (await client.people.list({ text: 'Bettina' }))[0]?.id;
    if (bettina === undefined) throw new Error('nobody is called Bettina');
    const held = { reviewOn: plainDate('2026-12-01'), reason: 'A bereavement' };
    await client.people.holdLetters({ pupil: bettina, held });
  } finally {
    await office.close();
  }
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
