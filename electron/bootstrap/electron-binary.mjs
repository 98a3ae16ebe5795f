import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const downloadLimit = 60_000;

/** The Electron program that is already here. Never `require('electron')`: that downloads, and waits without end. */
export function presentElectron() {
  const folder = packageFolder();
  if (folder === undefined) return undefined;
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : usualName();
  const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
  return existsSync(program) ? program : undefined;
}

/** The Electron program, downloaded where it is absent; undefined after 60 seconds or where there is no way to get it. */
export function obtainElectron() {
  const present = presentElectron();
  if (present !== undefined) return present;
  const folder = packageFolder();
  if (folder === undefined || process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined) return undefined;
  process.stderr.write('Downloading Electron (at most a minute) …\n');
  const result = spawnSync(process.execPath, [join(folder, 'install.js')], {
    stdio: 'ignore',
    timeout: downloadLimit,
    killSignal: 'SIGKILL',
  });
  return result.status === 0 ? presentElectron() : undefined;
}

function packageFolder() {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}

function usualName() {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}
