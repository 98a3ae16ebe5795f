import { protocol } from 'electron';

export const scheme = 'app';
export const host = 'office';
export const home = `${scheme}://${host}/`;

/** Must run before the app is ready. A standard, secure scheme gives the page an origin, `fetch` and a policy as https would. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Serves the backend's handler to the window; it is the only answer that window ever gets. */
export function serveApp(handler: (request: Request) => Promise<Response>): void {
  protocol.handle(scheme, async (request) => {
    if (!isOwnAddress(request.url)) return new Response('There is nothing here.', { status: 404 });
    return handler(request);
  });
}

export function isOwnAddress(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === `${scheme}:` && new URL(address).host === host;
}
