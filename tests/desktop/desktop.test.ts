import type { Page } from '@playwright/test';
import { app, BrowserWindow as ElectronWindow, session as electronSession } from 'electron';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BackendOptions } from '#electron/backend/backend-types.ts';
import { runDesktop } from '#electron/main/desktop.ts';
import type { Ports } from '#electron/ports/ports.ts';
import type { BrowserWindow } from './stand-in/browser-window.ts';
import type { StandInSession } from './stand-in/session.ts';
import { world } from './stand-in/world.ts';

const html = `<!doctype html><html lang="en"><title>Office</title><h1>Register</h1>
<a id="own" href="/pupils">Pupils</a> <a id="file" href="/files/ticket" download>Letter</a>
<a id="away" href="https://evil.example/">Away</a> <a id="new" href="https://guidance.example/" target="_blank">Guidance</a>
<form id="form" action="https://evil.example/" method="post"></form></html>`;

const asked: { ports?: Ports; options?: BackendOptions } = {};
const requests: string[] = [];
let closed = 0;

async function handler(request: Request): Promise<Response> {
  requests.push(request.url);
  if (new URL(request.url).pathname === '/files/ticket') {
    return new Response('letter', { headers: { 'content-disposition': 'attachment; filename="letter.docx"' } });
  }
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

const desktop = {
  dataFolder: 'data',
  rendererFolder: 'renderer',
  createBackend: (ports: Ports, options: BackendOptions) => {
    Object.assign(asked, { ports, options });
    return {
      handler,
      close: async () => {
        closed += 1;
      },
    };
  },
};

const window = (): BrowserWindow => ElectronWindow.getAllWindows()[0] as unknown as BrowserWindow;
const session = electronSession.defaultSession as unknown as StandInSession;
let page: Page;

beforeAll(async () => {
  await runDesktop(desktop);
  page = await window().page();
});
afterAll(() => vi.waitFor(() => expect(world.exits.length).toBeGreaterThan(0)));

describe('the window', () => {
  it('is a page without Node, preload or webview, shown when it is ready', () => {
    expect(world.windows).toHaveLength(1);
    expect(world.windows[0]?.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
    expect(world.windows[0]?.webPreferences).not.toHaveProperty('preload');
    expect(window().visible).toBe(true);
    expect(world.errorBoxes).toEqual([]);
    expect(world.menuLabels).toContain('editMenu');
  });

  it('shows what the app:// handler of the backend serves', async () => {
    expect(world.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ]);
    expect(await page.getByRole('heading').textContent()).toBe('Register');
    expect(requests).toContain('app://office/');
    expect(asked.options).toEqual({ dataFolder: 'data', rendererFolder: 'renderer', host: 'electron' });
    expect(await world.handlers.get('app')?.(new Request('app://elsewhere/'))).toMatchObject({ status: 404 });
  });

  it('goes to its own pages and nowhere else', async () => {
    await page.click('#own');
    await page.waitForURL('**/pupils');
    const here = page.url();
    await page.click('#away');
    await page.evaluate(() => (document.querySelector('#form') as HTMLFormElement).submit());
    await page.evaluate(() => location.assign('file:///etc/hosts')).catch(() => undefined);
    await page.waitForTimeout(300);
    expect(page.url()).toBe(here);
  });

  it('hands links for the outside to the desktop, and opens no window for them', async () => {
    await page.click('#new');
    await vi.waitFor(() => expect(world.externalAddresses).toEqual(['https://guidance.example/']));
    expect(window().webContents.openHandler?.({ url: 'file:///etc/hosts' })).toEqual({ action: 'deny' });
    expect(window().webContents.openHandler?.({ url: 'http://plain.example/' })).toEqual({ action: 'deny' });
    expect(window().webContents.openHandler?.({ url: 'app://elsewhere/' })).toEqual({ action: 'deny' });
    expect(window().webContents.openHandler?.({ url: 'app://office/print' })).toMatchObject({ action: 'allow' });
    expect(world.externalAddresses).toHaveLength(1);
  });

  it.each(['https://evil.example/x.js', 'http://127.0.0.1:1/', 'ws://evil.example/', 'file:///etc/hosts'])(
    'asks nothing of %s',
    (url) => {
      expect(session.refuses(url)).toBe(true);
    },
  );

  it.each(['app://office/rpc/x', 'blob:app://office/1', 'data:image/png;base64,AA=='])('may ask for %s', (url) => {
    expect(session.refuses(url)).toBe(false);
  });

  it('grants no permission', () => {
    for (const permission of ['media', 'geolocation', 'notifications', 'fileSystem']) {
      let granted: boolean | undefined;
      session.permissionRequest?.({}, permission, (answer) => {
        granted = answer;
      });
      expect(granted).toBe(false);
      expect(session.permissionCheck?.({}, permission)).toBe(false);
    }
  });

  it('asks where to save a download', async () => {
    await page.click('#file');
    await vi.waitFor(() => expect(world.downloads).toHaveLength(1));
    expect(world.downloads[0]).toMatchObject({ name: 'letter.docx', options: { defaultPath: 'letter.docx' } });
    expect((await world.downloads[0]?.bytes())?.toString()).toBe('letter');
  });
});

describe('the ports', () => {
  it('choose a folder, or none where the person cancels', async () => {
    expect(await asked.ports?.dialogs.chooseFolder('Where to')).toBeUndefined();
    world.chosenFolder = '/srv/letters';
    expect(await asked.ports?.dialogs.chooseFolder('Where to')).toBe('/srv/letters');
  });

  it('print a page in a hidden window without scripts', async () => {
    const pdf = await asked.ports?.printer?.toPdf('<!doctype html><title>A</title><h1>Letter</h1>');
    expect(new TextDecoder('latin1').decode(pdf).startsWith('%PDF-')).toBe(true);
    expect(world.windows[1]).toMatchObject({ show: false, webPreferences: { sandbox: true, javascript: false } });
    await vi.waitFor(() => expect(ElectronWindow.getAllWindows()).toHaveLength(1));
  });
});

describe('starting twice and ending', () => {
  it('ends a second start before it touches the store, and shows the first window', async () => {
    const { windows, options } = { windows: world.windows.length, options: asked.options };
    world.lockIsFree = false;
    delete asked.options;
    const quit = vi.spyOn(app, 'quit').mockImplementation(() => undefined);
    await runDesktop(desktop);
    expect(quit).toHaveBeenCalledOnce();
    quit.mockRestore();
    expect(asked.options).toBeUndefined();
    expect(world.windows).toHaveLength(windows);
    asked.options = options as BackendOptions;
    window().focused = false;
    app.emit('second-instance');
    expect(window().focused).toBe(true);
  });

  it('waits for the backend to close the store', async () => {
    app.quit();
    await vi.waitFor(() => expect(world.exits).toEqual([0]));
    expect(closed).toBe(1);
  });
});
