import { EventEmitter } from 'node:events';
import type { Download } from '@playwright/test';
import type { SaveDialogOptions, Session, WebRequest } from 'electron';
import { type NamesOf, world } from './world.ts';

type Answer = (granted: boolean) => void;
type Filter = (details: { readonly url: string }, answer: (response: { cancel?: boolean }) => void) => void;

export class StandInSession extends EventEmitter {
  permissionRequest: ((contents: unknown, permission: string, answer: Answer) => void) | undefined;
  permissionCheck: ((contents: unknown, permission: string) => boolean) | undefined;
  private filter: Filter | undefined;

  readonly webRequest = {
    onBeforeRequest: (filter: Filter): void => {
      this.filter = filter;
    },
  } satisfies NamesOf<WebRequest>;

  setPermissionRequestHandler(handler: typeof this.permissionRequest): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: typeof this.permissionCheck): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(): void {}

  /** Whether the program lets a page ask for this address. */
  refuses(url: string): boolean {
    let cancelled = false;
    this.filter?.({ url }, (response) => {
      cancelled = response.cancel === true;
    });
    return cancelled;
  }

  download(download: Download): void {
    let options: SaveDialogOptions | undefined;
    const name = download.suggestedFilename();
    this.emit(
      'will-download',
      {},
      {
        getFilename: () => name,
        setSaveDialogOptions: (chosen: SaveDialogOptions) => {
          options = chosen;
        },
      },
    );
    world.downloads.push({ name, options, bytes: () => readAll(download) });
  }
}

async function readAll(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const partitions = new Map<string, StandInSession>();

export const session = {
  defaultSession: new StandInSession(),
  fromPartition: (name: string): StandInSession => {
    const own = partitions.get(name) ?? new StandInSession();
    partitions.set(name, own);
    return own;
  },
};

type Shared = 'webRequest' | 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler';
session.defaultSession satisfies NamesOf<Pick<Session, Shared>>;
