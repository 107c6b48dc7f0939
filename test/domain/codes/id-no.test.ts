import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  birthDateOf,
  checkCharacter,
  genderOf,
  idNoProblem,
} from '../../../functions/domain/codes/id-no.ts';
import { addDays } from '../../../functions/domain/calendar.ts';

const TODAY = '2026-11-23';
const problem = (number: string) => idNoProblem(number, TODAY);

/** Any valid number of the synthetic prefix. */
const validNumbers = fc
  .tuple(fc.nat(40_000), fc.integer({ min: 0, max: 999 }))
  .map(([days, sequence]) => {
    const birth = addDays('1910-01-01', days).replaceAll('-', '');
    const body = `379999${birth}${String(sequence).padStart(3, '0')}`;
    return body + checkCharacter(body);
  });

describe('An identity number', () => {
  it.each([
    ['11010519491231002X', 'the standard’s first example'],
    ['440524188001010014', 'the standard’s second example, born before 1900'],
    ['379999201103150014', 'a synthetic boy'],
    ['379999201103150022', 'his synthetic twin sister'],
    ['379999201103150030', 'another synthetic boy'],
    ['37999920130901005X', 'a check character X'],
    ['379999201202290143', 'born on a 29 February that exists'],
    ['371202201403150011', 'from a county abolished since'],
    ['810000201403150014', 'a resident from Hong Kong'],
    ['830000201403150018', 'a resident from Taiwan'],
    ['910000201403150018', 'a permanent resident’s card of 2023'],
  ])('%s passes: %s', (number) => {
    expect(problem(number)).toBeUndefined();
  });

  it.each([
    ['11010519491231002x', 'id-length', 'a small x is one spelling too many'],
    ['379999201302290140', 'id-date', 'born on a 29 February that does not exist'],
    ['379999202701010016', 'id-date', 'born in the future'],
    ['379999201313010140', 'id-date', 'born in a thirteenth month'],
    ['379999201103150013', 'id-check', 'a wrong check digit'],
    ['37999920110315001X', 'id-check', 'a wrong check character'],
    ['009999201403150012', 'id-province', 'no such province'],
    ['389999201403150012', 'id-province', 'no such province'],
    ['379999110315001', 'id-length', 'fifteen digits, too old for a child'],
    ['37999920110315001', 'id-length', 'a digit short'],
    ['3799992011031500144', 'id-length', 'a digit too many'],
    ['３７９９９９２０１１０３１５００１４', 'id-length', 'full-width digits'],
    ['379999 20110315 0014', 'id-length', 'spaces'],
    ["'379999201103150014", 'id-length', 'an apostrophe'],
    ['3.79999E+17', 'id-length', 'a number that a spreadsheet has cut'],
    ['379999201103150014\n', 'id-length', 'a line end'],
    ['', 'id-length', 'nothing'],
  ])('%j is refused as %s: %s', (number, code) => {
    expect(problem(number)).toBe(code);
  });

  it('is valid from the day of birth on', () => {
    expect(idNoProblem('379999201103150014', '2011-03-14')).toBe('id-date');
    expect(idNoProblem('379999201103150014', '2011-03-15')).toBeUndefined();
  });

  it('passes whenever it is made by the standard', () => {
    fc.assert(fc.property(validNumbers, (number) => problem(number) === undefined));
  });

  it('is caught when any one character of it is changed', () => {
    const slip = { at: fc.nat(17), by: fc.integer({ min: 1, max: 9 }) };
    fc.assert(
      fc.property(validNumbers, fc.record(slip), (number, { at, by }) => {
        const digit = number[at] === 'X' ? by : (Number(number[at]) + by) % 10;
        const slipped = `${number.slice(0, at)}${digit}${number.slice(at + 1)}`;
        expect(problem(slipped)).toBeDefined();
      }),
    );
  });

  it('is caught when two neighbours are swapped', () => {
    fc.assert(
      fc.property(validNumbers, fc.nat(16), (number, at) => {
        const [a = '', b = ''] = number.slice(at, at + 2);
        fc.pre(a !== b);
        expect(problem(number.slice(0, at) + b + a + number.slice(at + 2))).toBeDefined();
      }),
    );
  });

  it.each([
    ['379999201103150014', '2011-03-15', '1'],
    ['379999201103150022', '2011-03-15', '2'],
    ['37999920130901005X', '2013-09-01', '1'],
  ])('%s carries the birth date %s and the gender %s', (number, birth, gender) => {
    expect(birthDateOf(number)).toBe(birth);
    expect(genderOf(number)).toBe(gender);
  });
});
