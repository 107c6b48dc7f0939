import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../functions/domain/reports/coverage.ts';

const TODAY = '2026-11-23';
const said = (children: number, on = '2026-09-10') => ({
  ...{ number: 1, children, source: 'school', on, record: 'headcount#1', by: 'P' },
});

describe('The coverage of a school', () => {
  it('is of the children identified, with source and day', () => {
    expect(coverageOf(40, said(44), TODAY)).toMatchObject({
      ...{ reported: 1, headcount: 44, covered: 40, over: 0, excess: 0 },
      ...{ from: '2026-09-10', to: '2026-09-10', sources: { school: 1 } },
    });
  });

  it('without a headcount, or with one of a later day, is none: neither 0 nor 100 %', () => {
    for (const headcount of [undefined, said(44, '2026-11-24')])
      expect(coverageOf(40, headcount, TODAY)).toMatchObject({
        ...{ schools: 1, reported: 0, headcount: 0, covered: 0, sources: {} },
      });
  });

  it('with more files than children says so, and never covers more than there are', () => {
    expect(coverageOf(46, said(44), TODAY)).toMatchObject({ covered: 44, over: 1, excess: 2 });
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (files, children) => {
        const { covered, headcount, excess } = coverageOf(files, said(children), TODAY);
        expect(covered).toBeLessThanOrEqual(headcount);
        expect(covered + excess).toBe(files);
      }),
    );
  });
});
