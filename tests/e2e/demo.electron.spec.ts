import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test } from '@playwright/test';
import { presentElectron } from '../../electron/bootstrap/electron-binary.mjs';
import { lookAroundDemo, openDemoAsOfficer } from './demo-journey.ts';

const program = presentElectron();
const root = join(import.meta.dirname, '..', '..');

test('the demo school opens in the real Electron as it does in the browser', async () => {
  test.skip(program === undefined, 'skipped: no Electron binary');
  const data = await mkdtemp(join(tmpdir(), 'attendance-office-desktop-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const desktop = await _electron.launch({
    executablePath: program ?? '',
    args: [root, ...asRoot, `--user-data-dir=${join(data, 'window')}`, `--data=${join(data, 'store')}`],
  });
  try {
    const page = await desktop.firstWindow();
    await openDemoAsOfficer(page);
    await lookAroundDemo(page);
  } finally {
    await desktop.close();
    await rm(data, { recursive: true, force: true });
  }
});
