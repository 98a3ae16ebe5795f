import { watch } from 'node:fs';
import type { ServerResponse } from 'node:http';

/** For `npm run dev` alone: tells the page when the renderer was built again. */
export type ReloadStream = { follow(outgoing: ServerResponse): void; close(): void };

const quiet = 200;

export function createReloadStream(folder: string): ReloadStream {
  const pages = new Set<ServerResponse>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => pages.forEach((page) => void page.write('data: built\n\n')), quiet);
  });
  return {
    follow: (outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      outgoing.write('retry: 300\n\n');
      pages.add(outgoing);
      outgoing.once('close', () => pages.delete(outgoing));
    },
    close: () => {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
