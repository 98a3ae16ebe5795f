import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPrinter, NoPrinterError } from './chromium-printer.ts';
import { findChromium } from './find-chromium.ts';

const page =
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Trial</title></head><body><h1>Trial</h1></body></html>';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'printer-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.runIf(findChromium() !== undefined)('chromiumPrinter with the browser of this machine', () => {
  it('makes a tagged PDF in the language of the page and leaves nothing behind', async () => {
    const pdf = Buffer.from(await chromiumPrinter({ temporaryFolder: folder }).toPdf(page)).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (en-GB)');
    expect(readdirSync(folder)).toEqual([]);
  }, 60_000);
});

describe('chromiumPrinter without a browser that prints', () => {
  it.each([
    ['is not there', '/nowhere/chromium'],
    ['is another program', process.execPath],
  ])('throws NoPrinterError where the browser %s, and leaves nothing behind', async (_, browser) => {
    await expect(chromiumPrinter({ browser, temporaryFolder: folder }).toPdf(page)).rejects.toBeInstanceOf(NoPrinterError);
    expect(readdirSync(folder)).toEqual([]);
  });
});
