import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from '#electron/browser-host/find-chromium.ts';

/** Command -> Debian package. The third-party tools that open a bundle without this program, and the bare SQL of the benches. */
const tools = {
  'ssh-keygen': 'openssh-client',
  age: 'age',
  unzip: 'unzip',
  zip: 'zip',
  jq: 'jq',
  sqlite3: 'sqlite3',
} as const;
const limit = 5 * 60_000;

/** Installs what the tests need and this machine lacks; where it may not, it names the packages and goes on. */
export function installTools(say: (sentence: string) => void): void {
  const missing = [...(findChromium() === undefined ? ['chromium'] : []), ...missingTools()];
  if (missing.length > 0) {
    if (existsSync('/etc/debian_version') && process.getuid?.() === 0) installPackages(missing, say);
    else say(`Missing here: ${missing.join(', ')}. On Debian: sudo apt-get install ${missing.join(' ')}`);
  }
  if (findChromium() === undefined) installPlaywrightChromium(say);
}

function missingTools(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return Object.entries(tools)
    .filter(([command]) => !folders.some((folder) => existsSync(join(folder, command + suffix))))
    .map(([, name]) => name);
}

function installPackages(names: readonly string[], say: (sentence: string) => void): void {
  say(`Installing ${names.join(', ')} …`);
  const apt = (...words: string[]): boolean =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: limit,
    }).status === 0;
  const install = (): boolean => apt('install', '-y', '-q', '--no-install-recommends', ...names);
  if (!install() && !(apt('update', '-q') && install())) say(`These could not be installed: ${names.join(', ')}`);
}

function installPlaywrightChromium(say: (sentence: string) => void): void {
  say('No Chromium, Chrome or Edge was found; installing that of Playwright …');
  const cli = join(import.meta.dirname, '..', '..', 'node_modules', '@playwright', 'test', 'cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: limit,
  });
  if (status !== 0) say('It could not be installed: tests that need a browser will fail.');
}
