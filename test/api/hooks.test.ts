import { beforeEach, describe, expect, it } from 'vitest';
import { places, testHouse, type TestHouse } from './test-house.ts';

const org = places.school.id;
const county = places.county.id;
const hook = '01ARZ3NDEKTSV4RRFFQ69G5FH1';
const key = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa';
const wecom = {
  id: hook,
  kind: 'wecom',
  url: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${key}`,
  events: ['morning', 'weekly'],
};
const secret = 'a-secret-that-is-long-enough';
const json = {
  ...wecom,
  kind: 'json',
  url: 'https://hooks.gov.cn/in',
  secret,
  events: ['morning'],
};
interface List {
  readonly hooks: readonly { id: string; host: string; last4: string; state: string }[];
  readonly deliveries: readonly { id: string; state: string; mayRetry: boolean; host: string }[];
}

describe('Given a school that wants its group told', () => {
  let house: TestHouse;
  const ask = async (
    name: 'listHooks' | 'addHook' | 'switchHook' | 'testHook' | 'retryDelivery',
    params: object = {},
    body: object = {},
    who = 'admin',
  ) => house.ask(who, name, { params: { org, ...params }, body });
  const list = async () => (await ask('listHooks')).body as List;
  beforeEach(async () => {
    house = await testHouse();
    await house.account('admin', 'schoolAdmin', org);
    await house.account('officer', 'countyOfficer', county);
  });

  it('then a robot is registered, told apart by host and last four, and its address never comes back', async () => {
    const added = await ask('addHook', {}, wecom);
    expect(added.body).toMatchObject({
      org,
      orgName: places.school.name,
      hooks: [{ id: hook, host: 'qyapi.weixin.qq.com', last4: '5aaa', state: 'on' }],
    });
    await ask('testHook', { hook }, { id: '01ARZ3NDEKTSV4RRFFQ69G5FT1' });
    const { text } = await ask('listHooks');
    expect(text + added.text).not.toContain(key);
    expect(JSON.stringify(house.messages)).not.toContain(key);
    const open = house.table.all().map((row) => ({ ...row, sealed: undefined }));
    expect(JSON.stringify(open)).not.toContain(key);
  });

  it('then a secret never comes back either', async () => {
    const { text } = await ask('addHook', {}, json);
    expect(text).not.toContain(secret);
    expect(JSON.stringify(house.table.all())).not.toContain(secret);
    expect((await ask('listHooks')).text).not.toContain(secret);
  });

  it('when the same is sent twice, then it is one hook; another with its id is refused after it is gone', async () => {
    for (let n = 0; n < 2; n++) expect((await ask('addHook', {}, wecom)).status).toBe(200);
    expect((await list()).hooks).toHaveLength(1);
    await ask('switchHook', { hook }, { state: 'removed' });
    expect((await ask('addHook', {}, json)).body).toMatchObject({ code: 'record-conflict' });
  });

  it('when an address leads elsewhere, then it is refused field by field and nothing of it is said', async () => {
    const wrong = { ...wecom, url: 'https://192.168.0.1/secret-path', events: [] };
    const { status, body, text } = await ask('addHook', {}, wrong);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'fields-wrong',
      detail: {
        fields: [
          { field: 'url', code: 'not-the-robots', facts: { host: 'qyapi.weixin.qq.com' } },
          { field: 'events', code: 'required' },
        ],
      },
    });
    expect(text).not.toContain('secret-path');
    expect((await list()).hooks).toEqual([]);
  });

  it('when there are ten, then there is no eleventh', async () => {
    for (let n = 0; n < 10; n++)
      await ask('addHook', {}, { ...json, id: `01ARZ3NDEKTSV4RRFFQ69G5FJ${n}` });
    expect((await ask('addHook', {}, json)).body).toMatchObject({ code: 'hooks-full' });
  });

  it('then it is switched off and on and removed, and a removed one keeps no address and comes never back', async () => {
    await ask('addHook', {}, wecom);
    for (const state of ['off', 'on', 'on', 'removed'])
      expect((await ask('switchHook', { hook }, { state })).status).toBe(200);
    expect((await list()).hooks).toEqual([]);
    expect((await ask('switchHook', { hook }, { state: 'on' })).status).toBe(404);
    expect(await house.store.switchHook(org, hook, 'on')).toBe(false);
    const [row] = (await house.everything(`O#${org}`)).filter(({ sk }) => sk.startsWith('hook#'));
    expect(row).not.toHaveProperty('sealed');
  });

  it('then a trial is one message however often the press arrives, and none for a hook that is off', async () => {
    await ask('addHook', {}, wecom);
    const press = { id: '01ARZ3NDEKTSV4RRFFQ69G5FT1' };
    await Promise.all([ask('testHook', { hook }, press), ask('testHook', { hook }, press)]);
    await house.work();
    expect(house.posted).toHaveLength(1);
    expect((await list()).deliveries).toMatchObject([{ state: 'sent', mayRetry: false }]);
    await ask('switchHook', { hook }, { state: 'off' });
    const again = { id: '01ARZ3NDEKTSV4RRFFQ69G5FT2' };
    expect((await ask('testHook', { hook }, again)).body).toMatchObject({ code: 'move-not-open' });
  });

  it('when trials are pressed without end, then there is an end', async () => {
    await ask('addHook', {}, wecom);
    for (let n = 10; n < 30; n++)
      await ask('testHook', { hook }, { id: `01ARZ3NDEKTSV4RRFFQ69G5F${n}` });
    const more = await ask('testHook', { hook }, { id: '01ARZ3NDEKTSV4RRFFQ69G5F99' });
    expect(more.body).toMatchObject({ code: 'trials-over' });
  });

  it('then what was told stays to be asked for ninety days, and the table forgets it after', async () => {
    await ask('addHook', {}, wecom);
    await ask('testHook', { hook }, { id: '01ARZ3NDEKTSV4RRFFQ69G5FT1' });
    await house.work();
    const [row] = await house.everything(`D#${org}`);
    expect(new Date(Number(row?.['forgetAt']) * 1000).toISOString()).toBe(
      '2027-02-20T16:00:00.000Z',
    );
    expect(row?.['delivery']).toMatchObject({
      host: 'qyapi.weixin.qq.com',
      told: { event: 'test', organisation: { id: org } },
      tries: [{ at: house.clock.now, answer: 'status-200' }],
      by: 'P-admin',
    });
    house.advance(90);
    expect((await list()).deliveries).toHaveLength(1);
    house.advance(1);
    expect((await list()).deliveries).toEqual([]);
  });

  it('then the county has hooks of its own, and looks after those of its schools', async () => {
    await ask('addHook', {}, wecom);
    const { body } = await ask('addHook', { org: county }, json, 'officer');
    expect(body).toMatchObject({ org: county, hooks: [{ host: 'hooks.gov.cn' }] });
    expect((await ask('listHooks', {}, {}, 'officer')).body).toMatchObject({
      hooks: [{ host: 'qyapi.weixin.qq.com' }],
    });
    expect((await ask('listHooks', { org: county })).status).toBe(404);
  });

  it('a city has none, and what is not there is not tried again', async () => {
    await house.account('city', 'countyOfficer', places.city.id);
    expect((await ask('listHooks', { org: places.city.id }, {}, 'city')).status).toBe(404);
    expect((await ask('retryDelivery', { delivery: 'D1' })).status).toBe(404);
    expect((await ask('testHook', { hook }, { id: hook })).status).toBe(404);
  });
});
