import { dialog, shell } from 'electron';
import { systemClock } from '#electron/ports/clock.ts';
import type { Dialogs } from '#electron/ports/dialogs.ts';
import { nodeFiles } from '#electron/ports/files.ts';
import { randomIds } from '#electron/ports/ids.ts';
import { standardErrorLog } from '#electron/ports/log.ts';
import type { Ports } from '#electron/ports/ports.ts';
import { isAllowedAddress, type Shell } from '#electron/ports/shell.ts';
import { electronPrinter } from './electron-printer.ts';

/** The world as Electron gives it. */
export function electronPorts(): Ports {
  const files = nodeFiles();
  return {
    clock: systemClock(),
    ids: randomIds(),
    log: standardErrorLog(),
    files,
    dialogs: electronDialogs(),
    shell: electronShell(),
    printer: electronPrinter(files),
  };
}

function electronDialogs(): Dialogs {
  return {
    native: true,
    chooseFolder: async (title) => {
      const answer = await dialog.showOpenDialog({ title, properties: ['openDirectory', 'createDirectory'] });
      return answer.canceled ? undefined : answer.filePaths[0];
    },
  };
}

function electronShell(): Shell {
  return {
    openExternal: async (address) => {
      if (!isAllowedAddress(address)) return false;
      return shell.openExternal(address).then(
        () => true,
        () => false,
      );
    },
    showItem: async (path) => shell.showItemInFolder(path),
  };
}
