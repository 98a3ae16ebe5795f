import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

export type Desk = {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** This user's folder for the store where none is named; the desktop, the browser host and the terminal agree on it. */
export function defaultDataFolder(desk: Desk = thisDesk()): string {
  const { platform, home, environment } = desk;
  if (platform === 'win32') {
    return win32.join(environment['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'Attendance Office');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Attendance Office');
  const shared = environment['XDG_DATA_HOME'];
  return posix.join(
    shared !== undefined && posix.isAbsolute(shared) ? shared : posix.join(home, '.local', 'share'),
    'attendance-office',
  );
}

function thisDesk(): Desk {
  return { platform: process.platform, home: homedir(), environment: process.env };
}
