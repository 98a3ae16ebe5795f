// The program in the browser: for tests and for a machine without an Electron binary. Never packaged.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createBackend } from '#electron/backend/create-backend.ts';
import { openWithSystem } from '#electron/ports/open-with-system.ts';
import { browserPorts } from './browser-ports.ts';
import { parseDoorSecrets } from './door-secrets.ts';
import { type HostArguments, parseHostArguments } from './host-arguments.ts';
import { createReloadStream } from './reload-stream.ts';
import { startBrowserHost } from './start-browser-host.ts';

const rendererFolder = join(import.meta.dirname, '..', '..', 'out', 'renderer');

try {
  await serve(parseHostArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd()));
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
}

async function serve(options: HostArguments): Promise<void> {
  const ports = browserPorts();
  if (options.reload) mkdirSync(rendererFolder, { recursive: true });
  const backend = createBackend(ports, { dataFolder: options.dataFolder, rendererFolder, host: 'browser' });
  const host = await startBrowserHost({
    backend,
    port: options.port,
    secrets: parseDoorSecrets(process.env['ATTENDANCE_OFFICE_DOOR']),
    reload: options.reload ? createReloadStream(rendererFolder) : undefined,
    log: ports.log,
  }).catch(async (cause: unknown) => {
    await backend.close();
    throw cause;
  });
  closeOnSignal(async () => {
    await host.close();
    await backend.close();
  });
  process.stdout.write(`${options.because}, Attendance Office opens in the browser: ${host.url}\n`);
  if (options.open) await openBrowser(host.url);
}

/** The first signal closes in order, a second one at once. */
function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  const stop = (): void => {
    if (closing) process.exit(1);
    closing = true;
    close().then(
      () => process.exit(0),
      (cause: unknown) => {
        process.stderr.write(`Attendance Office did not close cleanly: ${String(cause)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

async function openBrowser(url: string): Promise<void> {
  const screen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (screen && !(await openWithSystem(url))) process.stderr.write('No browser could be opened; open the link yourself.\n');
}
