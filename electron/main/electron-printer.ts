import { join } from 'node:path';
import { BrowserWindow, session } from 'electron';
import type { Files } from '#electron/ports/files.ts';
import { printablePage } from '#electron/ports/printable-page.ts';
import type { Printer } from '#electron/ports/printer.ts';
import { refusePermissions } from './guard-contents.ts';
import { windowPreferences } from './window-preferences.ts';

/** In memory alone, so that no letter stays in a cache. */
const partition = 'print';

/** Prints in a hidden window without scripts, from a file that is gone afterwards. */
export function electronPrinter(files: Files): Printer {
  return {
    toPdf: async (html) => {
      const folder = await files.temporaryFolder();
      const page = join(folder, 'page.html');
      const window = new BrowserWindow({
        show: false,
        webPreferences: { ...windowPreferences, javascript: false, session: printSession() },
      });
      try {
        await files.write(page, new TextEncoder().encode(printablePage(html)));
        await window.loadFile(page);
        return await window.webContents.printToPDF({
          pageSize: 'A4',
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
        });
      } finally {
        window.destroy();
        await files.remove(folder);
      }
    },
  };
}

function printSession(): Electron.Session {
  const own = session.fromPartition(partition);
  refusePermissions(own);
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !/^(file|data):/.test(details.url) }));
  return own;
}
