import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { packedAnswer } from '../../functions/http/packed-answer.ts';
import { send } from '../../functions/local/event.ts';

const children = Array.from({ length: 200 }, (_, n) => ({ child: `C${n}`, name: '苏雨' }));
const list = { statusCode: 200, headers: { 'cache-control': 'no-store' }, body: text(children) };

describe('An answer', () => {
  it('reaches a browser as it was, in fewer bytes, and not to be kept', async () => {
    const server = createServer(({ headers }, response) =>
      send(response, packedAnswer(list, String(headers['accept-encoding']))),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const reply = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const { headers } = reply;
    expect(await reply.json()).toEqual(children);
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(headers.get('cache-control')).toBe('no-store');
    server.closeAllConnections();
    server.close();
    const { body = '' } = packedAnswer(list, 'gzip, deflate, br');
    expect(Buffer.from(body, 'base64').length).toBeLessThan(list.body.length / 4);
  });

  it.each([undefined, '', 'identity', 'br', 'x-gzippy'])(
    'goes as it is to one who takes “%s”',
    (takes) => {
      expect(packedAnswer(list, takes)).toBe(list);
    },
  );

  it('of one packet goes as it is', () => {
    const saved = { ...list, body: text({ id: '01ARZ3NDEKTSV4RRFFQ69G0001', status: 'saved' }) };
    expect(packedAnswer(saved, 'gzip')).toBe(saved);
  });
});

function text(value: unknown): string {
  return JSON.stringify(value);
}
