import { beforeAll, describe, expect, it } from 'vitest';
import { verifyRound } from '../../functions/domain/sampling/index.ts';
import { idNo } from '../domain/ledger/given-ledger.ts';
import { conductedRound, officersOf } from './conducted-round.ts';
import { places, testHouse, type TestHouse } from './test-house.ts';

let house: TestHouse;
const { at, plan, conduct, published, kept } = conductedRound(() => house, 'priority');

/** Of one school: children both of whose parents are away, boarders of whom that is not so, and others. */
const GROUPS = [
  { n: 6, leftBehindType: 'bothAway', boardingMode: '2', domain: 'bothAway' },
  { n: 10, leftBehindType: 'soleParentAway', boardingMode: '2', domain: 'boarding' },
  { n: 14, leftBehindType: 'soleParentAway', boardingMode: '1', domain: 'rest' },
];

beforeAll(async () => {
  house = await testHouse('2026-11-23');
  await officersOf(house);
  let sequence = 0;
  for (const { n, leftBehindType, boardingMode } of GROUPS)
    for (let each = 0; each < n; each++) {
      const birthDate = '2014-05-18';
      const number = idNo(birthDate.replaceAll('-', ''), (sequence += 1));
      const child = { idNo: number, birthDate, leftBehindType, boardingMode };
      await house.child(places.school.id, { ...child, name: `童${'甲乙丙丁'.charAt(each % 4)}` });
    }
  await plan({ priority: ['bothAway', 'boarding'], priorityRate: 3 });
  await conduct();
}, 60_000);

describe('Given a round that draws some children more often than others', () => {
  it('when it is revealed, then anybody proves its schools', async () => {
    const files = await published();
    const { proved, checks } = verifyRound(files);
    expect(checks.flatMap(({ differences }) => [...differences])).toEqual([]);
    expect(proved).toBe('schools');
    const rows = new TextDecoder().decode(files.get('frame_domains.csv')?.[0]);
    // A child belongs to the first that fits; a small count is told as ten.
    expect(rows.split('\n').map((row) => row.split(',').slice(0, 3).join())).toEqual([
      'unit_id,domain,child_count',
      `${places.school.code},boarding,10`,
      `${places.school.code},bothAway,10`,
      `${places.school.code},rest,14`,
      '',
    ]);
  });

  it('when the list of keys is at hand, then it proves its children, each domain at its rate', async () => {
    const files = await published();
    const { card } = (await house.store.openRound(at))!;
    const sample = await kept(card.drawn?.sampleSha256);
    files.set('frame_children.csv', [
      new TextEncoder().encode(await kept(card.frame?.childrenSha256)),
    ]);
    files.set('sample.csv', [new TextEncoder().encode(sample)]);
    expect(verifyRound(files).proved).toBe('children');
    const takes = Object.fromEntries(
      sample
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split(','))
        .map(([, , , , listed, taken, , domain]) => [String(domain), `${taken} of ${listed}`]),
    );
    // Ten of a composite size of 3·10 + 3·10 + 14 = 74: 10·3·6/74 = 2.4, 10·3·10/74 = 4.1, 10·14/74 = 1.9.
    expect(takes).toEqual({ bothAway: '3 of 6', boarding: '4 of 10', rest: '2 of 14' });
  });
});
