import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date.ts';
import { documentText } from '../template/document-text.ts';
import { buildWarningNotice } from './build.ts';
import { warningNoticeExamples } from './examples.ts';
import { warningNoticePage } from './print-page.ts';
import { writeWarningNotice } from './write.ts';

// After a wanted change: UPDATE_GOLDEN=1 npx vitest run electron/documents/warning-notice/golden.test.ts, and read the difference.
const update = process.env['UPDATE_GOLDEN'] === '1';
const template = readFileSync(new URL('../../../resources/templates/warning-notice.docx', import.meta.url));

const textOf = async (name: keyof typeof warningNoticeExamples): Promise<string> =>
  documentText(
    await writeWarningNotice({
      model: warningNoticeExamples[name],
      template,
      others: { names: [], details: [] },
      clockInstant: '2026-11-24T09:30:00.000Z' as Instant,
      documentId: 'golden',
    }),
  );

const names = Object.keys(warningNoticeExamples) as readonly (keyof typeof warningNoticeExamples)[];

describe.each(names)('the letter %s', (name) => {
  it('reads as the golden file', async () => {
    const golden = new URL(`../../../tests/golden/warning-notice/${name}.txt`, import.meta.url);
    const text = await textOf(name);
    if (update) writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });

  it('says the same on the printed page, in the same order', async () => {
    const main = (await textOf(name)).split(/^\[word\/header/m)[0] ?? '';
    const page = warningNoticePage(buildWarningNotice(warningNoticeExamples[name]), null);
    expect(words(bodyOf(page))).toBe(words(main.replace(/^\[.*\]$/m, '')));
  });

  it('never says that an offence was committed, nor a rate', async () => {
    expect(await textOf(name)).not.toMatch(/offen[cs]e|guilt|illegal|unlawful|crime|%|per ?cent/i);
  });
});

function bodyOf(page: string): string {
  const body = page.slice(page.indexOf('<body>'), page.indexOf('</body>'));
  const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
  return body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/&\w+;|&#39;/g, (entity) => entities[entity] ?? entity);
}

/** The bars and strokes that the text of a table row is shown with, and all spacing, left out. */
function words(text: string): string {
  return text.replaceAll(/[\s|/]+/g, '');
}
