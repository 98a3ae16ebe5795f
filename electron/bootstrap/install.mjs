import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot, root } from './paths.mjs';
import { Refusal } from './refusal.mjs';

const stampFile = inRoot('node_modules', '.attendance-office-lock');

/** Installs the packages where the lock changed since the last time; all chatter goes to stderr. */
export function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  if (!holdsTheLock()) {
    process.stderr.write('Installing the packages of package-lock.json …\n');
    const result = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false']);
    if (result.status !== 0) throw new Refusal('The packages could not be installed (see above); nothing was started.');
  }
  writeFileSync(stampFile, wanted);
}

/** True where somebody's own `npm ci` or `npm install` already put there what the lock says. */
function holdsTheLock() {
  const record = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  const extra = Object.keys(installed).some((path) => locked[path]?.version !== installed[path].version);
  const missing = Object.keys(locked).some((path) => path !== '' && !locked[path].optional && !(path in installed));
  return !extra && !missing;
}

/** @param {string[]} words */
function npm(words) {
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return spawnSync(process.execPath, [script, ...words], options);
  return spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
}
