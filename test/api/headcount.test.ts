import { beforeEach, describe, expect, it } from 'vitest';
import { places, testHouse, type TestHouse } from './test-house.ts';

const school = places.school.id;
const county = places.county.id;
const sent = (number: number, children: number) => ({
  ...{ formVersion: 1, number, device: 'd' },
  data: { children, source: 'village', countedOn: '2026-11-20' },
});

describe('Given a school with one file', () => {
  let house: TestHouse;
  const enter = (who: string, number: number, children: number) =>
    house.ask(who, 'recordHeadcount', { params: { school }, body: sent(number, children) });
  const figures = async (who: string, area: string) =>
    (await house.ask(who, 'readFigures', { params: { area } })).body as {
      masked: boolean;
      counted?: { shares: Record<string, object>; before?: object };
      course: object[];
      parts: { id: string; counted?: { shares: Record<string, object> } }[];
    };
  beforeEach(async () => {
    house = await testHouse('2026-11-23');
    await house.child(school);
    for (const who of ['admin', 'other']) await house.account(who, 'schoolAdmin', school);
    await house.account('officer', 'countyOfficer', county);
    await house.account('city', 'cityOfficer', places.city.id);
    await house.account('province', 'provinceOfficer', places.province.id);
  });

  it('when a headcount is entered again, it has one effect; of two at once the second is told', async () => {
    expect((await enter('admin', 1, 8)).status).toBe(200);
    expect((await enter('admin', 1, 8)).status).toBe(200);
    expect((await enter('other', 1, 9)).status).toBe(409);
    expect((await enter('other', 2, 9)).body).toMatchObject({
      headcount: { number: 2, children: 9, by: 'P-other' },
      now: { shares: { coverage: { n: 1, of: 9 } } },
    });
    expect((await house.store.schoolCard(school)).records).toBe(2);
  });

  it('when the night has counted, every level shows the same sums, and few children not outside the county', async () => {
    await enter('admin', 1, 8);
    for (const day of ['2026-11-23', '2026-11-24']) {
      await house.job({ job: 'audit', county, today: day });
      house.advance(1);
    }
    const [own, city, province] = await Promise.all([
      figures('officer', county),
      figures('city', places.city.id),
      figures('province', places.province.id),
    ]);
    expect(own.counted?.shares['coverage']).toEqual({ n: 1, of: 8 });
    expect(own.counted?.before).toMatchObject({ day: '2026-11-23' });
    expect(own.course).toHaveLength(1);
    expect(own.parts.find(({ id }) => id === school)?.counted?.shares['coverage']).toEqual({
      ...{ n: 1, of: 8 },
    });
    for (const above of [city, province]) {
      expect(above.masked).toBe(true);
      expect(above.counted?.shares['coverage']).toEqual({ n: 'few', of: 8 });
      expect(above.counted?.shares['whole']).toEqual({ n: 'withheld', of: 'few' });
    }
    expect(city.parts.map(({ counted }) => counted !== undefined)).toEqual([true, false]);
  });

  it('when there are more files than it says, the school stands with both, and covers nobody in the sum', async () => {
    await house.child(school, { idNo: '379999201405182329' });
    await enter('admin', 1, 1);
    await house.job({ job: 'audit', county, today: '2026-11-23' });
    const { counted, parts } = await figures('officer', county);
    const own = parts.find(({ id }) => id === school);
    expect(own?.counted?.shares['coverage']).toEqual({ n: 2, of: 1 });
    expect(counted).toMatchObject({
      shares: { coverage: { n: 1, of: 1 } },
      coverage: { over: 1, excess: 1 },
    });
  });

  it('when rows have changed since the night, the school shows both', async () => {
    await house.job({ job: 'audit', county, today: '2026-11-23' });
    await enter('admin', 1, 8);
    const { body } = await house.ask('officer', 'schoolFigures', { params: { school } });
    expect(body).toMatchObject({
      now: { coverage: { reported: 1 } },
      counted: { coverage: { reported: 0 } },
    });
  });
});
