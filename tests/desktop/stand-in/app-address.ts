import { createServer, type Server } from 'node:http';
import { sendFetchResponse, toFetchRequest } from '#electron/browser-host/fetch-bridge.ts';
import { world } from './world.ts';

// Chromium alone knows no app://, so that scheme is played by a loopback address; the program sees app:// on its side only.
const home = 'app://office';
let serving: Promise<{ readonly server: Server; readonly origin: string }> | undefined;

function serve(): Promise<{ readonly server: Server; readonly origin: string }> {
  return new Promise((resolve) => {
    const server = createServer((incoming, outgoing) => {
      const handler = world.handlers.get('app');
      const request = toFetchRequest(incoming, home);
      const answer = handler?.(request) ?? Promise.resolve(Response.error());
      answer.then((response) => sendFetchResponse(response, outgoing)).catch(() => outgoing.destroy());
    });
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      resolve({ server, origin: `http://127.0.0.1:${bound !== null && typeof bound === 'object' ? bound.port : 0}` });
    });
  });
}

/** Where Chromium finds `address`. */
export async function toLoopback(address: string): Promise<string> {
  serving ??= serve();
  const { origin } = await serving;
  return address.startsWith(home) ? origin + address.slice(home.length) : address;
}

/** What the program would have called the page at `address`. */
export async function toAppAddress(address: string): Promise<string> {
  serving ??= serve();
  const { origin } = await serving;
  return address.startsWith(origin) ? home + address.slice(origin.length) : address;
}

export async function stopServing(): Promise<void> {
  const current = await serving;
  serving = undefined;
  current?.server.closeAllConnections();
  current?.server.close();
}
