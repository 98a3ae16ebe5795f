import { join, resolve } from 'node:path';
import { createBackend } from '#electron/backend/create-backend.ts';
import { defaultDataFolder } from '#electron/ports/data-folder.ts';
import { runDesktop } from './desktop.ts';

const data = /^--data(?:=(.+))?$/;

/** `--data FOLDER` or `--data=FOLDER` among the arguments that Electron and Chromium leave; relative to the caller. */
function chosenFolder(words: readonly string[]): string | undefined {
  const index = words.findIndex((word) => data.test(word));
  const folder = data.exec(words[index] ?? '')?.[1] ?? (index === -1 ? undefined : words[index + 1]);
  return folder === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? process.cwd(), folder);
}

// Not awaited here: Electron becomes ready only after this file has been read to its end.
void runDesktop({
  createBackend,
  dataFolder: chosenFolder(process.argv.slice(1)) ?? defaultDataFolder(),
  rendererFolder: join(import.meta.dirname, '..', 'renderer'),
});
