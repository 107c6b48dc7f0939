import { beforeEach, describe, expect, it } from 'vitest';
import { parameters } from '../../functions/domain/parameters.ts';
import type { RouteName } from '../../functions/table.ts';
import { aFile, places, testHouse, type TestHouse } from './test-house.ts';

const school = places.school.id;
const county = places.county.id;
const DAY = 86_400_000;

interface Line {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly at: number;
  readonly route: string;
  readonly sight: string;
  readonly reason?: string;
  readonly school?: string;
  readonly schoolName?: string;
  readonly child?: string;
}
interface Readings {
  readonly readings: Line[];
  readonly more: boolean;
  readonly month: string;
  readonly total: number;
  readonly many: number;
  readonly readers: {
    readonly person: string;
    readonly name: string;
    readonly works: { readonly role: string; readonly orgName: string }[];
    readonly requests: number;
    readonly files: number;
    readonly busiest?: { readonly day: string; readonly files: number };
  }[];
}

let house: TestHouse;
let child: string;
/** No two requests are of the same millisecond: the order of their lines is theirs. */
const ask = (account: string, name: RouteName, params: object, query: object = {}) => {
  house.clock.now += 1;
  return house.ask(account, name, { params, query });
};
const open = (account: string, query: object = {}, which = child, at: string = school) =>
  ask(account, 'openChild', { school: at, child: which }, query);
const whoLooked = async (account = 'admin', query: object = {}, at: string = school) =>
  (await ask(account, 'childReadings', { school: at, child }, query)).body as Readings;
const month = async (query: object = {}) =>
  (await ask('watcher', 'countyReadings', { county }, query)).body as Readings;

beforeEach(async () => {
  house = await testHouse();
  child = await house.child(school);
  await house.account('admin', 'schoolAdmin', school);
  await house.account('teacher', 'classTeacher', school, { classes: ['7-3'] });
  await house.account('officer', 'countyOfficer', county);
  await house.account('watcher', 'privacyOfficer', county);
});

describe('Given a child whose file was opened', () => {
  beforeEach(async () => {
    await open('teacher');
    house.clock.now += 60_000;
    await open('officer', { reason: 'guardian-request' });
    house.clock.now += 60_000;
  });

  it('then the school sees who, when, by which route, how far and why, newest first', async () => {
    const { readings, more } = await whoLooked();
    expect(readings.map(({ id: _id, at: _at, ...line }) => line)).toEqual([
      {
        person: 'P-officer',
        name: 'officer',
        route: 'openChild',
        sight: 'withReason',
        reason: 'guardian-request',
        school,
        schoolName: places.school.name,
        child,
      },
      {
        person: 'P-teacher',
        name: 'teacher',
        route: 'openChild',
        sight: 'whole',
        school,
        schoolName: places.school.name,
        child,
      },
    ]);
    expect((readings[0]?.at ?? 0) - (readings[1]?.at ?? 0)).toBe(60_001);
    expect(more).toBe(false);
  });

  it('then asking who looked is itself a reading, the next time', async () => {
    await whoLooked();
    const [newest] = (await whoLooked('watcher')).readings;
    expect(newest).toMatchObject({ person: 'P-admin', route: 'childReadings' });
    expect((await month()).readings[0]).toMatchObject({
      person: 'P-watcher',
      route: 'childReadings',
    });
  });

  it('then nothing of the file itself is told', async () => {
    for (const account of ['admin', 'watcher']) {
      const { text } = await ask(account, 'childReadings', { school, child });
      const file = [aFile.name, '王', aFile.idNo, '2310', aFile.guardianPhone, aFile.birthDate];
      expect(file.filter((secret) => text.includes(secret))).toEqual([]);
    }
  });

  it('then in the table no reader has a name', async () => {
    await house.store.addMembership('https://issuer.invalid', 'x', 'P-x', '鸑鷟', {
      role: 'schoolAdmin',
      org: school,
      from: '2020-01-01',
    });
    await open('x');
    const { readings } = await whoLooked();
    expect(readings[0]?.name).toBe('鸑鷟');
    const kept = [...(await house.everything(`R#${child}`)), ...house.table.all()];
    for (const row of kept)
      for (const value of Object.values(row))
        expect(
          value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : JSON.stringify(value),
        ).not.toContain('鸑鷟');
  });

  it('when the reader’s name was moved to another line, then it does not open', async () => {
    const [one, other] = await house.everything(`R#${child}`);
    if (!one || !other) throw new Error('two are needed');
    await house.table.put({ ...one, name: other['name'] });
    expect((await ask('admin', 'childReadings', { school, child })).status).toBe(500);
  });

  it('when the reader leaves, then the line keeps the name that person had', async () => {
    await house.account('officer', 'countyOfficer', county, { until: '2026-11-22' });
    expect((await open('officer', { reason: 'file-check' })).status).toBe(404);
    expect((await whoLooked()).readings[0]?.name).toBe('officer');
    expect((await month()).readers.map(({ person }) => person)).toContain('P-officer');
  });

  it('when the child moves to another school, then that school sees the earlier readings, and the old one none', async () => {
    const to = places.neighbourSchool.id;
    const seen = await house.store.seenCard(school, child);
    if (!seen) throw new Error('nothing to move');
    const entry = { by: 'P', byName: '科员', device: 'test', enteredAt: house.clock.now };
    const home = { form: 'home', formVersion: 1, id: 'home#2', number: 2, at: '2026-11-23' };
    await house.store.save({ ...entry, ...home, data: { school: to } }, seen);
    await house.account('new admin', 'schoolAdmin', to);
    expect((await whoLooked('new admin', {}, to)).readings).toHaveLength(2);
    expect((await ask('admin', 'childReadings', { school, child })).status).toBe(404);
  });

  it('when a line was written before names were kept, then it is still shown', async () => {
    const [line] = await house.everything(`R#${child}`);
    if (!line) throw new Error('one is needed');
    const { name: _name, area: _area, ...old } = line;
    await house.table.put(old);
    expect((await whoLooked()).readings.at(-1)).toMatchObject({ person: 'P-teacher', name: '' });
  });

  it('when more have looked than fit a page, then the older ones are asked for by the last that is shown', async () => {
    const shown = parameters.readingsShown.value;
    for (let n = 0; n < shown; n++) {
      house.clock.now += 1000;
      await house.store.log({
        actor: 'P-admin',
        actorName: 'admin',
        at: house.clock.now,
        route: 'openChild',
        request: `r${n}`,
        sight: 'whole',
        school,
        county,
        child,
      });
    }
    const first = await whoLooked();
    expect([first.readings.length, first.more]).toEqual([shown, true]);
    const rest = await whoLooked('watcher', { before: first.readings.at(-1)?.id });
    expect(rest.readings.map(({ person }) => person)).toEqual(['P-officer', 'P-teacher']);
    expect(rest.more).toBe(false);
  });

  it('when the reading cannot be noted, then who looked is not told either', async () => {
    house.meter.failing = true;
    const { status, text } = await ask('admin', 'childReadings', { school, child });
    expect([status, text.includes('officer')]).toEqual([500, false]);
  });
});

describe('Given a county’s month', () => {
  let second: string;
  beforeEach(async () => {
    second = await house.child(school, {
      idNo: '379999201103150014',
      name: '李一一',
      birthDate: '2011-03-15',
    });
    await ask('admin', 'listChildren', { school });
    await open('admin');
    await open('admin', {}, second);
    await open('officer', { reason: 'file-check' });
    await open('officer', { reason: 'open-finding' }, second);
    await ask('officer', 'listFindings', { county });
  });

  it('then every reader is there with a place of work, and counted', async () => {
    const { readers, total, many } = await month();
    const works = (role: string, orgName: string) => ({ works: [{ role, orgName }] });
    const two = { requests: 3, files: 2, busiest: { day: '2026-11-23', files: 2 } };
    expect(readers).toEqual([
      { person: 'P-admin', name: 'admin', ...two, ...works('schoolAdmin', '岳庄小学') },
      { person: 'P-officer', name: 'officer', ...two, ...works('countyOfficer', '淄川区') },
    ]);
    expect([total, many]).toEqual([6, parameters.filesADay.value]);
  });

  it('then it narrows to a person, a reason or a kind of sight, while the counts stay whole', async () => {
    const routesOf = async (query: object) =>
      (await month(query)).readings
        .filter(({ person }) => person !== 'P-watcher')
        .map(({ person, route, reason = '' }) => `${person} ${route} ${reason}`.trim());
    expect(await routesOf({ person: 'P-admin' })).toEqual([
      'P-admin openChild',
      'P-admin openChild',
      'P-admin listChildren',
    ]);
    expect(await routesOf({ given: 'any' })).toEqual([
      'P-officer openChild open-finding',
      'P-officer openChild file-check',
    ]);
    expect(await routesOf({ given: 'file-check' })).toEqual(['P-officer openChild file-check']);
    expect(await routesOf({ sight: 'masked' })).toEqual(['P-officer listFindings']);
    const { readers, total } = await month({ person: 'P-nobody' });
    expect([readers.length, total]).toEqual([3, 0]);
  });

  it('then a filter is not taken for the officer’s own reason', async () => {
    await month({ given: 'file-check' });
    const own = (await month()).readings.filter(({ person }) => person === 'P-watcher');
    expect(own).toHaveLength(1);
    expect(own[0]).not.toHaveProperty('reason');
  });

  it('then another month is another list, and a month that never is asks for nothing', async () => {
    house.clock.now += 10 * DAY;
    await open('admin');
    expect((await month()).month).toBe('2026-12');
    expect((await month()).readings.at(-1)).toMatchObject({ person: 'P-admin' });
    expect((await month({ month: '2026-11' })).total).toBe(6);
    for (const bad of ['2026-13', '2026-00', '2026-1', '26-11', '2026-11-01', '']) {
      const { status } = await ask('watcher', 'countyReadings', { county }, { month: bad });
      expect([bad, status]).toEqual([bad, 400]);
    }
  });

  it('then what the same people read elsewhere is not the county’s', async () => {
    const far = places.farSchool.id;
    await house.account('admin', 'schoolAdmin', far);
    await ask('admin', 'listChildren', { school: far });
    expect((await month({ person: 'P-admin' })).total).toBe(3);
    await house.account('far watcher', 'privacyOfficer', places.farCounty.id);
    const there = await ask('far watcher', 'countyReadings', { county: places.farCounty.id });
    expect((there.body as Readings).readings).toMatchObject([{ person: 'P-admin', school: far }]);
  });

  it('then no child has a name in it, and no file can be opened from it', async () => {
    const { text } = await ask('watcher', 'countyReadings', { county });
    expect([aFile.name, '李一', aFile.idNo].filter((secret) => text.includes(secret))).toEqual([]);
    expect((await open('watcher', { reason: 'file-check' })).status).toBe(404);
    expect((await ask('watcher', 'listChildren', { school })).status).toBe(404);
  });

  it('then older lines than fit a page follow, none twice and none left out', async () => {
    const shown = parameters.readingsShown.value;
    for (let n = 0; n < shown; n++)
      await house.store.log({
        actor: 'P-admin',
        actorName: 'admin',
        at: house.clock.now + n,
        route: 'openChild',
        request: `r${n}`,
        sight: 'whole',
        school,
        county,
        child,
      });
    const first = await month({ person: 'P-admin' });
    const rest = await month({ person: 'P-admin', before: first.readings.at(-1)?.id });
    expect([first.more, rest.more, first.total]).toEqual([true, false, shown + 3]);
    const ids = [...first.readings, ...rest.readings].map(({ id }) => id);
    expect(new Set(ids).size).toBe(shown + 3);
    expect(ids).toEqual([...ids].sort().reverse());
  });

  it('then a school is not a county', async () => {
    const { status } = await ask('watcher', 'countyReadings', { county: school });
    expect(status).toBe(404);
  });
});

describe('Given staff', () => {
  it('then one person with two roles at a place is one person, and those who have left are there too', async () => {
    await house.account('teacher', 'schoolAdmin', school, { until: '2026-01-01' });
    const staff = await house.store.staffOf(school);
    const teacher = staff.find(({ person }) => person === 'P-teacher');
    expect(teacher?.name).toBe('teacher');
    expect(teacher?.memberships.map(({ role }) => role).sort()).toEqual([
      'classTeacher',
      'schoolAdmin',
    ]);
    expect(await house.store.staffOf('nowhere')).toEqual([]);
  });
});
