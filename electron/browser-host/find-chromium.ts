import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** The Chromium, Chrome or Edge of this machine; `ATTENDANCE_OFFICE_CHROMIUM` names another. */
export function findChromium(): string | undefined {
  const asked = process.env['ATTENDANCE_OFFICE_CHROMIUM'];
  return [...(asked === undefined ? [] : [asked]), ...usualPlaces()].find((path) => existsSync(path));
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') return macPrograms;
  if (process.platform === 'win32') {
    const folders = windowsFolders.map((name) => process.env[name]).filter((folder) => folder !== undefined);
    return folders.flatMap((folder) => windowsPrograms.map((program) => join(folder, program)));
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** What Chromium needs to run without a desktop, and as root (in a container) at all. It never speaks to the network. */
export function quietChromiumFlags(): readonly string[] {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [
    ...asRoot,
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}
