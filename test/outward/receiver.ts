import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openPost, type PostOptions } from '../../functions/outward/post.ts';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A real server of this machine that stands in for any receiver, and the way out that leads to it by any name. */
export async function startReceiver() {
  const received: Received[] = [];
  const outside = { answer: (response: ServerResponse, _n: number) => void response.end() };
  const server = createServer((asked, response) => {
    let body = '';
    asked.on('data', (part: Buffer) => (body += part.toString()));
    asked.on('end', () => {
      received.push({ path: asked.url ?? '', headers: asked.headers, body });
      outside.answer(response, received.length);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const here: PostOptions = {
    request: (url, options, answer) =>
      request({ ...options, host: url.hostname, path: url.pathname + url.search, port }, answer),
    resolve: (_host, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    mayReach: () => true,
  };
  return {
    port,
    received,
    outside,
    post: (options: PostOptions = {}) => openPost({ ...here, ...options }),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
