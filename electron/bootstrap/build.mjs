import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { inRoot, root } from './paths.mjs';
import { Refusal } from './refusal.mjs';

const stampFile = inRoot('out', '.sources');
const sources = [
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/**
 * Builds main and renderer where a source changed since the last build.
 * @param {{ path: string, flags: string[] }} node
 */
export async function buildIfChanged(node) {
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  process.stderr.write('Building …\n');
  const code = await runChild(node.path, [inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'], {
    stdio: ['ignore', 2, 2],
  });
  if (code !== 0) throw new Refusal('The program could not be built (see above); nothing was started.');
  mkdirSync(inRoot('out'), { recursive: true });
  writeFileSync(stampFile, wanted);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, source);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const whole = join(root, path);
  if (!existsSync(whole)) return;
  const facts = statSync(whole);
  if (facts.isDirectory()) {
    for (const name of readdirSync(whole).sort()) addTo(hash, join(path, name));
  } else if (!/\.test\.tsx?$/.test(path)) {
    hash.update(`${path}\0${facts.size}\0${facts.mtimeMs}\n`);
  }
}
