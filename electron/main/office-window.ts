import { BrowserWindow } from 'electron';
import { home } from './app-scheme.ts';
import { windowPreferences } from './window-preferences.ts';

/** The one window of the program; shown when there is something to see. */
export async function openOfficeWindow(): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: 'Attendance Office',
    width: 1360,
    height: 860,
    minWidth: 900,
    minHeight: 600,
    show: false,
    webPreferences: windowPreferences,
  });
  window.once('ready-to-show', () => window.show());
  await window.loadURL(home);
  return window;
}

/** A second start shows the window of the first. */
export function showOfficeWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
