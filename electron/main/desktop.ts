import { app, dialog } from 'electron';
import type { Backend, BackendOptions } from '#electron/backend/backend-types.ts';
import type { Ports } from '#electron/ports/ports.ts';
import { registerAppScheme, serveApp } from './app-scheme.ts';
import { electronPorts } from './electron-ports.ts';
import { guardAllContents, guardSession } from './guard-contents.ts';
import { setOfficeMenu } from './office-menu.ts';
import { openOfficeWindow, showOfficeWindow } from './office-window.ts';

export type DesktopOptions = Pick<BackendOptions, 'dataFolder' | 'rendererFolder'> & {
  readonly createBackend: (ports: Ports, options: BackendOptions) => Backend;
};

/**
 * The program's life on the desktop. A second start ends at once, before it touches the store, and shows the first one's
 * window; closing waits until the backend has closed the store.
 */
export async function runDesktop(options: DesktopOptions): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  registerAppScheme();
  app.on('second-instance', showOfficeWindow);
  app.on('window-all-closed', () => app.quit());
  const ports = electronPorts();
  guardAllContents(ports.shell);
  await app.whenReady();
  try {
    guardSession();
    setOfficeMenu();
    const { dataFolder, rendererFolder } = options;
    const backend = options.createBackend(ports, { dataFolder, rendererFolder, host: 'electron' });
    closeBeforeQuitting(backend, ports);
    serveApp((request) => backend.handler(request));
    await openOfficeWindow();
  } catch (cause) {
    ports.log.fault('the program could not start', cause);
    dialog.showErrorBox('Attendance Office could not start', cause instanceof Error ? cause.message : String(cause));
    app.exit(1);
  }
}

function closeBeforeQuitting(backend: Backend, ports: Ports): void {
  let closing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    backend.close().then(
      () => app.exit(0),
      (cause: unknown) => {
        ports.log.fault('the store did not close cleanly', cause);
        app.exit(1);
      },
    );
  });
}
