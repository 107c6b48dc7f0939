import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { places, testHouse, type TestHouse } from '../api/test-house.ts';
import { startReceiver } from '../outward/receiver.ts';

const org = places.school.id;
const hook = '01ARZ3NDEKTSV4RRFFQ69G5FHK';
const press = '01ARZ3NDEKTSV4RRFFQ69G5FT1';
const id = `2026-11-23.test.${press}`;
const secret = 'a-secret-of-some-length';

describe('Given a message on its way to a receiver on a real line', () => {
  let house: TestHouse;
  let there: Awaited<ReturnType<typeof startReceiver>>;
  const ask = (
    name: 'addHook' | 'testHook' | 'switchHook' | 'retryDelivery',
    params: object,
    body = {},
  ) => house.ask('admin', name, { params: { org, ...params }, body });
  const message = () => ({ job: 'deliver', today: house.today(), org, delivery: id });
  const deliver = () => house.job(message());
  const seen = async () => (await house.store.delivery(org, id))?.delivery;
  /** Works off the queue, each message when its time has come. */
  async function workOff() {
    for (let n = 0; house.messages.length > 0 && n < 50; n++) {
      house.clock.now += 1_000_000;
      await house.job(house.messages.shift() ?? message());
    }
  }
  beforeAll(async () => void (there = await startReceiver()));
  afterAll(() => there.stop());
  beforeEach(async () => {
    there.received.length = 0;
    there.outside.answer = (response) => void response.end('{"errcode":0}');
    house = await testHouse();
    house.outside.answer = there.post({ milliseconds: 50 });
    await house.account('admin', 'schoolAdmin', org);
    const url = 'https://hooks.gov.cn/in';
    await ask('addHook', {}, { id: hook, kind: 'json', url, secret, events: ['morning'] });
    expect((await ask('testHook', { hook }, { id: press })).status).toBe(200);
  });

  it('then it arrives once, with its id, and stands as sent', async () => {
    await workOff();
    expect(there.received).toHaveLength(1);
    expect(there.received[0]?.headers['idempotency-key']).toBe(id);
    expect(JSON.parse(there.received[0]?.body ?? '')).toMatchObject({ id, event: 'test' });
    expect(await seen()).toMatchObject({ state: 'sent', tries: [{ answer: 'status-200' }] });
  });

  it('when its message is handed out many times, one after the other or at once, then it arrives once', async () => {
    await Promise.all(Array.from({ length: 8 }, deliver));
    for (let n = 0; n < 5; n++) await deliver();
    await workOff();
    expect(there.received).toHaveLength(1);
    expect(await seen()).toMatchObject({ state: 'sent' });
  });

  it('when the receiver fails twice, then it is tried again with the same id, and after an answer no more', async () => {
    there.outside.answer = (response, n) => void response.writeHead(n < 3 ? 500 : 200).end();
    await workOff();
    await deliver();
    expect(there.received.map(({ headers }) => headers['idempotency-key'])).toEqual([id, id, id]);
    expect((await seen())?.tries.map(({ answer }) => answer)).toEqual([
      'status-500',
      'status-500',
      'status-200',
    ]);
  });

  it.each([
    ['refuses every time', 500, 'status-500'],
    ['sends on elsewhere', 302, 'status-302'],
  ])(
    'when the receiver %s, then it is given up after four tries and a person may try again',
    async (_what, status, answer) => {
      there.outside.answer = (response) =>
        void response.writeHead(status, { location: '/x' }).end();
      await workOff();
      expect(there.received).toHaveLength(4);
      expect(there.received.every(({ path }) => path === '/in')).toBe(true);
      expect(await seen()).toMatchObject({ state: 'undelivered', tries: [{ answer }, {}, {}, {}] });
      there.outside.answer = (response) => void response.end();
      await Promise.all([
        ask('retryDelivery', { delivery: id }),
        ask('retryDelivery', { delivery: id }),
      ]);
      await workOff();
      expect(there.received).toHaveLength(5);
      expect(there.received[4]?.headers['idempotency-key']).toBe(id);
      expect(await seen()).toMatchObject({ state: 'sent', by: 'P-admin' });
      await ask('retryDelivery', { delivery: id });
      await workOff();
      expect(there.received).toHaveLength(5);
    },
  );

  it('when no answer comes in time, then it is sent again under the same id: only the receiver can tell', async () => {
    there.outside.answer = (response, n) => void (n > 1 && response.end());
    await workOff();
    expect(there.received.map(({ headers }) => headers['idempotency-key'])).toEqual([id, id]);
    expect((await seen())?.tries.map(({ answer }) => answer)).toEqual(['time-out', 'status-200']);
  });

  it('when the sender dies between claim and send, then nothing arrives by itself, and a person is asked', async () => {
    const post = house.outside.answer;
    house.outside.answer = () => Promise.reject(new Error('died'));
    await expect(deliver()).rejects.toThrow('died');
    house.outside.answer = post;
    house.messages.push(message());
    await workOff();
    expect(there.received).toEqual([]);
    expect(await seen()).toMatchObject({ state: 'unsure', tries: [] });
    await ask('retryDelivery', { delivery: id });
    await workOff();
    expect(there.received).toHaveLength(1);
  });

  it('when it dies between send and note, then it has arrived and is not sent again', async () => {
    const isNoted = ({ pk, delivery }: { pk: string; delivery?: unknown }) =>
      pk.startsWith('D#') && (delivery as { state: string }).state === 'sent';
    house.table.dieBefore(isNoted);
    await expect(deliver()).rejects.toThrow('died');
    house.table.dieBefore(() => false);
    house.messages.push(message(), message());
    await workOff();
    expect(there.received).toHaveLength(1);
    expect(await seen()).toMatchObject({ state: 'unsure' });
  });

  it('when a copy comes while it is being sent, then it is looked at again later, for the sender may be cut off', async () => {
    house.messages.length = 0;
    const before = await house.store.delivery(org, id);
    if (!before) throw new Error('nothing on its way');
    await house.store.putDelivery(
      { ...before.delivery, state: 'claimed', claimedAt: house.clock.now },
      before,
    );
    await deliver();
    expect(house.messages).toMatchObject([{ job: 'deliver', delivery: id }]);
    await workOff();
    expect(await seen()).toMatchObject({ state: 'unsure' });
  });

  it('when an answer comes late, then it counts more than what was noted meanwhile', async () => {
    house.outside.answer = async (out) => {
      house.clock.now += 1_000_000;
      house.outside.answer = there.post();
      await deliver(); // finds an old claim
      expect(await seen()).toMatchObject({ state: 'unsure' });
      return there.post()(out);
    };
    await deliver();
    expect(await seen()).toMatchObject({ state: 'sent' });
    expect(there.received).toHaveLength(1);
  });

  it.each(['off', 'removed'] as const)(
    'when its hook is %s meanwhile, then it is not sent',
    async (state) => {
      await ask('switchHook', { hook }, { state });
      await workOff();
      expect(there.received).toEqual([]);
      expect(await seen()).toMatchObject({ state: 'undelivered', tries: [{ answer: 'hook-off' }] });
    },
  );
});
