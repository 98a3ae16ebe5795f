import { dirname } from 'node:path';
import { openWithSystem } from './open-with-system.ts';

/** The desktop around the program. */
export type Shell = {
  /** Opens a web page or a new e-mail; answers false where the address is not allowed or nothing could open it. */
  openExternal(address: string): Promise<boolean>;
  /** Shows the file in the desktop's folder window; does nothing where there is none. */
  showItem(path: string): Promise<void>;
};

const allowed = new Set(['https:', 'mailto:']);

/** Only pages and e-mail: a `file:` or custom scheme would start programs with what an imported file says. */
export function isAllowedAddress(address: string): boolean {
  return URL.canParse(address) && allowed.has(new URL(address).protocol);
}

/** Without Electron: the opener that the system brings. */
export function systemShell(): Shell {
  return {
    openExternal: async (address) => isAllowedAddress(address) && (await openWithSystem(address)),
    showItem: async (path) => {
      await openWithSystem(dirname(path));
    },
  };
}
