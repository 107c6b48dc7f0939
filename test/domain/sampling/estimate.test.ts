import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  estimateRound,
  publishedInterval,
  verifyRound,
} from '../../../functions/domain/sampling/index.ts';
import { sourcesOf, textIn, workedRound } from './fixture-round.ts';

const files = workedRound();
const estimated = (changes: Readonly<Record<string, string>> = {}) =>
  estimateRound(
    sourcesOf(new Map<string, string | Uint8Array>([...files, ...Object.entries(changes)])),
  );
const results = textIn(files, 'results.csv');
const visits = textIn(files, 'dispositions.csv');
/** What is wrong, as `file: code`. */
const wrong = (changes: Readonly<Record<string, string>>) =>
  estimated(changes).checks.flatMap(({ differences }) =>
    differences.map(({ file, code }) => `${file}: ${code}`),
  );
const province = estimated().outcome?.estimates.get('archived')?.get('province');

describe('The worked package', () => {
  it('is estimated to the byte: weights, estimates, classes', () => {
    const { made } = estimated();
    for (const name of ['weights.csv', 'estimates.json', 'lqas.csv'])
      expect(made?.get(name)).toBe(textIn(files, name));
  });

  it('is proved to its estimates, bound by the manifest too', () => {
    const { made = new Map<string, string>() } = estimated();
    const folder = new Map<string, string | Uint8Array>([...files, ...made]);
    expect(verifyRound(sourcesOf(folder))).toMatchObject({
      proved: 'children',
      estimated: { indicators: ['archived', 'talk_14d'], observed: 176 },
    });
    folder.delete('results.csv');
    const { proved, estimated: isThere } = verifyRound(sourcesOf(folder));
    expect([proved, isThere]).toEqual(['children', undefined]);
  });

  it('says in its circular an interval for few schools, and none for three', () => {
    const ofCounty = estimated().outcome?.estimates.get('archived')?.get('370302');
    expect(province && publishedInterval(province)).toEqual({
      method: 'korn-graubard',
      interval: [expect.closeTo(0.893, 3), expect.closeTo(0.989, 3)],
    });
    expect(ofCounty && publishedInterval(ofCounty)).toBeUndefined();
  });

  it('has a rate of 1 bounded as if each school were one child', () => {
    const ofCounty = estimated().outcome?.estimates.get('archived')?.get('370303');
    expect(ofCounty && publishedInterval(ofCounty)).toEqual({
      method: 'clopper-pearson',
      interval: [expect.closeTo(0.025 ** (1 / 5), 9), 1],
    });
  });
});

describe('Findings that cannot be', () => {
  const [, first = ''] = results.split('\n');
  it.each<[what: string, changes: Record<string, string>, differences: string[]]>([
    [
      'of a school that nobody drew',
      { 'dispositions.csv': `${visits}370302A01,COMPLETE,\n` },
      ['dispositions.csv: not-drawn'],
    ],
    [
      'of a reserve before its turn',
      { 'dispositions.csv': `${visits}370303A04,COMPLETE,\n`.replace(/370303A02.*\n/, '') },
      ['dispositions.csv: reserve-out-of-order'],
    ],
    [
      'without a drawn school',
      { 'dispositions.csv': visits.replace('370302A02,COMPLETE,\n', '') },
      ['dispositions.csv: visit-missing'],
    ],
    [
      'with what no visit can be',
      { 'dispositions.csv': visits.replace('COMPLETE', 'DONE') },
      ['dispositions.csv: cell-wrong', 'dispositions.csv: visit-missing'],
    ],
    [
      'of a child that nobody drew',
      { 'results.csv': `${results}370302A02,${'0'.repeat(24)},OBSERVED,1,1\n` },
      ['results.csv: not-drawn'],
    ],
    ['of a child twice', { 'results.csv': `${results}${first}\n` }, ['results.csv: twice']],
    [
      'of a child that was not seen',
      { 'results.csv': results.replace('ABSENT,,', 'ABSENT,1,') },
      ['results.csv: not-observed', 'results.csv: result-missing'],
    ],
    [
      'of children where nobody was let in',
      { 'dispositions.csv': visits.replace('370302A02,COMPLETE', '370302A02,NR_REFUSED') },
      Array(8).fill('results.csv: not-visited'),
    ],
    [
      'that leave a child out',
      { 'results.csv': results.replace(`${first}\n`, '') },
      ['results.csv: result-missing'],
    ],
    [
      'without a question',
      { 'results.csv': results.replace(/^((?:[^,]*,){2}[^,]*),.*$/gm, '$1') },
      ['results.csv: no-indicator'],
    ],
  ])('%s are refused', (_, changes, differences) => {
    expect([...new Set(wrong(changes))].slice(0, 2)).toEqual([...new Set(differences)]);
    expect(estimated(changes).made).toBeUndefined();
  });

  it('of a reserve child need the place of one who has moved', () => {
    const drawn = textIn(files, 'sample.csv')
      .split('\n')
      .map((line) => line.split(','));
    const reserves = drawn.filter(([unit, , , role]) => unit === '370302A02' && role === 'reserve');
    const [one = '', two = ''] = reserves.map(([, key = '']) => `370302A02,${key},OBSERVED,1,1\n`);
    const moved = results.replace('ABSENT', 'MOVED');
    expect(wrong({ 'results.csv': results + one })).toEqual(['results.csv: reserve-out-of-order']);
    expect(wrong({ 'results.csv': moved + two })).toEqual(['results.csv: reserve-out-of-order']);
    expect(wrong({ 'results.csv': moved + one })).toEqual([]);
  });

  it('stay refused when the draw beside them is another', () => {
    const draw = textIn(files, 'draw.csv').replace('370302A02,main,1,', '370302A02,main,2,');
    expect(wrong({ 'draw.csv': draw })).toEqual(['draw.csv: cell-differs']);
  });
});

describe('A file of estimates', () => {
  const { made = new Map<string, string>() } = estimated();
  const folder = new Map<string, string | Uint8Array>([...files, ...made]);
  folder.delete('manifest.json');
  const text = String(made.get('estimates.json'));
  it.each([
    ['of another value names it', text.replace('0.9579216096', '0.9979216096'), 'value-differs'],
    ['otherwise written is told so', JSON.stringify(JSON.parse(text)), 'not-canonical'],
    ['with a member too many', text.replace('"N_hat"', '"M": 1,\n   "N_hat"'), 'member-unknown'],
    ['without one', text.replace(/ *"df": 5,\n/, ''), 'member-missing'],
    ['that is no JSON', text.slice(0, -3), 'unreadable'],
    ['nested deeper than any', `${'{"a":'.repeat(2200)}1${'}'.repeat(2200)}`, 'member-unknown'],
    ['longer than it can be', text.repeat(9), 'too-long'],
    ['empty', '', 'empty-file'],
  ])('%s', (_, changed, code) => {
    const { proved, checks } = verifyRound(
      sourcesOf(new Map([...folder, ['estimates.json', changed]])),
    );
    const codes = checks.flatMap(({ differences }) => differences.map((each) => each.code));
    expect(proved).toBe('nothing');
    expect(codes).toContain(code);
  });
});

describe('One value changed in what follows', () => {
  const { made = new Map<string, string>() } = estimated();
  const folder = new Map<string, string | Uint8Array>([...files, ...made]);
  folder.delete('manifest.json');
  it.each([
    'weights.csv',
    'estimates.json',
    'estimates_by_stratum.json',
    'lqas.csv',
    'county_classes.csv',
  ])('is caught wherever it is in %s, without a manifest', (name) => {
    const text = String(made.get(name) ?? textIn(files, name));
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 33, max: 126 }), (at, code) => {
        fc.pre(text.charCodeAt(at) !== code);
        const changed = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
        return verifyRound(sourcesOf(new Map([...folder, [name, changed]]))).proved === 'nothing';
      }),
      { numRuns: 25 },
    );
  });
});
