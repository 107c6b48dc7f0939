import { aWorkbook } from '../api/a-workbook.ts';
import { aTalk } from '../api/given-submissions.ts';
import { places } from '../api/test-house.ts';
import { begin, demoChildren } from './demo-children.ts';
import { atMost, type Figure } from './figure.ts';
import { hundredths } from './in-turns.ts';
import { aCounty, COUNTY, meteredHouse, type MeteredHouse } from './metered-house.ts';
import { sum, type Bill } from './metered-rows.ts';

const TODAY = '2026-11-23';
const PROVINCE = 300_000;
const LIST = 200;
/** Records and cards; the access log's lines are billed apart. */
const FILE = 'CS';

/** What DynamoDB would bill for the common deeds, by the meter, over children with two years of history. */
export async function capacity(): Promise<{ figures: Figure[]; under: string }> {
  const metered = await meteredHouse(TODAY);
  const { house, billed } = metered;
  const { school, farSchool } = places;
  await house.account('admin', 'schoolAdmin', school.id);
  await house.account('far', 'schoolAdmin', farSchool.id);
  const next = demoChildren(TODAY, COUNTY.children);
  const children: string[] = [];
  for (let n = 0; n < LIST; n++) children.push(await begin(next(), school.id, house.store));
  const params = { school: school.id };
  const measured = async (what: () => Promise<{ status: number }>, status = 200) => {
    const { bill, answer } = await billed(what);
    if (answer.status !== status) throw new Error(`answered ${answer.status}`);
    return bill;
  };

  const body = aTalk(1, { content: '说'.repeat(300) });
  const about = { ...params, child: children[0] ?? '' };
  await house.ask('admin', 'listStaff', { params }); // a function that has answered before knows the register
  const talk = await measured(() => house.ask('admin', 'submitRecord', { params: about, body }));
  const list = await measured(() => house.ask('admin', 'listChildren', { params }));
  const open = await measured(() => house.ask('admin', 'openChild', { params: about }));
  const noToken = await measured(() => house.ask(undefined, 'listChildren', { params }), 401);
  const noRight = await measured(() => house.ask('far', 'listChildren', { params }), 404);

  const importing = await importRow(metered);
  await aCounty(house, next);
  const audit = await auditProvince(metered);
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
}

/** Thirty rows into an empty school: the workbook that a newcomer imports. Write units of a row. */
export async function importRow({ house, billed }: MeteredHouse): Promise<number> {
  const at = { school: places.neighbourSchool.id };
  await house.account('importer', 'schoolAdmin', at.school);
  const started = await house.ask('importer', 'startImport', { params: at, body: aWorkbook() });
  const job = { ...at, import: (started.body as { import: string }).import };
  await house.ask('importer', 'confirmImport', { params: job });
  const { bill } = await billed(() => house.work());
  const { counts } = (await house.ask('importer', 'readImport', { params: job })).body as {
    counts: { new: number };
  };
  return hundredths(sum(bill.writes, 'CSN') / counts.new);
}

/** One county through the real job, after a night in which its findings were opened; scaled to the province. */
async function auditProvince({ house, billed }: MeteredHouse): Promise<number> {
  const night = () => house.job({ job: 'audit', county: places.neighbourCounty.id, today: TODAY });
  await night();
  const { bill } = await billed(night);
  return Math.round((sum(bill.reads) / COUNTY.children) * PROVINCE);
}

function units({ reads, writes }: Bill): number {
  return sum(reads) + sum(writes);
}

function figure(name: string, value: number, unit: string, floor: number, goal: number): Figure {
  return atMost('capacity', name, { value, unit, floor, goal });
}
