import type { Clock } from './clock.ts';
import type { Dialogs } from './dialogs.ts';
import type { Files } from './files.ts';
import type { Ids } from './ids.ts';
import type { Log } from './log.ts';
import type { Printer } from './printer.ts';
import type { Shell } from './shell.ts';

/** All that the world provides; each host makes its own set. */
export type Ports = {
  clock: Clock;
  ids: Ids;
  log: Log;
  files: Files;
  dialogs: Dialogs;
  shell: Shell;
  printer: Printer | undefined;
};
