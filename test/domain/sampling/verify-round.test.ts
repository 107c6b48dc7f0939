import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  drawRound,
  frameFiles,
  manifestText,
  seedText,
  sha256Of,
  verifyRound,
  type DifferenceCode,
  type Notice,
  type Seed,
} from '../../../functions/domain/sampling/index.ts';
import { sourcesOf, verified, wrongIn } from './fixture-round.ts';
import { aDesign, aLog, aLogOf, aNotice, aRound, aSchool, aSeed } from './made-round.ts';

const schools = [3, 0, 12, 4, 5, 22, 7].map((children, n) => aSchool(`370302-00${n}`, children));
const round = aRound(schools);
const file = (name: string) => round.get(name) ?? '';

/** The round with some files otherwise, or left out, and no manifest. */
function roundWith(files: Readonly<Record<string, string | undefined>>): Map<string, string> {
  const changed = new Map([...round].filter(([name]) => name !== 'manifest.json'));
  for (const [name, text] of Object.entries(files))
    if (text === undefined) changed.delete(name);
    else changed.set(name, text);
  return changed;
}

function seedWith(more: Partial<Seed>): string {
  return seedText(aSeed(file('frame_schools.csv'), file('design.json'), more));
}

describe('A round', () => {
  it('proves its schools alone where the restricted files are not at hand', () => {
    const open = new Map(round);
    open.delete('frame_children.csv');
    open.delete('sample.csv');
    const { proved, children, checks } = verified(open);
    expect([proved, children]).toEqual(['schools', 0]);
    const notHere = checks.filter(
      ({ state, of }) => state === 'notHere' && /child|sample/.test(of),
    );
    expect(notHere.map(({ id, of }) => `${id} ${of}`)).toEqual([
      'child-lists frame_children.csv',
      'sample sample.csv',
      'hash frame_children.csv',
      'hash sample.csv',
    ]);
  });

  it('shows its fingerprints alone as long as the secret is sealed', () => {
    const sealed = { secret_hex: '', revealed_at: '', seed_string: '', seed_sha256: '' };
    const seed = aSeed(file('frame_schools.csv'), file('design.json'));
    const files = roundWith({
      'seed.json': seedText({ ...seed, ...sealed }),
      'draw.csv': undefined,
      'sample.csv': undefined,
    });
    expect(verified(files)).toMatchObject({ proved: 'fingerprints', schools: 0, children: 0 });
    files.delete('frame_schools.csv');
    files.delete('frame_children.csv');
    expect(verified(files)).toMatchObject({ proved: 'fingerprints' });
    expect(drawRound(sourcesOf(files)).made).toBeUndefined();
  });

  it('says how far the reading has come', () => {
    const told: string[] = [];
    verifyRound(sourcesOf(round), ({ file }) => told.push(file));
    expect(told.toSorted()).toEqual([...round.keys()].toSorted());
  });

  it('cannot do without frame, design, seed and draw once the secret is revealed', () => {
    for (const name of ['frame_schools.csv', 'design.json', 'seed.json', 'draw.csv'])
      expect(wrongIn(roundWith({ [name]: undefined }))).toContain(`${name}: missing-file`);
  });
});

describe('The manifest', () => {
  it('tells what has come in and what is gone', () => {
    const files = new Map(round).set('note.txt', 'hello');
    files.delete('frame_excluded.csv');
    expect(wrongIn(files)).toEqual(['frame_excluded.csv: missing-file', 'note.txt: extra-file']);
  });

  it('is of the same round', () => {
    const hashes = [...round].filter(([name]) => name !== 'manifest.json');
    const files = new Map(hashes.map(([name, text]) => [name, sha256Of(text)]));
    const other = manifestText({ roundId: 'R2', files });
    expect(wrongIn(new Map(round).set('manifest.json', other))).toEqual([
      'manifest.json: round-differs',
    ]);
  });
});

describe('A seed', () => {
  const cases: readonly (readonly [string, Partial<Seed>, DifferenceCode])[] = [
    ['another frame', { frame_sha256: 'a'.repeat(64) }, 'hash-differs'],
    ['a secret that was not committed to', { secret_hex: 'ab'.repeat(32) }, 'commitment-differs'],
    ['nineteen digits', { dice_digits: '0'.repeat(19) }, 'member-wrong'],
    ['no digits', { dice_digits: '' }, 'dice-missing'],
    ['no time of its dice', { dice_at: '' }, 'time-missing'],
    ['dice on the day before', { dice_at: '2026-03-01T10:00:00+08:00' }, 'time-order'],
    ['dice after 23 hours', { dice_at: '2026-03-03T08:00:00+08:00' }, 'too-soon'],
    ['a secret told with the dice', { revealed_at: '2026-03-09T10:00:00+08:00' }, 'time-order'],
    ['a secret told at no time', { revealed_at: '' }, 'time-missing'],
    ['a day that does not exist', { committed_at: '2026-02-30T09:00:00+08:00' }, 'member-wrong'],
    ['a time of another zone', { committed_at: '2026-02-20T09:00:00Z' }, 'member-wrong'],
    ['a beacon without a signature', { drand_randomness: 'ab'.repeat(32) }, 'beacon-incomplete'],
    [
      'a beacon that is not its signature’s hash',
      {
        drand_chain: 'ab'.repeat(32),
        drand_round: '7',
        drand_randomness: 'ab'.repeat(32),
        drand_signature: 'cd'.repeat(48),
      },
      'beacon-differs',
    ],
    ['another round', { round_id: 'R2' }, 'round-differs'],
  ];

  it.each(cases)('with %s is caught', (_what, more, code) => {
    const wrong = wrongIn(roundWith({ 'seed.json': seedWith(more) }));
    expect(wrong.map((each) => each.split(': ')[1])).toContain(code);
  });

  it('with a text or hash that does not follow from its parts is caught', () => {
    const seed = aSeed(file('frame_schools.csv'), file('design.json'));
    const of = (more: Partial<Seed>) => roundWith({ 'seed.json': seedText({ ...seed, ...more }) });
    expect(wrongIn(of({ seed_string: 'LBC1|' }))).toContain('seed.json: seed-string-differs');
    expect(wrongIn(of({ seed_sha256: 'a'.repeat(64) }))).toContain('seed.json: seed-hash-differs');
    expect(wrongIn(of({ secret_hex: '', revealed_at: '' }))).toContain('seed.json: secret-missing');
  });

  describe('with a value of the beacon', () => {
    const signature = 'cd'.repeat(48);
    const value = createHash('sha256').update(Buffer.from(signature, 'hex')).digest('hex');
    const named = { drand_chain: 'ab'.repeat(32), drand_round: '7' };
    const seed = { ...named, drand_randomness: value, drand_signature: signature };

    it('that the notice names, and that is what it was signed as, is drawn from', () => {
      const files = aRound(schools, { seed, notice: named });
      expect(verified(files)).toMatchObject({ proved: 'children' });
      expect(files.get('draw.csv')).not.toBe(file('draw.csv'));
    });

    it('that nobody was told of before the dice is caught: one could be searched for that pleases', () => {
      const sown = { 'seed.json': seedWith(seed) };
      expect(wrongIn(roundWith(sown))).toContain('seed.json: beacon-unannounced');
      const other = aSeed(file('frame_schools.csv'), file('design.json'), seed);
      const notice = aNotice(other, { ...named, drand_round: '8' });
      expect(wrongIn(roundWith({ ...sown, 'notice.json': notice }))).toContain(
        'seed.json: beacon-unannounced',
      );
    });
  });
});

describe('A notice', () => {
  const seed = aSeed(file('frame_schools.csv'), file('design.json'));
  const wrong = (more: Partial<Notice>) =>
    wrongIn(roundWith({ 'notice.json': aNotice(seed, more) }));

  it('that promised what the seed holds is in order', () => {
    expect(wrong({})).toEqual([]);
  });

  it.each([
    ['another frame', { frame_sha256: 'a'.repeat(64) }, 'notice-differs'],
    ['another design', { design_sha256: 'a'.repeat(64) }, 'notice-differs'],
    ['another secret', { commit_sha256: 'a'.repeat(64) }, 'notice-differs'],
    ['another round', { round_id: 'R2' }, 'notice-differs'],
    [
      'another hour of the commitment',
      { committed_at: '2026-03-01T09:00:00+08:00' },
      'notice-differs',
    ],
    ['dice on a later day', { dice_on: '2026-03-10' }, 'before-announced'],
    ['dice at a later hour', { dice_time: '10:01' }, 'before-announced'],
    ['an hour that is none', { dice_time: '24:00' }, 'member-wrong'],
  ] as const)('that promised %s is caught', (_what, more, code) => {
    expect(wrong(more)).toContain(`notice.json: ${code}`);
  });
});

describe('The log of a round', () => {
  const seed = aSeed(file('frame_schools.csv'), file('design.json'));
  const files = roundWith({ 'notice.json': aNotice(seed) });
  const log = aLogOf(files, seed);
  const wrong = (text: string, without?: string) => {
    const changed = new Map([...files].filter(([name]) => name !== without));
    return wrongIn(changed.set('round_log.jsonl', text));
  };

  it('that speaks of these very files, each at its time, is in order', () => {
    expect(wrong(log)).toEqual([]);
  });

  it('of another round, or one that ends too soon, is caught', () => {
    const other = aLog([
      ['frozen', 'a'.repeat(64)],
      ['commit', sha256Of('x'), seed.committed_at],
    ]);
    expect(new Set(wrong(other))).toEqual(
      new Set(['round_log.jsonl: step-differs', 'round_log.jsonl: step-missing']),
    );
    const lines = log.split('\n');
    for (const kept of [1, 2, 3, 4])
      expect(wrong(`${lines.slice(0, kept).join('\n')}\n`)).toContain(
        'round_log.jsonl: step-missing',
      );
    expect(wrong('')).toContain('round_log.jsonl: empty-file');
  });

  it('with a step at another time than the seed says is caught', () => {
    const hash = (name: string) => sha256Of(files.get(name) ?? '');
    const early = aLog([
      ['frozen', seed.frame_sha256],
      ['commit', hash('notice.json'), '2026-03-01T10:00:00+08:00'],
      ['seed', sha256Of(seed.dice_digits), seed.dice_at],
      ['drawn', hash('draw.csv'), '2026-03-10T09:00:00+08:00'],
      ['void', hash('seed.json'), seed.revealed_at],
    ]);
    expect(wrong(early)).toEqual(['round_log.jsonl: step-differs']);
  });
});

describe('A design', () => {
  const { frame } = frameFiles(schools);
  const text = file('design.json');
  const wrong = (design: string) => {
    const seed = seedText(aSeed(file('frame_schools.csv'), design));
    return wrongIn(roundWith({ 'design.json': design, 'seed.json': seed }));
  };

  it('names the strata of the frame, no others, and no more schools than there are', () => {
    const without = text.replace('"370302B":6', '"370302Z":6');
    expect(wrong(without)).toEqual(
      expect.arrayContaining(['design.json: stratum-left-out', 'design.json: stratum-unknown']),
    );
    const many = text.replace('"370302B":6', '"370302B":9').replace(':6,"reserve', ':9,"reserve');
    expect(wrong(many)).toContain('design.json: too-many-schools');
    expect(wrong(text.replace('"n_total":6', '"n_total":7'))).toContain(
      'design.json: total-differs',
    );
    expect(aDesign(frame).sizes).toEqual(new Map([['370302B', 6]]));
  });

  it.each([
    ['a number as text', ['"take":2', '"take":"2"'], 'member-wrong'],
    ['a number beyond what is exact', ['"take":2', '"take":9007199254740993'], 'member-wrong'],
    ['infinity', ['"take":2', '"take":1e999'], 'member-wrong'],
    [
      'a member too many',
      ['{"algorithm"', '{"__proto__":{"take":9},"algorithm"'],
      'member-unknown',
    ],
    ['a stratum named __proto__', ['{"370302B":6}', '{"__proto__":6}'], 'stratum-unknown'],
    ['a member twice', ['"take":2', '"take":2,"take":2'], 'not-canonical'],
    ['a space', ['"take":2', '"take": 2'], 'not-canonical'],
    ['a member left out', ['"take":2,', ''], 'member-missing'],
    ['half of it', ['"take":2', '"ta'], 'unreadable'],
  ] as const)('with %s is caught', (_what, [from, to], code) => {
    expect(text).toContain(from);
    expect(wrong(text.replace(from, to))).toContain(`design.json: ${code}`);
  });

  it.each([
    ['nothing', ''],
    ['null', 'null\n'],
    ['a list', '[]\n'],
    ['brackets without end', '['.repeat(100_000)],
    ['objects within objects', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}\n`],
    ['a mark at its beginning', `\ufeff${text}`],
  ])('that is %s is caught', (_what, design) => {
    expect(wrong(design).some((each) => each.startsWith('design.json: '))).toBe(true);
  });
});

describe('A frame', () => {
  const text = file('frame_schools.csv');
  const lines = text.split('\n');
  const wrong = (frame: string | Uint8Array) =>
    wrongIn(new Map([...round, ['frame_schools.csv', frame]]));

  it.each([
    ['saved by a program that puts a mark first', `\ufeff${text}`, 'byte-order-mark'],
    ['with line ends of Windows', text.replaceAll('\n', '\r\n'), 'carriage-return'],
    ['with quotes', text.replace('370302-000,', '"370302-000",'), 'quote'],
    ['without a column', text.replaceAll(/,[^,\n]*\n/g, '\n'), 'cell-count'],
    [
      'with columns in another order',
      text.replace('unit_id,county', 'county,unit_id'),
      'header-differs',
    ],
    ['that is empty', '', 'empty-file'],
    ['cut off', text.slice(0, -1), 'no-final-line-feed'],
    ['with schools out of order', [lines[0], lines[2], lines[1], ''].join('\n'), 'not-sorted'],
    ['with a school twice', [lines[0], lines[1], lines[1], ''].join('\n'), 'twice'],
    ['with a count such as Excel writes', text.replace(',10,1000,', ',1E1,1000,'), 'cell-wrong'],
    ['with a risk below all bounds', text.replace(',1000,0,', ',249,0,'), 'cell-wrong'],
    ['with a risk above all bounds', text.replace(',1000,0,', ',4001,0,'), 'cell-wrong'],
    ['with a line without end', `${text}${'a'.repeat(200_000)}`, 'too-long'],
  ])('%s is caught', (_what, frame, code) => {
    expect(wrong(frame)).toContain(`frame_schools.csv: ${code}`);
  });

  it('that is no UTF-8 is caught', () => {
    const bytes = new TextEncoder().encode(text);
    bytes[bytes.length - 3] = 0xff;
    expect(wrong(bytes)).toContain('frame_schools.csv: unreadable');
  });

  it('lists a hundred differences of a file and counts the others', () => {
    const all = wrong(text + 'x\n'.repeat(500)).filter((each) => each.startsWith('frame_schools'));
    expect(all.filter((each) => each.endsWith('cell-count'))).toHaveLength(100);
    expect(all).toContain('frame_schools.csv: more');
  });
});

describe('A list of children', () => {
  const text = file('frame_children.csv');
  const lines = text.split('\n');
  const wrong = (list: string) =>
    wrongIn(roundWith({ 'frame_children.csv': list })).map((each) => each.split(': ')[1]);

  it.each([
    ['without a child', lines.toSpliced(1, 1), ['child-list-differs']],
    [
      'without all children of a large school',
      withoutSchool('370302-002'),
      ['child-count-differs', 'child-list-differs'],
    ],
    ['with a child of nowhere', lines.toSpliced(1, 0, `0,${'a'.repeat(24)}`), ['unit-unknown']],
    [
      'with a child at the school of none',
      lines.toSpliced(4, 0, `370302-001,${'a'.repeat(24)}`),
      ['child-count-differs', 'child-list-differs'],
    ],
    ['out of order', [lines[0], lines[2], lines[1], ...lines.slice(3)], ['not-sorted']],
    ['with a child twice', lines.toSpliced(1, 0, lines[1] ?? ''), ['twice']],
    ['with a key in capitals', lines.with(1, lines[1]?.toUpperCase() ?? ''), ['cell-wrong']],
  ])('%s is caught', (_what, list, codes) => {
    expect(wrong(list.join('\n'))).toEqual(expect.arrayContaining(codes));
  });

  function withoutSchool(unit: string): string[] {
    return lines.filter((line) => !line.startsWith(unit));
  }
});
