import { beforeAll, describe, expect, it } from 'vitest';
import { riskFactors, verifyRound } from '../../functions/domain/sampling/index.ts';
import { conductedRound, officersOf } from './conducted-round.ts';
import { places, testHouse, type TestHouse } from './test-house.ts';

const { code: unit } = places.school;
let house: TestHouse;
const { at, page, opened, move, plan, kept } = conductedRound(() => house, 'marked');
const wrong = (fields: readonly object[]) => ({ code: 'fields-wrong', detail: { fields } });

beforeAll(async () => {
  house = await testHouse('2026-11-23');
  await officersOf(house);
  await house.child(places.school.id);
  house.clock.now += 60_000;
  const expected = { passA: 90, passB: 80, passC: 95, costA: 4, costB: 1, costC: 1 };
  await plan({ allocation: 'cost', ...expected });
});

/** One draft: each step builds on those before it. */
describe('Given schools that are to be looked at more often or in any case', () => {
  it('when a code is nobody’s, or stands there twice, then it is said by its line and nothing is marked', async () => {
    const marks = [
      { unit, complaints: 1500 },
      { unit: '3701000000', must: 'incident' },
      { unit, must: 'failed' },
    ];
    const { status, body } = await move('province', { move: 'mark', marks });
    expect(status).toBe(400);
    expect(body).toMatchObject(
      wrong([
        { field: 'marks.1.unit', code: 'unknown-school' },
        { field: 'marks.2.unit', code: 'school-twice' },
      ]),
    );
    expect(await page()).not.toHaveProperty('marks');
  });

  it('when a factor would make a school immune, then it is refused by its field', async () => {
    const { body } = await move('province', { move: 'mark', marks: [{ unit, history: 100 }] });
    expect(body).toMatchObject(wrong([{ field: 'marks.0.history', code: 'out-of-range' }]));
  });

  it('when they are marked, then everybody who conducts the round sees by name with what', async () => {
    const marks = [{ unit, complaints: 1500, history: 500, must: 'incident' }];
    expect((await move('province', { move: 'mark', marks })).status).toBe(200);
    const other = await opened('province-2');
    expect(other.body).toMatchObject({
      markCounts: { weighed: 1, forced: 1 },
      marks: [
        {
          unit,
          schoolName: places.school.name,
          complaints: 1500,
          must: 'incident',
          riskPermille: 750,
        },
      ],
    });
  });

  it('when one is marked anew, then the new mark stands in for the old one, and an empty one takes it away', async () => {
    await move('province-2', { move: 'mark', marks: [{ unit, must: 'failed' }] });
    expect((await page()).marks).toEqual([
      { unit, schoolName: places.school.name, must: 'failed', riskPermille: 1000 },
    ]);
    await move('province', { move: 'mark', marks: [{ unit }] });
    expect((await page()).marks).toEqual([]);
  });

  it('when a blank is sent for an answer, then it is no answer, and a line of blanks takes the mark away', async () => {
    for (const blank of ['', ' ', null, []]) {
      const answers = { history: blank, complaints: blank, must: blank };
      const sent = await move('province', { move: 'mark', marks: [{ unit, ...answers }] });
      if (typeof blank === 'string') expect(sent.status).toBe(200);
      else expect(sent.body).toMatchObject({ code: 'request-malformed' });
      expect((await page()).marks).toEqual([]);
    }
    const half = { unit, history: '', staffing: 1500, backfill: 1500, must: 'referral' };
    await move('province', { move: 'mark', marks: [half] });
    expect((await page()).marks).toHaveLength(1);
  });

  it('when a marked school closes or changes its code, then the freeze waits until its mark is gone', async () => {
    const { neighbourSchool } = places;
    await move('province', {
      move: 'mark',
      marks: [{ unit: neighbourSchool.code, must: 'failed' }],
    });
    await house.store.addOrg(
      { ...neighbourSchool, closedOn: '2026-11-23' },
      neighbourSchool.county,
    );
    const refused = await move('province', { move: 'ask', step: 'freeze' });
    expect(refused.body).toMatchObject({
      code: 'marks-lost',
      detail: { schools: [neighbourSchool.code], n: 1 },
    });
    expect((await page()).marks).toContainEqual({
      unit: neighbourSchool.code,
      must: 'failed',
      riskPermille: 1000,
    });
    const anew = [{ unit: neighbourSchool.code, must: 'incident' }];
    expect((await move('province', { move: 'mark', marks: anew })).body).toMatchObject(
      wrong([{ field: 'marks.0.unit', code: 'unknown-school' }]),
    );
    await move('province', { move: 'mark', marks: [{ unit: neighbourSchool.code }] });
    expect((await page()).marks).toHaveLength(1);
  });

  it('when the freeze is asked for, then nothing is marked any more: who agrees has seen it all', async () => {
    await move('province', { move: 'ask', step: 'freeze' });
    expect(await page()).not.toHaveProperty('marks'); // who waits looks again and again
    expect((await opened('province-2')).body).toHaveProperty('marks');
    const late = await move('province', { move: 'mark', marks: [{ unit, must: 'failed' }] });
    expect(late.body).toMatchObject({ code: 'asked-already' });
    await move('province-2', { move: 'freeze' });
    expect(await page()).toMatchObject({ state: 'frozen', markCounts: { weighed: 1, forced: 1 } });
    expect(await page()).not.toHaveProperty('marks');
    const after = await move('province', { move: 'mark', marks: [{ unit, must: 'failed' }] });
    expect(after.body).toMatchObject({ code: 'move-not-open' });
  });

  it('then frame and design say so, in codes that anybody works the risk out from', async () => {
    const { card } = (await house.store.openRound(at))!;
    const frame = await kept(card.frame?.frameSha256);
    expect(frame.split('\n').find((line) => line.startsWith(unit))).toMatch(
      /,2250,1,backfill=1500 staffing=1500 referral,[0-9a-f]{64}$/,
    );
    const design = JSON.parse(await kept(card.frame?.designSha256)) as Record<string, unknown>;
    expect(design['risk_factors']).toEqual([...riskFactors]);
    expect(design['allocation']).toBe(
      'bounded largest remainder on children times spread by root of cost; 6 times counties;' +
        ' a school as 10 at least; pass A=90 B=80 C=95; cost A=4 B=1 C=1; min 2; max N_h',
    );
    const files = {
      'frame_schools.csv': frame,
      'design.json': await kept(card.frame?.designSha256),
    };
    const { checks } = verifyRound(
      new Map(
        Object.entries(files).map(([name, each]) => [name, [new TextEncoder().encode(each)]]),
      ),
    );
    expect(checks).toContainEqual(expect.objectContaining({ id: 'risk', state: 'passed' }));
  });
});
