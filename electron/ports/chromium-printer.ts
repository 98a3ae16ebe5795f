// Prints by the browser that is on the machine, for hosts that are not a browser themselves.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium } from './find-chromium.ts';
import type { Printer } from './printer.ts';

/** There is no browser that could print, or it failed. Services say it in words; the .docx is ready either way. */
export class NoPrinterError extends Error {
  override readonly name = 'NoPrinterError';
}

export type ChromiumPrinterOptions = {
  /** Path of the browser; looked for at the first print where it is not given. */
  readonly browser?: string | undefined;
  /** Folder in which the temporary one is made: a letter lies there in clear for a second or two. */
  readonly temporaryFolder?: string | undefined;
  readonly timeoutMilliseconds?: number | undefined;
};

export function chromiumPrinter(options: ChromiumPrinterOptions = {}): Printer {
  return {
    toPdf: async (html) => {
      const browser = options.browser ?? findChromium();
      if (browser === undefined) throw new NoPrinterError('no Chromium, Chrome or Edge was found');
      const folder = await mkdtemp(join(options.temporaryFolder ?? tmpdir(), 'print-'));
      try {
        const page = join(folder, 'page.html');
        const pdf = join(folder, 'page.pdf');
        await writeFile(page, html, { mode: 0o600 });
        await run(browser, [...flags(folder), `--print-to-pdf=${pdf}`, pathToFileURL(page).href], options.timeoutMilliseconds);
        return await readPdf(pdf);
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}

/** No network of its own, no profile; without the sandbox only as root, where Chromium refuses to start with it. */
function flags(folder: string): readonly string[] {
  return [
    '--headless',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--user-data-dir=${join(folder, 'profile')}`,
  ];
}

function run(browser: string, browserFlags: readonly string[], timeoutMilliseconds = 60_000): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(browser, browserFlags, {
      stdio: 'ignore',
      windowsHide: true,
      timeout: timeoutMilliseconds,
      killSignal: 'SIGKILL',
    });
    child.once('error', (cause) => reject(new NoPrinterError('the browser could not be started', { cause })));
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new NoPrinterError(`the browser ended with ${code ?? signal ?? 'nothing'}`));
    });
  });
}

async function readPdf(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new NoPrinterError('the browser wrote no PDF', { cause });
  });
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-')
    throw new NoPrinterError('the browser wrote something else than a PDF');
  return bytes;
}
