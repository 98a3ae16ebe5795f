import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

export type ChromiumSearch = {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A browser that the person named; where it is not there, none is taken instead. */
  readonly chromePath?: string | undefined;
  readonly exists: (path: string) => boolean;
};

/** The path of a Chromium, Chrome or Edge on this machine; undefined where there is none in the usual places. */
export function findChromium(search: ChromiumSearch = thisMachine()): string | undefined {
  if (search.chromePath !== undefined && search.chromePath !== '') {
    return search.exists(search.chromePath) ? search.chromePath : undefined;
  }
  return candidates(search).find((path) => search.exists(path));
}

function thisMachine(): ChromiumSearch {
  return {
    platform: process.platform,
    environment: process.env,
    chromePath: process.env['CHROME_PATH'],
    exists: existsSync,
  };
}

function candidates({ platform, environment }: ChromiumSearch): readonly string[] {
  if (platform === 'win32') return windowsPlaces(environment);
  if (platform === 'darwin') return macPlaces(environment);
  const folders = [...(environment['PATH'] ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter((path) =>
    path.startsWith('/'),
  );
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

function windowsPlaces(environment: ChromiumSearch['environment']): readonly string[] {
  const roots = [environment['ProgramFiles'], environment['ProgramFiles(x86)'], environment['LOCALAPPDATA']];
  const programs = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ];
  return programs.flatMap((program) => roots.flatMap((root) => (root ? [win32.join(root, ...program)] : [])));
}

function macPlaces(environment: ChromiumSearch['environment']): readonly string[] {
  const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  const roots = ['/Applications', posix.join(environment['HOME'] ?? '/', 'Applications')];
  return names.flatMap((name) => roots.map((root) => posix.join(root, `${name}.app`, 'Contents', 'MacOS', name)));
}
