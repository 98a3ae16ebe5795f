import { systemClock } from './clock.ts';
import { noDialogs } from './dialogs.ts';
import { nodeFiles } from './files.ts';
import { randomIds } from './ids.ts';
import { standardErrorLog } from './log.ts';
import type { Ports } from './ports.ts';
import { systemShell } from './shell.ts';

/** The world as Node alone gives it: nobody to ask, and nothing to print a page with. */
export function nodePorts(): Ports {
  return {
    clock: systemClock(),
    ids: randomIds(),
    log: standardErrorLog(),
    files: nodeFiles(),
    dialogs: noDialogs(),
    shell: systemShell(),
    printer: undefined,
  };
}
