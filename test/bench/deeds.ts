import { places } from '../api/test-house.ts';
import { aTalk } from '../api/given-submissions.ts';
import { packedAnswer } from '../../functions/http/packed-answer.ts';
import type { RouteName } from '../../functions/table.ts';
import type { JobName } from '../../functions/table/job.ts';
import type { Row } from '../../functions/store/rows.ts';
import { sizeOf } from './capacity-meter.ts';
import { importRow } from './capacity.ts';
import { begin, demoChildren } from './demo-children.ts';
import { aCounty, COUNTY, meteredHouse, type MeteredHouse } from './metered-house.ts';
import { sum, type Bill } from './metered-rows.ts';

/** A Monday, so that a night's jobs are those that write most. */
const TODAY = '2026-11-23';
/** Children of a school, and of its staff those who open files. */
const [SCHOOL, STAFF] = [30, 4];
/** Lines of the access log that one of them has in the middle of a month. */
const LINES = 17;
/** What the table adds to every item, for its storage alone. */
const OVERHEAD = 100;

/** What was measured of one deed; bytes are those of the reply as a browser takes it, and those by which the table has grown. */
export interface Deed {
  readonly reads: number;
  readonly writes: number;
  readonly roundTrips: number;
  readonly bytesOut: number;
  readonly bytesKept: number;
}
type Sent = { readonly params?: object; readonly query?: object; readonly body?: unknown };

export type RequestDeeds = Awaited<ReturnType<typeof requestDeeds>>;
export type NightDeeds = Awaited<ReturnType<typeof nightDeeds>>;

/**
 * What the common requests cost at a school of the usual size. A child has a dozen records, half of what a year brings:
 * as many as there are on the average of the first.
 */
export async function requestDeeds() {
  const metered = await meteredHouse(TODAY);
  const { house } = metered;
  const { school, county } = places;
  await house.account('admin', 'schoolAdmin', school.id);
  await house.account('officer', 'countyOfficer', county.id);
  const next = demoChildren(TODAY, COUNTY.children);
  const before = bytesOf(house.table.all());
  const children: string[] = [];
  for (let n = 0; n < SCHOOL; n++) children.push(await begin(next(), school.id, house.store));
  const bytesOfChild = (bytesOf(house.table.all()) - before) / SCHOOL;
  const params = { school: school.id };
  const about = { ...params, child: children[0] ?? '' };
  const body = aTalk(1, { content: '说'.repeat(300) });
  for (const job of ['audit', 'digest'] as const)
    await house.job({ job, county: county.id, today: TODAY });
  const asked = (who: string, name: RouteName, sent: Sent = {}) => deedOf(metered, who, name, sent);
  await asked('admin', 'listStaff', { params }); // a function that has answered before knows the register
  return {
    bytesOfChild,
    me: await asked('admin', 'me'),
    list: await asked('admin', 'listChildren', { params }),
    findings: await asked('admin', 'schoolFindings', { params, query: { waitedFor: 'yes' } }),
    staff: await asked('admin', 'listStaff', { params }),
    digest: await asked('admin', 'readDigest', { params }),
    open: await asked('admin', 'openChild', { params: about }),
    talk: await asked('admin', 'submitRecord', { params: about, body }),
    figures: await asked('officer', 'readFigures', { params: { area: county.id } }),
    countyDigest: await asked('officer', 'readCountyDigest', { params: { county: county.id } }),
    countyFindings: await asked('officer', 'listFindings', { params: { county: county.id } }),
    unitsOfImportedRow: await importRow(metered),
  };
}

/** What a night costs in a county: every scheduled job once, the findings as the night before left them. */
export async function nightDeeds() {
  const { house, billed } = await meteredHouse(TODAY);
  const next = demoChildren(TODAY, COUNTY.children);
  const schools = await aCounty(house, next);
  await readersOf(schools);
  const night = async (job: JobName): Promise<Deed> => {
    const before = bytesOf(house.table.all());
    const message = { job, county: places.neighbourCounty.id, today: TODAY };
    const { bill } = await billed(() => house.job(message));
    return { ...unitsOf(bill), bytesOut: 0, bytesKept: bytesOf(house.table.all()) - before };
  };
  const first = await night('audit');
  const audit = await night('audit');
  const findings = house.table.all().filter(({ pk }) => pk.startsWith('F#')).length;
  const unitsOfMove = (first.writes - audit.writes) / findings;
  return {
    unitsOfMove,
    audit,
    /** The first of a week writes it; on the other days it stands. */
    mondays: await night('digest'),
    digest: await night('digest'),
    morning: await night('morning'),
    readings: await night('readings'),
    reconcile: await night('reconcile'),
  };

  /** Staff of each school who have read as much as is usual by the middle of a month. */
  async function readersOf(schools: readonly string[]): Promise<void> {
    for (const [n, school] of schools.entries())
      for (let who = 0; who < STAFF; who++) {
        const name = `reader-${n}-${who}`;
        await house.account(name, 'classTeacher', school, { classes: ['7-3'] });
        const line = { actor: `P-${name}`, actorName: name, route: 'openChild', sight: 'whole' };
        const county = places.neighbourCounty.id;
        const at = house.clock.now - 86_400_000;
        for (let each = 0; each < LINES; each++)
          await house.store.log({ ...line, county, school, child: `${n}`, at, request: `${each}` });
      }
  }
}

async function deedOf(
  { house, billed }: MeteredHouse,
  who: string,
  name: RouteName,
  sent: Sent,
): Promise<Deed> {
  const before = bytesOf(house.table.all());
  const { bill, answer } = await billed(() => house.ask(who, name, sent));
  if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}`);
  const bytesKept = bytesOf(house.table.all()) - before;
  const { body = '', isBase64Encoded } = packedAnswer({ body: answer.text }, 'gzip');
  const bytesOut = Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8');
  return { ...unitsOf(bill), bytesOut, bytesKept };
}

function unitsOf({ reads, writes, roundTrips }: Bill) {
  return { reads: sum(reads), writes: sum(writes), roundTrips };
}

function bytesOf(rows: readonly Row[]): number {
  return rows.reduce((total, row) => total + sizeOf(row) + OVERHEAD, 0);
}
