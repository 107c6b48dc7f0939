import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf, runJob } from '../../functions/job.ts';
import { documents } from '../../functions/documents/index.ts';
import { jobs } from '../../functions/table.ts';
import { nowhere } from '../outward/nowhere.ts';
import { places, testHouse, type TestHouse } from '../api/test-house.ts';

const province = places.province.id;
const county = places.county.id;
const school = places.school.id;
const DAY = '2026-11-23';

interface JobLine {
  readonly job: string;
  readonly isMissing: boolean;
  readonly failed: readonly object[];
}

describe('Given an operator, and a night in which one county could not be done', () => {
  let house: TestHouse;
  let child: string;
  const list = async () =>
    (await house.ask('operator', 'listJobs', { params: { province } })) as {
      status: number;
      text: string;
      body: { jobs: JobLine[] };
    };
  const line = async (job: string) => (await list()).body.jobs.find((each) => each.job === job);
  const rerun = (body: object, job = 'audit', at: string = province, account = 'operator') =>
    house.ask(account, 'rerunJob', { params: { province: at, job }, body });
  const nightly = async () => {
    const here = { store: house.store, documents, outward: nowhere, now: () => house.clock.now };
    for (const message of await messagesOf('audit', DAY, here))
      await runJob(message, here).catch(() => undefined);
  };
  let card: Awaited<ReturnType<TestHouse['everything']>>[number];
  beforeEach(async () => {
    house = await testHouse(DAY);
    await house.account('operator', 'operator', province);
    child = await house.child(school);
    const found = (await house.everything(`S#${school}`)).find(({ sk }) => sk === `C#${child}`);
    if (!found) throw new Error('no card');
    card = found;
    await house.table.put({ ...card, sealed: new Uint8Array(40) });
  });

  it('then before anything has run, every job of the table stands there, the nightly ones as missing', async () => {
    const { status, body } = await list();
    expect(status).toBe(200);
    expect(body.jobs.map(({ job }) => job)).toEqual(Object.keys(jobs));
    const missing = body.jobs.filter(({ isMissing }) => isMissing).map(({ job }) => job);
    const daily = Object.entries(jobs).filter(([, { runs }]) => runs !== 'queued');
    expect(missing).toEqual(daily.map(([job]) => job));
  });

  it('when the night has passed, then it says how many are done, which one is not, and no word of a child', async () => {
    await nightly();
    expect(await line('audit')).toMatchObject({
      day: DAY,
      sent: 3,
      done: 2,
      waiting: 0,
      isMissing: false,
      next: { day: 'tomorrow', at: '02:00' },
      failed: [{ of: county, orgName: '淄川区', tries: 1, fault: 'LeftOut', left: 1 }],
    });
    const { text } = await list();
    expect(text).not.toContain(child);
    expect(text).not.toContain('王');
  });

  it('when it is run again, once or thrice, then it is done once the card is whole, and nothing is doubled', async () => {
    await nightly();
    house.messages.length = 0;
    await house.table.put(card);
    for (let n = 0; n < 3; n++) expect((await rerun({ day: DAY, of: county })).status).toBe(200);
    await house.work();
    expect(await line('audit')).toMatchObject({ done: 3, failed: [] });
    expect((await house.store.figures(county, DAY))?.schools[school]?.children).toBe(1);
  });

  it('then what never ran, is no job, or lies in another province is not to be run again', async () => {
    await nightly();
    for (const [body, job] of [
      [{ day: DAY, of: 'sd-999999' }, 'audit'],
      [{ day: '2026-11-22', of: county }, 'audit'],
      [{ day: DAY, of: county }, 'constructor'],
    ] as const)
      expect((await rerun(body, job)).status).toBe(404);
    await house.store.addOrg({ id: 'zj', kind: 'province', name: '浙江省' }, 'everything');
    await house.account('other', 'operator', 'zj');
    expect((await rerun({ day: DAY, of: county }, 'audit', 'zj', 'other')).status).toBe(404);
    const elsewhere = await house.ask('other', 'listJobs', { params: { province: 'zj' } });
    expect(elsewhere.text).not.toContain(county);
    expect((await rerun({ day: DAY, of: county }, 'audit', province, 'other')).status).toBe(404);
  });

  it('when a queued job fails, then it stands there with its school, and can be run again', async () => {
    const refold = { job: 'refold', child, school, today: DAY };
    const record = (await house.everything(`C#${child}`)).find(({ sk }) => sk.startsWith('N#file'));
    if (!record) throw new Error('no record');
    await house.table.put({ ...record, sealed: new Uint8Array(40) });
    await expect(house.job(refold)).rejects.toThrow();
    const [failed] = (await line('refold'))?.failed ?? [];
    expect(failed).toMatchObject({ of: child, orgName: '岳庄小学', tries: 1 });
    await house.table.put(record);
    expect((await rerun({ day: DAY, of: child }, 'refold')).status).toBe(200);
    await house.work();
    expect((await line('refold'))?.failed).toEqual([]);
  });

  it('then an operator sees no child: no list, no file, no figure, no log', async () => {
    await house.table.put(card);
    for (const [name, params] of [
      ['listChildren', { school }],
      ['openChild', { school, child }],
      ['readFigures', { county }],
      ['countyReadings', { county }],
    ] as const)
      expect((await house.ask('operator', name, { params })).status).toBe(404);
  });
});
