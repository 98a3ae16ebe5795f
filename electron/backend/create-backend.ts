import { join } from 'node:path';
import { RPCHandler } from '@orpc/server/fetch';
import type { Ports } from '../ports/ports.ts';
import { type House, openHouse } from '../services/accounts/house.ts';
import type { Backend, BackendOptions } from './backend-types.ts';
import { exchangeFile } from './file-exchange.ts';
import { router } from './router.ts';
import { securityHeaders, staticFiles } from './static-files.ts';
import { wholeCall } from './whole-call.ts';

/**
 * The composition root: one function from request to response, the same whether a window's own scheme or a loopback
 * address carries it. Serves the built renderer, `/rpc` and `/files`.
 */
export function createBackend(ports: Ports, options: BackendOptions): Backend {
  const house = openHouse({
    ports,
    folder: options.dataFolder,
    resources: options.resourcesFolder ?? join(options.rendererFolder, '..', '..', 'resources'),
    mode: 'write',
  });
  const rpc = new RPCHandler(router);
  const page = staticFiles(ports.files, options.rendererFolder);
  return {
    handler: async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith('/rpc/')) return answerCall(rpc, house, request);
      if (pathname.startsWith('/files/')) return exchangeFile(house, request, pathname.slice('/files/'.length));
      return page(pathname);
    },
    close: () => house.close(),
  };
}

type Calls = RPCHandler<{ house: House; token: string | undefined }>;

async function answerCall(rpc: Calls, house: House, request: Request): Promise<Response> {
  const call = await wholeCall(request);
  if (!call) return new Response('Too large', { status: 413, headers: securityHeaders });
  const { matched, response } = await rpc.handle(call, { prefix: '/rpc', context: { house, token: bearer(request) } });
  if (!matched) return new Response('Not found', { status: 404, headers: securityHeaders });
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  response.headers.set('cache-control', 'no-store');
  return response;
}

function bearer(request: Request): string | undefined {
  return /^Bearer ([0-9a-f]{64})$/.exec(request.headers.get('authorization') ?? '')?.[1];
}
