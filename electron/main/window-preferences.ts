import type { WebPreferences } from 'electron';

/** A page in the window is a page in a browser: its own process, no Node, no preload. */
export const windowPreferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
};
