// `node --import` of this file puts the stand-in in Electron's place under the built main process, which runs in a process of
// its own and reports to the test that forked it.
import { registerHooks } from 'node:module';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { world } from './world.ts';

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

world.lockIsFree = process.env['STAND_IN_LOCK'] !== 'taken';

export type Report = {
  readonly title: string;
  readonly heading: string;
  readonly errors: readonly string[];
  readonly errorBoxes: readonly string[];
};

app.on('window-loaded', () => {
  void reportPage();
});
app.on('stand-in-exit', (code: number) => process.exit(code));
process.on('message', () => app.quit());

async function reportPage(): Promise<void> {
  const page = await BrowserWindow.getAllWindows()[0]?.page();
  if (page === undefined) return;
  const heading = await page.getByRole('heading').first().textContent({ timeout: 20_000 }).catch(String);
  process.send?.({ title: await page.title(), heading: heading ?? '', errors: world.pageErrors, errorBoxes: world.errorBoxes });
}
