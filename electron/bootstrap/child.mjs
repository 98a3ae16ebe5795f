import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { inRoot, root } from './paths.mjs';

const running = new Set();
let stopping = false;

/** The terminal sends Ctrl-C to the children as well: this process only waits for them to close what is open. */
export function waitForChildrenOnSignals() {
  process.on('SIGINT', () => {
    stopping = true;
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      stopping = true;
      for (const child of running) child.kill('SIGTERM');
    });
  }
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} words
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 130 where the person stopped it
 */
export function runChild(command, words, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: root, stdio: 'inherit', ...options, env: { ...environment(), ...options.env } });
    running.add(child);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve(code ?? (stopping || signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** Ends every child that still runs. */
export function stopChildren() {
  for (const child of running) child.kill('SIGTERM');
}

/** Tools called by name come from the project, and so does the Node they start with. */
function environment() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [name]: [inRoot('node_modules', '.bin'), process.env[name]].join(delimiter) };
}
