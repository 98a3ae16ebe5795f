import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataFolder } from '#electron/ports/data-folder.ts';

export type HostArguments = {
  /** Absolute. */
  readonly dataFolder: string;
  readonly port: number | undefined;
  /** Open the system's browser where there is a screen. */
  readonly open: boolean;
  /** Tell the page when the renderer was built again. */
  readonly reload: boolean;
  /** Why the program runs in the browser, as the beginning of a sentence. */
  readonly because: string;
};

/** Throws a TypeError that says what is wrong. Relative paths are the caller's: npm says in INIT_CWD where it was called. */
export function parseHostArguments(words: readonly string[], callerFolder: string): HostArguments {
  const { values } = parseArgs({
    args: [...words],
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      open: { type: 'boolean', default: false },
      reload: { type: 'boolean', default: false },
      because: { type: 'string', default: 'As asked' },
    },
  });
  return {
    dataFolder: values.data === undefined ? defaultDataFolder() : resolve(callerFolder, values.data),
    port: values.port === undefined ? undefined : parsePort(values.port),
    open: values.open,
    reload: values.reload,
    because: values.because,
  };
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new TypeError(`--port wants a number from 0 to 65535, and got ${text}`);
  return port;
}
