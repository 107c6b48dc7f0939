import type { DemoChild } from '../../functions/demo/index.ts';
import type { CivilDate } from '../../functions/domain/calendar.ts';
import { places, testHouse, type TestHouse } from '../api/test-house.ts';
import { begin } from './demo-children.ts';
import { meteredRows, type Bill } from './metered-rows.ts';

/** A county, as a 136th part of the province. */
export const COUNTY = { schools: 75, children: 2206 } as const;

export interface MeteredHouse {
  readonly house: TestHouse;
  /** What a deed is billed, with its answer. */
  readonly billed: <Answer>(deed: () => Promise<Answer>) => Promise<{ bill: Bill; answer: Answer }>;
}

/** The real handlers and jobs over a table that bills every call. */
export async function meteredHouse(today: CivilDate): Promise<MeteredHouse> {
  let take = (): Bill => ({ reads: {}, writes: {}, roundTrips: 0 });
  const house = await testHouse(today, (table) => {
    const meter = meteredRows(table);
    take = meter.take;
    return meter.rows;
  });
  return {
    house,
    billed: async (deed) => {
      take();
      const answer = await deed();
      return { bill: take(), answer };
    },
  };
}

/** Fills a county with schools and children; answers the ids of the schools. */
export async function aCounty(
  { store }: TestHouse,
  next: () => DemoChild,
): Promise<readonly string[]> {
  const { id, city, province } = places.neighbourCounty;
  const schools = Array.from({ length: COUNTY.schools }, (_, n) => `${id}-${n + 100}`);
  for (const at of schools)
    await store.addOrg({ id: at, kind: 'school', name: at, county: id, city, province }, id);
  for (let n = 0; n < COUNTY.children; n++)
    await begin(next(), schools[n % COUNTY.schools] ?? '', store);
  return schools;
}
