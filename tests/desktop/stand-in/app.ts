import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { stopServing } from './app-address.ts';
import { closeChromium } from './chromium.ts';
import { world } from './world.ts';

/** The windows that are open, for the end of the program. */
export const openWindows = new Set<{ closed(): Promise<void> }>();

class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  private quitting = false;

  requestSingleInstanceLock(): boolean {
    return world.lockIsFree;
  }

  async whenReady(): Promise<void> {}

  /** In Electron's order: the windows close, then whoever listens may hold the end back. */
  quit(): void {
    if (this.quitting) return;
    this.quitting = true;
    this.emit('before-quit', { preventDefault: () => undefined });
    void Promise.all([...openWindows].map((window) => window.closed())).then(() => {
      let held = false;
      this.emit('will-quit', { preventDefault: () => (held = true) });
      if (!held) this.exit(0);
    });
  }

  exit(code = 0): void {
    this.quitting = false;
    world.exits.push(code);
    void Promise.all([closeChromium(), stopServing()]).then(() => this.emit('stand-in-exit', code));
  }
}

export const app = new StandInApp();
app satisfies Pick<App, 'isPackaged' | 'requestSingleInstanceLock' | 'whenReady' | 'quit' | 'exit'>;
