import { app, type Session, session, type WebContents } from 'electron';
import type { Shell } from '#electron/ports/shell.ts';
import { isOwnAddress } from './app-scheme.ts';
import { windowPreferences } from './window-preferences.ts';

/** No page leaves the program, opens another, or is granted anything; links to the outside go to the desktop's browser. */
export function guardAllContents(shell: Shell): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, shell));
}

function guard(contents: WebContents, shell: Shell): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isOwnAddress(url)) {
      return { action: 'allow', overrideBrowserWindowOptions: { webPreferences: windowPreferences } };
    }
    void shell.openExternal(url);
    return { action: 'deny' };
  });
}

/** Nothing is granted, and what a page asks of the network is refused: the program works without one. */
export function guardSession(): void {
  const own = session.defaultSession;
  refusePermissions(own);
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !staysInside(details.url) }));
  own.on('will-download', (_event, item) => {
    item.setSaveDialogOptions({ title: 'Save', defaultPath: item.getFilename(), properties: ['showOverwriteConfirmation'] });
  });
}

export function refusePermissions(own: Session): void {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
}

const inside = new Set(['app:', 'blob:', 'data:', 'devtools:']);

function staysInside(address: string): boolean {
  return URL.canParse(address) && inside.has(new URL(address).protocol);
}
