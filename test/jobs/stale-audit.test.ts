import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row, Rows } from '../../functions/store/rows.ts';
import { places, testHouse } from '../api/test-house.ts';

const county = places.county.id;
const school = places.school.id;
const DAY = '2027-02-25';
const numbers = [
  { idNo: '379999201405182310', birthDate: '2014-05-18' },
  { idNo: '379999201103150014', birthDate: '2011-03-15' },
  { idNo: '379999201405182337', birthDate: '2014-05-18' },
];

/** A table whose eventually consistent queries answer as of an earlier moment, once that is asked for. */
function lagging(): { around: (table: Rows) => Rows; keep: (all: Row[]) => void; lag: boolean } {
  let then: readonly Row[] = [];
  const lagging = {
    lag: false,
    keep: (all: Row[]) => void (then = structuredClone(all)),
    around: (table: Rows): Rows => ({
      ...table,
      query: (pk, prefix = '', consistency = 'strong') =>
        lagging.lag && consistency === 'eventual'
          ? Promise.resolve(
              then
                .filter((row) => row.pk === pk && row.sk.startsWith(prefix))
                .map((row) => structuredClone(row)),
            )
          : table.query(pk, prefix, consistency),
    }),
  };
  return lagging;
}

describe('Given three overdue files, and audits that read what stood there a while ago', () => {
  it('then none is lost or opened twice, and the next audit that sees all finds each as it is', async () => {
    const step = fc.oneof(
      fc.constantFrom('keep' as const, 'audit' as const, 'stale' as const),
      fc.nat(2),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 9 }), async (steps) => {
        const late = lagging();
        const house = await testHouse('2026-11-23', late.around);
        const children: string[] = [];
        for (const number of numbers) children.push(await house.child(school, number));
        house.advance(94);
        late.keep(house.table.all());
        const audit = () => house.job({ job: 'audit', county, today: DAY });
        const verified = new Set<string>();
        for (const each of steps) {
          if (each === 'keep') late.keep(house.table.all());
          else if (typeof each === 'number') {
            const child = String(children[each]);
            const seen = await house.store.seenCard(school, child);
            if (!seen) throw new Error('no such child');
            await house.store.save(
              {
                form: 'verification',
                formVersion: 1,
                id: `01ARZ3NDEKTSV4RRFFQ69G5FA${each}`,
                at: DAY,
                by: 'P-t',
                byName: '老师',
                device: 'd',
                enteredAt: house.clock.now,
                data: { fileNumber: 1, result: 'unchanged', means: 'phone' },
              },
              seen,
            );
            verified.add(child);
          } else {
            late.lag = each === 'stale';
            await audit();
            late.lag = false;
          }
        }
        await audit();
        const found = (await house.store.findings(school)).filter(
          ({ rule }) => rule === 'file-verified',
        );
        const open = found.filter(({ state }) => state === 'open').map(({ child }) => child);
        expect(open.sort()).toEqual(children.filter((child) => !verified.has(child)).sort());
        expect(found.filter(({ occurrences }) => occurrences > 1)).toEqual([]);
        expect(await audit()).toMatchObject({ opened: 0, closed: 0 });
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
