import { AppError } from '#shared/contract/errors.ts';
import type { House } from '../services/accounts/house.ts';
import { asRefusal } from '../services/store-refusal.ts';
import { limitedBody } from './limited-body.ts';

/**
 * Bytes travel beside the calls: `GET /files/<ticket>` hands one out, `PUT /files/<ticket>` takes one in. The ticket,
 * which only a signed-in desk is given, is the right to it; it is spent by its first use.
 */
export async function exchangeFile(house: House, request: Request, ticket: string): Promise<Response> {
  try {
    if (request.method === 'GET') return await handOut(house, ticket);
    if (request.method === 'PUT') return await takeIn(house, request, ticket);
    return new Response('Method not allowed', { status: 405 });
  } catch (cause) {
    const refusal = asRefusal(cause);
    if (refusal instanceof AppError) return refused(refusal);
    house.ports.log.fault('a file was not exchanged', cause);
    return Response.json({ code: 'INTERNAL', message: new AppError('INTERNAL').message }, { status: 500 });
  }
}

/** A full disk is told as one, and a file that is longer than it said as too large. */
function refused({ code, message }: AppError): Response {
  const status = code === 'FILE_TOO_LARGE' ? 413 : code === 'TICKET_SPENT' ? 410 : 409;
  return Response.json({ code, message }, { status });
}

async function handOut(house: House, ticket: string): Promise<Response> {
  const file = house.tickets.takeOutgoing(ticket);
  const body = await file.open();
  return new Response(body instanceof Uint8Array ? new Uint8Array(body) : body, {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.bytes),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

async function takeIn(house: House, request: Request, ticket: string): Promise<Response> {
  const place = house.tickets.takeIncoming(ticket);
  const { files } = house.ports;
  await files.writeStream(place.path, limitedBody(request.body, place.maximumBytes));
  house.tickets.arrived(place.file);
  return Response.json({ done: true });
}
