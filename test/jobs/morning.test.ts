import { beforeEach, describe, expect, it } from 'vitest';
import { checkCharacter } from '../../functions/domain/codes/id-no.ts';
import type { Told } from '../../functions/domain/told.ts';
import { aFile, places, testHouse, type TestHouse } from '../api/test-house.ts';

const county = places.county.id;
const school = places.school.id;
const neighbour = places.neighbourSchool.id;
const secret = 'a-secret-of-some-length';
const json = (n: number, events: string[]) => ({
  id: `01ARZ3NDEKTSV4RRFFQ69G5FH${n}`,
  kind: 'json',
  url: `https://hooks${n}.gov.cn/in`,
  secret,
  events,
});

describe('Given hooks of a county and of its schools, and files begun on 24 August', () => {
  let house: TestHouse;
  const run = (today: string, job = 'morning') => house.job({ job, county, today });
  const add = (org: string, hook: object) =>
    house.ask(org === county ? 'officer' : `admin-${org}`, 'addHook', {
      params: { org },
      body: hook,
    });
  /** What arrived, by the host it went to. */
  const told = () =>
    house.posted.map(({ url, body }) => ({
      to: new URL(url).hostname,
      ...(JSON.parse(body) as Told & { text: string }),
    }));
  const countsOf = ({ duties }: Told, duty: string) => {
    const { due, overdue } = duties.find((each) => each.duty === duty) ?? {};
    return [due, overdue];
  };
  beforeEach(async () => {
    house = await testHouse('2026-08-24');
    for (const [n, at] of [school, school, neighbour].entries()) {
      const seventeen = `3799992016031500${n}`;
      const file = {
        idNo: seventeen + checkCharacter(seventeen),
        birthDate: '2016-03-15',
        carePersonName: '赵敏',
      };
      await house.child(at, file);
    }
    await house.account('officer', 'countyOfficer', county);
    for (const org of [school, neighbour]) await house.account(`admin-${org}`, 'schoolAdmin', org);
    house.advance(91); // 23 November, a Monday
  });

  it('then a school is told of its own morning and a county of all of them, once each', async () => {
    await add(school, json(1, ['morning']));
    await add(county, json(2, ['morning']));
    expect(await run('2026-11-23')).toMatchObject({ told: 2 });
    expect(await run('2026-11-23')).toMatchObject({ told: 0 });
    await house.work();
    expect(await run('2026-11-23')).toMatchObject({ told: 0 });
    await house.work();
    const [ofCounty, ofSchool] = told();
    expect(told()).toHaveLength(2);
    expect(ofSchool).toMatchObject({ to: 'hooks1.gov.cn', organisation: { id: school } });
    expect(countsOf(ofSchool as Told, 'file-verified')).toEqual([0, 0]);
    expect(countsOf(ofCounty as Told, 'talk')).toEqual([0, 3]);
  });

  it('then on the day on which something falls due it says so, with no name, class or number of a child', async () => {
    await add(school, json(1, ['morning']));
    house.advance(1); // verified by 24 November
    await run('2026-11-24');
    await house.work();
    const [morning] = told();
    expect(countsOf(morning as Told, 'file-verified')).toEqual([2, 0]);
    expect(morning?.text).toContain('有4件事今天到期');
    expect(morning?.link).toBe('https://guanai.example/today');
    const hidden = [aFile.name, '王', '379999', '7-3', '北王村', '留守', '1380000'];
    const { body = '' } = house.posted[0] ?? {};
    expect(hidden.filter((each) => body.includes(each))).toEqual([]);
    const kept = JSON.stringify(await house.everything(`D#${school}`));
    expect(hidden.filter((each) => kept.includes(each))).toEqual([]);
  });

  it('when it dies before a message is queued, then the next run queues it, once', async () => {
    await add(school, json(1, ['morning']));
    const before = { ...house.store };
    Object.assign(house.store, { enqueue: () => Promise.reject(new Error('the queue is away')) });
    await expect(run('2026-11-23')).rejects.toThrow('away');
    Object.assign(house.store, before);
    await run('2026-11-23');
    await house.work();
    expect(house.posted).toHaveLength(1);
  });

  it('when one school cannot be counted, then the others are told', async () => {
    await add(school, json(1, ['morning']));
    await add(neighbour, json(2, ['morning']));
    const before = { ...house.store };
    Object.assign(house.store, {
      childCards: (of: string) =>
        of === school ? Promise.reject(new Error('torn')) : before.childCards(of),
    });
    await expect(run('2026-11-23')).rejects.toThrow('torn');
    await house.work();
    expect(told().map(({ to }) => to)).toEqual(['hooks2.gov.cn']);
  });

  it('on a Saturday, of a day that is over, and where nothing is due, nobody is told', async () => {
    await add(school, json(1, ['morning']));
    house.advance(5);
    await run('2026-11-28');
    await run('2026-11-27');
    await add(neighbour, json(2, ['morning']));
    await house.work();
    expect(house.posted).toEqual([]);
    const quiet = await testHouse('2026-11-23');
    await quiet.account('admin', 'schoolAdmin', school);
    await quiet.ask('admin', 'addHook', { params: { org: school }, body: json(1, ['morning']) });
    expect(await quiet.job({ job: 'morning', county, today: '2026-11-23' })).toMatchObject({
      told: 0,
    });
  });

  it('then how the week began is told once a week, with how it was the Monday before', async () => {
    await add(county, json(1, ['weekly']));
    await add(school, { ...json(2, ['weekly']), id: '01ARZ3NDEKTSV4RRFFQ69G5FHK' });
    expect(await run('2026-11-23')).toMatchObject({ told: 0 }); // not counted yet
    await run('2026-11-23', 'digest');
    for (const day of ['2026-11-23', '2026-11-23']) await run(day);
    house.advance(1);
    await run('2026-11-24');
    await house.work();
    expect(told().map(({ to, day }) => [to, day])).toEqual([
      ['hooks1.gov.cn', '2026-11-23'],
      ['hooks2.gov.cn', '2026-11-23'],
    ]);
    expect(countsOf(told()[0] as Told, 'file-verified')).toEqual([3, 0]);
    expect(told()[0]).not.toHaveProperty('change');
    house.advance(6);
    await run('2026-11-30', 'digest');
    await run('2026-11-30');
    await house.work();
    expect(told()[2]).toMatchObject({ to: 'hooks1.gov.cn', day: '2026-11-30', change: 6 });
    expect(told()[2]?.text).toContain('逾期比上周多6件');
  });

  it('a hook that is off, removed, or wants something else is told nothing', async () => {
    await add(school, json(1, ['weekly']));
    await add(neighbour, json(2, ['morning']));
    await add(county, json(3, ['morning']));
    const turn = (org: string, n: number, state: string) =>
      house.ask('officer', 'switchHook', {
        params: { org, hook: json(n, []).id },
        body: { state },
      });
    await turn(neighbour, 2, 'removed');
    await turn(county, 3, 'off');
    expect(await run('2026-11-23')).toMatchObject({ told: 0 });
  });
});
