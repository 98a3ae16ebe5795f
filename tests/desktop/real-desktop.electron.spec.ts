import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { presentElectron } from '../../electron/bootstrap/electron-binary.mjs';

const program = presentElectron();
const root = join(import.meta.dirname, '..', '..');

test('the built program opens its window in the real Electron', async () => {
  test.skip(program === undefined, 'skipped: no Electron binary');
  const data = await mkdtemp(join(tmpdir(), 'attendance-office-desktop-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const desktop = await _electron.launch({
    executablePath: program ?? '',
    args: [root, ...asRoot, `--user-data-dir=${join(data, 'window')}`, `--data=${join(data, 'store')}`],
  });
  try {
    const page = await desktop.firstWindow();
    await page.waitForLoadState();
    expect(page.url()).toMatch(/^app:\/\/office\//);
    await expect(page.getByRole('heading').first()).toBeVisible();
    expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined');
  } finally {
    await desktop.close();
    await rm(data, { recursive: true, force: true });
  }
});
