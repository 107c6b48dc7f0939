import { describe, expect, it } from 'vitest';
import {
  designText,
  drawRound,
  frameFiles,
  seedText,
  sha256Of,
  type Domain,
  type RegisteredSchool,
} from '../../../functions/domain/sampling/index.ts';
import { sourcesOf, verified, wrongIn } from './fixture-round.ts';
import { aDesign, aDividedSchool, aRound, aSchool, aSeed } from './made-round.ts';

const domains: readonly Domain[] = [
  { id: 'y', rate: 3 },
  { id: 'x', rate: 2 },
];
const schools = [
  aDividedSchool('370302-001', { x: 3, y: 2 }),
  aDividedSchool('370302-002', {}, { kindOfSchool: 'teachingPoint' }),
  aDividedSchool('370302-003', { x: 11, y: 1 }, { must: true }),
  aDividedSchool('370302-004', { y: 4 }),
  aDividedSchool('370302-005', { x: 2, y: 1 }, { riskPermille: 1500 }),
];
const round = aRound(schools, { domains, design: { take: 3 } });
const file = (name: string) => round.get(name) ?? '';
const unbound = new Map([...round].filter(([name]) => name !== 'manifest.json'));

const lines = (name: string) => file(name).split('\n');

/** The round with another `frame_domains.csv`, which design and seed bind as if it had been frozen. */
function boundWith(text: string, rates = domains, take = 3): Map<string, string> {
  const { frame } = frameFiles(schools, [], { domains });
  const its = { rates, sha256: sha256Of(text) };
  const design = designText(aDesign(frame, { take, domains: its }));
  return new Map(unbound)
    .set('frame_domains.csv', text)
    .set('design.json', design)
    .set('seed.json', seedText(aSeed(file('frame_schools.csv'), design)));
}

describe('A round with domains', () => {
  it('is proved to its children, and to its schools alone without the restricted files', () => {
    expect(verified(round)).toMatchObject({ proved: 'children' });
    expect(verified(unbound)).toMatchObject({ proved: 'children' });
    for (const files of [new Map(round), new Map(unbound)]) {
      files.delete('frame_children.csv');
      files.delete('sample.csv');
      expect(verified(files)).toMatchObject({ proved: 'schools', children: 0 });
    }
    const check = verified(round).checks.find(({ id }) => id === 'domains');
    expect(check).toMatchObject({ of: 'frame_domains.csv', state: 'passed' });
  });

  it('names the domain of each child at the end of its row, by the order of the design', () => {
    expect(lines('sample.csv')[0]).toBe('unit_id,child_key,rank,role,N_i,m_i,ticket,domain');
    const rows = lines('sample.csv').slice(1, -1);
    const each = rows.map((row) => row.split(','));
    const order = each.map(([unit, , , , , , , domain = '']) => `${unit} ${'yx'.indexOf(domain)}`);
    expect(order).toEqual([...order].sort());
    expect(new Set(order.map((place) => place.at(-1)))).toEqual(new Set(['0', '1']));
    for (const [, , rank, role, , taken] of each)
      expect(role).toBe(Number(rank) <= Number(taken) ? 'main' : 'reserve');
  });

  it.each(['province', '370302', '370300'])(
    'is refused where a domain bears the name of an area: %s',
    (area) => {
      const named = [{ id: area, rate: 3 }, ...domains.slice(1)];
      const [header = '', ...rows] = file('frame_domains.csv').trimEnd().split('\n');
      const renamed = rows.map((row) => row.replace(',y,', `,${area},`)).sort();
      const text = [header, ...renamed, ''].join('\n');
      const { checks } = verified(boundWith(text, named));
      const found = checks.flatMap(({ differences }) => differences);
      expect(found).toContainEqual(
        expect.objectContaining({ code: 'domain-named-as-area', domain: area }),
      );
    },
  );

  it.each([true, false])(
    'is caught wherever a byte of it is changed, with a manifest: %s',
    (hasManifest) => {
      const files = hasManifest ? round : unbound;
      const bytes = new Map(
        [...files].map(([name, text]) => [name, new TextEncoder().encode(text)]),
      );
      for (const name of ['frame_domains.csv', 'frame_children.csv', 'sample.csv', 'design.json']) {
        const whole = bytes.get(name) ?? new Uint8Array();
        const missed = [...whole.keys()].filter((at) => {
          const copy = Uint8Array.from(whole);
          copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
          return verified(new Map([...bytes, [name, copy]])).proved !== 'nothing';
        });
        expect([name, missed]).toEqual([name, []]);
      }
    },
  );

  it('cannot do without the counts of its domains', () => {
    const files = new Map(unbound);
    files.delete('frame_domains.csv');
    expect(wrongIn(files)).toEqual(['frame_domains.csv: missing-file']);
    expect(drawRound(sourcesOf(files)).made).toBeUndefined();
  });

  it('that is sealed shows their hash as the design binds it', () => {
    const sealed = { secret_hex: '', revealed_at: '', seed_string: '', seed_sha256: '' };
    const seed = aSeed(file('frame_schools.csv'), file('design.json'));
    const files = new Map([
      ['design.json', file('design.json')],
      ['seed.json', seedText({ ...seed, ...sealed })],
    ]);
    expect(verified(files)).toMatchObject({ proved: 'fingerprints' });
    files.set('frame_domains.csv', file('frame_domains.csv'));
    expect(verified(files)).toMatchObject({ proved: 'fingerprints' });
    files.set('frame_domains.csv', file('frame_domains.csv').replace(',10,', ',11,'));
    expect(wrongIn(files)).toContain('frame_domains.csv: hash-differs');
  });
});

describe('The counts of domains', () => {
  const rows = lines('frame_domains.csv');
  const row = (at: number) => rows[at] ?? '';

  it('are in order as they were frozen', () => {
    expect(wrongIn(boundWith(file('frame_domains.csv')))).toEqual([]);
  });

  it.each([
    ['out of order', [row(0), row(2), row(1), ...rows.slice(3)], 'not-sorted'],
    ['twice', rows.toSpliced(2, 0, row(1)), 'twice'],
    [
      'of a school of nowhere',
      rows.with(-2, row(-2 + rows.length).replace('-005', '-006')),
      'unit-unknown',
    ],
    ['of a domain that is none', rows.with(1, row(1).replace(',x,', ',w,')), 'domain-unknown'],
    ['of nobody', rows.with(1, row(1).replace(',10,', ',0,')), 'cell-wrong'],
    ['that tell of fewer than ten', rows.with(1, row(1).replace(',10,', ',3,')), 'cell-wrong'],
    [
      'that are more than the school',
      rows.with(1, row(1).replace(',10,', ',11,')),
      'domain-sum-differs',
    ],
    [
      'that leave out a school',
      rows.filter((each) => !each.startsWith('370302-004')),
      'domain-sum-differs',
    ],
    [
      'that leave out too many',
      rows.filter((each) => !each.startsWith('370302-003,x')),
      'domain-sum-differs',
    ],
    [
      'of a school that has none',
      rows.toSpliced(3, 0, row(2).replace('-001', '-002')),
      'domain-sum-differs',
    ],
  ] as const)('%s are caught, though design and seed bind them', (_what, text, code) => {
    expect(text).not.toEqual(rows);
    expect(wrongIn(boundWith(text.join('\n')))).toContain(`frame_domains.csv: ${code}`);
  });

  it('that the list of children does not bear out are caught, though design and seed bind them', () => {
    const large = row(3).startsWith('370302-003,x') ? row(3) : '';
    const other = rows.with(3, large.replace(',11,', ',12,'));
    expect(wrongIn(boundWith(other.join('\n')))).toContain(
      'frame_children.csv: domain-count-differs',
    );
    const left = rows.filter((each) => !each.startsWith('370302-001,y'));
    expect(wrongIn(boundWith(left.join('\n')))).toContain('frame_children.csv: domain-stray');
    const list = rows.with(1, `${row(1).slice(0, -64)}${'a'.repeat(64)}`);
    expect(wrongIn(boundWith(list.join('\n')))).toEqual([
      'frame_children.csv: domain-list-differs',
    ]);
  });

  it('are those that the design binds', () => {
    const text = file('frame_domains.csv').replace(',11,', ',10,');
    expect(wrongIn(new Map(unbound).set('frame_domains.csv', text))).toContain(
      'frame_domains.csv: hash-differs',
    );
  });

  it('that are too small for the take are caught', () => {
    expect(wrongIn(boundWith(file('frame_domains.csv'), domains, 10))).not.toContain(
      'frame_domains.csv: take-too-large',
    );
    expect(wrongIn(boundWith(file('frame_domains.csv'), domains, 11))).toContain(
      'frame_domains.csv: take-too-large',
    );
  });
});

describe('A child', () => {
  it('who is moved from one domain to another is caught, whoever it is', () => {
    const all = lines('frame_children.csv');
    for (const at of all.keys()) {
      const [, , domain] = all[at]?.split(',') ?? [];
      if (domain !== 'x' && domain !== 'y') continue;
      const moved = all[at]?.replace(/[xy]$/, domain === 'x' ? 'y' : 'x') ?? '';
      const text = all.with(at, moved).join('\n');
      const wrong = wrongIn(new Map(unbound).set('frame_children.csv', text));
      expect(wrong.filter((each) => /: domain-/.test(each))).not.toEqual([]);
    }
  });

  it('names its domain where the design has domains, and there alone', () => {
    const without = file('frame_children.csv').replaceAll(/,[^,\n]*\n/g, '\n');
    expect(wrongIn(new Map(unbound).set('frame_children.csv', without))).toContain(
      'frame_children.csv: header-differs',
    );
    const plain = aRound([aSchool('370302-001', 3)]);
    const named = (plain.get('frame_children.csv') ?? '')
      .replace('child_key', 'child_key,domain')
      .replaceAll(/([0-9a-f]{24})\n/g, '$1,x\n');
    plain.delete('manifest.json');
    expect(wrongIn(plain.set('frame_children.csv', named))).toContain(
      'frame_children.csv: header-differs',
    );
  });
});

describe('A design', () => {
  const text = file('design.json');
  const wrong = (design: string) => {
    const seed = seedText(aSeed(file('frame_schools.csv'), design));
    return wrongIn(new Map(unbound).set('design.json', design).set('seed.json', seed));
  };

  it.each([
    ['one domain', '{"id":"y","rate":3},', '', 'member-wrong'],
    ['a domain twice', '"id":"y"', '"id":"x"', 'member-wrong'],
    ['a rate of nought', '"rate":3', '"rate":0', 'member-wrong'],
    ['a rate beyond all bounds', '"rate":3', '"rate":1001', 'member-wrong'],
    ['a rate that is no whole number', '"rate":3', '"rate":1.5', 'member-wrong'],
    ['a domain without a rate', ',"rate":3', '', 'member-wrong'],
    ['a domain with more than a rate', '"rate":3', '"rate":3,"weight":1', 'member-wrong'],
    ['a domain whose id is none', '"id":"y"', '"id":"y,x"', 'member-wrong'],
    ['a hash that is none', '"domains_sha256":"', '"domains_sha256":"0', 'member-wrong'],
    ['no hash', /"domains_sha256":"\w+",/, '', 'member-missing'],
    ['a hash alone', /"domains":\[.*?\],/, '', 'member-missing'],
    ['domains in another order', '"id":"y","rate":3', '"rate":3,"id":"y"', 'not-canonical'],
  ] as const)('with %s is caught', (_what, from, to, code) => {
    expect(text.replace(from, to)).not.toBe(text);
    expect(wrong(text.replace(from, to))).toContain(`design.json: ${code}`);
  });

  it('says no more of a school than of its domains together, so that no small count is worked out', () => {
    const { frame } = frameFiles(
      [aDividedSchool('370302-001', { x: 20, y: 1 }), aDividedSchool('370302-002', { x: 4, y: 3 })],
      [],
      { domains },
    );
    expect(frame.map(({ childCount }) => childCount)).toEqual([30, 20]);
    // The exact total beside floored parts is refused, though the list of children would bear it out.
    const telling = file('frame_schools.csv').replace(/^(370302-003,.*?,.*?,.*?),\d+/m, '$1,12');
    expect(telling).not.toBe(file('frame_schools.csv'));
    const files = new Map(unbound).set('frame_schools.csv', telling);
    expect(wrongIn(files)).toContain('frame_domains.csv: domain-sum-differs');
  });

  it('without domains has nothing to say of a file of them that lies there', () => {
    const plain = aRound([aSchool('370302-001', 3), aSchool('370302-002', 12)]);
    plain.delete('manifest.json');
    const files = new Map(plain).set('frame_domains.csv', 'whatever');
    expect(verified(files)).toMatchObject({ proved: 'children' });
    const { made } = drawRound(sourcesOf(files));
    expect(made?.get('sample.csv')).toBe(plain.get('sample.csv'));
    expect(made?.get('manifest.json')).toContain(`"frame_domains.csv":"${sha256Of('whatever')}"`);
    expect(verified(new Map([...files, ...(made ?? [])]))).toMatchObject({ proved: 'children' });
  });

  it('that divides a frame changes of its schools the count alone, and not the list of each', () => {
    const undivided = schools.map(({ domainOf: _, ...rest }): RegisteredSchool => rest);
    const { files } = frameFiles(undivided);
    expect(files.has('frame_domains.csv')).toBe(false);
    const withoutCounts = (text = '') =>
      text.split('\n').map((row) => row.split(',').toSpliced(4, 1).join());
    expect(withoutCounts(files.get('frame_schools.csv'))).toEqual(
      withoutCounts(file('frame_schools.csv')),
    );
    expect(files.get('frame_children.csv')).toBe(
      file('frame_children.csv').replaceAll(/,[^,\n]*\n/g, '\n'),
    );
  });
});
