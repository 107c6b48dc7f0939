import { describe, expect, it } from 'vitest';
import { places, testHouse } from './api/test-house.ts';

const school = places.school.id;

describe('Given a fault that nobody expected', () => {
  it.each([
    '王小明 379999201405182310',
    'two lines:\n王小明',
    'a line like a frame:\n    at 王小明 (file:///379999201405182310.ts:1:1)',
    '$& $` 王小明',
    '',
  ])(
    'then its place is logged and its message (“%s”) neither logged nor answered',
    async (message) => {
      const house = await testHouse();
      await house.account('admin', 'schoolAdmin', school);
      house.store.readCards = () => Promise.reject(new RangeError(message));
      const { status, body, text } = await house.ask('admin', 'listChildren', {
        params: { school },
      });
      expect(status).toBe(500);
      expect(body).toMatchObject({ code: 'our-fault', detail: {} });
      const [line] = house.lines;
      expect(Object.keys(line ?? {}).sort()).toEqual([
        'account',
        'code',
        'fault',
        'request',
        'route',
      ]);
      expect(line?.fault).toMatch(/^RangeError\n\s+at .*http\.test\.ts/);
      expect(`${text} ${JSON.stringify(line)}`).not.toMatch(/王|379999/);
    },
  );
});

describe('Given somebody who is refused', () => {
  it('then the log says whose token it was, under the key that the account’s row has, and no name', async () => {
    const house = await testHouse();
    await house.account('lisi', 'schoolAdmin', school);
    const params = { school: places.neighbourSchool.id };
    const { text } = await house.ask('lisi', 'listChildren', { params });
    await house.ask('nobody-yet', 'listChildren', { params });
    await house.ask(undefined, 'listChildren', { params });
    const [known, unknown, none] = house.lines;
    expect(await house.table.query(`U#${known?.account}`)).toHaveLength(1);
    expect(unknown?.account).toMatch(/^[\w-]{32}$/);
    expect(unknown?.account).not.toBe(known?.account);
    expect(none).not.toHaveProperty('account');
    expect(text).not.toContain(known?.account);
    expect(JSON.stringify(house.lines)).not.toMatch(/lisi|nobody-yet/);
  });
});
