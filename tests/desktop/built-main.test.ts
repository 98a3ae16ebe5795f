import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from './stand-in/register.ts';

const root = join(import.meta.dirname, '..', '..');
const main = join(root, 'out', 'main', 'main.js');
const register = new URL('./stand-in/register.ts', import.meta.url).href;

let data = '';
const started: ChildProcess[] = [];
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'attendance-office-built-'));
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await rm(data, { recursive: true, force: true });
});

function start(environment: Record<string, string> = {}): ChildProcess {
  const child = fork(main, [`--data=${join(data, 'store')}`], {
    cwd: root,
    execArgv: ['--import', register, '--disable-warning=ExperimentalWarning'],
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  started.push(child);
  return child;
}

// `npm test` builds before it comes here.
describe.skipIf(!existsSync(main))('the built main process', () => {
  it('shows the built renderer in its window and closes cleanly', async () => {
    const desktop = start();
    const [report] = (await once(desktop, 'message')) as [Report];
    expect(report).toMatchObject({ title: 'Attendance Office', errors: [], errorBoxes: [] });
    expect(report.heading).not.toBe('');
    expect(report.heading).not.toMatch(/Error/);
    desktop.send('quit');
    expect(await once(desktop, 'exit')).toEqual([0, null]);
  });

  it('ends at once when another instance runs, and touches no data folder', async () => {
    const second = start({ STAND_IN_LOCK: 'taken' });
    expect(await once(second, 'exit')).toEqual([0, null]);
    expect(await readdir(data)).toEqual([]);
  });
});
