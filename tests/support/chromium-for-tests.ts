import { findChromium } from '#electron/browser-host/find-chromium.ts';

/** The Chromium for tests; undefined: Playwright's own, which `npm test` installs where no other is found. */
export function chromiumForTests(): { readonly executablePath?: string } {
  const executablePath = findChromium();
  return executablePath === undefined ? {} : { executablePath };
}
