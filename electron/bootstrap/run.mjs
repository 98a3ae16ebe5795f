import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { runChild, stopChildren, waitForChildrenOnSignals } from './child.mjs';
import { obtainElectron } from './electron-binary.mjs';
import { findNode } from './find-node.mjs';
import { installPackages } from './install.mjs';
import { inRoot, root } from './paths.mjs';
import { Refusal } from './refusal.mjs';

const commands = { start, test, dev, office, bench };
const usage = `Usage: node electron/bootstrap.mjs ${Object.keys(commands).join('|')}\n`;

const startHelp = `npm start -- [options]

Starts Attendance Office: as a desktop program where there is a screen, else in the browser.

  --data FOLDER   the folder of the school's data; made if it is not there
  --port NUMBER   in the browser: the port to listen on
  --help          this text

ATTENDANCE_OFFICE_HOST=browser asks for the browser. "npm run office -- help" lists the verbs of the terminal.
`;

/** @param {string[]} words */
export async function run([name, ...words]) {
  if (!Object.hasOwn(commands, name ?? '')) {
    process.stderr.write(usage);
    process.exitCode = 2;
    return;
  }
  if (name === 'start' && words.some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(startHelp);
    return;
  }
  try {
    waitForChildrenOnSignals();
    installPackages();
    process.exitCode = await commands[name](findNode(), words);
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    process.exitCode = 1;
  }
}

async function start(node, words) {
  await buildIfChanged(node);
  const { program, reason } = chooseHost();
  if (program === undefined) return browser(node, reason, words);
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const code = await runChild(program, [root, ...asRoot, ...words], { env: { INIT_CWD: callerFolder() } });
  if (code !== 127) return code;
  return browser(node, 'As a system library that Electron needs is missing', words);
}

/** Which host runs the program here, and where it is the browser, why. */
function chooseHost() {
  if (process.env.ATTENDANCE_OFFICE_HOST === 'browser') return { reason: 'As asked' };
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!screen) return { reason: 'As there is no screen here for a desktop program' };
  const program = obtainElectron();
  return program === undefined ? { reason: 'As no Electron program is here and none could be downloaded' } : { program };
}

function browser(node, reason, words) {
  return script(node, 'electron/browser-host/main.ts', ['--open', '--because', reason, ...words]);
}

function test(node, words) {
  return script(node, 'tests/run.ts', words);
}

/** The renderer is built again at each change and the page reloads; the backend restarts at each change. */
async function dev(node, words) {
  const door = process.env.ATTENDANCE_OFFICE_DOOR ?? `${randomBytes(32).toString('hex')}:${randomBytes(32).toString('hex')}`;
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js');
  const watch = runChild(node.path, [vite, 'build', '--watch', '--mode', 'development'], { stdio: ['ignore', 2, 2] });
  process.env.ATTENDANCE_OFFICE_DOOR = door;
  const host = script(
    { path: node.path, flags: [...node.flags, '--watch', '--watch-preserve-output'] },
    'electron/browser-host/main.ts',
    ['--port', '5173', '--reload', ...words],
  );
  const code = await Promise.race([watch, host]);
  stopChildren();
  await Promise.allSettled([watch, host]);
  return code === 130 ? 0 : code;
}

function office(node, words) {
  return script(node, 'electron/cli/main.ts', words);
}

function bench(node, words) {
  return script(node, 'tests/bench/run.ts', words);
}

function script(node, file, words) {
  return runChild(node.path, [...node.flags, inRoot(file), ...words], {
    env: { INIT_CWD: callerFolder() },
  });
}

/** Where the person stands: npm moves to the project's folder and says in INIT_CWD where it was called. */
function callerFolder() {
  return resolve(process.env.INIT_CWD ?? process.cwd());
}
