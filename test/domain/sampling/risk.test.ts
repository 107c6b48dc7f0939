import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  frameFiles,
  markedAs,
  mustReasons,
  riskFactors,
  riskOf,
  verifyRound,
  type Mark,
} from '../../../functions/domain/sampling/index.ts';
import { parameters } from '../../../functions/domain/parameters.ts';
import { sourcesOf } from './fixture-round.ts';
import { aRound, aSchool, someSchools } from './made-round.ts';

const [LEAST_RISK, MOST_RISK] = [parameters.leastRisk.value, parameters.mostRisk.value];
const permille = fc.integer({ min: LEAST_RISK, max: MOST_RISK });
const anyMark: fc.Arbitrary<Mark> = fc.record(
  {
    history: permille,
    backfill: permille,
    complaints: permille,
    staffing: permille,
    must: fc.constantFrom(...mustReasons),
  },
  { requiredKeys: [] },
);

describe('The risk of a school', () => {
  it('is the product of its factors, rounded, and never out of bounds', () => {
    expect(riskOf([])).toBe(1000);
    expect(riskOf([1500, 1500])).toBe(2250);
    expect(riskOf([250, 250])).toBe(LEAST_RISK);
    expect(riskOf([4000, 4000])).toBe(MOST_RISK);
    expect(riskOf([1001, 1499])).toBe(1500); // 1500.499
    expect(riskOf([1001, 1500])).toBe(1502); // 1501.5: a half is rounded up
    fc.assert(
      fc.property(fc.array(permille, { maxLength: 4 }), (factors) => {
        const exact = factors.reduce((product, each) => product * (each / 1000), 1000);
        const kept = Math.min(MOST_RISK, Math.max(LEAST_RISK, exact));
        expect(Math.abs(riskOf(factors) - kept)).toBeLessThanOrEqual(0.5001);
        expect(riskOf([...factors].reverse())).toBe(riskOf(factors));
      }),
    );
  });

  it('stands in the frame with the codes that it follows from, whatever a school is marked with', () => {
    fc.assert(
      fc.property(someSchools, fc.infiniteStream(anyMark), (schools, marks) => {
        const marked = schools.map((school) => ({
          ...school,
          ...markedAs(marks.next().value as Mark),
        }));
        const files = aRound(marked, { design: { riskFactors: [...riskFactors] } });
        const { proved, checks } = verifyRound(sourcesOf(files));
        expect(proved).toBe('children');
        expect(checks).toContainEqual(
          expect.objectContaining({ id: 'risk', of: 'frame_schools.csv', state: 'passed' }),
        );
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['more risk than its factors make', { riskPermille: 2000 }, 'risk-differs'],
    ['less', { riskPermille: 250 }, 'risk-differs'],
    ['a visit without a reason', { must: true }, 'must-differs'],
    ['a reason without a visit', { history: 'complaints=1500 incident' }, 'must-differs'],
  ])('is found wrong where a school has %s', (_, wrong, code) => {
    const right = markedAs({ complaints: 1500 });
    const schools = [1, 2, 3, 4, 5].map((n) => aSchool(`370302-00${n}`, 20, right));
    const sly = schools.map((school, at) => (at === 2 ? { ...school, ...wrong } : school));
    // Whoever freezes has it hashed and drawn from like any other frame: the proof alone tells.
    const files = aRound(sly);
    const honest = verifyRound(sourcesOf(files));
    expect(honest.proved).toBe('children'); // a design that names no factors binds none
    const { frame } = frameFiles(sly);
    expect(frame[2]).toMatchObject(wrong);
    expect(() => aRound(sly, { design: { riskFactors: [...riskFactors] } })).toThrow(code);
  });
});
