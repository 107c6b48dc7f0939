import { demoProvince, type DemoChild } from '../../functions/demo/index.ts';
import { file } from '../../functions/domain/forms/index.ts';
import { identityOf } from '../../functions/domain/ledger/identity-of.ts';
import { aWorkbook } from '../api/a-workbook.ts';
import { aTalk } from '../api/given-submissions.ts';
import { places, testHouse } from '../api/test-house.ts';
import { atMost, type Figure } from './figure.ts';
import { meteredRows, sum, type Bill } from './metered-rows.ts';

const TODAY = '2026-11-23';
/** A county of 75 schools and, as a 136th part of the province, of 2,206 children. */
const SCHOOLS = 75;
const CHILDREN = 2206;
const PROVINCE = 300_000;
const LIST = 200;
/** Records and cards; the access log's lines are billed apart. */
const FILE = 'CS';

/** What DynamoDB would bill for the common deeds, by the meter, over children with two years of history. */
export async function capacity(): Promise<{ figures: Figure[]; under: string }> {
  let take = (): Bill => ({ reads: {}, writes: {}, roundTrips: 0 });
  const house = await testHouse(TODAY, (table) => {
    const meter = meteredRows(table);
    take = meter.take;
    return meter.rows;
  });
  const { school, farSchool } = places;
  await house.account('admin', 'schoolAdmin', school.id);
  await house.account('far', 'schoolAdmin', farSchool.id);
  const people = demoChildren();
  const children: string[] = [];
  for (const child of take200(people)) children.push(await begin(child, school.id));
  const params = { school: school.id };
  const measured = async (what: () => Promise<{ status: number }>, status = 200) => {
    take();
    const answer = await what();
    if (answer.status !== status) throw new Error(`answered ${answer.status}`);
    return take();
  };

  const body = aTalk(1, { content: '说'.repeat(300) });
  const about = { ...params, child: children[0] ?? '' };
  await house.ask('admin', 'listStaff', { params }); // a function that has answered before knows the register
  const talk = await measured(() => house.ask('admin', 'submitRecord', { params: about, body }));
  const list = await measured(() => house.ask('admin', 'listChildren', { params }));
  const open = await measured(() => house.ask('admin', 'openChild', { params: about }));
  const noToken = await measured(() => house.ask(undefined, 'listChildren', { params }), 401);
  const noRight = await measured(() => house.ask('far', 'listChildren', { params }), 404);

  const importing = await importRows();
  const audit = await auditCounty();
  return {
    figures: [
      figure('talk: record and card', sum(talk.writes, FILE), 'write units', 3, 4),
      figure('list of 200 children', sum(list.reads, 'S'), 'read units', 14, 35),
      figure('nightly audit of 300,000 children', audit, 'read units', 20_500, 50_000),
      figure('import, per ledger row', importing, 'write units', 4.2, 6.5),
      figure('refused, no token', units(noToken), 'units', 0, 0),
      figure('refused, no right', units(noRight), 'units', 0.5, 1),
      figure('submit', talk.roundTrips, 'round trips', 3, 5),
      figure('list', list.roundTrips, 'round trips', 2, 3),
      figure('open a file', open.roundTrips, 'round trips', 2, 3),
    ],
    under: 'the meter over a table in memory; demo children with two years of records',
  };

  async function begin({ begun, later }: DemoChild, at: string): Promise<string> {
    const child = await house.store.reserve(identityOf(begun.file, at));
    await house.store.begin(child, at, begun.file, file.version, begun.at, begun.entry, later);
    return child;
  }

  /** Thirty rows into an empty school: the workbook that a newcomer imports. */
  async function importRows(): Promise<number> {
    const at = { school: places.neighbourSchool.id };
    await house.account('importer', 'schoolAdmin', at.school);
    const started = await house.ask('importer', 'startImport', { params: at, body: aWorkbook() });
    const job = { ...at, import: (started.body as { import: string }).import };
    await house.ask('importer', 'confirmImport', { params: job });
    take();
    await house.work();
    const { counts } = (await house.ask('importer', 'readImport', { params: job })).body as {
      counts: { new: number };
    };
    return round(sum(take().writes, 'CSN') / counts.new);
  }

  /** One county through the real job, after a night in which its findings were opened; scaled to the province. */
  async function auditCounty(): Promise<number> {
    const { id, city, province } = places.neighbourCounty;
    const below = Array.from({ length: SCHOOLS }, (_, n) => `${id}-${String(n + 100)}`);
    for (const at of below)
      await house.store.addOrg(
        { id: at, kind: 'school', name: at, county: id, city, province },
        id,
      );
    for (let n = 0; n < CHILDREN; n++) {
      const { value } = people.next() as IteratorYieldResult<DemoChild>;
      await begin(value, below[n % SCHOOLS] ?? '');
    }
    await house.job({ job: 'audit', county: id, today: TODAY });
    take();
    await house.job({ job: 'audit', county: id, today: TODAY });
    return Math.round((sum(take().reads) / CHILDREN) * PROVINCE);
  }
}

function* take200(people: Iterator<DemoChild>): Generator<DemoChild> {
  for (let n = 0; n < LIST; n++) yield (people.next() as IteratorYieldResult<DemoChild>).value;
}

/** Children without end for what is measured, each of them another. */
function demoChildren(): Generator<DemoChild> {
  const size = { countiesPerCity: 1, largeCounty: 75, schools: 260, children: 2 * CHILDREN };
  return demoProvince(TODAY, size).children();
}

function units({ reads, writes }: Bill): number {
  return sum(reads) + sum(writes);
}

function figure(name: string, value: number, unit: string, floor: number, goal: number): Figure {
  return atMost('capacity', name, { value, unit, floor, goal });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
