import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textIn, verified, workedRound, wrongIn } from '../fixture-round.ts';
import { bulletinIn, paperOf, withMade, workedWith } from './made-bulletin.ts';

interface Told {
  readonly province: Readonly<Record<string, object>>;
  readonly counties: Readonly<Record<string, object>>;
  readonly schools: { readonly silent: object[] };
  readonly children: object;
}

const worked = bulletinIn(workedRound());
const told = ({ made }: typeof worked) => JSON.parse(String(made?.get('bulletin.json'))) as Told;
const csv = String(worked.made?.get('bulletin.csv'));

describe('The bulletin of the worked package', () => {
  it('tells the rates of the province with their errors and the intervals that may be printed', () => {
    expect(told(worked).province).toMatchObject({
      archived: {
        ...{ schools: 23, observed: 176, rate: '0.9579', se: '0.0164' },
        ...{ ci95: ['0.8926', '0.9891'], method: 'korn-graubard' },
      },
      talk_14d: { rate: '0.7862', ci95: ['0.6676', '0.8778'] },
    });
  });

  it('tells the classes of counties, and no count of a few children', () => {
    const { counties, children } = told(worked);
    expect(counties).toMatchObject({
      '370302': { class: 'PASS', observed: 70, failures: 'withheld', classed_by: 'weights' },
      '370303': { class: 'PASS', observed: 34, failures: 0, rate: '1.0000' },
      '370304': { class: 'PASS', observed: 72, failures: 'withheld' },
    });
    expect(Object.keys(counties['370302'] ?? {})).not.toContain('rate');
    expect(children).toMatchObject({ not_observed: 'withheld', reserves: 0 });
  });

  it('is open data too, a row for each rate and each county', () => {
    expect(csv.split('\n').slice(1, 5)).toEqual([
      'province,archived,23,176,,0.9579,0.0164,0.8926,0.9891,korn-graubard,,,',
      'province,talk_14d,23,176,,0.7862,0.0388,0.6676,0.8778,korn-graubard,,,',
      '370302,archived,9,70,withheld,,,,,,PASS,weights,1',
      '370303,archived,5,34,0,1.0000,0.0000,0.4782,1.0000,clopper-pearson,PASS,weights,1',
    ]);
  });

  it('names the draw and how to verify it, and no child', () => {
    const all = [...(worked.made ?? [])].filter(([name]) => name !== 'manifest.json');
    const words = all.map(([, content]) =>
      typeof content === 'string' ? content : new TextDecoder().decode(content),
    );
    expect(paperOf(worked)).toContain('骰子数字07315826490538172946');
    expect(paperOf(worked)).toContain('npm run verify -- DIR');
    for (const [, unit = '', key = ''] of textIn(workedRound(), 'results.csv').matchAll(
      /^(\w+),([0-9a-f]{24}),/gm,
    ))
      for (const text of words) {
        expect(text).not.toContain(key);
        expect(text).not.toContain(unit);
      }
  });

  it('is made to the byte again', () => {
    const again = bulletinIn(withMade(workedRound(), worked));
    expect(again.made).toEqual(worked.made);
  });
});

describe('A bulletin where nobody who was seen fails', () => {
  const all = (text: string) => text.replaceAll(/OBSERVED,[01]/g, 'OBSERVED,1');
  const perfect = bulletinIn(workedWith({ 'results.csv': all }));

  it('says how many may fail all the same', () => {
    // Of 1,228 children 176 were seen: of M that fail none is seen with a chance above 2.5 % up to M = 23.
    expect(told(perfect).province['archived']).toMatchObject({
      rate: '1.0000',
      ci95: [expect.stringMatching(/^0\.8/), '1.0000'],
      zero_found: { most_failing: 23 },
    });
    expect(paperOf(perfect)).toContain('这不等于全部合格');
    expect(paperOf(perfect)).toContain('至多23名不合格');
    expect(paperOf(worked)).not.toContain('这不等于全部合格');
  });
});

describe('A school that let nobody in', () => {
  const unit = '370302A02';
  const refused = bulletinIn(
    workedWith({
      'dispositions.csv': (text) => text.replace(`${unit},COMPLETE`, `${unit},NR_REFUSED`),
      'results.csv': (text) => text.replaceAll(new RegExp(`^${unit},.*\n`, 'gm'), ''),
    }),
  );

  it('is named, and counts in what was answered', () => {
    expect(told(refused).schools).toMatchObject({
      ...{ released: 24, eligible: 23, answered: 22 },
      silent: [{ unit_id: unit, county: '370302', disposition: 'NR_REFUSED' }],
    });
    expect(paperOf(refused)).toContain('应答率为95.65%');
    expect(paperOf(refused)).toContain(`${unit} 370302 拒绝核查`);
  });
});

describe('Whoever verifies', () => {
  const folder = withMade(workedRound(), worked);

  it('works the bulletin out again', () => {
    const { proved, checks, bulletin } = verified(folder);
    const states = checks.filter(({ id }) => id === 'bulletin').map(({ state }) => state);
    expect([proved, states]).toEqual(['children', ['passed', 'passed']]);
    expect(bulletin).toEqual(worked.bulletin);
  });

  it('is shown none that is not the one worked out', () => {
    const other = String(folder.get('bulletin.json')).replace('0.9579', '0.9679');
    expect(verified(new Map([...folder, ['bulletin.json', other]])).bulletin).toBeUndefined();
    const without = new Map(folder);
    without.delete('results.csv');
    expect(verified(without).bulletin).toBeUndefined();
  });

  it.each(['bulletin.json', 'bulletin.csv'])('finds any byte of %s that was changed', (name) => {
    const bytes = new TextEncoder().encode(String(folder.get(name)));
    const unbound = new Map(folder);
    unbound.delete('manifest.json');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = bytes.slice();
        changed[at] = ((changed[at] ?? 0) + by) % 256;
        const wrong = wrongIn(new Map([...unbound, [name, changed]]));
        expect(wrong.some((each) => each.startsWith(name))).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('misses its open data where they were left out', () => {
    const without = new Map(folder);
    without.delete('bulletin.csv');
    without.delete('manifest.json');
    expect(wrongIn(without)).toEqual(['bulletin.csv: missing-file']);
    const alone = new Map([...without, ['bulletin.csv', csv]]);
    alone.delete('bulletin.json');
    expect(wrongIn(alone)).toEqual(['bulletin.json: missing-file']);
  });

  it('proves the schools without the restricted files, the bulletin bound by the manifest', () => {
    const open = new Map(folder);
    for (const name of ['frame_children', 'sample', 'results', 'weights', 'lqas'])
      open.delete(`${name}.csv`);
    for (const name of ['estimates', 'estimates_by_stratum']) open.delete(`${name}.json`);
    expect(verified(open).proved).toBe('schools');
    const text = String(open.get('bulletin.json')).replace('"0.9579"', '"0.9999"');
    expect(wrongIn(new Map([...open, ['bulletin.json', text]]))).toEqual([
      'bulletin.json: hash-differs',
    ]);
  });
});
