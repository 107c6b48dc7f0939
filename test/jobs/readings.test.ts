import { beforeEach, describe, expect, it } from 'vitest';
import { startOfDay } from '../../functions/domain/calendar.ts';
import { places, testHouse, type TestHouse } from '../api/test-house.ts';

const county = places.county.id;
const school = places.school.id;

describe('Given a teacher who opened a file late in the evening, another by day', () => {
  let house: TestHouse;
  const look = (today: string) => house.job({ job: 'readings', county, today });
  const month = async (of = '2026-11') =>
    (await house.ask('privacy', 'countyReadings', { params: { county }, query: { month: of } }))
      .body as { questions: object[] };
  beforeEach(async () => {
    house = await testHouse('2026-11-30');
    const child = await house.child(school);
    await house.account('late', 'schoolAdmin', school);
    await house.account('early', 'classTeacher', school, { classes: ['7-3'] });
    await house.account('privacy', 'privacyOfficer', county);
    await house.ask('early', 'openChild', { params: { school, child } });
    house.clock.now = startOfDay('2026-11-30') + 22.5 * 3_600_000;
    await house.ask('late', 'openChild', { params: { school, child } });
    await house.ask('early', 'listChildren', { params: { school } });
    house.advance(1);
  });

  it('when the night’s look has run, over the end of the month, then the privacy officer sees the question', async () => {
    expect(await look('2026-12-01')).toMatchObject({ counties: 1, questions: 1 });
    expect((await month()).questions).toEqual([
      { day: '2026-11-30', person: 'P-late', what: 'files-at-night', count: 1 },
    ]);
    expect((await month('2026-12')).questions).toEqual([]);
  });

  it('when it runs twice, then there is one item, with ids and counts alone', async () => {
    await look('2026-12-01');
    await look('2026-12-01');
    const items = (await house.everything(`O#${county}`)).filter(({ sk }) =>
      sk.startsWith('asked#'),
    );
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items)).not.toMatch(/王|C[0-9A-Z]{20}/);
  });

  it('then a neighbour county asks nothing about them', async () => {
    const neighbour = places.neighbourCounty.id;
    expect(
      await house.job({ job: 'readings', county: neighbour, today: '2026-12-01' }),
    ).toMatchObject({ questions: 0 });
  });
});
