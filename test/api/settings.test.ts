import { beforeEach, describe, expect, it } from 'vitest';
import { AUTUMN, SPRING } from '../domain/given-decisions.ts';
import { forms } from '../../functions/domain/every-form.ts';
import { places, testHouse, type TestHouse } from './test-house.ts';

const county = { org: places.county.id };
const school = { org: places.school.id };
interface Page {
  readonly mayDecide: boolean;
  readonly breaks: object[];
  readonly unknownYears: number[];
  readonly thresholds: { readonly name: string; readonly value: number; readonly by?: object }[];
  readonly decisions: { readonly form: string; readonly number: number }[];
}
const decision = (form: string, number: number, data: object) => ({
  form,
  formVersion: forms[form]?.version ?? 1,
  number,
  device: 'd',
  data,
});

describe('Given a county and a school of it that decide something', () => {
  let house: TestHouse;
  beforeEach(async () => {
    house = await testHouse();
    await house.account('province', 'provinceOfficer', places.province.id);
    await house.account('officer', 'countyOfficer', places.county.id);
    await house.account('admin', 'schoolAdmin', places.school.id);
  });
  const page = async (who: string, params: { org: string }) =>
    (await house.ask(who, 'readSettings', { params })).body as Page;
  const decide = (who: string, params: { org: string }, body: object) =>
    house.ask(who, 'decideSettings', { params, body });

  it('when nobody has decided, then the usual values stand, and the calendar is the province’s', async () => {
    const found = await page('officer', county);
    expect(found.thresholds.find(({ name }) => name === 'careLoad')).toEqual({
      name: 'careLoad',
      value: 10,
    });
    expect(found).toMatchObject({ mayDecide: true, decisions: [], unknownYears: [2027] });
    expect(await page('officer', school)).toMatchObject({ mayDecide: false });
    expect(await page('province', { org: 'sd' })).toMatchObject({
      decisions: [{ form: 'calendar', number: 1 }],
    });
  });

  it('when the county sets a threshold, then it holds at its schools from its day on, and says whose it is', async () => {
    const data = { from: '2026-11-23', careLoad: 8 };
    expect((await decide('officer', county, decision('thresholds', 1, data))).status).toBe(200);
    house.clock.now += 61_000;
    expect(
      (await page('admin', school)).thresholds.find(({ name }) => name === 'careLoad'),
    ).toEqual({
      name: 'careLoad',
      value: 8,
      by: { org: places.county.id, orgName: places.county.name, from: '2026-11-23' },
    });
  });

  it('when it is sent twice it counts once, and another of the same number is told', async () => {
    const body = decision('thresholds', 1, { from: '2026-11-23', careLoad: 8 });
    await decide('officer', county, body);
    expect((await decide('officer', county, body)).status).toBe(200);
    expect((await page('officer', county)).decisions).toHaveLength(1);
    const other = decision('thresholds', 1, { from: '2026-11-23', careLoad: 9 });
    expect((await decide('officer', county, other)).status).toBe(409);
    const gap = decision('thresholds', 3, { from: '2026-11-23', careLoad: 9 });
    expect((await decide('officer', county, gap)).status).toBe(400);
  });

  it('when it is none of its matters, or the terms overlap, then it says so and nothing is kept', async () => {
    const above = decision('thresholds', 1, { from: '2026-11-23', pause: 9 });
    expect((await decide('officer', county, above)).body).toMatchObject({
      detail: { fields: [{ field: 'pause', code: 'decided-above' }] },
    });
    const early = { ...SPRING, startOn: '2027-01-10' };
    const twice = decision('calendar', 1, { terms: [AUTUMN, early] });
    expect((await decide('officer', county, twice)).body).toMatchObject({
      detail: { fields: [{ field: 'terms', code: 'terms-overlap' }] },
    });
    expect((await page('officer', county)).decisions).toEqual([]);
  });

  it('when the school closes for a storm, then its window loses those days and its neighbour’s does not', async () => {
    const storm = { breaks: [{ from: '2026-11-23', to: '2026-12-04', why: '大雪' }] };
    expect((await decide('admin', school, decision('calendar', 1, storm))).status).toBe(200);
    house.clock.now += 61_000;
    await house.account('neighbour', 'schoolAdmin', places.neighbourSchool.id);
    const windowsAt = async (who: string, at: string) =>
      (
        (await house.ask(who, 'listChildren', { params: { school: at } })).body as {
          windows: { number: number; to: string }[];
        }
      ).windows[0];
    expect(await windowsAt('admin', places.school.id)).toMatchObject({
      number: 6,
      to: '2026-12-06',
    });
    expect(await windowsAt('neighbour', places.neighbourSchool.id)).toMatchObject({ number: 7 });
  });

  it('when a change is looked at first, then it says whom it would put overdue and writes nothing', async () => {
    const child = await house.child(places.school.id, {}, '2026-09-20');
    const stricter = decision('thresholds', 1, { from: '2026-11-23', carePersonDue: 1 });
    const preview = await house.ask('officer', 'previewSettings', {
      params: county,
      body: decision('thresholds', 1, { from: '2026-11-23', evidenceMonths: 3 }),
    });
    expect(preview.body).toEqual({
      on: '2026-11-23',
      counties: [],
      schools: [],
      newly: [],
      newlyCount: 0,
    });
    const other = { idNo: '379999201405182329' };
    const later = await house.child(places.school.id, other, '2026-11-18');
    const found = await house.ask('officer', 'previewSettings', { params: county, body: stricter });
    expect(found.body).toMatchObject({
      schools: [
        {
          school: places.school.id,
          children: 2,
          rules: [{ rule: 'care-person', now: 1, then: 2 }],
        },
      ],
      newly: [{ child: later, rule: 'care-person', dueOn: '2026-11-19' }],
      newlyCount: 1,
    });
    expect(child).not.toBe(later);
    expect(found.text).not.toContain('王䶮禾');
    expect((await page('officer', county)).decisions).toEqual([]);
  });

  it('when the province looks, then counties are asked one by one, and nobody is named', async () => {
    await house.child(places.school.id, {}, '2026-11-18');
    const body = decision('thresholds', 1, { from: '2026-11-23', carePersonDue: 1 });
    const ask = (at: string) =>
      house.ask('province', 'previewSettings', {
        params: { org: 'sd' },
        query: { county: at },
        body,
      });
    const first = await house.ask('province', 'previewSettings', { params: { org: 'sd' }, body });
    expect(first.body).toMatchObject({
      counties: [places.county.id, places.neighbourCounty.id, places.farCounty.id].sort(),
      newlyCount: 0,
    });
    expect((await ask(places.county.id)).body).toMatchObject({ newly: [], newlyCount: 1 });
    expect((await ask(places.farCounty.id)).body).toMatchObject({ newlyCount: 0 });
    expect((await ask(places.city.id)).status).toBe(404);
    expect(
      (
        await house.ask('officer', 'previewSettings', {
          params: county,
          query: { county: places.farCounty.id },
          body,
        })
      ).status,
    ).toBe(404);
  });
});
