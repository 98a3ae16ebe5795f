import { type IncomingHttpHeaders, request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BrowserHost, startBrowserHost } from './start-browser-host.ts';

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };
type Call = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: Buffer };

let host: BrowserHost;
let seen: Request[] = [];

beforeEach(async () => {
  seen = [];
  host = await startBrowserHost({
    backend: {
      handler: async (received) => {
        seen.push(received);
        if (received.method !== 'PUT') return new Response('served', { headers: { 'x-path': new URL(received.url).pathname } });
        let bytes = 0;
        for await (const chunk of received.body ?? []) bytes += chunk.length;
        return new Response(String(bytes));
      },
    },
  });
});
afterEach(() => host.close());

function call(path: string, { method = 'GET', headers = {}, body }: Call = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, host.origin), { method, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function enter(): Promise<string> {
  const answer = await call(host.url);
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

describe('the door', () => {
  it('opens once by the link and gives a cookie that scripts and other sites cannot use', async () => {
    const first = await call(host.url);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']?.[0]).toMatch(/^attendance-office-\d+=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await call(host.url)).status).toBe(401);
    expect(seen).toHaveLength(0);
  });

  it.each(['/', '/rpc/people', '/?door=0000', '/assets/main.js'])('refuses %s without the cookie', async (path) => {
    expect((await call(path)).status).toBe(401);
    expect((await call(path, { headers: { cookie: 'attendance-office-1=00' } })).status).toBe(401);
    expect(seen).toHaveLength(0);
  });

  it('serves the handler, with headers that keep the page at home', async () => {
    const answer = await call('/register', { headers: { cookie: await enter() } });
    expect(answer).toMatchObject({ status: 200, body: 'served' });
    expect(answer.headers['x-path']).toBe('/register');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('who may speak', () => {
  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1'])('answers 421 to the name %s', async (name) => {
    const cookie = await enter();
    expect((await call('/', { headers: { cookie, host: name } })).status).toBe(421);
    expect(seen).toHaveLength(0);
  });

  it('takes both names of this machine', async () => {
    const cookie = await enter();
    const { port } = new URL(host.origin);
    expect((await call('/', { headers: { cookie, host: `localhost:${port}` } })).status).toBe(200);
  });

  it.each([
    ['another origin', 'POST', { origin: 'https://evil.example' }],
    ['another port of this machine', 'POST', { origin: 'http://127.0.0.1:1' }],
    ['no origin', 'POST', {}],
    ['an opaque origin', 'PUT', { origin: 'null' }],
    ['another origin that only reads', 'GET', { origin: 'https://evil.example' }],
    ['another site without an origin', 'GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('refuses %s', async (_name, method, headers) => {
    const cookie = await enter();
    expect((await call('/rpc/x', { method, headers: { cookie, ...headers } })).status).toBe(403);
    expect(seen).toHaveLength(0);
  });

  it('lets its own page write', async () => {
    const cookie = await enter();
    const answer = await call('/rpc/x', { method: 'POST', headers: { cookie, origin: host.origin }, body: Buffer.from('{}') });
    expect(answer.status).toBe(200);
    expect(seen[0]?.method).toBe('POST');
  });
});

describe('bodies', () => {
  it('streams a large file in', async () => {
    const headers = { cookie: await enter(), origin: host.origin };
    const answer = await call('/files/ticket', { method: 'PUT', headers, body: Buffer.alloc(3_000_001) });
    expect(answer.body).toBe('3000001');
  });

  it('sends an answer as it comes and tells the source when the page goes away', async () => {
    const cancelled = Promise.withResolvers<void>();
    await host.close();
    host = await startBrowserHost({
      backend: {
        handler: async () =>
          new Response(
            new ReadableStream<Uint8Array>({
              start: (controller) => controller.enqueue(new TextEncoder().encode('first')),
              cancel: () => cancelled.resolve(),
            }),
          ),
      },
    });
    const cookie = await enter();
    const first = await new Promise<string>((resolve) => {
      const sent = request(new URL('/watch', host.origin), { headers: { cookie } }, (incoming) => {
        incoming.once('data', (chunk: Buffer) => {
          resolve(chunk.toString());
          incoming.destroy();
        });
      });
      sent.end();
    });
    expect(first).toBe('first');
    await cancelled.promise;
  });

  it('tells the source at once when the page went away before there was an answer', async () => {
    const cancelled = Promise.withResolvers<void>();
    const gone = Promise.withResolvers<void>();
    const faults: string[] = [];
    await host.close();
    host = await startBrowserHost({
      backend: {
        handler: async () => {
          leave();
          await gone.promise;
          return new Response(new ReadableStream<Uint8Array>({ cancel: () => cancelled.resolve() }));
        },
      },
      log: { info: () => undefined, fault: (message) => void faults.push(message) },
    });
    const sent = request(new URL('/watch', host.origin), { headers: { cookie: await enter() } });
    const leave = (): void => void sent.destroy();
    sent.on('error', () => undefined);
    sent.once('close', () => setTimeout(() => gone.resolve(), 50));
    sent.end();
    await cancelled.promise;
    expect(faults).toEqual([]);
  });
});
