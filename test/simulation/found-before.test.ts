/** What the simulation has found and what is mended since: a change of the deeds moves all seeds, so each is a case of its own. */
import { beforeEach, describe, expect, it } from 'vitest';
import { aTalk, anEvent, ulidOf, type OpenedFile } from '../api/given-submissions.ts';
import { places, testHouse, type TestHouse } from '../api/test-house.ts';

const school = places.school.id;
const HOUR = 3_600_000;

describe('Given a child with a finding', () => {
  let house: TestHouse;
  let child: string;
  const submit = (body: unknown) =>
    house.ask('admin', 'submitRecord', { params: { school, child }, body });
  beforeEach(async () => {
    house = await testHouse();
    child = await house.child(school, {}, '2026-08-01');
    await house.account('admin', 'schoolAdmin', school);
    await house.job({ job: 'audit', county: places.county.id, today: '2026-11-23' });
  });

  // Invariant 12: the move was entered under the hour of its record.
  it('when an answer is cut short after its record and finished two days later, then its finding says it was answered when it was', async () => {
    const said = { duty: 'file-verified', measures: '已经打电话核实过档案了，明天补记。' };
    const body = anEvent('answer', 7, said);
    house.table.dieBefore(({ pk }) => pk.startsWith('F#'));
    expect((await submit(body)).status).toBe(500);
    house.table.dieBefore(() => false);
    const then = house.clock.now + HOUR;
    house.advance(2);
    expect((await submit(body)).status).toBe(200);
    const found = await house.store.openFinding(school, { rule: 'file-verified', child });
    expect(found?.card.state).toBe('answered');
    const enteredBefore = found?.moves.filter(({ enteredAt }) => enteredAt <= then);
    expect(enteredBefore?.map(({ data }) => data['move'])).toEqual(['open']);
  });

  // Invariant 8: of two talks on one day the fold took the one whose id was greater, and devices make ids by their clocks.
  it('when two phones write on one day and the clock of the first runs far ahead, then the later talk is the last one', async () => {
    const first = aTalk(1, { followUp: '先说的' }, { id: `7${ulidOf(1).slice(1)}` });
    const second = aTalk(2, { moment: '08:40', followUp: '后说的' });
    expect((await submit(first)).status).toBe(200);
    house.clock.now += HOUR;
    expect((await submit(second)).status).toBe(200);
    const { body } = await house.ask('admin', 'openChild', { params: { school, child } });
    expect((body as OpenedFile).row.lastFollowUp).toBe('后说的');
  });
});
