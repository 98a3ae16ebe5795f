import type { IncomingMessage } from 'node:http';
import type { Door } from './door.ts';

export type Place = { readonly origin: string; readonly hosts: readonly string[]; readonly door: Door };

export type Admission =
  | { readonly kind: 'admitted' }
  | { readonly kind: 'entered'; readonly cookie: string }
  | { readonly kind: 'refused'; readonly status: number; readonly sentence: string };

const admitted = { kind: 'admitted' } as const;

/**
 * Decides before anything is read. A foreign name in `Host` is a page that points its own name at this machine
 * (DNS rebinding); a foreign `Origin` is another site's page that speaks to this one.
 */
export function admit(request: IncomingMessage, place: Place): Admission {
  const { host, origin, cookie } = request.headers;
  if (host === undefined || !place.hosts.includes(host)) return refused(421, 'This address does not serve that name.');
  if (!isOwnPage(request, origin === undefined ? undefined : origin === `http://${host}`)) {
    return refused(403, 'Another site may not speak to Attendance Office.');
  }
  const url = new URL(request.url ?? '/', place.origin);
  const token = url.pathname === '/' ? url.searchParams.get('door') : null;
  const set = token === null ? undefined : place.door.enter(token);
  if (set !== undefined) return { kind: 'entered', cookie: set };
  if (place.door.isOpenFor(cookie)) return admitted;
  return refused(401, 'Open Attendance Office with the link that it printed when it started; a link works once.');
}

/** Browsers send `Origin` with whatever changes something; a request that should have it and has not is no page of ours. */
function isOwnPage(request: IncomingMessage, ownOrigin: boolean | undefined): boolean {
  const site = request.headers['sec-fetch-site'];
  const navigates = request.headers['sec-fetch-mode'] === 'navigate';
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (ownOrigin !== undefined) return ownOrigin;
  if (!reads) return false;
  return site === undefined || site === 'same-origin' || site === 'none' || navigates;
}

function refused(status: number, sentence: string): Admission {
  return { kind: 'refused', status, sentence };
}
