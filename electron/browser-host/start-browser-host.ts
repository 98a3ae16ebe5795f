import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Backend } from '#electron/backend/backend-types.ts';
import type { Log } from '#electron/ports/log.ts';
import { admit, type Place } from './admission.ts';
import { createDoor, type DoorSecrets } from './door.ts';
import { newDoorSecrets } from './door-secrets.ts';
import { sendFetchResponse, toFetchRequest } from './fetch-bridge.ts';
import type { ReloadStream } from './reload-stream.ts';

export type BrowserHostOptions = {
  readonly backend: Pick<Backend, 'handler'>;
  /** 0 or absent: any free one. */
  readonly port?: number | undefined;
  /** Absent: new ones. Given only where the host restarts under an open page (`npm run dev`). */
  readonly secrets?: DoorSecrets | undefined;
  readonly reload?: ReloadStream | undefined;
  readonly log?: Log | undefined;
};

export type BrowserHost = {
  /** The link that opens the door, once. */
  readonly url: string;
  readonly origin: string;
  close(): Promise<void>;
};

const address = '127.0.0.1';

/** Used where the handler said nothing stricter or other. */
const headers: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-src 'self' blob:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Serves the backend's handler on this machine alone. Rejects where the port is taken. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const secrets = options.secrets ?? newDoorSecrets();
  const server = createServer({ requestTimeout: 0 });
  const port = await listen(server, options.port ?? 0);
  const origin = `http://${address}:${port}`;
  const place = { origin, hosts: [`${address}:${port}`, `localhost:${port}`], door: createDoor(secrets, port) };
  server.on('request', (incoming, outgoing) => {
    respond(incoming, outgoing, { ...options, place }).catch((cause: unknown) => {
      options.log?.fault('a request failed', cause);
      if (outgoing.headersSent) outgoing.destroy();
      else refuse(outgoing, 500, 'Attendance Office could not answer; the fault is in its log.');
    });
  });
  return { url: `${origin}/?door=${secrets.link}`, origin, close: () => close(server, options.reload) };
}

async function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  options: BrowserHostOptions & { readonly place: Place },
): Promise<void> {
  const admission = admit(incoming, options.place);
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
  if (admission.kind === 'refused') return refuse(outgoing, admission.status, admission.sentence);
  if (admission.kind === 'entered') {
    outgoing.writeHead(303, { location: '/', 'set-cookie': admission.cookie, 'cache-control': 'no-store' }).end();
    return;
  }
  if (options.reload !== undefined && incoming.url === '/dev/changes') return options.reload.follow(outgoing);
  const response = await options.backend.handler(toFetchRequest(incoming, options.place.origin));
  await sendFetchResponse(response, outgoing);
}

function refuse(outgoing: ServerResponse, status: number, sentence: string): void {
  outgoing.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end(`${sentence}\n`);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port }, () => {
      server.off('error', reject);
      const bound = server.address();
      resolve(bound !== null && typeof bound === 'object' ? bound.port : port);
    });
  });
}

function close(server: Server, reload: ReloadStream | undefined): Promise<void> {
  reload?.close();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
