import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  designText,
  faultsOfFrame,
  frameFiles,
  riskFactors,
  type RegisteredSchool,
} from '../../../functions/domain/sampling/index.ts';
import { sourcesOf } from './fixture-round.ts';
import { aDesign, aSchool, someSchools } from './made-round.ts';

function faults(schools: readonly RegisteredSchool[], more: object = {}): string[] {
  const { files, frame } = frameFiles(schools);
  const design = designText(aDesign(frame, { riskFactors: [...riskFactors], ...more }));
  const all = new Map<string, string>([...files, ['design.json', design]]);
  return faultsOfFrame(sourcesOf(all)).map(({ code }) => code);
}

describe('A frame about to be frozen', () => {
  it('has no faults where it was made as it must be, whatever its schools', () => {
    fc.assert(
      fc.property(someSchools, (schools) => {
        const unmarked = schools.map(({ riskPermille: _r, must: _m, ...rest }) => rest);
        expect(faults(unmarked)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('is not frozen with what a seed could not be drawn from', () => {
    const schools = [1, 2, 3, 4, 5].map((n) => aSchool(`370302-00${n}`, 20));
    const [first, ...others] = schools;
    const forced = [{ ...first!, must: true }, ...others];
    expect(faults(forced)).toEqual(['must-differs']);
    expect(faults(schools, { sizes: new Map([['370302B', 6]]) })).toEqual(['too-many-schools']);
    expect(faults(schools, { sizes: new Map([['370302C', 2]]) })).toContain('stratum-left-out');
  });
});
