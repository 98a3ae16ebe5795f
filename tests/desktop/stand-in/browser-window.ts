import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page, Route } from '@playwright/test';
import type { BrowserWindowConstructorOptions, PrintToPDFOptions, WindowOpenHandlerResponse } from 'electron';
import { app, openWindows } from './app.ts';
import { toAppAddress, toLoopback } from './app-address.ts';
import { openChromium } from './chromium.ts';
import { StandInSession, session } from './session.ts';
import { world } from './world.ts';

type OpenHandler = (details: { readonly url: string }) => WindowOpenHandlerResponse;

class StandInContents extends EventEmitter {
  openHandler: OpenHandler | undefined;
  private readonly window: BrowserWindow;

  constructor(window: BrowserWindow) {
    super();
    this.window = window;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const page = await this.window.page();
    return page.pdf({
      format: 'A4',
      printBackground: options.printBackground ?? false,
      tagged: options.generateTaggedPDF ?? false,
    });
  }

  /** Whether the program let the page go there by itself. */
  allows(kind: 'will-navigate' | 'will-redirect', url: string): boolean {
    let prevented = false;
    this.emit(kind, { url, preventDefault: () => (prevented = true) });
    return !prevented;
  }
}

/** A window played by a page of Chromium. */
export class BrowserWindow extends EventEmitter {
  static getAllWindows(): BrowserWindow[] {
    return [...openWindows].filter((window) => window instanceof BrowserWindow);
  }

  readonly webContents: StandInContents;
  private readonly options: BrowserWindowConstructorOptions;
  private readonly ownSession: StandInSession;
  private opened: Promise<{ context: BrowserContext; page: Page }> | undefined;
  private popupDecision: 'allow' | 'deny' = 'allow';
  private programmatic: string | undefined;
  visible: boolean;
  focused = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    const asked: unknown = options.webPreferences?.session;
    this.ownSession = asked instanceof StandInSession ? asked : session.defaultSession;
    this.visible = options.show ?? true;
    world.windows.push(options);
    openWindows.add(this);
    this.webContents = new StandInContents(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async page(): Promise<Page> {
    this.opened ??= this.openPage();
    return (await this.opened).page;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.page();
    this.programmatic = await toLoopback(address);
    await page.goto(this.programmatic);
    this.emit('ready-to-show');
    app.emit('window-loaded');
  }

  loadFile(path: string): Promise<void> {
    return this.loadURL(pathToFileURL(path).href);
  }

  show(): void {
    this.visible = true;
  }
  focus(): void {
    this.focused = true;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {}

  destroy(): void {
    void this.closed();
  }

  async closed(): Promise<void> {
    if (!openWindows.delete(this)) return;
    await (await this.opened)?.context.close();
    this.emit('closed');
    if (openWindows.size === 0) app.emit('window-all-closed');
  }

  private async openPage(): Promise<{ context: BrowserContext; page: Page }> {
    const browser = await openChromium();
    const context = await browser.newContext({ javaScriptEnabled: this.options.webPreferences?.javascript ?? true });
    await context.route('**/*', (route) => this.decidePopup(route));
    const page = await context.newPage();
    await page.route('**/*', (route) => this.decide(route));
    page.on('pageerror', (error) => world.pageErrors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') world.pageErrors.push(message.text());
    });
    page.on('download', (download) => this.ownSession.download(download));
    page.on('popup', (popup) => {
      if (this.popupDecision === 'deny') void popup.close();
    });
    return { context, page };
  }

  private async decide(route: Route): Promise<void> {
    const request = route.request();
    const url = await toAppAddress(request.url());
    const leaves = request.isNavigationRequest() && request.frame().parentFrame() === null && request.url() !== this.programmatic;
    const kind = request.redirectedFrom() === null ? 'will-navigate' : 'will-redirect';
    // An answer without content is how Chromium stays where it is, as it does in Electron after preventDefault.
    if (leaves && !this.webContents.allows(kind, url)) return route.fulfill({ status: 204 });
    if (this.ownSession.refuses(url)) return route.abort('blockedbyclient');
    return route.continue();
  }

  /** A page of the context that is not the window's own was opened by it. */
  private async decidePopup(route: Route): Promise<void> {
    const url = await toAppAddress(route.request().url());
    if (!route.request().isNavigationRequest()) return this.ownSession.refuses(url) ? route.abort() : route.continue();
    this.popupDecision = this.webContents.openHandler?.({ url }).action ?? 'allow';
    return this.popupDecision === 'deny' ? route.abort('blockedbyclient') : route.continue();
  }
}
