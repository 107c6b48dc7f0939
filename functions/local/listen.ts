import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { sendJson } from './event.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Has a server answer; a fault is ours, told on the terminal and to nobody else. */
export function answerOn(server: Server, answer: Answer): void {
  server.on('request', (request, response) => {
    Promise.resolve(answer(request, response)).catch((fault: unknown) => {
      process.stderr.write(`${fault instanceof Error ? fault.message : 'A fault'}\n`);
      if (!response.headersSent) sendJson(response, 500, { code: 'our-fault' });
    });
  });
}

/**
 * Listens, and answers the port.
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}
