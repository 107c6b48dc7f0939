import { describe, expect, it } from 'vitest';
import { drawRound } from '../../../functions/domain/sampling/index.ts';
import { againstNotice } from '#lib/verify/against-notice.ts';
import { prove } from '#lib/verify/prove.ts';
import type { PublicRound } from '#lib/verify/published.ts';
import { verdictOn } from '#lib/verify/sentences.ts';
import { sourcesOf, textIn, workedRound } from '../../domain/sampling/fixture-round.ts';
import {
  aDividedSchool,
  aPublishedRound,
  aRound,
  aSchool,
} from '../../domain/sampling/made-round.ts';
import { inBothLanguages, speaking } from '../compiled-words.ts';

const { asideWords, nextWords, reachWords, sentenceWords, verdictWords } =
  await import('#lib/verify/proof-words.ts');
const { fileWords } = await import('#lib/words/round-words.ts');
const { basisOf } = await import('#lib/verify/basis.ts');

type Files = Map<string, Uint8Array>;
const encoder = new TextEncoder();
const worked = () => workedRound();

/** The worked package with the manifest of its folder. */
function whole(): Files {
  const { made = new Map<string, string>() } = drawRound(sourcesOf(worked()));
  return new Map([
    ...worked(),
    ...[...made].map(([name, text]) => [name, encoder.encode(text)] as const),
  ]);
}

function without(files: Files, ...names: string[]): Files {
  return new Map([...files].filter(([name]) => !names.includes(name)));
}

/** With other text in a file, by words that stand in it. */
function edited(files: Files, name: string, from: string | RegExp, to: string): Files {
  const text = textIn(files, name);
  expect(text.replace(from, to)).not.toBe(text);
  return new Map(files).set(name, encoder.encode(text.replace(from, to)));
}

/** With one byte of a file changed to another digit or letter. */
function flipped(files: Files, name: string, at: number): Files {
  const bytes = (files.get(name) ?? new Uint8Array()).slice();
  bytes[at] = bytes[at] === 49 ? 50 : 49;
  return new Map(files).set(name, bytes);
}

const marksOf = (files: Files) =>
  Object.fromEntries(verdictOn(prove(files)).sentences.map(({ id, mark }) => [id, mark]));
const verdictIn = (files: Files) => verdictOn(prove(files));
const blamed = (files: Files) => verdictIn(files).causes.map(({ file }) => file);

const restricted = ['frame_children.csv', 'sample.csv'];
const holding = { frame: 'holds', design: 'holds', seed: 'holds', draw: 'holds' };
const holdingAll = { ...holding, results: 'holds' };

describe('A round whose files agree', () => {
  it('holds in all sentences: schools, children, and what follows from the results', () => {
    expect(verdictIn(whole()).kind).toBe('children');
    expect(marksOf(whole())).toEqual(holdingAll);
    const [, , , draw] = verdictIn(whole()).sentences;
    expect(draw && speaking('zh', () => sentenceWords(draw, prove(whole())))).toBe(
      '按种子重抽，26所、232名学生完全相同',
    );
  });

  it('says what nothing binds where there is no manifest', () => {
    const reach = (files: Files) =>
      speaking('en', () => reachWords(verdictIn(files), prove(files))).join('\n');
    expect(reach(whole())).not.toContain('manifest');
    expect(reach(without(whole(), 'manifest.json'))).toContain('Without the manifest');
  });

  it('without the restricted files is proved for the schools, and says what the children need', () => {
    const files = without(whole(), ...restricted);
    expect(verdictIn(files).kind).toBe('schools');
    const draw = verdictIn(files).sentences[3];
    expect(draw && inBothLanguages(() => sentenceWords(draw, prove(files)))).toEqual({
      zh: '按种子重抽，26所完全相同',
      en: 'Drawn again from the seed: all 26 schools are the same',
    });
    expect(draw && speaking('zh', () => asideWords(draw, prove(files)))).toContain(
      '学生部分要用受限名单核验',
    );
  });

  it('shows the same fingerprint twice behind each sentence, the published and the computed one', () => {
    const proved = prove(whole());
    for (const id of ['frame', 'design'] as const) {
      const hashes = basisOf(id, proved).filter(({ as }) => as === 'hash');
      expect(hashes).toHaveLength(2);
      expect(new Set(hashes.map(({ value }) => value)).size).toBe(1);
    }
    expect(speaking('zh', () => basisOf('results', proved)).map(({ value }) => value)).toEqual(
      expect.arrayContaining(['archived talk_14d', '176']),
    );
    const seed = basisOf('seed', proved).map(({ value }) => value);
    expect(seed).toContain('07315826490538172946');
  });
});

describe('A round whose secret is sealed', () => {
  const sealed = () =>
    edited(
      edited(
        without(worked(), 'draw.csv', ...restricted),
        'seed.json',
        /"secret_hex": "\w+"/,
        '"secret_hex": ""',
      ),
      'seed.json',
      /"seed_sha256": "\w+",\n "seed_string": "[^"]+"/,
      '"seed_sha256": "",\n "seed_string": ""',
    );
  const unrevealed = () =>
    edited(sealed(), 'seed.json', /"revealed_at": "[^"]+"/, '"revealed_at": ""');

  it('has its list and design checked, and says that the rest comes after fieldwork', () => {
    expect(verdictIn(unrevealed()).kind).toBe('sealed');
    expect(marksOf(unrevealed())).toEqual({ ...holding, seed: 'open', draw: 'open' });
    const verdict = verdictIn(unrevealed());
    expect(speaking('zh', () => verdictWords(verdict))).toBe(
      '抽样结果在实地结束后公布，现在可核对三个指纹',
    );
    expect(verdict.sentences.map(({ why }) => why)).toEqual([
      undefined,
      undefined,
      'sealed',
      'sealed',
    ]);
  });
});

describe('A changed byte', () => {
  const files: readonly [string, number][] = [
    ['frame_schools.csv', 200],
    ['design.json', 60],
    ['frame_children.csv', 300],
    ['draw.csv', 400],
    ['sample.csv', 400],
  ];
  it.each(files)('in %s is that file’s, with a manifest and without', (name, at) => {
    for (const folder of [whole(), worked()]) {
      const verdict = verdictIn(flipped(folder, name, at));
      expect(verdict.kind).toBe('differs');
      expect(verdict.causes.map(({ file }) => file)).toEqual([name]);
    }
  });

  it('in the dice is the seed’s, and the draw waits for it', () => {
    const changed = edited(
      worked(),
      'seed.json',
      '"07315826490538172946"',
      '"17315826490538172946"',
    );
    expect(blamed(changed)).toEqual(['seed.json']);
    expect(marksOf(changed)).toMatchObject({ seed: 'differs', draw: 'open' });
  });

  it('in the list leaves the draw open, for another draw follows from another list', () => {
    expect(marksOf(flipped(worked(), 'frame_schools.csv', 200))).toMatchObject({
      frame: 'differs',
      draw: 'open',
    });
  });

  it.each(['results.csv', 'dispositions.csv', 'weights.csv', 'estimates.json', 'lqas.csv'])(
    'in %s is that file’s, and the draw holds all the same',
    (name) => {
      for (const folder of [whole(), worked()]) {
        const changed = flipped(folder, name, 200);
        expect(blamed(changed)).toContain(name);
        expect(marksOf(changed)).toEqual({ ...holding, results: 'differs' });
        expect(verdictIn(changed).kind).toBe('differs');
      }
    },
  );

  it('in the results is not counted against what was worked out from them, where a draw is another', () => {
    expect(blamed(flipped(worked(), 'frame_schools.csv', 200))).toEqual(['frame_schools.csv']);
  });

  it.each(
    ['frame_schools', 'frame_children', 'frame_domains', 'draw', 'sample'].map(
      (name) => `${name}.csv`,
    ),
  )('in the manifest’s line for %s is the manifest’s, for the file itself is proved', (name) => {
    const divided = aDividedSchool('370302-001', { y: 3, x: 2 });
    const domains = ['y', 'x'].map((id) => ({ id, rate: 1 }));
    const files = new Map(
      [...aRound([divided], { domains })].map(([each, text]) => [each, encoder.encode(text)]),
    );
    expect(marksOf(files)).toEqual(holding);
    const changed = edited(
      files,
      'manifest.json',
      new RegExp(`"${name}":"[0-9a-f]{4}`),
      `"${name}":"0000`,
    );
    expect(blamed(changed)).toEqual(['manifest.json']);
    expect(marksOf(changed)).toEqual(holding);
  });

  const published = aPublishedRound([3, 0, 12, 4].map((n, at) => aSchool(`370302-00${at}`, n)));
  it.each([...published.keys()].filter((name) => name !== 'manifest.json'))(
    'in %s of a round with notice, log and manifest is that file’s alone',
    (name) => {
      for (let at = 0; at < (published.get(name)?.length ?? 0); at += 7)
        expect([at, blamed(flipped(published, name, at))]).toEqual([at, [name]]);
    },
  );

  it('in the seed or the draw is not the design’s, though the log no longer agrees', () => {
    const dice = edited(published, 'seed.json', '"07315826490538172946"', '"17315826490538172946"');
    expect(marksOf(dice)).toMatchObject({ frame: 'holds', design: 'holds', seed: 'differs' });
    expect(marksOf(flipped(published, 'draw.csv', 200))).toEqual({ ...holding, draw: 'differs' });
  });

  it('in the times is the design’s sentence: it was not published before the dice', () => {
    const changed = edited(worked(), 'seed.json', '"2026-03-02T09', '"2026-03-19T09');
    expect(marksOf(changed)).toMatchObject({ design: 'differs', seed: 'holds' });
    expect(blamed(changed)).toEqual(['seed.json']);
  });

  it('names its file in both languages and says what to do next', () => {
    const verdict = verdictIn(flipped(worked(), 'frame_schools.csv', 200));
    expect(inBothLanguages(() => verdictWords(verdict))).toEqual({
      zh: '对不上：名单文件',
      en: 'Does not agree: List file',
    });
    expect(speaking('zh', () => nextWords(verdict))).toHaveLength(3);
  });
});

describe('Files that are not all here', () => {
  it('are named, and nothing is said to differ', () => {
    const verdict = verdictIn(without(worked(), 'seed.json', 'design.json', 'draw.csv'));
    expect(verdict.kind).toBe('incomplete');
    expect(speaking('zh', () => verdictWords(verdict))).toBe(
      '文件不齐：缺方案文件、种子文件、抽样文件',
    );
  });

  it('of any name have words, known or not', () => {
    for (const name of [...whole().keys(), 'frame_excluded.csv', 'round_log.jsonl'])
      expect(speaking('zh', () => fileWords(name))).not.toBe(name);
    expect(fileWords('notes.txt')).toBe('notes.txt');
  });
});

describe('A package held against the notice', () => {
  const proved = () => prove(worked());
  const notice = (own: Partial<PublicRound> = {}): PublicRound => ({
    province: 'sd',
    provinceName: '山东省',
    round: '2026-EXAMPLE',
    title: '2026年春季抽查',
    state: 'published',
    fingerprints: { frame: proved().seed?.frame_sha256 ?? '' },
    digits: '07315826490538172946',
    files: [],
    ...own,
  });
  const kinds = (own: Partial<PublicRound>) => verdictOn(againstNotice(proved(), notice(own)));

  it('is as it was where both say the same', () => {
    expect(kinds({}).kind).toBe('children');
  });

  it('that agrees with itself alone is not the one that was announced', () => {
    expect(kinds({ fingerprints: { frame: '0'.repeat(64) } }).causes[0]?.file).toBe(
      'frame_schools.csv',
    );
    expect(kinds({ digits: '00000000000000000000' }).causes[0]?.file).toBe('seed.json');
  });

  it('of another round is told so', () => {
    const [cause] = kinds({ round: '2026-B' }).causes;
    expect(cause).toMatchObject({ file: 'seed.json', differences: [{ code: 'round-differs' }] });
  });
});

describe('A log among the files', () => {
  it('that does not hang together is told of', () => {
    const log = encoder.encode('{"seq":1}\n');
    const { causes } = verdictIn(new Map(worked()).set('round_log.jsonl', log));
    expect(causes.map(({ file }) => file)).toEqual(['round_log.jsonl']);
  });
});
