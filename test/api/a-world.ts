/**
 * Everything that a request can name, once: a school with children and staff, its county, its province and an inspection of
 * it. Tests stand several of these side by side and ask one with the ids of another.
 */
import { readFileSync } from 'node:fs';
import type { Role } from '../../functions/domain/access.ts';
import type { Data } from '../../functions/domain/record.ts';
import { publishCalendar } from '../../functions/demo/index.ts';
import { TALK, VISIT } from '../domain/given.ts';
import { aLedger, soundRow } from './a-workbook.ts';
import { apart, assignment, canary } from './any-body.ts';
import { conductedRound } from './conducted-round.ts';
import { anEvent, aTalk, ulidOf } from './given-submissions.ts';
import { places, testHouse, type Sent, type TestHouse } from './test-house.ts';

export const picture = {
  jpeg: readFileSync(new URL('../fixtures/photos/gradient.jpg', import.meta.url), 'base64'),
};
export const TODAY = '2026-11-23';

/** Where a world lies, and what tells it from the others. */
interface Site {
  /** Stands before the names of its accounts. */
  readonly name: string;
  /** Its ids begin here. */
  readonly first: number;
  readonly school: string;
  readonly county: string;
  readonly province: string;
  readonly children: readonly [Partial<Data>, Partial<Data>];
}
const child = (name: string, idNo: string): Partial<Data> => {
  const birthDate = [idNo.slice(6, 10), idNo.slice(10, 12), idNo.slice(12, 14)].join('-');
  return { name, idNo, birthDate };
};
const away = {
  province: { id: 'sn', kind: 'province', name: '陕西省' },
  city: { id: 'sn-6101', kind: 'city', name: '西安市', province: 'sn' },
  county: { id: 'sn-610102', kind: 'county', name: '新城区', city: 'sn-6101', province: 'sn' },
  school: {
    id: 'sn-610102-001',
    kind: 'school',
    sort: 'primary',
    code: '2161102001',
    name: '龙首小学',
    county: 'sn-610102',
    city: 'sn-6101',
    province: 'sn',
  },
} as const;

export const sites = {
  ours: {
    ...{ name: '', first: 6000, school: places.school.id, county: places.county.id },
    province: places.province.id,
    children: [{ ...canary }, child('赵一一', '379999201405182337')],
  },
  /** The next school of the same county. */
  next: {
    ...{ name: 'next-', first: 7000, school: places.neighbourSchool.id },
    ...{ county: places.county.id, province: places.province.id },
    children: [child('饕餮䶮', '379999201103150014'), child('赵二二', '379999201405182345')],
  },
  /** A school of another province. */
  away: {
    ...{ name: 'away-', first: 8000, school: away.school.id, county: away.county.id },
    province: away.province.id,
    children: [child('魑魅䶮', '379999201403150016'), child('赵三三', '379999201405182353')],
  },
} as const satisfies Record<string, Site>;
/** Texts of the others’ files, which nobody of ours may ever be answered. */
export const othersSecrets = ['饕餮', '201103150014', '魑魅', '201403150016', '备注里的话'];

/** What requests name, by the name under which they name it. */
export interface Ids {
  readonly school: string;
  readonly county: string;
  readonly province: string;
  readonly child: string;
  readonly sibling: string;
  readonly photo: string;
  readonly restricted: string;
  readonly import: string;
  readonly hook: string;
  readonly countyHook: string;
  readonly delivery: string;
  readonly round: string;
  readonly export: string;
  readonly admin: string;
  readonly teacher: string;
  readonly mentor: string;
  readonly talk: string;
  readonly late: string;
  readonly leave: string;
  readonly answer: string;
  readonly invitation: string;
}
export interface World {
  readonly name: string;
  readonly ids: Ids;
  /** With which a stranger takes the post that is open; whoever has it may, so it is no id. */
  readonly code: string;
}

const staff: readonly [string, Role, 'school' | 'county' | 'province'][] = [
  ['admin', 'schoolAdmin', 'school'],
  ['teacher', 'classTeacher', 'school'],
  ['mentor', 'teacher', 'school'],
  ['before', 'teacher', 'school'],
  ['officer', 'countyOfficer', 'county'],
  ['watcher', 'privacyOfficer', 'county'],
  ['province', 'provinceOfficer', 'province'],
  ['province-2', 'provinceOfficer', 'province'],
  ['operator', 'operator', 'province'],
];

/** Enters the other province, so that there is somebody of every office who has nothing to do with ours. */
export async function addProvince(house: TestHouse): Promise<void> {
  await house.store.addOrg(away.province, 'everything');
  await house.store.addOrg(away.city, 'sn');
  await house.store.addOrg(away.county, 'sn-6101');
  await house.store.addOrg(away.school, 'sn-610102');
  await publishCalendar(house.store, 'sn');
}

/** Furnishes a world through the handlers. */
export async function aWorld(house: TestHouse, site: Site): Promise<World> {
  const { name, school, county, province, first } = site;
  const at = (n: number) => ulidOf(first + n);
  const own = (who: string) => `P-${name}${who}`;
  for (const [who, role, level] of staff)
    await house.account(`${name}${who}`, role, site[level], { classes: ['7-3'] });
  const done = async (who: string, route: Parameters<TestHouse['ask']>[1], sent: Sent) => {
    const answer = await house.ask(`${name}${who}`, route, sent);
    if (answer.status !== 200) throw new Error(`${route} as ${name}${who}: ${answer.text}`);
    return answer.body as { readonly import: string; readonly code: string };
  };
  const [one, two] = site.children;
  const child = await house.child(school, one, '2026-09-01');
  const sibling = await house.child(school, two, '2026-09-01');
  const params = { school, child };
  const submit = (who: string, body: object) => done(who, 'submitRecord', { params, body });
  const assign = (primary: string, day: string) => {
    const { data, ...rest } = assignment([child]);
    const people = { primary: own(primary), deputy: own('teacher') };
    const body = { ...rest, at: day, data: { ...data, ...people } };
    return done('admin', 'assignCare', { params: { school }, body });
  };
  await assign('before', '2026-09-02');
  await assign('mentor', '2026-11-20');
  await submit('before', { ...aTalk(0, TALK, { at: '2026-11-12' }), id: at(1) });
  await submit('mentor', { ...aTalk(0), id: at(2) });
  const readers = [own('teacher'), own('admin')];
  const kept = { ...apart, id: at(3), data: { ...apart.data, readers } };
  await done('admin', 'recordRestricted', { params, body: kept });
  await done('mentor', 'keepPhoto', { params: { ...params, photo: at(4) }, body: picture });
  const ledger = await aLedger(soundRow, { ...soundRow, 身份证号: '379999201405180017' });
  const started = await done('admin', 'startImport', { params: { school }, body: ledger });
  for (const [who, org, hook] of [
    ['admin', school, at(5)],
    ['officer', county, at(6)],
  ] as const) {
    const body = { id: hook, kind: 'json', url: 'https://hooks.example.gov.cn/in' };
    const more = { secret: `${canary.idNo}-secret`, events: ['morning'] };
    await done(who, 'addHook', { params: { org }, body: { ...body, ...more } });
    await done(who, 'testHook', { params: { org, hook }, body: { id: at(7) } });
  }
  const days = { from: '2026-11-23', until: '2026-12-02' };
  const away = { formVersion: 1, id: at(8), at: TODAY, device: 'd', data: days };
  await done('admin', 'recordLeave', {
    params: { school },
    body: { person: own('mentor'), ...away },
  });
  const found = [child, sibling].map(
    (each) =>
      ({ rule: 'talk', child: each, number: 1, move: 'open', dueOn: '2026-11-22' }) as const,
  );
  const audit = { by: 'audit', byName: '', device: 'job', enteredAt: house.clock.now };
  await house.store.move(school, found, TODAY, audit);
  const words = { duty: 'talk', measures: `周三已和孩子谈过心，${canary.note}。`, photos: [at(4)] };
  await submit('mentor', { ...anEvent('answer', 0, words), id: at(9) });
  const invitation = { id: at(11), name: '林晓雨', role: 'classTeacher', classes: '7-3' };
  const { code } = await done('admin', 'invite', { params: { org: school }, body: invitation });
  const round = `R-${name}1`;
  await conduct(house, site, round, at(10));
  await house.work();
  return {
    name,
    ids: {
      ...{ school, county, province, child, sibling, photo: at(4), restricted: at(3) },
      ...{ import: started.import, hook: at(5), countyHook: at(6) },
      ...{ delivery: `${TODAY}.test.${at(7)}`, round, export: at(10) },
      ...{ admin: own('admin'), teacher: own('teacher'), mentor: own('mentor') },
      ...{ talk: at(2), late: at(1), leave: at(8), answer: at(9) },
      invitation: at(11),
    },
    code,
  };
}

/** A round of the province up to its announcement, with a file made ready for who leads it. */
async function conduct(house: TestHouse, site: Site, round: string, id: string): Promise<void> {
  const { name, province } = site;
  const conducted = conductedRound(() => house, round, { province, before: name });
  await conducted.plan();
  await conducted.conductToCommitment();
  const body = { id, file: 'round_log.jsonl', as: 'csv', why: '核对记录' };
  const asked = await house.ask(`${name}province`, 'askExport', { params: conducted.at, body });
  if (asked.status !== 200) throw new Error(asked.text);
}

/** A visit as the staff of a world make it, with a picture. */
export function visitOf({ ids }: World): Data {
  return { ...VISIT, moment: 'morning', visitors: [ids.teacher, ids.admin], photos: [ids.photo] };
}

/** A house with some worlds, as often as a test wants it: each `begin` takes back whatever was done since. */
export async function furnished<Names extends readonly (keyof typeof sites)[]>(...names: Names) {
  const house = await testHouse(TODAY);
  await addProvince(house);
  const worlds: World[] = [];
  for (const name of names) worlds.push(await aWorld(house, sites[name]));
  for (const { ids } of worlds) await house.job({ job: 'audit', county: ids.county, today: TODAY });
  const files = new Map(house.objects);
  const { now } = house.clock;
  house.table.mark();
  /** Answers the keys of what was put in the meantime. */
  const begin = () => {
    house.objects.clear();
    for (const [name, bytes] of files) house.objects.set(name, bytes);
    house.messages.length = 0;
    house.clock.now = now;
    return house.table.takeBack();
  };
  return { house, worlds: worlds as { readonly [At in keyof Names]: World }, begin };
}
