import { expect, it } from 'vitest';
import { nodeFiles } from '#electron/ports/files.ts';
import { chromiumPrinter } from './chromium-printer.ts';
import { findChromium } from './find-chromium.ts';

const chromium = findChromium();

it.skipIf(chromium === undefined)('prints a page as a tagged PDF', { timeout: 60_000 }, async () => {
  const pdf = await chromiumPrinter(chromium ?? '', nodeFiles()).toPdf('<!doctype html><html lang="en"><h1>Letter</h1></html>');
  const text = new TextDecoder('latin1').decode(pdf);
  expect(text.startsWith('%PDF-')).toBe(true);
  expect(text).toContain('/MarkInfo <</Type /MarkInfo');
});
