import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPost } from '../../functions/outward/post.ts';
import { isPublicAddress } from '../../functions/outward/public-address.ts';
import { startReceiver } from './receiver.ts';

const out = {
  url: 'https://hooks.gov.cn/in?x=1',
  headers: { 'idempotency-key': 'D1' },
  body: '{"n":1}',
};

describe('Given a receiver on a real line', () => {
  let there: Awaited<ReturnType<typeof startReceiver>>;
  beforeAll(async () => void (there = await startReceiver()));
  beforeEach(() => void (there.received.length = 0));
  afterAll(() => there.stop());

  it('then it gets what is sent, once, and its answer is read', async () => {
    there.outside.answer = (response) => void response.writeHead(201).end('{"errcode":0}');
    expect(await there.post()(out)).toEqual({ status: 201, body: '{"errcode":0}' });
    expect(there.received).toMatchObject([
      { path: '/in?x=1', headers: { 'idempotency-key': 'D1' }, body: '{"n":1}' },
    ]);
  });

  it('when it sends on elsewhere, then nobody goes there', async () => {
    there.outside.answer = (response) =>
      void response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    expect(await there.post()(out)).toMatchObject({ status: 302 });
    expect(there.received).toHaveLength(1);
  });

  it('when it never answers, then that is a time-out; an answer that never ends has come', async () => {
    const impatient = there.post({ milliseconds: 50 });
    there.outside.answer = () => undefined;
    expect(await impatient(out)).toEqual({ trouble: 'time-out' });
    there.outside.answer = (response) => void response.writeHead(200).write('{"err');
    expect(await impatient(out)).toEqual({ status: 200, body: '{"err' });
  });

  it('when it answers without end, then the beginning is read', async () => {
    there.outside.answer = (response) => void response.end('x'.repeat(1_000_000));
    const answer = await there.post()(out);
    expect(answer).toMatchObject({ status: 200 });
    expect('body' in answer && answer.body.length).toBe(4_096);
  });

  it('when the line is cut before an answer, then it was not reached', async () => {
    there.outside.answer = (response) => void response.socket?.destroy();
    expect(await there.post()(out)).toEqual({ trouble: 'unreachable' });
  });

  it.each([
    ['one private address', ['10.0.0.1']],
    ['a public and a private one', ['93.184.215.14', '127.0.0.1']],
    ['the metadata of a cloud', ['169.254.169.254']],
  ])('when its name leads to %s, then nothing is sent', async (_what, addresses) => {
    const post = there.post({
      mayReach: isPublicAddress,
      resolve: (_host, done) =>
        done(
          null,
          addresses.map((address) => ({ address, family: 4 })),
        ),
    });
    expect(await post(out)).toEqual({ trouble: 'private-address' });
    expect(there.received).toEqual([]);
  });

  it('when its name leads nowhere, then it was not reached', async () => {
    const none = openPost({ resolve: (_host, done) => done(null, []) });
    const fails = openPost({ resolve: (_host, done) => done(new Error('ENOTFOUND')) });
    const real = openPost(); // asks this machine: `.invalid` resolves nowhere (RFC 2606)
    expect(await real({ ...out, url: 'https://hooks.invalid/' })).toEqual({
      trouble: 'unreachable',
    });
    for (const post of [none, fails]) expect(await post(out)).toEqual({ trouble: 'unreachable' });
  });

  it('when it does not speak TLS, then the way out that the cloud uses does not speak to it', async () => {
    const secure = openPost({
      mayReach: () => true,
      resolve: (_host, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    });
    const url = `https://hooks.gov.cn:${there.port}/`;
    expect(await secure({ ...out, url })).toEqual({ trouble: 'unreachable' });
    expect(there.received).toEqual([]);
  });
});

describe('An address of the internet', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'not an address',
    '',
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '93.184.215.14', '172.32.0.1', '101.226.103.106', '2400:3200::1'])(
    'is %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});
