import { extname, isAbsolute, join, relative } from 'node:path';
import type { Files } from '../ports/files.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

/** No script, font, picture or connection from anywhere but here; styles may stand in elements, which Mantine needs. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/** The built renderer. A path without an ending is a place within the program and gets its one page. */
export function staticFiles(files: Files, folder: string): (path: string) => Promise<Response> {
  return async (path) => {
    const wanted = extname(path) === '' ? '/index.html' : decoded(path);
    const bytes = wanted === undefined ? undefined : await bytesWithin(files, folder, wanted);
    if (wanted === undefined || bytes === undefined) return new Response('Not found', { status: 404, headers: securityHeaders });
    const mediaType = mediaTypes[extname(wanted)] ?? 'application/octet-stream';
    const cache = wanted.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store';
    return new Response(new Uint8Array(bytes), {
      headers: { 'content-type': mediaType, 'cache-control': cache, ...securityHeaders },
    });
  };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Undefined where there is no such file, where it is a folder, and for anything outside `folder`. */
async function bytesWithin(files: Files, folder: string, wanted: string): Promise<Uint8Array | undefined> {
  const file = join(folder, wanted);
  const inside = relative(folder, file);
  if (inside.startsWith('..') || isAbsolute(inside)) return undefined;
  return files.read(file).catch(() => undefined);
}
