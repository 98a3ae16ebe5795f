import { systemClock } from '#electron/ports/clock.ts';
import { noDialogs } from '#electron/ports/dialogs.ts';
import { nodeFiles } from '#electron/ports/files.ts';
import { randomIds } from '#electron/ports/ids.ts';
import { standardErrorLog } from '#electron/ports/log.ts';
import type { Ports } from '#electron/ports/ports.ts';
import { systemShell } from '#electron/ports/shell.ts';
import { chromiumPrinter } from './chromium-printer.ts';
import { findChromium } from './find-chromium.ts';

/** The world as it is without Electron. */
export function browserPorts(): Ports {
  const files = nodeFiles();
  const chromium = findChromium();
  return {
    clock: systemClock(),
    ids: randomIds(),
    log: standardErrorLog(),
    files,
    dialogs: noDialogs(),
    shell: systemShell(),
    printer: chromium === undefined ? undefined : chromiumPrinter(chromium, files),
  };
}
