import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

/** Files under this path carry a hash of their content in their name and never change. */
const HASHED = '/_app/immutable/';

/**
 * Serves the built site: hashed files for ever, all others asked for anew each time; a path without an extension that
 * is no file gets the fallback page, in which the site finds its own way. Paths outside the folder do not exist.
 * Nothing is remembered of a file, for the checks and benches may build the site anew while it is served.
 * @throws Error when there is no such folder
 */
export function staticSite(
  folder: string,
  fallback = '200.html',
): (request: IncomingMessage, response: ServerResponse) => void {
  return sirv(folder, {
    dev: true,
    single: fallback,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, path) {
      response.setHeader(
        'cache-control',
        path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('referrer-policy', 'no-referrer');
      response.setHeader('content-security-policy', "frame-ancestors 'none'");
    },
  });
}
