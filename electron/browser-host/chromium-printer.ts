import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Files } from '#electron/ports/files.ts';
import { printablePage } from '#electron/ports/printable-page.ts';
import type { Printer } from '#electron/ports/printer.ts';
import { quietChromiumFlags } from './find-chromium.ts';

const limit = 60_000;

/** Prints with the Chromium at `program`: one process a page, without a network. */
export function chromiumPrinter(program: string, files: Files): Printer {
  return {
    toPdf: async (html) => {
      const folder = await files.temporaryFolder();
      try {
        const page = join(folder, 'page.html');
        const target = join(folder, 'page.pdf');
        await files.write(page, new TextEncoder().encode(printablePage(html)));
        const words = [
          '--headless',
          ...quietChromiumFlags(),
          `--user-data-dir=${join(folder, 'profile')}`,
          '--host-resolver-rules=MAP * ~NOTFOUND',
          '--no-pdf-header-footer',
          `--print-to-pdf=${target}`,
          pathToFileURL(page).href,
        ];
        await promisify(execFile)(program, words, { timeout: limit });
        return await files.read(target);
      } finally {
        await files.remove(folder);
      }
    },
  };
}
