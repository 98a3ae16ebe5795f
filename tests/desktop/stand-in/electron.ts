// Stands in for the `electron` module: the program's own main process runs on it unchanged, its windows are pages of Chromium.
import type { Dialog, MenuItemConstructorOptions, Protocol, Shell } from 'electron';
import { type NamesOf, world } from './world.ts';

export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { session } from './session.ts';

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => {
    world.schemes.push(...schemes);
  },
  handle: (scheme, handler) => {
    world.handlers.set(scheme, async (request) => handler(request));
  },
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;

export const dialog = {
  showErrorBox: (title, content) => {
    world.errorBoxes.push(`${title}: ${content}`);
  },
  showOpenDialog: async () => ({
    canceled: world.chosenFolder === undefined,
    filePaths: world.chosenFolder === undefined ? [] : [world.chosenFolder],
  }),
} satisfies Partial<Dialog>;

export const shell = {
  openExternal: async (address) => {
    world.externalAddresses.push(address);
  },
  showItemInFolder: () => undefined,
} satisfies Partial<Shell>;

export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: MenuItemConstructorOptions[]) => {
    world.menuLabels.push(...template.map((item) => item.label ?? item.role ?? ''));
  },
} satisfies NamesOf<typeof Electron.Menu>;
