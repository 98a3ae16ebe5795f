import { type Browser, chromium } from '@playwright/test';
import { quietChromiumFlags } from '#electron/browser-host/find-chromium.ts';
import { chromiumForTests } from '../../support/chromium-for-tests.ts';

let started: Promise<Browser> | undefined;

/** The one Chromium behind all windows. */
export function openChromium(): Promise<Browser> {
  started ??= chromium.launch({ args: [...quietChromiumFlags()], ...chromiumForTests() });
  return started;
}

export async function closeChromium(): Promise<void> {
  const browser = await started;
  started = undefined;
  await browser?.close();
}
