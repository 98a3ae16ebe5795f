import { expect, it } from 'vitest';
import { nodeFiles } from '#electron/ports/files.ts';
import { chromiumPrinter } from './chromium-printer.ts';
import { findChromium } from './find-chromium.ts';

const chromium = findChromium();
const page = '<!doctype html><html lang="en"><head><title>Letter 1</title></head><body><h1>Letter</h1></body></html>';
const script = '<script>document.title = "changed"; document.write("<h1>More</h1>".repeat(500));</script>';

it.skipIf(chromium === undefined)('prints a page as a tagged PDF and runs none of its scripts', { timeout: 60_000 }, async () => {
  const print = async (html: string): Promise<string> =>
    new TextDecoder('latin1').decode(await chromiumPrinter(chromium ?? '', nodeFiles()).toPdf(html));
  const pdf = await print(page.replace('</body>', `${script}</body>`));
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toContain('(Letter 1)');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
});
